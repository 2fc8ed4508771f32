// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pagemetadata.h"

#include "app/cleanup/foldedtext.h"
#include "app/cleanup/names.h"
#include "app/text/normalisation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;

namespace pizhu::cleanup {

namespace {

using Values = QMap<QString, QStringList>;

/// The first non-empty value among some keys.
QString firstOf(const Values& values, std::initializer_list<const char16_t*> keys)
{
    for (const char16_t* key : keys) {
        for (const QString& value : values.value(QString::fromUtf16(key))) {
            if (const QString tidy = text::simplifySpaces(value); !tidy.isEmpty())
                return tidy;
        }
    }
    return {};
}

QStringList allOf(const Values& values, std::initializer_list<const char16_t*> keys)
{
    for (const char16_t* key : keys) {
        QStringList list;
        for (const QString& value : values.value(QString::fromUtf16(key))) {
            if (const QString tidy = text::simplifySpaces(value); !tidy.isEmpty() && !list.contains(tidy))
                list.append(tidy);
        }
        if (!list.isEmpty())
            return list;
    }
    return {};
}

bool isWebAddress(const QString& value)
{
    return value.startsWith(u"http://"_s, Qt::CaseInsensitive) ||
           value.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

QString firstAddress(const Values& values, std::initializer_list<const char16_t*> keys)
{
    for (const char16_t* key : keys) {
        for (const QString& value : values.value(QString::fromUtf16(key))) {
            if (isWebAddress(value.trimmed()))
                return value.trimmed();
        }
    }
    return {};
}

void offerDate(Draft& draft, const QString& value, FieldOrigin origin, double confidence)
{
    if (const auto date = text::parseDate(value))
        offer(draft, &Metadata::published, std::optional(*date), {origin, confidence});
}

/// Names from a field made for authors: outlets become the site, the rest are people.
void offerAuthors(Draft& draft, const QStringList& values, FieldOrigin origin, double confidence,
                  const Rules& rules)
{
    QStringList people;
    for (const QString& value : values) {
        if (looksLikeSite(value, rules)) {
            offerText(draft, &Metadata::site, tidyOutlet(value), {origin, confidence - 0.1});
            offerText(draft, &Metadata::source, tidyOutlet(value), {origin, 0.3});
        } else if (!isWebAddress(value)) {
            people.append(value);
        }
    }
    offerList(draft, &Metadata::authors, people, {origin, confidence});
}

QStringList jsonNames(const QJsonValue& value)
{
    if (value.isString())
        return {value.toString()};
    if (value.isObject())
        return jsonNames(value.toObject().value(u"name"));
    QStringList names;
    for (const QJsonValue& item : value.toArray())
        names += jsonNames(item);
    return names;
}

bool isArticleType(const QJsonValue& type)
{
    const QStringList names = jsonNames(type);
    return std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.endsWith(u"Article"_s) || name.endsWith(u"Posting"_s) || name == u"Report"_s;
    });
}

void applyJsonLdObject(Draft& draft, const QJsonObject& object, const Rules& rules)
{
    for (const QJsonValue& item : object.value(u"@graph").toArray())
        applyJsonLdObject(draft, item.toObject(), rules);
    if (!isArticleType(object.value(u"@type")))
        return;
    constexpr double confidence = 0.85;
    offerText(draft, &Metadata::title, object.value(u"headline").toString(),
              {FieldOrigin::MetaElement, confidence});
    offerDate(draft, object.value(u"datePublished").toString(), FieldOrigin::MetaElement, confidence);
    offerAuthors(draft, jsonNames(object.value(u"author")), FieldOrigin::MetaElement, confidence, rules);
    offerText(draft, &Metadata::site, jsonNames(object.value(u"publisher")).value(0),
              {FieldOrigin::MetaElement, confidence});
    offerList(draft, &Metadata::categories, jsonNames(object.value(u"articleSection")),
              {FieldOrigin::MetaElement, confidence});
    if (const QString url = object.value(u"url").toString(); isWebAddress(url))
        offerText(draft, &Metadata::url, url, {FieldOrigin::MetaElement, 0.7});
}

void applyJsonLd(Draft& draft, const QString& json, const Rules& rules)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(json.toUtf8());
    if (parsed.isObject())
        applyJsonLdObject(draft, parsed.object(), rules);
    for (const QJsonValue& item : parsed.array())
        applyJsonLdObject(draft, item.toObject(), rules);
}

/// What follows the headline in <title> ("标题 - 某某网 - 要闻").
QStringList titleParts(const QString& title, const Rules& rules)
{
    QString parts = title;
    for (const QString& separator : rules.titleSeparators)
        parts.replace(separator, u"\n"_s);
    QStringList list;
    for (const QString& part : parts.split(u'\n').mid(1))
        list.append(part.trimmed());
    return list;
}

/// <title> without the site's name behind the last separator ("标题 - 某某网").
QString titleWithoutSite(const QString& title, const Rules& rules)
{
    for (const QString& separator : rules.titleSeparators) {
        const qsizetype at = title.lastIndexOf(separator);
        if (at > 0 && at * 2 >= title.size() &&
            looksLikeSite(title.mid(at + separator.size()).trimmed(), rules))
            return titleWithoutSite(title.left(at).trimmed(), rules);
    }
    return title;
}

