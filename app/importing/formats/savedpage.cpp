// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/savedpage.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

constexpr qsizetype kLookedAt = 256'000;
constexpr qsizetype kMaxUrl = 2'000;

QString webAddress(QString url)
{
    url = url.trimmed().replace("&amp;"_L1, "&"_L1);
    const bool isWeb = url.startsWith("http://"_L1, Qt::CaseInsensitive) ||
                       url.startsWith("https://"_L1, Qt::CaseInsensitive);
    return isWeb && url.size() <= kMaxUrl && !url.contains(u' ') ? url : QString();
}

/// "Sun Nov 07 2021 10:20:30 GMT+0800 (中国标准时间)", as JavaScript prints dates; or RFC 2822; or ISO 8601.
QDateTime readDate(const QString& text)
{
    static const QRegularExpression javaScript(
        u"([A-Z][a-z]{2}) (\\d{1,2}) (\\d{4}) (\\d{2}:\\d{2}:\\d{2}) GMT([+-])(\\d{2})(\\d{2})"_s);
    const auto match = javaScript.match(text);
    if (match.hasMatch()) {
        const QDate date = QLocale::c().toDate(
            u"%1 %2 %3"_s.arg(match.captured(1), match.captured(2), match.captured(3)), u"MMM d yyyy"_s);
        const int offset = match.captured(6).toInt() * 3600 + match.captured(7).toInt() * 60;
        const bool west = match.captured(5) == u"-"_s;
        return QDateTime(date, QTime::fromString(match.captured(4), u"HH:mm:ss"_s), Qt::OffsetFromUTC,
                         west ? -offset : offset)
            .toUTC();
    }
    QString numeric = text.trimmed(); // Qt reads offsets only as numbers
    if (numeric.endsWith(" GMT"_L1))
        numeric.replace(numeric.size() - 3, 3, u"+0000"_s);
    QDateTime date = QDateTime::fromString(numeric, Qt::RFC2822Date);
    if (!date.isValid())
        date = QDateTime::fromString(text.trimmed(), Qt::ISODate);
    return date.toUTC();
}

QString captured(const QRegularExpression& pattern, const QString& text)
{
    return pattern.match(text).captured(1);
}

SavedPage readComment(const QString& comment)
{
    static const QRegularExpression url(u"^\\s*url:\\s*(\\S+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression date(u"^\\s*saved date:\\s*([^\\n]+)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression savedFrom(u"^\\s*saved from url=\\(\\d+\\)(\\S+)"_s);
    static const QRegularExpression mirrored(
        u"^\\s*Mirrored from (\\S+) by HTTrack[^,]*(?:\\[[^\\]]*\\])?,\\s*([^\\n]+)"_s);
    if (comment.contains("Page saved with SingleFile"_L1))
        return {webAddress(captured(url, comment)), readDate(captured(date, comment))};
    if (const QString from = captured(savedFrom, comment); !from.isEmpty())
        return {webAddress(from), {}};
    // HTTrack leaves out the scheme.
    if (const auto match = mirrored.match(comment); match.hasMatch())
        return {webAddress(u"http://"_s + match.captured(1)), readDate(match.captured(2))};
    return {};
}

SavedPage readMetaElements(const QString& head)
{
    static const QRegularExpression url(u"<meta name=\"?savepage-(?:url|from)\"? content=\"([^\"]+)\""_s);
    static const QRegularExpression date(u"<meta name=\"?savepage-date\"? content=\"([^\"]+)\""_s);
    static const QRegularExpression readerView(
        u"<a[^>]{0,200}class=\"(?:domain )?reader-domain\"[^>]{0,200}href=\"([^\"]+)\""_s);
    const QString address = webAddress(captured(url, head));
    return {address.isEmpty() ? webAddress(captured(readerView, head)) : address,
            readDate(captured(date, head))};
}

} // namespace

SavedPage savedPage(QStringView html)
{
    constexpr qsizetype kMaxComment = 8'000;
    const QString head = html.left(kLookedAt).toString();
    qsizetype at = 0;
    while ((at = head.indexOf("<!--"_L1, at)) >= 0) {
        const qsizetype end = head.indexOf("-->"_L1, at);
        if (end < 0)
            break;
        const SavedPage saved = readComment(head.mid(at + 4, std::min(end - at - 4, kMaxComment)));
        if (!saved.url.isEmpty())
            return saved;
        at = end;
    }
    return readMetaElements(head);
}

void applySavedPage(document::HtmlPage& page, const SavedPage& saved)
{
    if (page.canonicalUrl.isEmpty())
        page.canonicalUrl = saved.url;
}

} // namespace pizhu::importing
