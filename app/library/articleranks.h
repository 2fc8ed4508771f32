// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/sortkeys.h"
#include "app/library/titleranks.h"
#include "app/text/collation.h"

#include <QMutex>
#include <array>
#include <optional>

namespace pizhu::library {

class ArticleColumns;
class NameTable;

/// Numbers that compare as names and titles do in each order of Chinese; 0 stands for none. Made when they
/// are first asked for and kept, for all successive states of a library's columns. Any thread; asking may
/// take as long as reading and sorting every title does.
class ArticleRanks
{
public:
    using Ranks = std::shared_ptr<const std::vector<quint32>>;

    /// By code of the column's names: Source, Author or Category.
    [[nodiscard]] Ranks names(const ArticleColumns& columns, SortColumn column, text::ChineseOrder order);
    /// As the connection sees them. `generation` of the columns that were taken before its snapshot was.
    [[nodiscard]] base::Result<TitleRanks::Shared> titles(storage::Connection& connection,
                                                          text::ChineseOrder order, quint64 generation);
    /// Writer: the titles of these articles may be other ones in the columns of this generation.
    void touch(std::span<const base::ArticleId> ids, quint64 generation);

private:
    static constexpr std::size_t kOrders = 3;

    struct Names
    {
        QMutex mutex;
        std::vector<QByteArray> keys; ///< by code
        Ranks ranks;
    };
    struct Touch
    {
        quint64 generation = 0;
        base::ArticleId id;
    };
    struct Titles
    {
        QMutex mutex; ///< held while ranks are made
        TitleRanks::Shared ranks;
        bool wanted = false;          ///< under m_touchMutex
        std::vector<Touch> touched{}; ///< under m_touchMutex
    };

    [[nodiscard]] const text::Collation& collation(text::ChineseOrder order);
    [[nodiscard]] std::vector<base::ArticleId> takeTouched(Titles& titles, quint64 generation);
    void giveBack(Titles& titles, std::span<const base::ArticleId> ids, quint64 generation);

    QMutex m_collationMutex;
    std::array<std::optional<text::Collation>, kOrders> m_collations;
    std::array<std::array<Names, 3>, kOrders> m_names; ///< outlets, authors, categories
    std::array<Titles, kOrders> m_titles;
    QMutex m_touchMutex;
};

} // namespace pizhu::library
