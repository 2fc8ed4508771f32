// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/commentedtext.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"

#include <set>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::TextRange;

namespace {

/// The part of an annotation's range inside the block; absent when there is none.
std::optional<TextRange> inside(const ArticleExcerpts& gathered, std::size_t excerpt, TextRange block)
{
    const annotation::Annotation& annotation = gathered.excerpts[excerpt].annotation;
    if (!isAttached(gathered.article, annotation))
        return std::nullopt;
    const TextRange range{std::max(annotation.anchor->range.start, block.start),
                          std::min(annotation.anchor->range.end, block.end)};
    return range.start < range.end ? std::optional(range) : std::nullopt;
}

struct Covering
{
    std::size_t excerpt;
    TextRange inBlock;
};

void shade(CommentedPiece& piece, const ArticleExcerpts& gathered, const std::vector<Covering>& coverings)
{
    qsizetype shortest = std::numeric_limits<qsizetype>::max();
    for (const Covering& covering : coverings) {
        const annotation::Annotation& annotation = gathered.excerpts[covering.excerpt].annotation;
        const bool covers =
            covering.inBlock.start <= piece.range.start && covering.inBlock.end >= piece.range.end;
        if (!covers)
            continue;
        const TextRange whole = annotation.anchor->range;
        piece.underlined = piece.underlined || annotation.kind == annotation::AnnotationKind::Underline;
        if (whole.end - whole.start < shortest) {
            shortest = whole.end - whole.start;
            piece.shade = annotation.color;
        }
    }
}

} // namespace

std::vector<CommentedPiece> commentedPieces(const ArticleExcerpts& gathered, TextRange block)
{
    std::vector<Covering> coverings;
    std::set<qsizetype> cuts{block.start, block.end};
    for (std::size_t i = 0; i < gathered.excerpts.size(); ++i) {
        if (const auto range = inside(gathered, i, block)) {
            coverings.push_back({i, *range});
            cuts.insert({range->start, range->end});
        }
    }
    std::vector<CommentedPiece> pieces;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        CommentedPiece piece{.range = {*cut, *std::next(cut)}};
        shade(piece, gathered, coverings);
        for (const Covering& covering : coverings) {
            const TextRange whole = gathered.excerpts[covering.excerpt].annotation.anchor->range;
            // One that begins or ends on the line end between two blocks belongs to the block beside it.
            const bool beginsHere =
                whole.start >= block.start - 1 && covering.inBlock.start == piece.range.start;
            const bool endsHere = whole.end <= block.end + 1 && covering.inBlock.end == piece.range.end;
            if (beginsHere)
                piece.beginning.push_back(covering.excerpt);
            if (endsHere)
                piece.ending.push_back(covering.excerpt);
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<std::size_t> placelessExcerpts(const ArticleExcerpts& gathered)
{
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < gathered.excerpts.size(); ++i) {
        if (!isAttached(gathered.article, gathered.excerpts[i].annotation))
            list.push_back(i);
    }
    return list;
}

QString commentAuthor(const QHash<QString, QString>& coders, const Excerpt& excerpt)
{
    const QString coder = coders.value(excerpt.annotation.uid);
    return coder.isEmpty() ? u"Pizhu"_s : coder;
}

QStringList commentParagraphs(const library::Article& article, const Excerpt& excerpt)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QStringList paragraphs;
    if (annotation.anchor && !isAttached(article, annotation))
        paragraphs << u'“' + quotedText(article, annotation) + u'”';
    if (excerpt.converted)
        paragraphs << Tr::tr("%1: “%2”", "mark of a conversion: its text")
                          .arg(conversionMark(*excerpt.converted), excerpt.converted->text);
    if (!annotation.note.isEmpty())
        paragraphs += annotation.note.split(u'\n');
    if (!excerpt.tagPaths.isEmpty())
        paragraphs << Tr::tr("Tags: %1").arg(excerpt.tagPaths.join(u", "_s));
    if (paragraphs.isEmpty())
        paragraphs << kindText(annotation.kind) + u", "_s + colorText(annotation.color);
    return paragraphs;
}

} // namespace pizhu::exporting
