// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changesetformat.h"

#include "app/storage/sqliteapi.h"

#include <algorithm>

namespace pizhu::storage {

namespace {

constexpr char kTableMark = 'T';
constexpr int kMaxVarintBytes = 9;
constexpr quint64 kMaxColumns = 32'767; // SQLite's hard limit

// Walks over the bytes; once something does not fit, ok() stays false and every further step does nothing.
class Reader
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return !m_ok || m_at >= m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] QByteArray since(qsizetype start) const { return m_bytes.mid(start, m_at - start); }

    char byte()
    {
        skip(1);
        return m_ok ? m_bytes.at(m_at - 1) : '\0';
    }

    void skip(quint64 count)
    {
        m_ok = m_ok && count <= static_cast<quint64>(m_bytes.size() - m_at);
        if (m_ok)
            m_at += static_cast<qsizetype>(count);
    }

    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 1; i <= kMaxVarintBytes && m_ok; ++i) {
            const auto next = static_cast<unsigned char>(byte());
            if (i == kMaxVarintBytes)
                return (value << 8) | next;
            value = (value << 7) | (next & 0x7f);
            if (next < 0x80)
                return value;
        }
        return value;
    }

    QByteArray zeroTerminated()
    {
        const qsizetype end = m_ok ? m_bytes.indexOf('\0', m_at) : -1;
        m_ok = end >= 0;
        if (!m_ok)
            return {};
        const QByteArray text = m_bytes.mid(m_at, end - m_at);
        m_at = end + 1;
        return text;
    }

    void fail() { m_ok = false; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

void skipValue(Reader& reader)
{
    switch (reader.byte()) {
    case 0: // not part of the change
    case SQLITE_NULL:
        return;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
        return reader.skip(8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        return reader.skip(reader.varint());
    default:
        reader.fail();
    }
}

void skipRecord(Reader& reader, quint64 columns)
{
    for (quint64 i = 0; i < columns && reader.ok(); ++i)
        skipValue(reader);
}

struct TableHeader
{
    quint64 columns = 0;
    QByteArray name;
    QByteArray bytes;
};

TableHeader readTableHeader(Reader& reader)
{
    TableHeader header;
    const qsizetype start = reader.position();
    reader.skip(1);
    header.columns = reader.varint();
    if (header.columns == 0 || header.columns > kMaxColumns)
        reader.fail();
    reader.skip(header.columns); // which columns are the primary key
    header.name = reader.zeroTerminated();
    header.bytes = reader.since(start);
    return header;
}

// Returns the operation; the reader stands behind the change.
int readChange(Reader& reader, quint64 columns)
{
    const int operation = reader.byte();
    reader.skip(1); // whether a trigger or cascade made it
    if (operation != SQLITE_INSERT && operation != SQLITE_UPDATE && operation != SQLITE_DELETE)
        reader.fail();
    skipRecord(reader, columns);
    if (operation == SQLITE_UPDATE)
        skipRecord(reader, columns);
    return operation;
}

void readTable(Reader& reader, const QByteArray& changeset, SplitChangeset& out)
{
    const TableHeader header = readTableHeader(reader);
    QByteArray upserts;
    QByteArray deletes;
    while (!reader.atEnd() && changeset.at(reader.position()) != kTableMark) {
        const qsizetype start = reader.position();
        const int operation = readChange(reader, header.columns);
        (operation == SQLITE_DELETE ? deletes : upserts) += reader.since(start);
    }
    out.tables.push_back(header.name);
    if (!upserts.isEmpty())
        out.upserts += header.bytes + upserts;
    if (!deletes.isEmpty())
        out.deletes += header.bytes + deletes;
}

// The reader stands before a table's header, and behind its changes afterwards.
QByteArray skipTable(Reader& reader, const QByteArray& changeset)
{
    const TableHeader header = readTableHeader(reader);
    while (!reader.atEnd() && changeset.at(reader.position()) != kTableMark)
        readChange(reader, header.columns);
    return header.name;
}

} // namespace

std::optional<QByteArray> keepTables(const QByteArray& changeset, const std::vector<QByteArray>& tables)
{
    QByteArray kept;
    Reader reader(changeset);
    while (!reader.atEnd()) {
        if (changeset.at(reader.position()) != kTableMark)
            return std::nullopt;
        const qsizetype start = reader.position();
        const QByteArray name = skipTable(reader, changeset);
        if (std::ranges::find(tables, name) != tables.end())
            kept += reader.since(start);
    }
    return reader.ok() ? std::optional(std::move(kept)) : std::nullopt;
}

std::optional<SplitChangeset> splitChangeset(const QByteArray& changeset)
{
    SplitChangeset split;
    Reader reader(changeset);
    while (!reader.atEnd()) {
        if (changeset.at(reader.position()) != kTableMark)
            return std::nullopt;
        readTable(reader, changeset, split);
    }
    return reader.ok() ? std::optional(std::move(split)) : std::nullopt;
}

} // namespace pizhu::storage
