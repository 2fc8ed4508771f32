// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"

#include <QByteArrayView>
#include <QHash>

namespace pizhu::storage {
class Statement;
}

namespace pizhu::library {

/// Codes of a table by the bytes a name is stored as: most names come many times.
class NameCodes
{
public:
    explicit NameCodes(NameTable& table) ///< which must outlive it
        : m_table(table)
    {}

    [[nodiscard]] quint32 codeOf(QByteArrayView name);

private:
    NameTable& m_table;
    QHash<QByteArray, quint32> m_codes;
};

/// Reads rows out of the library: one pass over the tables side by side, all in the order of article ids.
class ColumnFilling
{
public:
    /// Rows and content must outlive it. Two may fill the same rows at the same time, with a content each,
    /// when their ids differ and the rows are there already.
    ColumnFilling(storage::Connection& connection, std::vector<ArticleRow>& rows, RowContent& content,
                  std::stop_token stop = {});

    /// Both included. Cancelled when the token asks for it.
    [[nodiscard]] base::Result<void> fill(base::ArticleId first, base::ArticleId last);

private:
    class Cursor;
    struct KnownScript
    {
        QByteArray script;
        QByteArray region;
        quint8 place = 0;
    };
    struct KnownReadState
    {
        QByteArray name;
        quint8 place = 0;
    };

    [[nodiscard]] base::Result<void> add(const storage::Statement& article, std::vector<Cursor>& beside);
    [[nodiscard]] base::Result<void> addList(Cursor& cursor, base::ArticleId id, RowList list, quint16& size);
    [[nodiscard]] static base::Result<void> addVersions(Cursor& cursor, const storage::Statement& article,
                                                        ArticleRow& row);
    [[nodiscard]] std::optional<quint32> codeOf(RowList list, const storage::Statement& from);
    [[nodiscard]] std::optional<quint32> categoryOf(QByteArrayView name);
    [[nodiscard]] ArticleRow scalars(const storage::Statement& from);
    [[nodiscard]] quint8 scriptOf(QByteArrayView script, QByteArrayView region);
    [[nodiscard]] quint8 readStateOf(QByteArrayView name);
    void put(base::ArticleId id, const ArticleRow& row);

    storage::Connection& m_connection;
    std::vector<ArticleRow>& m_rows;
    RowContent& m_content;
    const std::stop_token m_stop;
    NameCodes m_outlets;
    NameCodes m_sites;
    NameCodes m_authors;
    NameCodes m_editors;
    QHash<QByteArray, std::optional<quint32>> m_categories;
    // The few values these columns have, in the order they came.
    std::vector<KnownScript> m_scripts;
    std::vector<KnownReadState> m_readStates;
    const QStringList m_reviews;
};

} // namespace pizhu::library
