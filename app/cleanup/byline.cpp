// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/byline.h"

#include "app/cleanup/foldedtext.h"
#include "app/cleanup/names.h"

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;

namespace pizhu::cleanup {

namespace {

/// By-lines stand among the first and the last blocks.
constexpr std::size_t kHeadBlocks = 8;
constexpr std::size_t kTailBlocks = 4;

void keep(Draft& draft, const Byline& byline, double confidence, const QString& line)
{
    const Finding finding{FieldOrigin::Pattern, confidence, line};
    offerText(draft, &Metadata::source, byline.source, finding);
    offerList(draft, &Metadata::authors, byline.authors, finding);
    offerText(draft, &Metadata::authorNote, byline.authorNote, finding);
    offerList(draft, &Metadata::editors, byline.editors, finding);
    if (byline.published)
        offer(draft, &Metadata::published, std::optional(*byline.published), finding);
}

/// Group 1 of the first pattern that fills the line, as a name in the line's own script.
QString nameIn(const QString& line, const std::vector<QRegularExpression>& patterns)
{
    const FoldedText folded(line);
    for (const QRegularExpression& pattern : patterns) {
        if (const auto match = pattern.match(folded.text()); match.hasMatch())
            return tidyOutlet(folded.toSource({match.capturedStart(1), match.capturedEnd(1)}).of(line));
    }
    return {};
}

/// Labelled lines are believed most, loose ones least; zero is no by-line.
std::pair<Byline, double> parse(const QString& line, bool onPage, const Rules& rules)
{
    if (const auto byline = parseLabelledByline(line, rules))
        return {*byline, 0.82};
    if (const auto byline = parseNameByline(line, rules))
        return {*byline, 0.81};
    if (const auto byline = onPage ? parseDatedByline(line, true, rules) : std::nullopt)
        return {*byline, 0.7};
    return {};
}

/// A bare date below a text whose date is known signs the text and belongs to it.
bool isSignature(const QString& line, const Byline& byline, const document::Metadata& metadata)
{
    const Byline onlyDate{.published = byline.published};
    return byline == onlyDate && !line.contains(u':') && !line.contains(u'：') &&
           metadata.published.origin == FieldOrigin::FrontMatter;
}

bool isPlainProse(const Piece& piece)
{
    return isProse(piece) || piece.block.kind == document::BlockKind::Heading;
}

void extractFromHead(Draft& draft, const Rules& rules)
{
    for (std::size_t i = 0; i < draft.pieces.size() && i < kHeadBlocks;) {
        const auto [byline, confidence] =
            isPlainProse(draft.pieces[i]) ? parse(draft.pieces[i].text, draft.pieces[i].element >= 0, rules)
                                          : std::pair<Byline, double>{};
        if (confidence == 0 || draft.pieces.size() == 1 ||
            isSignature(draft.pieces[i].text, byline, draft.metadata)) {
            ++i;
            continue;
        }
        keep(draft, byline, confidence, draft.pieces[i].text);
        removePieces(draft, i, i + 1, u"byline"_s);
    }
}

bool extractLastLine(Draft& draft, const Rules& rules)
{
    const Piece& last = draft.pieces.back();
    if (draft.pieces.size() == 1 || !isPlainProse(last))
        return false;
    const QString line = last.text;
    Byline byline;
    if (const QString outlet = nameIn(line, rules.citations); !outlet.isEmpty())
        byline.source = outlet;
    else if (const auto labelled = parseLabelledByline(line, rules); labelled && !labelled->published)
        byline = *labelled;
    else if (const auto bracket = (line.startsWith(u'(') || line.startsWith(u'（'))
                                      ? parseBracketNote(line.mid(1, line.size() - 2), rules)
                                      : std::nullopt)
        byline = *bracket;
    else if (const auto staff = parseStaffLine(line, rules))
        byline = *staff;
    else
        return false;
    keep(draft, byline, 0.8, line);
    removePieces(draft, draft.pieces.size() - 1, draft.pieces.size(), u"byline"_s);
    return true;
}

/// The bracket behind the last full stop: "……。(某某 某人)".
void extractClosingBracket(Draft& draft, const Rules& rules)
{
    static const QRegularExpression shape(u"(?<=[。！？!?”」』…])\\s*[(（]([^()（）]{2,60})[)）]\\s*$"_s);
    Piece& last = draft.pieces.back();
    const auto match = shape.match(last.text);
    if (!isProse(last) || !match.hasMatch())
        return;
    if (const auto note = parseBracketNote(match.captured(1), rules)) {
        keep(draft, *note, 0.8, last.text);
        cutRange(draft, last, {match.capturedStart(), match.capturedEnd()}, u"byline"_s);
    }
}

} // namespace

void readBylinesAround(Draft& draft, std::size_t first, std::size_t last, const Rules& rules)
{
    const std::size_t from = first > kHeadBlocks ? first - kHeadBlocks : 0;
    const std::size_t to = std::min(draft.pieces.size(), last + kTailBlocks);
    for (std::size_t i = from; i < to; ++i) {
        if ((i >= first && i < last) || !isPlainProse(draft.pieces[i]))
            continue;
        const QString line = draft.pieces[i].text;
        auto [byline, confidence] = parse(line, true, rules);
        if (const auto dated = parseDatedByline(line, false, rules); confidence == 0 && dated && i < first)
            byline = *dated, confidence = 0.65;
        if (i >= last)
            byline.published.reset(); // dates behind the text belong to other articles
        if (confidence > 0)
            keep(draft, byline, confidence, line);
    }
}

void extractBylines(Draft& draft, const Rules& rules)
{
    extractFromHead(draft, rules);
    for (std::size_t i = 0; i < kTailBlocks && !draft.pieces.empty() && extractLastLine(draft, rules);)
        ++i;
    if (!draft.pieces.empty())
        extractClosingBracket(draft, rules);
}

void readAdoptionDates(Draft& draft, const Rules& rules)
{
    // A date in the file's name, which says as much, comes first.
    constexpr double kConfidence = 0.28;
    std::optional<text::PublishedDate> latest;
    QString line;
    for (std::size_t i = 0; i < draft.pieces.size() && i < kHeadBlocks; ++i) {
        const QString& text = draft.pieces[i].text;
        if (!rules.adoption.match(FoldedText(text).text()).hasMatch())
            continue;
        for (const text::DateMatch& match : text::findDates(text)) {
            if (match.date.precision == text::DatePrecision::Day &&
                (!latest || latest->date < match.date.date)) {
                latest = match.date;
                line = text;
            }
        }
    }
    if (latest)
        offer(draft, &Metadata::published, latest, {FieldOrigin::Pattern, kConfidence, line});
}

void extractMoreByAuthor(Draft& draft, const Rules& rules)
{
    for (const document::Removal& removal : draft.log.removals) {
        const QString name = removal.text.size() < 80 ? nameIn(removal.text, rules.moreByAuthor) : QString();
        if (name.isEmpty())
            continue;
        if (looksLikeSite(name, rules))
            offerText(draft, &Metadata::source, name, {FieldOrigin::Pattern, 0.45, removal.text});
        else
            offerList(draft, &Metadata::authors, {name}, {FieldOrigin::Pattern, 0.45, removal.text});
    }
}

void extractSite(Draft& draft, const Rules& rules)
{
    for (const document::Removal& removal : draft.log.removals) {
        if (removal.rule == u"copyright")
            offerText(draft, &Metadata::site, nameIn(removal.text, rules.sites),
                      {FieldOrigin::Pattern, 0.5, removal.text});
    }
}

} // namespace pizhu::cleanup
