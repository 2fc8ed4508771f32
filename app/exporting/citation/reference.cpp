// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/reference.h"

#include "app/exporting/citation/entrytext.h"

#include <QLocale>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

Reference::Reference(const CslItem& item)
    : m_item(item)
    , m_chinese(isChinese(item))
{}

QString Reference::title() const
{
    return printedQuotes(m_item.text("title"));
}

QString Reference::container() const
{
    return printedQuotes(m_item.text("container-title"));
}

QString Reference::publisher() const
{
    if (m_item.has("publisher"))
        return m_item.text("publisher");
    return m_item.text("archive");
}

QString Reference::pages() const
{
    return expandedPages(m_item.text("page")).replace(u'-', u'–');
}

QString Reference::year() const
{
    const CslDate issued = m_item.date("issued");
    if (issued.days.empty())
        return issued.literal.isEmpty() ? (m_chinese ? u"无日期"_s : u"n.d."_s) : issued.literal;
    return QString::number(issued.year());
}

QString Reference::date(const CslDate& date, Order order) const
{
    if (date.days.empty())
        return date.literal;
    const auto [year, month, day] = date.days.front();
    if (m_chinese) {
        QString text = u"%1年"_s.arg(year);
        if (month > 0)
            text += u"%1月"_s.arg(month);
        return day > 0 ? text + u"%1日"_s.arg(day) : text;
    }
    const QString number = day > 0 ? QString::number(day) : QString();
    const QString name = month > 0 ? QLocale::c().monthName(month) : QString();
    switch (order) {
    case Order::DayFirst:
        return joined({number, name, QString::number(year)}, u" "_s);
    case Order::MonthFirst:
        return joined({joined({name, number}, u" "_s), QString::number(year)}, day > 0 ? u", "_s : u" "_s);
    case Order::YearFirst:
        break;
    }
    return joined({QString::number(year), joined({name, number}, u" "_s)}, u", "_s);
}

QString Reference::link() const
{
    if (!m_item.has("DOI"))
        return m_item.text("URL");
    QString doi = m_item.text("DOI");
    if (doi.startsWith(u"http"_s))
        return doi;
    return u"https://doi.org/"_s + doi;
}

bool Reference::isPeriodical() const
{
    return m_item.isOneOf({"article-journal", "article-magazine", "article-newspaper"});
}

bool Reference::isNews() const
{
    return m_item.isOneOf(
        {"article-magazine", "article-newspaper", "post", "post-weblog", "webpage", "article"});
}

bool Reference::isBookPart() const
{
    return m_item.isOneOf({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"}) &&
           m_item.has("container-title");
}

bool Reference::standsAlone() const
{
    return !isPeriodical() && !isBookPart() && !m_item.isOneOf({"post", "post-weblog", "webpage"});
}

QString Reference::quotedTitle(QChar stop) const
{
    if (m_chinese)
        return u'“' + title() + u'”' + stop;
    const bool closed = !title().isEmpty() && u"?!"_s.contains(title().back());
    return u'“' + title() + (closed ? QString() : QString(stop)) + u'”';
}

} // namespace pizhu::exporting
