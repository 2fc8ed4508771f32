// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/csvexport.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/excerpttext.h"

namespace pizhu::exporting {

namespace {

using annotation::CodePointIndex;

const QStringList& columns()
{
    static const QStringList names{
        QStringLiteral("annotation"),   QStringLiteral("article"), QStringLiteral("title"),
        QStringLiteral("source"),       QStringLiteral("author"),  QStringLiteral("date"),
        QStringLiteral("url"),          QStringLiteral("kind"),    QStringLiteral("excerpt"),
        QStringLiteral("note"),         QStringLiteral("tags"),    QStringLiteral("color"),
        QStringLiteral("state"),        QStringLiteral("start"),   QStringLiteral("end"),
        QStringLiteral("article_tags"), QStringLiteral("created"), QStringLiteral("modified"),
        QStringLiteral("translation")};
    return names;
}

QString field(const QString& value)
{
    const bool plain = std::none_of(value.begin(), value.end(), [](QChar unit) {
        return unit == u',' || unit == u'"' || unit == u'\n' || unit == u'\r';
    });
    if (plain)
        return value;
    QString quoted = value;
    quoted.replace(u'"', QLatin1String("\"\""));
    return u'"' + quoted + u'"';
}

QString record(const QStringList& values)
{
    QStringList fields;
    for (const QString& value : values)
        fields << field(value);
    return fields.join(u',') + QLatin1String("\r\n");
}

QStringList position(const library::Article& article, const annotation::Annotation& annotation,
                     const CodePointIndex& index)
{
    if (!isAttached(article, annotation))
        return {QString(), QString()};
    const base::TextRange range = index.toCodePoints(annotation.anchor->range);
    return {QString::number(range.start), QString::number(range.end)};
}

QStringList values(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    const QString separator = QStringLiteral("; ");
    QStringList row{annotation.uid,
                    article.uid,
                    article.metadata.title.value,
                    sourceName(article),
                    article.metadata.authors.value.join(separator),
                    publishedText(article),
                    article.metadata.url.value,
                    annotation::kindName(annotation.kind),
                    quotedText(article, annotation),
                    annotation.note,
                    excerpt.tagPaths.join(separator),
                    annotation::colorName(annotation.color),
                    annotation.anchor ? annotation::anchorStateName(annotation.anchor->state) : QString()};
    row += position(article, annotation, index);
    row << article.tags.join(separator) << annotation.created.toString(Qt::ISODateWithMs)
        << annotation.modified.toString(Qt::ISODateWithMs) << annotation.translation;
    return row;
}

} // namespace

QByteArray renderCsv(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    QString csv = record(columns());
    for (const ArticleExcerpts& gathered : articles) {
        const CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts)
            csv += record(values(gathered.article, excerpt, index));
    }
    return (options.csvBom ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray()) + csv.toUtf8();
}

} // namespace pizhu::exporting
