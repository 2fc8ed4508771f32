// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/commentedtext.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"

#include <algorithm>
#include <set>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::TextRange;

namespace {

TextRange trimmed(TextRange range, QStringView text)
{
    const auto separates = [text](qsizetype at) { return text[at] == u'\n' || text[at] == u'\t'; };
    while (range.start < range.end && separates(range.start))
        ++range.start;
    while (range.start < range.end && separates(range.end - 1))
        --range.end;
    return range;
}

/// Where a table begins or ends first behind a place; else the end of the text.
qsizetype nextBorder(const std::vector<qsizetype>& borders, qsizetype place, qsizetype end)
{
    const auto next = std::ranges::upper_bound(borders, place);
    return next == borders.end() ? end : *next;
}

std::vector<qsizetype> tableBorders(const document::Document& document)
{
    std::vector<qsizetype> borders;
    for (const document::Block& block : document.blocks) {
        if (block.kind == document::BlockKind::Table)
            borders.insert(borders.end(), {block.range.start, block.range.end});
    }
    return borders;
}

} // namespace

CommentedText::CommentedText(const ArticleExcerpts& gathered)
    : m_gathered(gathered)
{
    const QString& text = gathered.article.document.text;
    const std::vector<qsizetype> borders = tableBorders(gathered.article.document);
    for (std::size_t i = 0; i < gathered.excerpts.size(); ++i) {
        const annotation::Annotation& annotation = gathered.excerpts[i].annotation;
        const TextRange range =
            isAttached(gathered.article, annotation) ? trimmed(annotation.anchor->range, text) : TextRange();
        if (range.isEmpty()) {
            m_placeless.push_back(i);
            continue;
        }
        const qsizetype border = nextBorder(borders, range.start, text.size());
        m_coverings.push_back({i, range, trimmed({range.start, std::min(range.end, border)}, text).end});
    }
    std::ranges::stable_sort(m_coverings, {}, [](const Covering& covering) { return covering.range.start; });
}

std::vector<CommentedPiece> CommentedText::pieces(TextRange stretch)
{
    std::erase_if(m_present, [&](const Covering& one) { return one.range.end <= stretch.start; });
    while (m_next < m_coverings.size() && m_coverings[m_next].range.start < stretch.end)
        m_present.push_back(m_coverings[m_next++]);
    std::set<qsizetype> cuts{stretch.start, stretch.end};
    for (const Covering& covering : m_present) {
        for (const qsizetype cut : {covering.range.start, covering.commentEnd, covering.range.end})
            cuts.insert(std::clamp(cut, stretch.start, stretch.end));
    }
    std::vector<CommentedPiece> pieces;
    std::vector<Covering> open;
    std::size_t next = 0;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        CommentedPiece piece{.range = {*cut, *std::next(cut)}};
        std::erase_if(open, [&piece](const Covering& one) { return one.range.end <= piece.range.start; });
        while (next < m_present.size() && m_present[next].range.start <= piece.range.start)
            open.push_back(m_present[next++]);
        look(piece, open);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

void CommentedText::look(CommentedPiece& piece, const std::vector<Covering>& open) const
{
    const Covering* shortest = nullptr;
    const auto lengthOf = [](const Covering& one) { return std::pair(one.range.length(), one.excerpt); };
    for (const Covering& covering : open) {
        const annotation::Annotation& annotation = m_gathered.excerpts[covering.excerpt].annotation;
        piece.underlined = piece.underlined || annotation.kind == annotation::AnnotationKind::Underline;
        if (!shortest || lengthOf(covering) < lengthOf(*shortest)) {
            shortest = &covering;
            piece.shade = annotation.color;
        }
        if (covering.range.start == piece.range.start)
            piece.beginning.push_back(covering.excerpt);
        if (covering.commentEnd == piece.range.end)
            piece.ending.push_back(covering.excerpt);
    }
    std::ranges::sort(piece.beginning);
    std::ranges::sort(piece.ending);
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
