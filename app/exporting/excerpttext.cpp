// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/excerpttext.h"

#include <QRegularExpression>

namespace pizhu::exporting {

using annotation::AnchorState;
using annotation::AnnotationKind;
using annotation::HighlightColor;

namespace {

/// "2023-11-02 14:15 +08:00": a date as it is known, in a form to be read.
QString readableDate(const library::Article& article)
{
    static const QRegularExpression time(QStringLiteral("^([\\d-]+)T(\\d\\d:\\d\\d)(?::[\\d.]+)?(.*)$"));
    const QString iso = publishedText(article);
    const QRegularExpressionMatch match = time.match(iso);
    if (!match.hasMatch())
        return iso;
    return QStringLiteral("%1 %2 %3").arg(match.captured(1), match.captured(2), match.captured(3)).trimmed();
}

} // namespace

bool isOrphan(const annotation::Annotation& annotation)
{
    return annotation.anchor && annotation.anchor->state == AnchorState::Orphan;
}

bool isAttached(const library::Article& article, const annotation::Annotation& annotation)
{
    return annotation.anchor && !isOrphan(annotation) &&
           annotation.anchor->range.fits(article.document.text.size());
}

QString quotedText(const library::Article& article, const annotation::Annotation& annotation)
{
    if (isAttached(article, annotation))
        return annotation.anchor->range.of(article.document.text).toString();
    return annotation.anchor ? annotation.anchor->quote.exact : QString();
}

QString placeText(const library::Article& article, const annotation::Annotation& annotation,
                  const annotation::CodePointIndex& index)
{
    if (!annotation.anchor)
        return Tr::tr("on the whole article");
    if (!isAttached(article, annotation))
        return Tr::tr("place not found in the present text");
    const base::TextRange range = index.toCodePoints(annotation.anchor->range);
    return Tr::tr("characters %1–%2").arg(range.start).arg(range.end);
}

QString articleTitle(const library::Article& article)
{
    const QString& title = article.metadata.title.value;
    return title.isEmpty() ? Tr::tr("Untitled") : title;
}

QString sourceName(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    return metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value;
}

QString publishedText(const library::Article& article)
{
    const auto& published = article.metadata.published.value;
    return published ? published->toIso() : QString();
}

std::vector<Provenance> provenance(const library::Article& article)
{
    const std::vector<Provenance> all{
        {Tr::tr("Source"), sourceName(article)},
        {Tr::tr("Author"), article.metadata.authors.value.join(u'、')},
        {Tr::tr("Date"), readableDate(article)},
        {Tr::tr("URL"), article.metadata.url.value},
        {Tr::tr("Article tags"), article.tags.join(QStringLiteral(", "))},
    };
    std::vector<Provenance> known;
    std::copy_if(all.begin(), all.end(), std::back_inserter(known),
                 [](const Provenance& line) { return !line.value.isEmpty(); });
    return known;
}

QString documentTitle(const ExportOptions& options)
{
    return options.title.isEmpty() ? Tr::tr("Excerpts") : options.title;
}

QString kindText(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return Tr::tr("Highlight", "kind of annotation");
    case AnnotationKind::Underline:
        return Tr::tr("Underline", "kind of annotation");
    case AnnotationKind::Note:
        break;
    }
    return Tr::tr("Note", "kind of annotation");
}

QString colorText(HighlightColor color)
{
    switch (color) {
    case HighlightColor::Amber:
        return Tr::tr("amber", "colour");
    case HighlightColor::Rose:
        return Tr::tr("rose", "colour");
    case HighlightColor::Leaf:
        return Tr::tr("leaf", "colour");
    case HighlightColor::Sky:
        return Tr::tr("sky", "colour");
    case HighlightColor::Violet:
        return Tr::tr("violet", "colour");
    case HighlightColor::Slate:
        break;
    }
    return Tr::tr("slate", "colour");
}

} // namespace pizhu::exporting
