// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/outline.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace pizhu::document {

namespace {

constexpr qsizetype kLongestHeading = 40; // UTF-16 units; a longer paragraph is no heading
constexpr qsizetype kShownOfArticle = 28; // of a law's article, whose text follows its number
constexpr int kArticlesOfALaw = 3;

/// What encloses what: part, book and chapter above sections, sections above articles, then the numbers of
/// official texts. Headings the source marks as such are above all of these, by their level.
enum Rank { Book = 10, Chapter, Section, Article, Han, HanBracketed, Digit };

struct Numbering
{
    QRegularExpression pattern;
    int rank;
};

const std::vector<Numbering>& numberings()
{
    static const QString number = QStringLiteral("[一二三四五六七八九十百千零〇两兩0-9０-９]{1,7}");
    static const std::vector<Numbering> all{
        {QRegularExpression(u"^第"_s + number + u"[编編部]"_s), Book},
        {QRegularExpression(u"^第"_s + number + u"章"_s), Chapter},
        {QRegularExpression(u"^第"_s + number + u"[节節]"_s), Section},
        {QRegularExpression(QStringLiteral("^[一二三四五六七八九十百]{1,4}、")), Han},
        {QRegularExpression(QStringLiteral("^[（(][一二三四五六七八九十]{1,4}[）)]")), HanBracketed},
        {QRegularExpression(QStringLiteral("^[0-9０-９]{1,2}[.．、](?![0-9０-９])")), Digit}};
    return all;
}

const QRegularExpression& articlePattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^第[一二三四五六七八九十百千零〇两兩0-9０-９]{1,9}[条條](之[一二三四五六七八九十]+)?(?![款项項])"));
    return pattern;
}

bool endsAsProse(QStringView text)
{
    return QStringView(u"。！？；：，、…;,.!?”’」』").contains(text.back());
}

QString oneLine(QStringView text)
{
    return text.toString().simplified();
}

std::optional<int> rankOf(const Block& block, QStringView text)
{
    if (block.kind == BlockKind::Heading)
        return block.level;
    if (block.kind != BlockKind::Paragraph || text.isEmpty() || text.size() > kLongestHeading ||
        endsAsProse(text))
        return std::nullopt;
    for (const Numbering& numbering : numberings()) {
        if (numbering.pattern.match(text.toString()).hasMatch())
            return numbering.rank;
    }
    return std::nullopt;
}

bool isArticle(const Block& block, QStringView text)
{
    return block.kind == BlockKind::Paragraph && text.startsWith(u'第') &&
           articlePattern().match(text.left(kLongestHeading).toString()).hasMatch();
}

bool isLaw(const Document& document)
{
    int articles = 0;
    for (const Block& block : document.blocks)
        articles += isArticle(block, document.textOf(block).trimmed()) ? 1 : 0;
    return articles >= kArticlesOfALaw;
}

OutlineEntry entryOf(std::size_t index, const Block& block, QStringView text, bool shortens)
{
    OutlineEntry entry{.block = index, .depth = 0, .range = block.range, .title = oneLine(text)};
    if (shortens && entry.title.size() > kShownOfArticle) {
        const bool cutsPair = entry.title[kShownOfArticle - 1].isHighSurrogate();
        entry.title = entry.title.left(kShownOfArticle - (cutsPair ? 1 : 0)) + u'…';
    }
    return entry;
}

/// Ranks become depths: an entry stands below the last one of a smaller rank.
void nest(std::vector<OutlineEntry>& entries, const std::vector<int>& ranks)
{
    std::vector<int> open;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        while (!open.empty() && open.back() >= ranks[i])
            open.pop_back();
        entries[i].depth = static_cast<int>(open.size());
        open.push_back(ranks[i]);
    }
}

} // namespace

std::vector<OutlineEntry> outlineOf(const Document& document)
{
    const bool law = isLaw(document);
    std::vector<OutlineEntry> entries;
    std::vector<int> ranks;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        const QStringView text = document.textOf(block).trimmed();
        const bool article = law && isArticle(block, text);
        const std::optional<int> rank = article ? std::optional<int>(Article) : rankOf(block, text);
        // Numbers inside a law's articles are what is listed there.
        if (!rank || text.isEmpty() || (law && *rank > Article))
            continue;
        entries.push_back(entryOf(i, block, text, article));
        ranks.push_back(*rank);
    }
    nest(entries, ranks);
    return entries;
}

int outlineEntryAt(const std::vector<OutlineEntry>& entries, qsizetype offset)
{
    const auto behind = std::ranges::upper_bound(entries, offset, {},
                                                 [](const OutlineEntry& entry) { return entry.range.start; });
    return static_cast<int>(behind - entries.begin()) - 1;
}

} // namespace pizhu::document
