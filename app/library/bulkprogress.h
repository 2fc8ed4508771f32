// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <atomic>

namespace pizhu::library {

/// How far work on many articles is, between the thread that does it and the one that shows it.
class BulkProgress
{
public:
    void cancel() { m_cancelled = true; }
    [[nodiscard]] int done() const { return m_done; }
    /// For the one who works: some more are done. Cancelled when nobody wants the rest.
    [[nodiscard]] base::Result<void> advance(int by);

private:
    std::atomic_int m_done = 0;
    std::atomic_bool m_cancelled = false;
};

} // namespace pizhu::library
