// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlehtml.h"

#include "app/text/boundaries.h"

#include <QFile>
#include <QUuid>
#include <cstdlib>

namespace pizhu::ui {

namespace {

QString resourceText(const QString& name)
{
    QFile file(QStringLiteral(":/pizhu/reader/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

QString element(const QString& tag, const QString& cssClass, const QString& escaped)
{
    return QStringLiteral("<%1 class=\"%2\">").arg(tag, cssClass) + escaped +
           QStringLiteral("</%1>").arg(tag);
}

QString chips(const QStringList& names, const QString& cssClass)
{
    QString html;
    for (const QString& name : names)
        html += element(QStringLiteral("span"), cssClass, name.toHtmlEscaped());
    return html;
}

QString byline(const ArticleHead& head)
{
    QStringList parts;
    for (const QString& part : {head.source, head.date, head.authors.join(QChar(u'\u3000'))}) {
        if (!part.isEmpty())
            parts.append(QStringLiteral("<span>") + part.toHtmlEscaped() + QStringLiteral("</span>"));
    }
    return parts.join(QStringLiteral("<i class=\"dot\"></i>"));
}

bool opens(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

bool closes(QChar c)
{
    return c.category() == QChar::Punctuation_Close || c.category() == QChar::Punctuation_FinalQuote ||
           (c.category() == QChar::Punctuation_Other && c.unicode() > 0x7F);
}

constexpr qsizetype kLastTogether = 5; ///< units of a title that its last line has at least

/// Whether a line of the title may end with `last` and the next one begin with `next`.
bool mayBreak(const QString& title, const text::Boundaries& words, base::TextRange last, base::TextRange next)
{
    const QChar before = title.at(last.end - 1);
    if (!closes(before) && (!words.isWord(last) || before.isDigit()))
        return false;
    if (!words.isWord(next) && !opens(title.at(next.start)))
        return false;
    const bool leavesOne = next.length() == 1 && next.end < title.size() && closes(title.at(next.end));
    return !leavesOne && title.size() - next.start >= kLastTogether;
}

/// Large letters in a narrow column show where a line cuts a word: the style sheet breaks them between words
/// only, which it is told here. No line begins with a closing sign, ends with an opening one, or is the last
/// with hardly anything on it.
QString titleHtml(const QString& title)
{
    const text::Boundaries words(title, text::TextUnit::Word);
    QString html;
    base::TextRange last;
    while (last.end < title.size()) {
        const base::TextRange next{last.end, words.following(last.end)};
        if (!last.isEmpty() && mayBreak(title, words, last, next))
            html += QStringLiteral("<wbr>");
        html += next.of(title).toString().toHtmlEscaped();
        last = next;
    }
    return html;
}

constexpr int kChinaOffset = 8 * 3600; ///< seconds; what a reader of Chinese news takes for granted

/// " UTC", " UTC−5", " UTC+5:30"; empty for China's own zone.
QString zoneForPeople(int utcOffset)
{
    if (utcOffset == kChinaOffset)
        return {};
    const int minutes = std::abs(utcOffset) / 60;
    QString zone = QStringLiteral(" UTC");
    if (minutes > 0)
        zone += (utcOffset < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(minutes / 60);
    if (minutes % 60 > 0)
        zone += QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return zone;
}

} // namespace

QString headHtml(const ArticleHead& head)
{
    QString html = element(QStringLiteral("h1"), QStringLiteral("title"), titleHtml(head.title));
    if (const QString line = byline(head); !line.isEmpty())
        html += element(QStringLiteral("p"), QStringLiteral("byline"), line);
    const QString all = chips(head.categories, QStringLiteral("chip category")) +
                        chips(head.tags, QStringLiteral("chip tag"));
    if (!all.isEmpty())
        html += element(QStringLiteral("p"), QStringLiteral("chips"), all);
    return html;
}

QString dateForPeople(const std::optional<text::PublishedDate>& date)
{
    if (!date)
        return {};
    switch (date->precision) {
    case text::DatePrecision::Year:
        return date->date.toString(u"yyyy");
    case text::DatePrecision::Month:
        return date->date.toString(u"yyyy-MM");
    case text::DatePrecision::Day:
        return date->date.toString(u"yyyy-MM-dd");
    case text::DatePrecision::Minute:
    case text::DatePrecision::Second:
        break;
    }
    return date->date.toString(u"yyyy-MM-dd") + QLatin1Char(' ') + date->time.toString(u"HH:mm") +
           zoneForPeople(date->utcOffset);
}

QString fillTemplate(const QString& pattern, const QMap<QString, QString>& values)
{
    QString result;
    qsizetype at = 0;
    for (qsizetype open = pattern.indexOf(u"{{"); open >= 0; open = pattern.indexOf(u"{{", at)) {
        const qsizetype close = pattern.indexOf(u"}}", open);
        if (close < 0)
            break;
        result += QStringView(pattern).mid(at, open - at);
        result += values.value(pattern.mid(open + 2, close - open - 2));
        at = close + 2;
    }
    return result += QStringView(pattern).mid(at);
}

QString pageClasses(const ArticleHtml& article)
{
    return article.isLong ? QStringLiteral("long") : QString();
}

QByteArray articlePage(const ArticleHtml& article)
{
    return fillTemplate(resourceText(QStringLiteral("article.html")),
                        {{QStringLiteral("lang"), article.languageTag.toHtmlEscaped()},
                         {QStringLiteral("classes"), pageClasses(article)},
                         {QStringLiteral("nonce"), QUuid::createUuid().toString(QUuid::Id128)},
                         {QStringLiteral("title"), article.title.toHtmlEscaped()},
                         {QStringLiteral("theme"), article.themeCss},
                         {QStringLiteral("reading"), article.readingCss},
                         {QStringLiteral("css"), resourceText(QStringLiteral("reader.css")) +
                                                     resourceText(QStringLiteral("marks.css"))},
                         {QStringLiteral("head"), article.headHtml},
                         {QStringLiteral("body"), article.bodyHtml}})
        .toUtf8();
}

} // namespace pizhu::ui
