// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

namespace pizhu::exporting {

/// What the styles of authors and dates (APA, MLA, Chicago) say of an item, in its own language.
class Reference
{
public:
    explicit Reference(const CslItem& item);

    [[nodiscard]] const CslItem& item() const { return m_item; }
    [[nodiscard]] bool chinese() const { return m_chinese; }
    [[nodiscard]] QString title() const;
    /// Journal, newspaper, book or site it stands in; empty when that is who answers for it.
    [[nodiscard]] QString container() const;
    [[nodiscard]] QString publisher() const; ///< likewise
    [[nodiscard]] QString edition() const;   ///< "3rd ed.", 第3版
    [[nodiscard]] QString volume() const;    ///< of a book: "Vol. 2", 第2卷
    /// What kind of thesis, and where: "PhD diss., Quarry University".
    [[nodiscard]] QString thesis() const;
    [[nodiscard]] QString pages() const; ///< with an en dash
    [[nodiscard]] QString year() const;  ///< "n.d." without one, in Chinese 无日期
    /// "20 Mar. 2013", "March 20, 2013", "2013, March 20", 2013年3月20日; as exact as it is known; "ca."
    /// before what is a guess.
    enum class Order { DayFirst, MonthFirst, YearFirst };
    [[nodiscard]] QString date(const CslDate& date, Order order) const;
    [[nodiscard]] QString link() const; ///< the DOI as an address, else the URL
    [[nodiscard]] bool isPeriodical() const;
    [[nodiscard]] bool isNews() const; ///< dated by the day
    [[nodiscard]] bool isBookPart() const;
    [[nodiscard]] bool standsAlone() const; ///< a book, report, thesis, law: its title is a title of its own
    [[nodiscard]] QString etAl() const { return m_chinese ? QStringLiteral("等") : QStringLiteral("et al."); }
    /// “Title.” with the closing stop inside the marks; in Chinese 《Title》.
    [[nodiscard]] QString quotedTitle(QChar stop) const;

private:
    [[nodiscard]] QString guessed(const QString& date) const;
    [[nodiscard]] QString unlessResponsible(const QString& body) const;

    const CslItem& m_item;
    bool m_chinese;
};

} // namespace pizhu::exporting
