// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <memory>

struct sqlite3_stmt;

namespace pizhu::storage {

class StatementCache;

/// Text that is UTF-8 already, such as JSON.
struct Utf8
{
    const QByteArray& bytes;
};

/// A prepared statement: bind, step, read; given back by its destructor. Not copyable, one thread.
/// Binding errors surface in step()/run(). Lone surrogates in a bound string become U+FFFD.
/// A statement that ended, by its last row or by an error, is already reset: the next bind() starts anew.
class Statement
{
public:
    Statement(sqlite3_stmt* statement, std::shared_ptr<StatementCache> cache) noexcept;
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Binds the next parameter, in order, from 1. A null QString binds NULL, an empty one ''.
    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(static_cast<qint64>(value)); }
    Statement& bind(bool value) { return bind(static_cast<qint64>(value ? 1 : 0)); }
    Statement& bind(double value);
    Statement& bind(const QString& value);
    Statement& bind(const QByteArray& value);
    Statement& bind(Utf8 text);              ///< valid UTF-8
    Statement& bind(const QDateTime& value); ///< stored as ISO 8601 UTC with milliseconds
    Statement& bindNull();
    Statement& bind(const char*) = delete; ///< would silently become a bool
    template <typename Tag>
    Statement& bind(base::Id<Tag> id)
    {
        return id.isValid() ? bind(id.value) : bindNull();
    }

    /// True: a row is there to read. False: done.
    [[nodiscard]] base::Result<bool> step();
    /// Runs to the end, ignoring rows, and resets for the next binding.
    [[nodiscard]] base::Result<void> run();
    /// Makes the statement ready for new bindings.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString string(int column) const; ///< null QString for NULL
    /// The same as UTF-8, good until the next step; empty for NULL.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QDateTime dateTime(int column) const;
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }

private:
    Statement& noteBinding(int code);

    sqlite3_stmt* m_statement = nullptr;
    std::shared_ptr<StatementCache> m_cache; ///< where it goes when it is no longer used
    int m_nextParameter = 1;
    int m_bindError = 0;
};

} // namespace pizhu::storage
