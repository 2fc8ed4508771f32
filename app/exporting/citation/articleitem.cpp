// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/articleitem.h"

#include "app/exporting/citation/entrytext.h"
#include "app/exporting/excerpttext.h"

#include <QRegularExpression>
#include <QUrl>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QString& text, const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

bool isPost(const QString& url)
{
    static const QStringList hosts{u"weibo.com"_s,   u"weibo.cn"_s,     u"mp.weixin.qq.com"_s,
                                   u"zhihu.com"_s,   u"douban.com"_s,   u"tieba.baidu.com"_s,
                                   u"twitter.com"_s, u"x.com"_s,        u"facebook.com"_s,
                                   u"t.me"_s,        u"blogspot.com"_s, u"medium.com"_s};
    const QString host = QUrl(url).host();
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString& known) {
        return host == known || host.endsWith(u'.' + known);
    });
}

bool isLaw(const QString& title)
{
    return matches(title, u"^(?!.*(解读|问答|访谈|评论|学习|发布会|印发|公布|施行|：|，)).{2,40}"
                          "(法|条例|條例|办法|辦法|规定|規定|细则|細則|决定|決定|通知|意见|意見|公告|"
                          "解释|解釋|规划|規劃|纲要|綱要)(（[^）]*）)?$"_s);
}

QString typeOf(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    const QString source = sourceName(article);
    if (isPost(metadata.url.value))
        return u"post"_s;
    if (isLaw(metadata.title.value))
        return u"legislation"_s;
    if (matches(source, u"(日报|日報|晚报|晚報|晨报|晨報|早报|早報|快报|快報|时报|時報|周报|週報|导报|導報|"
                        "都市报|都市報|青年报|青年報|商报|商報|文汇报|文匯報|参考|軍報|军报|[^通]报|[^通]報|"
                        "newspaper|daily|times|post|herald|tribune|gazette)$"_s))
        return u"article-newspaper"_s;
    if (matches(
            source,
            u"(杂志|雜誌|周刊|週刊|月刊|半月刊|双周刊|双月刊|求是|半月谈|三联|magazine|weekly|monthly)$"_s))
        return u"article-magazine"_s;
    if (!metadata.url.value.isEmpty())
        return u"webpage"_s;
    return source.isEmpty() ? u"document"_s : u"article-newspaper"_s;
}

/// What is written with Latin letters and is no person.
bool isBody(const QString& name)
{
    return matches(name, u"\\b(of|for|and|the)\\b|&|\\b(agency|association|bureau|center|centre|commission|"
                         "committee|company|council|department|desk|foundation|government|group|inc|"
                         "institute|ltd|ministry|news|newsroom|office|organi[sz]ation|reuters|"
                         "society|staff|team|times|union|university|xinhua)\\b"_s);
}

/// "Associated Press", "Supreme People's Court"; "Eyal Press" is a person.
bool isBodyNamedLikePeople(const QString& name)
{
    return matches(name, u"^(?=.*\\b(bank|court|party|press|service)\\b)\\S+\\s+\\S+\\s+\\S"_s) ||
           matches(name, u"^\\s*(associated|australian|canadian|central|civil|communist|conservative|"
                         "democratic|european|federal|foreign|free|green|high|labou?r|liberal|national|"
                         "postal|public|republican|reserve|secret|state|supreme|united|world)\\s+"
                         "(bank|court|party|press|service)\\b"_s);
}

/// "Mary Ann Stone", "Stone, Mary Ann", "Martin Berg Jr.", "Berg, Martin, Jr."; everything else is one whole.
CslName nameOf(const QString& name)
{
    if (hasEastAsianLetters(name) || !name.contains(u' ') || isBody(name) || isBodyNamedLikePeople(name))
        return {.literal = name};
    static const QRegularExpression suffixed(u"^(.+?),?\\s+(Jr\\.?|Sr\\.?|II|III|IV)$"_s);
    const QRegularExpressionMatch match = suffixed.match(name);
    const QString person = match.hasMatch() ? match.captured(1) : name;
    const qsizetype commas = person.count(u',');
    if (commas == 1)
        return {.family = person.section(u',', 0, 0).trimmed(),
                .given = person.section(u',', 1).trimmed(),
                .suffix = match.captured(2)};
    const qsizetype space = person.lastIndexOf(u' ');
    if (space < 0 || commas > 1)
        return {.literal = name};
    return {.family = person.sliced(space + 1), .given = person.left(space), .suffix = match.captured(2)};
}

CslDate dateOf(const text::PublishedDate& published)
{
    const QDate date = published.date;
    const bool month = published.precision != text::DatePrecision::Year;
    const bool day = month && published.precision != text::DatePrecision::Month;
    return {.days = {{date.year(), month ? date.month() : 0, day ? date.day() : 0}}};
}

QString languageOf(const library::Article& article)
{
    if (!article.metadata.language.value.isEmpty())
        return article.metadata.language.value;
    switch (article.metadata.script) {
    case text::Script::Hant:
        return u"zh-TW"_s;
    case text::Script::Hans:
    case text::Script::Mixed:
        return u"zh-CN"_s;
    default:
        return hasEastAsianLetters(article.metadata.title.value) ? u"zh-CN"_s : QString();
    }
}

void setIfKnown(CslItem& item, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        item.texts.insert(key, value);
}

} // namespace

CslItem cslItemOf(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    CslItem item;
    item.id = article.uid;
    item.type = typeOf(article);
    setIfKnown(item, u"title"_s, metadata.title.value);
    setIfKnown(item, u"URL"_s, metadata.url.value);
    setIfKnown(item, u"language"_s, languageOf(article));
    const QString source = sourceName(article);
    if (item.type != u"legislation")
        setIfKnown(item, u"container-title"_s, source);
    for (const QString& author : metadata.authors.value)
        item.names[u"author"_s].push_back(nameOf(author));
    // A page or document nobody signed is answered for by who published it.
    const bool organisation = item.isOneOf({"webpage", "legislation", "post", "document"});
    if (organisation && item.names.isEmpty() && !source.isEmpty())
        item.names[u"author"_s].push_back({.literal = source});
    if (metadata.published.value)
        item.dates.insert(u"issued"_s, dateOf(*metadata.published.value));
    const QDate seen = article.retrieved.toLocalTime().date();
    if (seen.isValid() && !metadata.url.value.isEmpty())
        item.dates.insert(u"accessed"_s, CslDate{.days = {{seen.year(), seen.month(), seen.day()}}});
    return item;
}

QString quotedWithCitation(const library::Article& article, const annotation::Annotation& annotation,
                           CitationStyle style)
{
    const CslItem item = cslItemOf(article);
    const QString entry = bibliographyEntry(item, style);
    const QString words = quotedText(article, annotation);
    if (words.isEmpty())
        return entry;
    const bool corners = article.metadata.script == text::Script::Hant;
    const QString quote = corners ? u'「' + words + u'」' : u'“' + words + u'”';
    return quote + inTextCitation(item, style) + u"\n\n"_s + entry;
}

} // namespace pizhu::exporting
