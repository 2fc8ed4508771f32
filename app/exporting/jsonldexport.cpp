// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/jsonldexport.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/anchorrecord.h"
#include "app/annotation/codepoints.h"
#include "app/annotation/webannotation.h"
#include "app/exporting/excerpttext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QUuid>

namespace pizhu::exporting {

namespace web = annotation::web;
using namespace Qt::StringLiterals;
using annotation::CodePointIndex;

namespace {

constexpr QLatin1String kType{"type"};

QString uuidUrn(const QString& uid)
{
    return web::kUuidScheme + uid;
}

/// A list of one is written as its only value, as the model's own examples do.
QJsonValue oneOrMany(const QJsonArray& values)
{
    return values.size() == 1 ? values.first() : QJsonValue(values);
}

void setIfKnown(QJsonObject& object, QLatin1String key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonArray motivations(const Excerpt& excerpt)
{
    QJsonArray list;
    if (excerpt.annotation.kind != annotation::AnnotationKind::Note)
        list << web::kHighlighting;
    if (!excerpt.annotation.note.isEmpty() || list.isEmpty())
        list << web::kCommenting;
    if (!excerpt.tagPaths.isEmpty())
        list << web::kTagging;
    return list;
}

QJsonObject textualBody(const QString& value, QLatin1String purpose)
{
    return {
        {kType, web::kTextualBody}, {QStringLiteral("value"), value}, {QStringLiteral("purpose"), purpose}};
}

QJsonArray bodies(const Excerpt& excerpt)
{
    QJsonArray list;
    if (!excerpt.annotation.note.isEmpty()) {
        QJsonObject note = textualBody(excerpt.annotation.note, web::kCommenting);
        note.insert(QStringLiteral("format"), QStringLiteral("text/markdown"));
        list << note;
    }
    for (const QString& path : excerpt.tagPaths)
        list << textualBody(path, web::kTagging);
    return list;
}

QJsonObject positionSelector(base::TextRange codePoints)
{
    return {{kType, web::kTextPositionSelector},
            {QStringLiteral("start"), qint64(codePoints.start)},
            {QStringLiteral("end"), qint64(codePoints.end)}};
}

QJsonObject quoteSelector(const annotation::TextQuoteSelector& quote)
{
    QJsonObject selector{{kType, web::kTextQuoteSelector}, {QStringLiteral("exact"), quote.exact}};
    setIfKnown(selector, QLatin1String("prefix"), quote.prefix);
    setIfKnown(selector, QLatin1String("suffix"), quote.suffix);
    return selector;
}

/// The selectors speak of the article's present text; those of an orphan only keep its quote.
QJsonArray selectors(const library::Article& article, const annotation::Annotation& annotation,
                     const CodePointIndex& index)
{
    if (!isAttached(article, annotation))
        return {quoteSelector(annotation.anchor->quote)};
    const base::TextRange range = annotation.anchor->range;
    const annotation::Anchor present = annotation::makeAnchor(article.document.text, range);
    return {positionSelector(index.toCodePoints(range)), quoteSelector(present.quote)};
}

QJsonObject target(const library::Article& article, const annotation::Annotation& annotation,
                   const CodePointIndex& index)
{
    const QString& url = article.metadata.url.value;
    QJsonObject object{{QStringLiteral("source"), url.isEmpty() ? uuidUrn(article.uid) : url}};
    if (annotation.anchor)
        object.insert(QStringLiteral("selector"), selectors(article, annotation, index));
    return object;
}

QJsonObject aboutArticle(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    QJsonObject about{{QStringLiteral("id"), uuidUrn(article.uid)}};
    setIfKnown(about, QLatin1String("pizhu:title"), metadata.title.value);
    setIfKnown(about, QLatin1String("pizhu:source"), metadata.source.value);
    setIfKnown(about, QLatin1String("pizhu:site"), metadata.site.value);
    setIfKnown(about, QLatin1String("pizhu:published"), publishedText(article));
    setIfKnown(about, QLatin1String("pizhu:url"), metadata.url.value);
    setIfKnown(about, QLatin1String("pizhu:sha256"), article.sourceSha256);
    if (!metadata.authors.value.isEmpty())
        about.insert(QStringLiteral("pizhu:authors"), QJsonArray::fromStringList(metadata.authors.value));
    if (!article.tags.isEmpty())
        about.insert(QStringLiteral("pizhu:tags"), QJsonArray::fromStringList(article.tags));
    return about;
}

QJsonObject item(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index,
                 const QString& coder)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject object{{QStringLiteral("id"), uuidUrn(annotation.uid)},
                       {kType, web::kAnnotation},
                       {QStringLiteral("motivation"), oneOrMany(motivations(excerpt))},
                       {QStringLiteral("created"), annotation.created.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("modified"), annotation.modified.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("target"), target(article, annotation, index)},
                       {web::kOwnKind, annotation::kindName(annotation.kind)},
                       {web::kOwnColor, annotation::colorName(annotation.color)},
                       {web::kOwnArticle, aboutArticle(article)}};
    setIfKnown(object, web::kOwnTranslation, annotation.translation);
    if (!coder.isEmpty())
        object.insert(QStringLiteral("creator"),
                      QJsonObject{{kType, QStringLiteral("Person")}, {QStringLiteral("name"), coder}});
    const QJsonArray body = bodies(excerpt);
    if (!body.isEmpty())
        object.insert(QStringLiteral("body"), body);
    if (annotation.anchor) {
        object.insert(web::kOwnState, annotation::anchorStateName(annotation.anchor->state));
        if (const QJsonObject record = annotation::anchorRecordJson(*annotation.anchor); !record.isEmpty())
            object.insert(web::kOwnAnchor, record);
    }
    return object;
}

QByteArray memberText(const char* name, const QJsonObject& value)
{
    return QByteArrayLiteral("\"") + name + "\": " + QJsonDocument(value).toJson(QJsonDocument::Compact) +
           ",\n";
}

/// The page's id and the collection's total stand before the annotations: those wait in a temporary file.
class JsonLdWriter : public ExportWriter
{
public:
    JsonLdWriter(QIODevice& out, const ExportOptions& options, QHash<QString, QString> coders)
        : m_out(out)
        , m_title(documentTitle(options))
        , m_coders(std::move(coders))
        , m_waiting(m_items)
    {
        (void)m_items.open(); // a failure shows with the first piece
        m_hash.addData(QUuid::createUuidV5(QUuid(), QString(web::kOwnNamespace)).toRfc4122());
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        const CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts) {
            const QString coder = m_coders.value(excerpt.annotation.uid);
            const QByteArray json =
                QJsonDocument(item(gathered.article, excerpt, index, coder)).toJson(QJsonDocument::Compact);
            m_hash.addData(json);
            m_waiting.write(m_total++ == 0 ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
            m_waiting.write(json);
        }
        return m_waiting.outcome();
    }

