// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/jsonexport.h"

#include "app/annotation/anchoring.h"
#include "app/exporting/excerpttext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using annotation::CodePointIndex;

namespace {

QString utc(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

void insertPlace(QJsonObject& json, const library::Article& article, const annotation::Annotation& annotation,
                 const CodePointIndex& index)
{
    const annotation::Anchor& anchor = *annotation.anchor;
    annotation::TextQuoteSelector quote = anchor.quote;
    if (isAttached(article, annotation)) {
        quote = annotation::makeAnchor(article.document.text, anchor.range).quote;
        const base::TextRange points = index.toCodePoints(anchor.range);
        json.insert(u"start"_s, qint64(anchor.range.start));
        json.insert(u"end"_s, qint64(anchor.range.end));
        json.insert(u"code_points"_s, QJsonArray{qint64(points.start), qint64(points.end)});
    }
    json.insert(u"exact"_s, quote.exact);
    json.insert(u"prefix"_s, quote.prefix);
    json.insert(u"suffix"_s, quote.suffix);
    json.insert(u"state"_s, annotation::anchorStateName(anchor.state));
}

} // namespace

QJsonObject articleJson(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    return {{u"id"_s, article.uid},
            {u"title"_s, metadata.title.value},
            {u"source"_s, metadata.source.value},
            {u"site"_s, metadata.site.value},
            {u"authors"_s, QJsonArray::fromStringList(metadata.authors.value)},
            {u"published"_s, publishedText(article)},
            {u"url"_s, metadata.url.value},
            {u"language"_s, metadata.language.value},
            {u"script"_s, text::scriptName(metadata.script)},
            {u"categories"_s, QJsonArray::fromStringList(metadata.categories.value)},
            {u"tags"_s, QJsonArray::fromStringList(article.tags)},
            {u"sha256"_s, article.sourceSha256},
            {u"retrieved"_s, utc(article.retrieved)}};
}

QJsonObject excerptJson(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject json{{u"id"_s, annotation.uid},
                     {u"article"_s, article.uid},
                     {u"kind"_s, annotation::kindName(annotation.kind)},
                     {u"color"_s, annotation::colorName(annotation.color)},
                     {u"tags"_s, QJsonArray::fromStringList(excerpt.tagPaths)},
                     {u"note"_s, annotation.note},
                     {u"translation"_s, annotation.translation},
                     {u"created"_s, utc(annotation.created)},
                     {u"modified"_s, utc(annotation.modified)}};
    for (const QString& key :
         {u"start"_s, u"end"_s, u"code_points"_s, u"exact"_s, u"prefix"_s, u"suffix"_s, u"state"_s})
        json.insert(key, QJsonValue());
    if (annotation.anchor)
        insertPlace(json, article, annotation, index);
    return json;
}

namespace {

class JsonWriter : public ExportWriter
{
public:
    JsonWriter(QIODevice& out, bool lines)
        : m_out(out)
        , m_lines(lines)
    {
        if (!m_lines)
            m_out.write(QByteArrayLiteral("["));
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        const CodePointIndex index(gathered.article.document.text);
        const QJsonObject about = articleJson(gathered.article);
        for (const Excerpt& excerpt : gathered.excerpts) {
            QJsonObject json = excerptJson(gathered.article, excerpt, index);
            json.insert(u"about"_s, about);
            if (excerpt.converted)
                json.insert(u"converted"_s,
                            QJsonObject{{u"script"_s, text::viewScriptName(excerpt.converted->script)},
                                        {u"text"_s, excerpt.converted->text}});
            if (!m_lines)
                m_out.write(m_isFirst ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
            m_isFirst = false;
            m_out.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
            if (m_lines)
                m_out.write(QByteArrayLiteral("\n"));
        }
        return m_out.outcome();
    }

    base::Result<void> finish() override
    {
        if (!m_lines)
            m_out.write(QByteArrayLiteral("\n]\n"));
        return m_out.outcome();
    }

private:
    Output m_out;
    bool m_lines; ///< one excerpt a line
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<ExportWriter> jsonWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<JsonWriter>(out, options.format == Format::JsonLines);
}

} // namespace pizhu::exporting
