// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/tablerows.h"

#include "app/exporting/excerpttext.h"

namespace pizhu::exporting {

using annotation::CodePointIndex;

namespace {

QStringList position(const library::Article& article, const annotation::Annotation& annotation,
                     const CodePointIndex& index)
{
    if (!isAttached(article, annotation))
        return {QString(), QString()};
    const base::TextRange range = index.toCodePoints(annotation.anchor->range);
    return {QString::number(range.start), QString::number(range.end)};
}

} // namespace

QStringList tableColumns(bool converted)
{
    static const QStringList names{
        QStringLiteral("annotation"),   QStringLiteral("article"), QStringLiteral("title"),
        QStringLiteral("source"),       QStringLiteral("author"),  QStringLiteral("date"),
        QStringLiteral("url"),          QStringLiteral("kind"),    QStringLiteral("excerpt"),
        QStringLiteral("note"),         QStringLiteral("tags"),    QStringLiteral("color"),
        QStringLiteral("state"),        QStringLiteral("start"),   QStringLiteral("end"),
        QStringLiteral("article_tags"), QStringLiteral("created"), QStringLiteral("modified"),
        QStringLiteral("translation")};
    return converted ? names + QStringList{QStringLiteral("converted"), QStringLiteral("converted_script")}
                     : names;
}

QStringList tableRow(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index,
                     bool converted)
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
    if (converted)
        row << (excerpt.converted ? excerpt.converted->text : QString())
            << (excerpt.converted ? text::viewScriptName(excerpt.converted->script) : QString());
    return row;
}

} // namespace pizhu::exporting
