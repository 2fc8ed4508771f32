// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <array>

namespace pizhu::importing {

/// numbering.xml: how the paragraphs of lists are marked.
class DocxNumbering
{
public:
    static constexpr int kLevels = 9;

    enum class Kind {
        None,
        Bullets,
        Numbers, ///< 1. a) (iv): a list shows them by itself
        Labels,  ///< 第一条, （二）, 1.2: part of the text
    };

    struct Level
    {
        Kind kind = Kind::None;
        QString format; ///< "decimal", "chineseCounting", …
        QString text;   ///< "第%1条"
        int start = 1;
    };
    using Levels = std::array<Level, kLevels>;

    [[nodiscard]] static base::Result<DocxNumbering> read(const QString& fileName, const QByteArray& xml);

    /// Levels from 0. A list that is not there has none.
    [[nodiscard]] Level level(const QString& listId, int level) const;
    /// Lists with one counter have one name; a list that restarts counts alone.
    [[nodiscard]] QString counterOf(const QString& listId) const { return m_counters.value(listId); }

private:
    class Visitor;

    QHash<QString, Levels> m_levels;     ///< by abstract id
    QHash<QString, QString> m_abstracts; ///< abstract id by list id
    QHash<QString, QString> m_counters;  ///< by list id
};

/// Counts the paragraphs of all lists of a document.
class DocxCounters
{
public:
    explicit DocxCounters(const DocxNumbering& numbering)
        : m_numbering(numbering)
    {}

    /// Counts one paragraph; what its mark says, empty for bullets and paragraphs in no list.
    [[nodiscard]] QString next(const QString& listId, int level);

private:
    const DocxNumbering& m_numbering;
    QHash<QString, std::array<int, DocxNumbering::kLevels>>
        m_counts; ///< one more than the number, 0: not begun
};

/// A number as the formats of Word write it; formats we do not know as decimal.
[[nodiscard]] QString numberIn(const QString& format, int number);

} // namespace pizhu::importing
