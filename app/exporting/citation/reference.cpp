// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/reference.h"

#include "app/exporting/citation/entrytext.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar unit) { return unit.isDigit(); });
}

/// MLA Handbook, 9th edition, appendix 1: months of more than four letters are cut.
QString shortMonth(int month)
{
    const QString name = QLocale::c().monthName(month);
    constexpr int kSeptember = 9;
    return name.size() <= 4 ? name : name.left(month == kSeptember ? 4 : 3) + u'.';
}

} // namespace

Reference::Reference(const CslItem& item)
    : m_item(item)
    , m_chinese(isChinese(item))
{}

QString Reference::title() const
{
    return printedQuotes(m_item.text("title"));
}

/// An organisation that publishes what it wrote is named once.
QString Reference::unlessResponsible(const QString& body) const
{
    const std::vector<CslName> people = responsible(m_item);
    return people.size() == 1 && plainName(people.front()) == body ? QString() : body;
}

QString Reference::container() const
{
    const QString container = printedQuotes(m_item.text("container-title"));
    return isPeriodical() ? container : unlessResponsible(container);
}

QString Reference::publisher() const
{
    return unlessResponsible(m_item.has("publisher") ? m_item.text("publisher") : m_item.text("archive"));
}

QString Reference::edition() const
{
    static const QRegularExpression word(u"\\b(edition|edn?)\\b\\.?"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString edition = m_item.text("edition").replace(word, u"ed."_s);
    if (isNumber(edition))
        return m_chinese ? u"第%1版"_s.arg(edition) : ordinal(edition.toInt()) + u" ed."_s;
    if (edition.isEmpty() || edition.contains(u'版') || edition.contains(u"ed."_s))
        return edition;
    return edition + (m_chinese ? u"版"_s : u" ed."_s);
}

QString Reference::volume() const
{
    const QString volume = m_item.text("volume");
    if (volume.isEmpty() || isPeriodical())
        return {};
    if (!m_chinese)
        return u"Vol. "_s + volume;
    return isNumber(volume) ? u"第%1卷"_s.arg(volume) : volume;
}

QString Reference::thesis() const
{
    const QString genre = m_item.has("genre") ? m_item.text("genre")
                          : m_chinese         ? u"学位论文"_s
                                              : u"Thesis"_s;
    return joined({genre, publisher()}, u", "_s);
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
    const QString year = QString::number(issued.year());
    return issued.circa ? guessed(year) : year;
}

QString Reference::guessed(const QString& date) const
{
    return (m_chinese ? u"约"_s : u"ca. "_s) + date;
}

QString Reference::date(const CslDate& date, Order order) const
{
    if (date.days.empty())
        return date.literal;
    if (date.circa)
        return guessed(this->date({.days = date.days}, order));
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
        return joined({number, month > 0 ? shortMonth(month) : QString(), QString::number(year)}, u" "_s);
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
    return !isPeriodical() && !isBookPart() && !isNews() && !m_item.isOneOf({"thesis"});
}

QString Reference::quotedTitle(QChar stop) const
{
    if (m_chinese)
        return u'“' + title() + u'”' + stop;
    const bool closed = !title().isEmpty() && u"?!"_s.contains(title().back());
    return u'“' + title() + (closed ? QString() : QString(stop)) + u'”';
}

} // namespace pizhu::exporting
