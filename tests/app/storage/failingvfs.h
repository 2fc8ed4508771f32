// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace pizhu::test {

/// Stands between SQLite and the file system, as its default while it lives, and makes one access that
/// changes a file (open, write, sync, truncate, delete) fail with an I/O error, or that and all later ones,
/// as when a disk goes away. One at a time, and only while no database is open.
class FailingVfs
{
public:
    FailingVfs();
    ~FailingVfs();
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    enum class Failure { Once, FromThenOn };
    /// Counts from now: the access number `access` (from 1) fails; 0 lets all pass.
    void failAt(int access, Failure failure);
    /// Lets all pass again.
    void recover();
    /// Accesses since failAt().
    [[nodiscard]] int accesses() const;

    struct Shim;

private:
    std::unique_ptr<Shim> m_shim;
};

} // namespace pizhu::test
