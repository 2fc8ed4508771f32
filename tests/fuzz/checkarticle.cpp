// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/checkarticle.h"

#include "app/text/normalisation.h"
#include "tests/fuzz/require.h"

namespace pizhu::fuzz {

namespace {

bool contains(base::TextRange outer, base::TextRange inner)
{
    return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

void checkRuns(const std::vector<document::Run>& runs, base::TextRange range)
{
    qsizetype from = range.start;
    for (const document::Run& run : runs) {
        require(contains(range, run.range), "a run lies inside its block");
        require(run.range.start >= from, "runs ascend and do not overlap");
        require(run.href.isEmpty() || run.href.startsWith(QLatin1String("http"), Qt::CaseInsensitive),
                "links are http(s)");
        from = run.range.end;
    }
}

} // namespace

void check(const cleanup::CleanArticle& article)
{
    const document::Document& document = article.document;
    require(text::normalise(document.text) == document.text, "the text is normalised");
    qsizetype at = 0;
    for (const document::Block& block : document.blocks) {
        require(block.range.start == at, "blocks follow each other");
        require(contains({0, document.text.size()}, block.range), "a block lies inside the text");
        checkRuns(block.runs, block.range);
        at = block.range.end + 1;
    }
    for (const document::Repair& repair : article.log.repairs)
        require(repair.range.start <= repair.range.end, "a repair has a range");
}

void check(const importing::FormatArticle& article)
{
    require(article.raw.page.has_value() != article.raw.plainText.has_value(), "a page or a text");
    if (article.raw.page) {
        for (const document::HtmlBlock& block : article.raw.page->blocks)
            checkRuns(block.block.runs, {0, block.text.size()});
    }
    check(cleanup::clean(article.raw));
}

} // namespace pizhu::fuzz
