// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/scriptbody.h"

#include "app/cleanup/foldedtext.h"
#include "app/cleanup/repair.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

constexpr qsizetype kPoorText = 300; ///< letters; a page with more has its text
constexpr qsizetype kTimesLonger = 3;
constexpr qsizetype kAnchor = 12; ///< letters that tie the script's text to the page

qsizetype shownLetters(const Draft& draft)
{
    qsizetype letters = 0;
    for (const Piece& piece : draft.pieces)
        letters += comparisonKey(piece.text).size();
    return letters;
}

/// Words out of what the page shows and of what it says about itself.
QStringList anchorsOf(const Draft& draft, const document::HtmlPage& page)
{
    QStringList keys;
    for (const Piece& piece : draft.pieces)
        keys.append(comparisonKey(piece.text));
    for (const QString& name : {u"description"_s, u"og:description"_s})
        keys.append(comparisonKey(page.meta.value(name).value(0)));
    const QString title = comparisonKey(draft.metadata.title.value);
    keys.removeIf([&title](const QString& key) {
        return key.size() < kAnchor || (!title.isEmpty() && (key.contains(title) || title.contains(key)));
    });
    for (QString& key : keys)
        key = key.mid((key.size() - kAnchor) / 2, kAnchor); // a number may stand before, dots behind
    return keys;
}

/// Texts of a script are markup or plain; a quoted one has been escaped for a page once more.
std::vector<Piece> piecesOf(const QStringList& texts)
{
    std::vector<Piece> pieces;
    for (QString html : texts) {
        if (html.contains(u"&lt;/"_s))
            html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
        html.remove(u"&quot;"_s).replace(u"\n"_s, u"<br>"_s);
        const auto page = document::readHtml(html);
        if (!page)
            return {};
        for (const document::HtmlBlock& block : page->blocks)
            pieces.push_back({block.block, block.text, {}, block.linkLength, {}, -1, block.isLabel});
    }
    return pieces;
}

QString keyOf(const std::vector<Piece>& pieces)
{
    QString key;
    for (const Piece& piece : pieces)
        key += comparisonKey(piece.text);
    return key;
}

/// Pictures the page shows stay before the text.
void replaceText(Draft& draft, std::vector<Piece> pieces)
{
    removePiecesBy(draft, [](const Piece& piece) {
        const bool picture = piece.block.kind == document::BlockKind::Figure && piece.text.isEmpty();
        return picture ? QString() : u"outside-article"_s;
    });
    draft.pieces.insert(draft.pieces.end(), std::make_move_iterator(pieces.begin()),
                        std::make_move_iterator(pieces.end()));
}

} // namespace

void takeBodyOfScript(Draft& draft, const document::HtmlPage& page, const Rules& rules)
{
    const qsizetype shown = page.scriptTexts.empty() ? kPoorText : shownLetters(draft);
    if (shown >= kPoorText)
        return;
    const QStringList anchors = anchorsOf(draft, page);
    std::vector<Piece> best;
    qsizetype most = std::max<qsizetype>(shown * kTimesLonger, kPoorText);
    for (const QStringList& texts : page.scriptTexts) {
        std::vector<Piece> pieces = piecesOf(texts);
        const QString key = keyOf(pieces);
        const bool tied = std::any_of(anchors.begin(), anchors.end(),
                                      [&key](const QString& anchor) { return key.contains(anchor); });
        if (tied && key.size() > most) {
            most = key.size();
            best = std::move(pieces);
        }
    }
    if (best.empty())
        return;
    std::vector<Piece> noFields;
    repairTexts(best, noFields, rules);
    replaceText(draft, std::move(best));
}

} // namespace pizhu::cleanup
