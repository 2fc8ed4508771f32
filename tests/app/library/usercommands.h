// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::test {

/// What a user does to a library, in any order: everything that ends as a step of the history.
class UserCommands
{
public:
    explicit UserCommands(TemporaryLibrary& library, quint32 seed)
        : m_library(library)
        , m_random(seed)
    {}

    /// Articles, some with repairs, to begin with.
    void furnish();
    /// Does one command on what it finds in the library; its name, empty when it could do nothing or was
    /// refused.
    [[nodiscard]] QString doOne();
    /// What the program notes while somebody reads; no step of the history.
    void read();

private:
    TemporaryLibrary& m_library;
    QRandomGenerator m_random;
};

/// Looks into a library on a connection of its own, beside the program that writes.
class ContentReader
{
public:
    explicit ContentReader(const QString& libraryPath);
    ~ContentReader();

    /// Every row of every table but those of bookkeeping, one a line: "table|column=value|…".
    [[nodiscard]] QStringList now();

private:
    std::unique_ptr<storage::Connection> m_connection;
    std::vector<QByteArray> m_statements; // one a table
};

/// The first lines in which two such lists differ, as a person reads them; empty when they are equal.
[[nodiscard]] QString differenceOf(const QStringList& before, const QStringList& after);

} // namespace pizhu::test
