// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/boilerplate.h"

#include "app/cleanup/foldedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// The head of an article is over with the first paragraph of this length, or after so many blocks.
constexpr qsizetype kBodyParagraph = 150;
constexpr std::size_t kHeadBlocks = 12;

/// Fewer numbered lines may be a list of the article itself.
constexpr std::size_t kRelatedListLines = 3;

bool removable(const Piece& piece)
{
    return piece.block.kind != document::BlockKind::Table &&
           !(piece.block.kind == document::BlockKind::Figure && piece.text.isEmpty());
}

/// Folding makes texts hardly ever shorter, and most paragraphs are longer than any line of furniture.
bool mayBeFurniture(const Piece& piece, const Rules& rules)
{
    const auto longest = std::ranges::max_element(rules.blocks, {}, &BlockRule::maxLength);
    return longest != rules.blocks.end() && piece.text.size() <= 2 * longest->maxLength;
}

/// The name of the rule that removes this block at such a place; empty when none does.
QString matchingRule(const Piece& piece, const Rules& rules, std::initializer_list<RulePlace> places)
{
    if (!removable(piece) || !mayBeFurniture(piece, rules))
        return {};
    const QString folded = FoldedText(piece.text).text();
    for (const BlockRule& rule : rules.blocks) {
        if (folded.size() > rule.maxLength ||
            std::find(places.begin(), places.end(), rule.place) == places.end())
            continue;
        const auto fills = [&folded](const QRegularExpression& pattern) {
            return pattern.match(folded).hasMatch();
        };
        if (std::any_of(rule.patterns.begin(), rule.patterns.end(), fills))
            return rule.name;
    }
    return {};
}

bool isSpam(const Piece& piece, const Rules& rules)
{
    static const QRegularExpression separators(u"[,、;|\\s]+"_s);
    static const QRegularExpression sentence(u"[。!?:;]"_s);
    constexpr QStringView kSentenceMarks = u"。！？：；!?:;"; // these fold to those of the pattern
    if (std::ranges::any_of(kSentenceMarks, [&](QChar mark) { return piece.text.contains(mark); }))
        return false;
    const QString folded = FoldedText(piece.text).text();
    if (folded.contains(sentence))
        return false;
    const QStringList parts = folded.split(separators, Qt::SkipEmptyParts);
    if (parts.size() < rules.spamMinimumWords)
        return false;
    const auto planted = [&rules](const QString& part) {
        return std::any_of(rules.spamWords.begin(), rules.spamWords.end(), [&part](const QString& word) {
            return word.size() < 3 && word.front().unicode() < 0x80 ? part.startsWith(word)
                                                                    : part.contains(word);
        });
    };
    const auto count = std::count_if(parts.begin(), parts.end(), planted);
    return count >= 2 && count * 2 >= parts.size();
}

void removeSpam(Draft& draft, const Rules& rules)
{
    removePiecesBy(
        draft, [&rules](const Piece& piece) { return isSpam(piece, rules) ? u"spam-words"_s : QString(); });
}

bool isNumberedLink(const Piece& piece)
{
    static const QRegularExpression pattern(u"^-\\s*\\d{1,2}\\s+\\S.{3,80}$"_s);
    return pattern.match(piece.text).hasMatch();
}

/// Lists "- 1 headline" of the most read articles, as page dumps have them before or after the text.
void removeRelatedLists(Draft& draft)
{
    std::size_t first = 0;
    while (first < draft.pieces.size()) {
        std::size_t last = first;
        while (last < draft.pieces.size() && isNumberedLink(draft.pieces[last]))
            ++last;
        if (last - first >= kRelatedListLines)
            removePieces(draft, first, last, u"related-list"_s);
        else
            first = last + 1;
    }
}

void removeFromTail(Draft& draft, const Rules& rules)
{
    while (draft.pieces.size() > 1) {
        const QString rule = matchingRule(draft.pieces.back(), rules, {RulePlace::Tail, RulePlace::Any});
        if (rule.isEmpty())
            return;
        removePieces(draft, draft.pieces.size() - 1, draft.pieces.size(), rule);
    }
}

void removeFromHead(Draft& draft, const Rules& rules)
{
    for (std::size_t i = 0; i < draft.pieces.size() && i < kHeadBlocks; ++i) {
        const QString rule = matchingRule(draft.pieces[i], rules, {RulePlace::Head});
        if (!rule.isEmpty() && draft.pieces.size() > 1)
            removePieces(draft, i, i + 1, rule), --i;
        else if (draft.pieces[i].text.size() >= kBodyParagraph)
            return;
    }
}

void removeAnywhere(Draft& draft, const Rules& rules)
{
    removePiecesBy(draft,
                   [&rules](const Piece& piece) { return matchingRule(piece, rules, {RulePlace::Any}); });
}

/// `folded` is the text of the piece, and stays so.
void cut(Draft& draft, Piece& piece, FoldedText& folded, const CutRule& rule)
{
    for (const QRegularExpression& pattern : rule.patterns) {
        const auto match = pattern.match(folded.text());
        if (match.hasMatch() && match.capturedLength() < folded.text().size()) {
            cutRange(draft, piece, folded.toSource({match.capturedStart(), match.capturedEnd()}), rule.name);
            folded = FoldedText(piece.text);
        }
    }
}

} // namespace

void removeBoilerplate(Draft& draft, const Rules& rules)
{
    removeSpam(draft, rules);
    removeRelatedLists(draft);
    removeFromTail(draft, rules);
    removeAnywhere(draft, rules);
    removeFromHead(draft, rules);
}

void cutLeadsAndTails(Draft& draft, const Rules& rules)
{
    const auto first = std::find_if(draft.pieces.begin(), draft.pieces.end(), isProse);
    const auto last = std::find_if(draft.pieces.rbegin(), draft.pieces.rend(), isProse);
    if (first == draft.pieces.end())
        return;
    const bool onlyOne = &*first == &*last;
    FoldedText foldedFirst(first->text);
    FoldedText foldedLast(last->text);
    for (const CutRule& rule : rules.cuts)
        cut(draft, rule.atStart ? *first : *last, rule.atStart || onlyOne ? foldedFirst : foldedLast, rule);
}

} // namespace pizhu::cleanup
