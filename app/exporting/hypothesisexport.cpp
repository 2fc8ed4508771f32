// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/hypothesisexport.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/anchorrecord.h"
#include "app/exporting/excerpttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kUser = u"acct:pizhu@localhost"_s;

QString hypothesisTime(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz"_s) + u"000+00:00"_s;
}

QString addressOf(const library::Article& article)
{
    const QString& url = article.metadata.url.value;
    return url.isEmpty() ? u"urn:uuid:"_s + article.uid : url;
}

QJsonArray selectors(const library::Article& article, const annotation::Annotation& annotation)
{
    annotation::TextQuoteSelector quote = annotation.anchor->quote;
    QJsonArray list;
    if (isAttached(article, annotation)) {
        const base::TextRange range = annotation.anchor->range;
        quote = annotation::makeAnchor(article.document.text, range).quote;
        list << QJsonObject{{u"type"_s, u"TextPositionSelector"_s},
                            {u"start"_s, qint64(range.start)},
                            {u"end"_s, qint64(range.end)}};
    }
    list << QJsonObject{{u"type"_s, u"TextQuoteSelector"_s},
                        {u"exact"_s, quote.exact},
                        {u"prefix"_s, quote.prefix},
                        {u"suffix"_s, quote.suffix}};
    return list;
}

/// What Hypothesis has no word for; it passes over terms it does not know.
QJsonObject ownTerms(const library::Article& article, const annotation::Annotation& annotation,
                     const QString& coder)
{
    QJsonObject terms{{u"article"_s, article.uid},
                      {u"published"_s, publishedText(article)},
                      {u"sha256"_s, article.sourceSha256},
                      {u"kind"_s, annotation::kindName(annotation.kind)},
                      {u"color"_s, annotation::colorName(annotation.color)}};
    if (!annotation.translation.isEmpty())
        terms.insert(u"translation"_s, annotation.translation);
    if (!coder.isEmpty())
        terms.insert(u"coder"_s, coder);
    if (!article.tags.isEmpty())
        terms.insert(u"article_tags"_s, QJsonArray::fromStringList(article.tags));
    if (const auto& anchor = annotation.anchor; anchor && anchor->state != annotation::AnchorState::Exact)
        terms.insert(u"anchor"_s, annotation::anchorRecordJson(*anchor));
    return terms;
}

QJsonObject row(const library::Article& article, const Excerpt& excerpt, const QString& coder)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject target{{u"source"_s, addressOf(article)}};
    if (annotation.anchor)
        target.insert(u"selector"_s, selectors(article, annotation));
    return {{u"id"_s, annotation.uid},
            {u"created"_s, hypothesisTime(annotation.created)},
            {u"updated"_s, hypothesisTime(annotation.modified)},
            {u"user"_s, kUser},
            {u"uri"_s, addressOf(article)},
            {u"text"_s, annotation.note},
            {u"tags"_s, QJsonArray::fromStringList(excerpt.tagPaths)},
            {u"group"_s, u"__world__"_s},
            {u"permissions"_s, QJsonObject{{u"read"_s, QJsonArray{kUser}},
                                           {u"admin"_s, QJsonArray{kUser}},
                                           {u"update"_s, QJsonArray{kUser}},
                                           {u"delete"_s, QJsonArray{kUser}}}},
            {u"target"_s, QJsonArray{target}},
            {u"document"_s, QJsonObject{{u"title"_s, QJsonArray{article.metadata.title.value}}}},
            {u"links"_s, QJsonObject()},
            {u"flagged"_s, false},
            {u"hidden"_s, false},
            {u"references"_s, QJsonArray()},
            {u"pizhu"_s, ownTerms(article, annotation, coder)}};
}

class HypothesisWriter : public ExportWriter
{
public:
    HypothesisWriter(QIODevice& out, QHash<QString, QString> coders)
        : m_out(out)
        , m_coders(std::move(coders))
    {
        m_out.write(QByteArrayLiteral("{\"rows\": ["));
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        for (const Excerpt& excerpt : gathered.excerpts) {
            m_out.write(m_total++ == 0 ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
            const QString coder = m_coders.value(excerpt.annotation.uid);
            m_out.write(QJsonDocument(row(gathered.article, excerpt, coder)).toJson(QJsonDocument::Compact));
        }
        return m_out.outcome();
    }

    base::Result<void> finish() override
    {
        m_out.write("\n], \"total\": " + QByteArray::number(m_total) + "}\n");
        return m_out.outcome();
    }

private:
    Output m_out;
    QHash<QString, QString> m_coders; ///< by uid
    qint64 m_total = 0;
};

} // namespace

std::unique_ptr<ExportWriter> hypothesisWriter(QIODevice& out, QHash<QString, QString> coders)
{
    return std::make_unique<HypothesisWriter>(out, std::move(coders));
}

} // namespace pizhu::exporting
