// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/print/printedarticle.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/htmlmarkup.h"
#include "app/exporting/print/keptlines.h"

#include <algorithm>
#include <array>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String kClass{"class"};
/// What a piece holds at most: some ten pages.
constexpr qsizetype kPieceCharacters = 12'000;
constexpr qsizetype kPieceOfList = 4 * kPieceCharacters;
constexpr int kPieceFigures = 8;

std::vector<document::Mark> marksOf(const ArticleExcerpts& gathered)
{
    std::vector<document::Mark> marks;
    std::vector<std::size_t> order;
    for (const Excerpt& excerpt : gathered.excerpts) {
        const annotation::Annotation& annotation = excerpt.annotation;
        if (!isAttached(gathered.article, annotation))
            continue;
        const bool underlined = annotation.kind == annotation::AnnotationKind::Underline;
        order.push_back(marks.size());
        marks.push_back({.range = annotation.anchor->range,
                         .kind = underlined ? document::MarkKind::Underline : document::MarkKind::Highlight,
                         .color = annotation::colorName(annotation.color),
                         .id = annotation.uid});
    }
    document::assignLanes(marks, order);
    return marks;
}

void writeAnnotation(HtmlMarkup& page, const library::Article& article, const Excerpt& excerpt)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    page.open("li"_L1, {{kClass, annotation::colorName(annotation.color)}});
    if (annotation.anchor)
        page.element("blockquote"_L1, quotedText(article, annotation), {{"lang"_L1, htmlLanguage(article)}});
    if (excerpt.converted) {
        page.element("div"_L1, conversionMark(*excerpt.converted), {{kClass, u"about"_s}});
        page.element("div"_L1, excerpt.converted->text,
                     {{kClass, u"converted"_s},
                      {"lang"_L1, text::languageTag(excerpt.converted->script, article.metadata.script)}});
    }
    if (!annotation.translation.isEmpty())
        page.element("div"_L1, annotation.translation, {{kClass, u"translation"_s}});
    if (!annotation.note.isEmpty())
        page.element("div"_L1, annotation.note, {{kClass, u"note"_s}});
    QStringList about{kindText(annotation.kind) + u", "_s + colorText(annotation.color)};
    about += excerpt.tagPaths;
    if (isOrphan(annotation))
        about << Tr::tr("place not found in the present text");
    page.element("div"_L1, about.join(u" · "_s), {{kClass, u"about"_s}});
    page.close("li"_L1);
}

bool isItem(const document::Block& block)
{
    return block.kind == document::BlockKind::List;
}

/// Where the counters of print.css stand in front of this block, if a list goes on there.
QString countersBefore(const std::vector<document::Block>& blocks, std::size_t block)
{
    std::size_t item = block;
    while (item > 0 && isItem(blocks[item - 1]))
        --item;
    if (item == block || !isItem(blocks[block]))
        return {};
    std::array<int, 3> counts{};
    for (; item < block; ++item) {
        const int level = std::clamp(blocks[item].level, 1, int(counts.size()));
        std::fill(counts.begin() + level, counts.end(), 0);
        counts.at(std::size_t(level - 1)) += blocks[item].ordered ? 1 : 0;
    }
    return u"counter-reset: item %1 item2 %2 item3 %3"_s.arg(counts[0]).arg(counts[1]).arg(counts[2]);
}

/// What its list item holds, roughly.
qsizetype charactersOf(const Excerpt& excerpt)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    constexpr qsizetype kAbout = 40;
    return kAbout + (annotation.anchor ? annotation.anchor->quote.exact.size() : 0) + annotation.note.size() +
           annotation.translation.size();
}

} // namespace

PrintedArticle::PrintedArticle(const ArticleExcerpts& gathered, ExportPictures pictures, QString name)
    : m_gathered(gathered)
    , m_pictures(std::move(pictures))
    , m_name(std::move(name))
    , m_view{.sourceScript = gathered.article.metadata.script, .marks = marksOf(gathered)}
{}