    base::Result<void> finish() override
    {
        const QString id = pageId();
        const QJsonArray context{QString(web::kContext),
                                 QJsonObject{{web::kOwnPrefix, QString(web::kOwnNamespace)}}};
        m_out.write("{\n\"@context\": " + QJsonDocument(context).toJson(QJsonDocument::Compact) + ",\n");
        m_out.write(u"\"id\": \"%1\",\n\"type\": \"%2\",\n"_s.arg(id, QString(web::kAnnotationPage)));
        m_out.write(memberText("partOf", {{QStringLiteral("id"), id + QLatin1String("#collection")},
                                          {kType, web::kAnnotationCollection},
                                          {QStringLiteral("label"), m_title},
                                          {QStringLiteral("total"), m_total},
                                          {QStringLiteral("first"), id},
                                          {QStringLiteral("last"), id}}));
        m_out.write(QByteArrayLiteral("\"startIndex\": 0,\n\"items\": ["));
        m_out.copy(m_items);
        m_out.write(QByteArrayLiteral("\n]\n}\n"));
        return m_waiting.outcome().and_then([this] { return m_out.outcome(); });
    }

private:
    /// The same annotations have the same page id, so that two exports can be compared byte by byte: a UUID
    /// of version 5 (RFC 4122, 4.3).
    [[nodiscard]] QString pageId() const
    {
        QByteArray bytes = m_hash.result().first(16);
        bytes[6] = char((uchar(bytes[6]) & 0x0F) | 0x50);
        bytes[8] = char((uchar(bytes[8]) & 0x3F) | 0x80);
        return uuidUrn(QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces));
    }

    Output m_out;
    QString m_title;
    QHash<QString, QString> m_coders; ///< by uid
    QTemporaryFile m_items;
    Output m_waiting;
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
    qint64 m_total = 0;
};

} // namespace

std::unique_ptr<ExportWriter> jsonLdWriter(QIODevice& out, const ExportOptions& options,
                                           QHash<QString, QString> coders)
{
    return std::make_unique<JsonLdWriter>(out, options, std::move(coders));
}

} // namespace pizhu::exporting