/// <meta name=author> without the site's own name, which <title> has behind the headline.
QStringList authorsOfHead(Draft& draft, const document::HtmlPage& page, const Rules& rules)
{
    QStringList names =
        allOf(page.meta, {u"article:author", u"og:article:author", u"author", u"dc.creator", u"byl"});
    names.removeIf([&](const QString& name) {
        const bool isSite = name == draft.metadata.site.value || titleParts(page.title, rules).contains(name);
        if (isSite)
            offerText(draft, &Metadata::site, name, {FieldOrigin::MetaElement, 0.45});
        return isSite;
    });
    return names;
}

bool isHeadline(const document::HtmlNote& note)
{
    static const QRegularExpression named(
        u"^h1|[.#_-](?:post|article|entry|news|art)[_-]?title(?:[.#\\[]|$)|[.#]headline(?:[.#\\[]|$)|itemprop=headline"_s,
        QRegularExpression::CaseInsensitiveOption);
    return named.match(note.part).hasMatch();
}

/// A headline <h1> that <title> begins with is the title; og:title is cut short by a stray quote or holds the
/// site's name more often.
void offerHeadline(Draft& draft, const document::HtmlPage& page)
{
    const QString whole = comparisonKey(page.title);
    const QString known = comparisonKey(draft.metadata.title.value);
    for (const document::HtmlNote& note : page.notes) {
        const QString key = comparisonKey(note.text);
        if (!isHeadline(note) || key.size() < 2 || !whole.startsWith(key))
            continue;
        const bool related = known.startsWith(key) || key.startsWith(known);
        if (known.isEmpty() ? key.size() * 2 >= whole.size() || key.size() >= 8 : related)
            offerText(draft, &Metadata::title, note.text, {FieldOrigin::MetaElement, 0.88, note.text});
    }
}

QString absoluteOnly(const QString& url)
{
    return isWebAddress(url) ? url : QString();
}

} // namespace

void applyFrontMatter(Draft& draft, const document::FrontMatter& frontMatter, const Rules& rules)
{
    constexpr double confidence = 0.9;
    const Values& values = frontMatter.values;
    const auto origin = FieldOrigin::FrontMatter;
    offerText(draft, &Metadata::title, firstOf(values, {u"title", u"headline"}), {origin, 0.95});
    for (const char16_t* key : {u"date", u"published", u"pubdate", u"publish_date", u"published_at",
                                u"datetime", u"created", u"time"})
        offerDate(draft, firstOf(values, {key}), origin, confidence);
    const QString source = firstOf(values, {u"source", u"publisher", u"outlet", u"media"});
    if (!isWebAddress(source))
        offerText(draft, &Metadata::source, tidyOutlet(source), {origin, confidence});
    offerText(draft, &Metadata::site, firstOf(values, {u"site", u"site_name", u"sitename", u"website"}),
              {origin, confidence});
    offerAuthors(draft, allOf(values, {u"authors", u"author", u"byline"}), origin, 0.8, rules);
    offerList(draft, &Metadata::editors, allOf(values, {u"editors", u"editor"}), {origin, confidence});
    offerList(draft, &Metadata::categories, allOf(values, {u"categories", u"category", u"section", u"tags"}),
              {origin, confidence});
    offerText(draft, &Metadata::url,
              firstAddress(values, {u"url", u"link", u"original_url", u"source_url", u"from", u"permalink",
                                    u"source", u"origin"}),
              {origin, confidence});
    offerText(draft, &Metadata::language, firstOf(values, {u"lang", u"language"}), {origin, 0.6});
}

void applyPageHead(Draft& draft, const document::HtmlPage& page, const Rules& rules)
{
    const auto origin = FieldOrigin::MetaElement;
    const Values& meta = page.meta;
    for (const QString& json : page.jsonLd)
        applyJsonLd(draft, json, rules);
    offerText(draft, &Metadata::title,
              firstOf(meta, {u"og:title", u"twitter:title", u"articletitle", u"dc.title"}), {origin, 0.8});
    offerText(draft, &Metadata::title, titleWithoutSite(page.title, rules), {origin, 0.5});
    offerHeadline(draft, page);
    for (const char16_t* key :
         {u"article:published_time", u"og:published_time", u"og:release_date", u"publishdate", u"pubdate",
          u"datepublished", u"dc.date", u"dcterms.created", u"weibo: article:create_at", u"publish-date",
          u"publish_time", u"publish_date", u"date"})
        offerDate(draft, firstOf(meta, {key}), origin, 0.85);
    offerText(draft, &Metadata::site, firstOf(meta, {u"og:site_name", u"sitename", u"application-name"}),
              {origin, 0.85});
    offerText(draft, &Metadata::source,
              tidyOutlet(firstOf(meta, {u"contentsource", u"mediaid", u"source", u"og:article:source"})),
              {origin, 0.8});
    // <meta name=author> names the web site as often as a person; a by-line in the text knows better.
    offerAuthors(draft, authorsOfHead(draft, page, rules), origin, 0.4, rules);
    offerList(draft, &Metadata::categories, allOf(meta, {u"article:section", u"columnname", u"og:category"}),
              {origin, 0.7});
    offerText(draft, &Metadata::url, absoluteOnly(page.canonicalUrl), {origin, 0.85});
    offerText(draft, &Metadata::url, firstAddress(meta, {u"og:url", u"twitter:url"}), {origin, 0.8});
    offerText(draft, &Metadata::language, page.language, {origin, 0.4});
}

} // namespace pizhu::cleanup