base::Result<std::optional<PrintedArticle::Piece>> PrintedArticle::next()
{
    const bool hasText = m_block < m_gathered.article.document.blocks.size();
    if (m_hasBegun && !hasText && m_excerpt == m_gathered.excerpts.size())
        return std::nullopt;
    HtmlMarkup page;
    Piece piece;
    page.open("article"_L1, {{"lang"_L1, htmlLanguage(m_gathered.article)},
                             {kClass, m_hasBegun ? u"continued"_s : QString()}});
    if (!std::exchange(m_hasBegun, true))
        writeHead(page);
    if (hasText) {
        if (auto written = writeText(page, piece.pictures); !written)
            return base::fail(std::move(written.error()));
    } else {
        writeAnnotations(page);
    }
    page.close("article"_L1);
    piece.html = withKeptHyphens(page.html());
    return piece;
}

void PrintedArticle::writeHead(HtmlMarkup& page) const
{
    page.element("h1"_L1, articleTitle(m_gathered.article), {{"id"_L1, m_name}});
    // Engines tell where in a PDF a place is when something leads to it.
    page.element("a"_L1, {}, {{"href"_L1, u'#' + m_name}});
    page.provenance(m_gathered.article);
}

base::Result<void> PrintedArticle::writeText(HtmlMarkup& page, qsizetype& pictureBytes)
{
    const document::BlockSpan blocks = nextBlocks();
    auto figures = figuresOf(blocks);
    if (!figures)
        return base::fail(std::move(figures.error()));
    for (const document::FigureView& figure : *figures)
        pictureBytes += figure.source.size();
    m_view.figures = std::move(*figures);
    const auto text = document::writeBlocks(m_gathered.article.document, blocks, m_view);
    if (!text)
        return base::fail(text.error());
    page.open("div"_L1, {{kClass, u"body"_s},
                         {"style"_L1, countersBefore(m_gathered.article.document.blocks, blocks.first)}});
    page.trusted(*text);
    page.close("div"_L1);
    m_block = blocks.last;
    return {};
}

void PrintedArticle::writeAnnotations(HtmlMarkup& page)
{
    if (m_gathered.excerpts.empty())
        return;
    if (m_excerpt == 0)
        page.element("h2"_L1, Tr::tr("Annotations"), {{kClass, u"annotations"_s}});
    page.open("ol"_L1, {{kClass, u"annotations"_s}, {"start"_L1, QString::number(m_excerpt + 1)}});
    for (qsizetype characters = 0; m_excerpt < m_gathered.excerpts.size() && characters < kPieceCharacters;
         ++m_excerpt) {
        const Excerpt& excerpt = m_gathered.excerpts[m_excerpt];
        writeAnnotation(page, m_gathered.article, excerpt);
        characters += charactersOf(excerpt);
    }
    page.close("ol"_L1);
}

document::BlockSpan PrintedArticle::nextBlocks() const
{
    const std::vector<document::Block>& blocks = m_gathered.article.document.blocks;
    document::BlockSpan span{m_block, m_block};
    qsizetype characters = 0;
    int figures = 0;
    const auto hasRoom = [&] {
        // The items of a list are counted in their piece.
        const bool inList = span.last > m_block && isItem(blocks[span.last - 1]) && isItem(blocks[span.last]);
        return characters < (inList ? kPieceOfList : kPieceCharacters) && figures < kPieceFigures;
    };
    while (span.last < blocks.size() && hasRoom()) {
        const document::Block& block = blocks[span.last++];
        characters += block.range.length();
        figures += block.kind == document::BlockKind::Figure ? 1 : 0;
    }
    return span;
}

/// With their bytes in the address: the page that is printed loads nothing.
base::Result<document::FigureViews> PrintedArticle::figuresOf(document::BlockSpan blocks) const
{
    document::FigureViews figures;
    for (std::size_t i = blocks.first; i < blocks.last; ++i) {
        const document::Block& block = m_gathered.article.document.blocks[i];
        const auto picture = m_pictures.find(block.imageUrl);
        if (block.kind != document::BlockKind::Figure || picture == m_pictures.end())
            continue;
        const auto content = picture->content();
        if (!content)
            return base::fail(content.error());
        if (*content)
            figures.insert(block.imageUrl, {dataUrl(**content), picture->width, picture->height, {}});
    }
    return figures;
}

} // namespace pizhu::exporting
