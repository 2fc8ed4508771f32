// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/structure.h"

#include "app/cleanup/foldedtext.h"
#include "app/cleanup/names.h"

#include <QHash>

using pizhu::document::BlockKind;

namespace pizhu::cleanup {

namespace {

constexpr qsizetype kLongestCaption = 160;
constexpr qsizetype kLongestHeading = 40;
constexpr qsizetype kLongParagraph = 48;

bool isParagraph(const Piece& piece)
{
    return piece.block.kind == BlockKind::Paragraph;
}

bool isCaption(const QString& folded, const Rules& rules)
{
    return folded.size() <= kLongestCaption && std::any_of(rules.captions.begin(), rules.captions.end(),
                                                           [&folded](const QRegularExpression& pattern) {
                                                               return pattern.match(folded).hasMatch();
                                                           });
}

void offerCaptionSource(Draft& draft, const QString& caption, const Rules& rules)
{
    const FoldedText folded(caption);
    for (const QRegularExpression& pattern : rules.captionSources) {
        const auto match = pattern.match(folded.text());
        if (!match.hasMatch())
            continue;
        const auto range = folded.toSource({match.capturedStart(1), match.capturedEnd(1)});
        offerText(draft, &Metadata::source, tidyOutlet(range.of(caption)),
                  {document::FieldOrigin::Pattern, 0.5, caption});
    }
}

/// The level of a numbered heading, 0 when it is none.
int numberedLevel(const Piece& piece, const Rules& rules)
{
    if (!isParagraph(piece) || piece.text.size() > 2 * kLongestHeading)
        return 0;
    const QString folded = FoldedText(piece.text).text();
    for (const HeadingRule& rule : rules.headings) {
        if (rule.pattern.match(folded).hasMatch())
            return rule.level;
    }
    return 0;
}

bool isLongParagraph(const Piece& piece)
{
    return isParagraph(piece) && piece.text.size() >= kLongParagraph;
}

bool readsLikeHeading(const Piece& piece)
{
    static constexpr QStringView kEnds = u"。！!；;：:，,、…—”";
    const qsizetype length = piece.text.size();
    const bool words =
        std::count_if(piece.text.begin(), piece.text.end(), [](QChar c) { return c.isLetter(); }) * 3 >=
        length * 2;
    return isParagraph(piece) && piece.path.isEmpty() && length >= 4 && length <= kLongestHeading && words &&
           !kEnds.contains(piece.text.back()) && !piece.text.contains(u'。');
}

/// The label of a picture is the title, or the same as on several others.
bool isEmptyLabel(const QString& key, const QString& titleKey, const QHash<QString, int>& times)
{
    constexpr int kRepeats = 3;
    return !key.isEmpty() && (key == titleKey || times.value(key) >= kRepeats);
}

bool isLabelled(const Piece& piece)
{
    return piece.block.kind == BlockKind::Figure && piece.isLabel && !piece.text.isEmpty();
}

/// Joins a picture with the block before or behind it that says the same.
void joinWithCaption(std::vector<Piece>& pieces, std::size_t picture, std::size_t caption)
{
    if (pieces[caption].block.imageUrl.isEmpty())
        pieces[caption].block.imageUrl = pieces[picture].block.imageUrl;
    pieces[caption].block.kind = BlockKind::Figure;
    pieces[caption].block.level = 0;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(picture));
}

bool canBeCaption(const Piece& piece, const QString& key)
{
    const BlockKind kind = piece.block.kind;
    return (kind == BlockKind::Paragraph || kind == BlockKind::Figure) && comparisonKey(piece.text) == key;
}

} // namespace

void tidyPictureLabels(Draft& draft)
{
    auto& pieces = draft.pieces;
    QHash<QString, int> times;
    for (const Piece& piece : pieces) {
        if (isLabelled(piece))
            ++times[comparisonKey(piece.text)];
    }
    const QString title = comparisonKey(draft.metadata.title.value);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const QString key = isLabelled(pieces[i]) ? comparisonKey(pieces[i].text) : QString();
        if (key.isEmpty())
            continue;
        if (isEmptyLabel(key, title, times))
            cutRange(draft, pieces[i], {0, pieces[i].text.size()}, QStringLiteral("repeated-caption"));
        else if (i + 1 < pieces.size() && canBeCaption(pieces[i + 1], key))
            joinWithCaption(pieces, i, i + 1);
        else if (i > 0 && canBeCaption(pieces[i - 1], key))
            joinWithCaption(pieces, i, i - 1), --i;
    }
}

void recogniseCaptions(Draft& draft, const Rules& rules)
{
    auto& pieces = draft.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!isParagraph(pieces[i]) || pieces[i].text.size() > 2 * kLongestCaption ||
            !isCaption(FoldedText(pieces[i].text).text(), rules))
            continue;
        offerCaptionSource(draft, pieces[i].text, rules);
        pieces[i].block.kind = BlockKind::Figure;
        const bool joins =
            i > 0 && pieces[i - 1].block.kind == BlockKind::Figure && pieces[i - 1].text.isEmpty();
        if (!joins)
            continue;
        pieces[i].block.imageUrl = pieces[i - 1].block.imageUrl;
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i - 1));
        --i;
    }
}

void recogniseHeadings(Draft& draft, const Rules& rules)
{
    auto& pieces = draft.pieces;
    std::vector<int> levels(pieces.size(), 0);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        levels[i] = numberedLevel(pieces[i], rules);
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const Piece& next = pieces[i + 1];
        // Numbered lines one after the other are a list.
        if (levels[i] > 0 && levels[i + 1] != levels[i]) {
            pieces[i].block.kind = BlockKind::Heading;
            pieces[i].block.level = levels[i];
        } else if (levels[i] == 0 && readsLikeHeading(pieces[i]) && isLongParagraph(next) &&
                   (i == 0 || isLongParagraph(pieces[i - 1])) &&
                   pieces[i].block.indented == next.block.indented) {
            pieces[i].block.kind = BlockKind::Heading;
            pieces[i].block.level = 2;
        }
    }
}

} // namespace pizhu::cleanup
