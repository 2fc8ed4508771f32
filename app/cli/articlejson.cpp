// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray blocksJson(const document::Document& document)
{
    QJsonArray blocks;
    for (const document::Block& block : document.blocks) {
        blocks << QJsonObject{{u"kind"_s, document::blockKindName(block.kind)},
                              {u"text"_s, document.textOf(block).toString()},
                              {u"level"_s, block.level}};
    }
    return blocks;
}

QJsonArray captionsJson(const document::Document& document)
{
    QJsonArray captions;
    for (const document::Block& block : document.blocks) {
        if (block.kind == document::BlockKind::Figure && !block.range.isEmpty())
            captions << document.textOf(block).toString();
    }
    return captions;
}

QJsonArray repairsJson(const document::CleanupLog& log)
{
    QJsonArray repairs;
    for (const document::Repair& repair : log.repairs) {
        repairs << QJsonObject{{u"field"_s, repair.field},
                               {u"start"_s, qint64(repair.range.start)},
                               {u"end"_s, qint64(repair.range.end)},
                               {u"before"_s, repair.before},
                               {u"after"_s, repair.after},
                               {u"kind"_s, repair.kind},
                               {u"certainty"_s, document::certaintyName(repair.certainty)}};
    }
    return repairs;
}

QJsonArray removalsJson(const document::CleanupLog& log)
{
    QJsonArray removals;
    for (const document::Removal& removal : log.removals)
        removals << QJsonObject{{u"rule"_s, removal.rule}, {u"text"_s, removal.text}};
    return removals;
}

QJsonObject metadataJson(const document::Metadata& metadata)
{
    const auto& published = metadata.published.value;
    return {{u"title"_s, textOrNull(metadata.title.value)},
            {u"published"_s, dateOrNull(published)},
            {u"published_precision"_s,
             published ? QJsonValue(text::precisionName(published->precision)) : QJsonValue()},
            {u"source"_s, textOrNull(metadata.source.value)},
            {u"site"_s, textOrNull(metadata.site.value)},
            {u"authors"_s, QJsonArray::fromStringList(metadata.authors.value)},
            {u"author_note"_s, textOrNull(metadata.authorNote.value)},
            {u"editors"_s, QJsonArray::fromStringList(metadata.editors.value)},
            {u"categories"_s, QJsonArray::fromStringList(metadata.categories.value)},
            {u"url"_s, textOrNull(metadata.url.value)},
            {u"language"_s, textOrNull(metadata.language.value)},
            {u"script"_s, text::scriptName(metadata.script)}};
}

} // namespace

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateOrNull(const std::optional<text::PublishedDate>& date)
{
    return date ? QJsonValue(date->toIso()) : QJsonValue();
}

QJsonObject articleJson(const document::Document& document, const document::Metadata& metadata,
                        const document::CleanupLog& log)
{
    QJsonObject article = metadataJson(metadata);
    article.insert(u"text"_s, document.text);
    article.insert(u"blocks"_s, blocksJson(document));
    article.insert(u"captions"_s, captionsJson(document));
    article.insert(u"repairs"_s, repairsJson(log));
    article.insert(u"removed"_s, removalsJson(log));
    return article;
}

} // namespace pizhu::cli
