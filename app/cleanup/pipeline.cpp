// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pipeline.h"

#include "app/base/logging.h"
#include "app/cleanup/boilerplate.h"
#include "app/cleanup/breadcrumb.h"
#include "app/cleanup/byline.h"
#include "app/cleanup/draft.h"
#include "app/cleanup/extractor.h"
#include "app/cleanup/fieldrepairs.h"
#include "app/cleanup/pagemetadata.h"
#include "app/cleanup/pagenotes.h"
#include "app/cleanup/plaintext.h"
#include "app/cleanup/region.h"
#include "app/cleanup/repair.h"
#include "app/cleanup/rules.h"
#include "app/cleanup/scriptbody.h"
#include "app/cleanup/structure.h"
#include "app/cleanup/titles.h"
#include "app/text/normalisation.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;

namespace pizhu::cleanup {

namespace {

/// The built-in rules are part of the program and tested with it: not to have them is a broken invariant.
Rules loadRules()
{
    auto loaded = builtInRules();
    if (!loaded)
        qCCritical(base::logImport).noquote() << loaded.error().message;
    return loaded.value_or(Rules());
}

const Rules& standardRules()
{
    static const Rules loaded = loadRules();
    return loaded;
}

std::vector<Piece> pagePieces(const document::HtmlPage& page)
{
    std::vector<Piece> pieces;
    for (const document::HtmlBlock& block : page.blocks)
        pieces.push_back(
            {block.block, block.text, block.path, block.linkLength, {}, block.element, block.isLabel});
    return pieces;
}

/// The host of the page by its own word, empty when it does not say.
QString hostOf(const document::HtmlPage& page)
{
    const QString url =
        page.canonicalUrl.isEmpty() ? page.meta.value(u"og:url"_s).value(0) : page.canonicalUrl;
    return QUrl(url).host();
}

/// Visits the texts of an article's head that may be damaged like its body.
template <typename Visit>
void visitHeadTexts(RawArticle& raw, Visit visit)
{
    if (raw.frontMatter) {
        for (QStringList& values : raw.frontMatter->values) {
            for (QString& value : values)
                visit(value);
        }
    }
    if (raw.page) {
        visit(raw.page->title);
        for (QStringList& values : raw.page->meta) {
            for (QString& value : values)
                visit(value);
        }
    }
}

/// Repairs blocks and head; the head's texts are written back and kept for the log of repaired fields.
void repair(RawArticle& raw, Draft& draft, const Rules& rules)
{
    visitHeadTexts(raw, [&draft](QString& text) {
        Piece piece;
        piece.text = text;
        draft.fieldTexts.push_back(std::move(piece));
    });
    repairTexts(draft.pieces, draft.fieldTexts, rules);
    auto repaired = draft.fieldTexts.begin();
    visitHeadTexts(raw, [&repaired](QString& text) { text = (repaired++)->text; });
}

void dropEmptyPieces(Draft& draft)
{
    std::erase_if(draft.pieces, [](const Piece& piece) {
        return piece.text.trimmed().isEmpty() && piece.block.imageUrl.isEmpty();
    });
}

/// "2021-06-27 …" or "20210627-…" at the start of a file's name, "…(2021-06-27).md" at its end.
void offerDateOfFileName(Draft& draft)
{
    static const QRegularExpression shape(
        u"(?:^|[(（])(\\d{4}[-_.]\\d{2}[-_.]\\d{2}|\\d{8})(?:(?!\\d)|[)）])"_s);
    const auto match = shape.match(draft.fileName);
    const auto date =
        match.hasMatch() ? text::parseDate(match.captured(1).replace(u'_', u'-')) : std::nullopt;
    if (date)
        offer(draft, &Metadata::published, std::optional(*date), {FieldOrigin::FileName, 0.3});
}

/// The place a text was taken from, read from a link that is about to be removed ("查看原文").
void offerAddressOfLinks(Draft& draft)
{
    if (draft.metadata.url.isSet() || draft.pieces.empty())
        return;
    const Piece& last = draft.pieces.back();
    const bool onlyLink = last.linkLength * 10 >= last.text.size() * 8 && last.text.size() <= 12;
    if (onlyLink && !last.block.runs.empty() && last.text.contains(u"原文"_s))
        offerText(draft, &Metadata::url, last.block.runs.front().href, {FieldOrigin::Pattern, 0.6});
}

document::Document assemble(const Draft& draft, std::vector<document::Repair>& repairs)
{
    document::DocumentBuilder builder;
    qsizetype at = 0;
    bool first = true;
    for (const Piece& piece : draft.pieces) {
        if (piece.text.isEmpty() &&
            (piece.block.kind != document::BlockKind::Figure || piece.block.imageUrl.isEmpty()))
            continue;
        at += first ? 0 : 1;
        first = false;
        for (document::Repair repair : piece.repairs) {
            repair.range = repair.range.shifted(at);
            repairs.push_back(std::move(repair));
        }
        builder.append(piece.block, piece.text);
        at += piece.text.size();
    }
    return builder.take();
}

/// When the page shows the day that was in China, a moment in UTC is told by the clock there.
void settleZone(document::Metadata& metadata)
{
    const auto local = metadata.published.value ? inChina(*metadata.published.value) : std::nullopt;
    if (!local)
        return;
    const QString day = local->date.toString(Qt::ISODate);
    const bool shown = std::any_of(
        metadata.candidates.begin(), metadata.candidates.end(), [&day](const document::Candidate& candidate) {
            return candidate.field == u"published" && candidate.value.value(0).startsWith(day);
        });
    if (shown)
        metadata.published.value = local;
}

/// Outlets and people settle each other: what the text was first published by comes before the site it was
/// found on.
void settleMetadata(Draft& draft, const document::Document& document, const Rules& rules)
{
    auto& metadata = draft.metadata;
    dropTitleFromCategories(metadata);
    settleZone(metadata);
    const QString site = metadata.site.value;
    metadata.authors.value.removeIf([&metadata, &site](const QString& author) {
        return author == metadata.source.value || (!author.isEmpty() && site.startsWith(author));
    });
    if (metadata.authors.value.isEmpty())
        metadata.authors = {};
    metadata.script = text::detectScript(document.text.isEmpty() ? metadata.title.value : document.text);
    const QString host = draft.host.isEmpty() ? QUrl(metadata.url.value).host() : draft.host;
    const QString declared = metadata.language.value;
    offerText(draft, &Metadata::language, languageOf(document.text, metadata.script, declared, host, rules),
              {FieldOrigin::Pattern, 0.9});
}

/// What file and page say about themselves, before any rule looks at the text.
void readHead(Draft& draft, const RawArticle& raw, const Rules& rules)
{
    if (raw.frontMatter)
        applyFrontMatter(draft, *raw.frontMatter, rules);
    if (raw.page)
        applyPageHead(draft, *raw.page, rules);
    offerOriginalLink(draft, rules);
    applyPageNotes(draft, rules);
    takeLinkedTitle(draft);
    offerAddressOfLinks(draft);
}

/// Takes everything away that is not the article and keeps what it says. By-lines are read twice: around the
/// main content of a page, and at its ends once the rest is gone.
void keepArticle(Draft& draft, const RawArticle& raw, const Rules& rules)
{
    const SiteRules* site = raw.page ? siteRulesFor(*raw.page, draft.host, rules) : nullptr;
    if (site)
        applySiteRules(draft, *site, rules);
    removeBreadcrumbs(draft, rules);
    removeBoilerplate(draft, rules);
    findTitle(draft);
    removeRepeatedTitle(draft);
    extractBylines(draft, rules);
    if (raw.page)
        removePageFurniture(draft, rules);
    const bool contentKnown = site && keepSiteContent(draft, *site, rules);
    if (raw.page && !raw.frontMatter && !contentKnown)
        keepMainContent(draft, rules);
    if (raw.page) {
        removeLinkLists(draft, rules);
        removeRelatedBoxes(draft, rules);
        removeRelatedLines(draft, rules);
        removeTrailingTags(draft);
    }
    removeBoilerplate(draft, rules);
    removeRepeatedTitle(draft);
    if (raw.page && !raw.frontMatter)
        takeBodyOfScript(draft, *raw.page, rules);
    cutLeadsAndTails(draft, rules);
    extractBylines(draft, rules);
    extractMoreByAuthor(draft, rules);
    extractSite(draft, rules);
    readAdoptionDates(draft, rules);
    offerDateOfFileName(draft);
}

} // namespace

CleanArticle clean(const RawArticle& source)
{
    return clean(source, standardRules());
}

CleanArticle clean(const RawArticle& source, const Rules& rules)
{
    RawArticle raw = source;
    Draft draft;
    draft.fileName = raw.fileName;
    draft.pieces = raw.page ? pagePieces(*raw.page) : plainTextPieces(raw.plainText.value_or(QString()));
    if (raw.page) {
        draft.elements = raw.page->elements;
        draft.notes = raw.page->notes;
        draft.host = hostOf(*raw.page);
    }
    repair(raw, draft, rules);
    dropEmptyPieces(draft);
    readHead(draft, raw, rules);
    keepArticle(draft, raw, rules);
    tidyPictureLabels(draft);
    recogniseCaptions(draft, rules);
    recogniseHeadings(draft, rules);

    CleanArticle article;
    article.document = assemble(draft, draft.log.repairs);
    settleMetadata(draft, article.document, rules);
    noteFieldRepairs(draft);
    article.metadata = std::move(draft.metadata);
    article.log = std::move(draft.log);
    return article;
}

} // namespace pizhu::cleanup
