// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/statement.h"

#include "app/storage/sqliteapi.h"
#include "app/storage/sqliteerror.h"
#include "app/storage/statementcache.h"

#include <QStringEncoder>
#include <utility>

namespace pizhu::storage {

using base::fail;
using base::Result;

namespace {

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

// SQLite would fuse a lone surrogate with its neighbour. Shares the data when there is nothing to replace.
QString withoutLoneSurrogates(const QString& text)
{
    QString clean = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isSurrogate() && isLoneSurrogate(text, i))
            clean[i] = QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

struct EncodedText
{
    char* bytes = nullptr; ///< from sqlite3_malloc64, handed over to SQLite
    qsizetype size = 0;
};

EncodedText encode(const QString& text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    auto* bytes = static_cast<char*>(
        sqlite3_malloc64(static_cast<sqlite3_uint64>(encoder.requiredSpace(text.size()) + 1)));
    if (!bytes)
        return {};
    return {bytes, encoder.appendToBuffer(bytes, text) - bytes};
}

} // namespace

Statement::Statement(sqlite3_stmt* statement, std::shared_ptr<StatementCache> cache) noexcept
    : m_statement(statement)
    , m_cache(std::move(cache))
{}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_cache(std::move(other.m_cache))
    , m_nextParameter(other.m_nextParameter)
    , m_bindError(other.m_bindError)
{}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        if (m_cache)
            m_cache->giveBack(m_statement);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_cache = std::move(other.m_cache);
        m_nextParameter = other.m_nextParameter;
        m_bindError = other.m_bindError;
    }
    return *this;
}

Statement::~Statement()
{
    if (m_cache)
        m_cache->giveBack(m_statement);
}

Statement& Statement::noteBinding(int code)
{
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
    ++m_nextParameter;
    return *this;
}

Statement& Statement::bind(qint64 value)
{
    return noteBinding(sqlite3_bind_int64(m_statement, m_nextParameter, value));
}

Statement& Statement::bind(double value)
{
    return noteBinding(sqlite3_bind_double(m_statement, m_nextParameter, value));
}

Statement& Statement::bind(const QString& value)
{
    if (value.isNull())
        return bindNull();
    const EncodedText text = encode(withoutLoneSurrogates(value));
    if (!text.bytes)
        return noteBinding(SQLITE_NOMEM);
    return noteBinding(sqlite3_bind_text64(m_statement, m_nextParameter, text.bytes,
                                           static_cast<sqlite3_uint64>(text.size), sqlite3_free,
                                           SQLITE_UTF8));
}

Statement& Statement::bind(const QByteArray& value)
{
    if (value.isNull())
        return bindNull();
    return noteBinding(sqlite3_bind_blob64(m_statement, m_nextParameter, value.constData(),
                                           static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

Statement& Statement::bind(Utf8 text)
{
    return noteBinding(sqlite3_bind_text64(m_statement, m_nextParameter, text.bytes.constData(),
                                           static_cast<sqlite3_uint64>(text.bytes.size()), SQLITE_TRANSIENT,
                                           SQLITE_UTF8));
}

Statement& Statement::bind(const QDateTime& value)
{
    return value.isValid() ? bind(value.toUTC().toString(Qt::ISODateWithMs)) : bindNull();
}

Statement& Statement::bindNull()
{
    return noteBinding(sqlite3_bind_null(m_statement, m_nextParameter));
}

Result<bool> Statement::step()
{
    const int code = m_bindError != SQLITE_OK ? m_bindError : sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    base::Error error = lastError(sqlite3_db_handle(m_statement), code, sqlite3_sql(m_statement));
    reset();
    return fail(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_nextParameter = 1;
    m_bindError = SQLITE_OK;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::string(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (!text)
        return {};
    const int size = sqlite3_column_bytes(m_statement, column);
    return size == 0 ? QString(QLatin1String("")) : QString::fromUtf8(text, size);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::blob(int column) const
{
    if (isNull(column))
        return {};
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArray("");
}

QDateTime Statement::dateTime(int column) const
{
    return QDateTime::fromString(string(column), Qt::ISODateWithMs);
}

} // namespace pizhu::storage
