// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/extractor.h"

#include "app/cleanup/byline.h"
#include "app/cleanup/contenttree.h"
#include "app/cleanup/foldedtext.h"

#include <QUrl>
#include <set>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// A list of links has so many entries and leads mostly to the same site.
constexpr int kLinkListBlocks = 3;
constexpr double kLinkListShare = 0.55;

/// The classes of an element: ".a.b" of "div#x.a.b".
QStringView classesOf(const QString& part)
{
    const qsizetype at = part.indexOf(u'.');
    const qsizetype end = part.indexOf(u'[');
    return at < 0 ? QStringView() : QStringView(part).mid(at, end < 0 ? -1 : end - at);
}

bool isTextElement(const QString& part)
{
    static const QRegularExpression shape(u"^(?:p|blockquote|ul|ol|h[2-6]|figure)(?:[.#\\[]|$)"_s);
    return shape.match(part).hasMatch();
}

/// Paragraphs beside the main element, and further parts of a body that is cut into elements of one class.
class Neighbours
{
public:
    Neighbours(const ContentTree& tree, int main)
        : m_tree(tree)
        , m_main(main)
    {}

    [[nodiscard]] bool belongs(int element) const
    {
        const int parent = m_tree.parent(m_main);
        if (parent < 0 || !m_tree.isInside(element, parent))
            return false;
        while (m_tree.parent(element) != parent) {
            if (element == parent)
                return false;
            element = m_tree.parent(element);
        }
        return readsLikeIt(element);
    }

private:
    [[nodiscard]] bool readsLikeIt(int sibling) const
    {
        const ContentWeight& weight = m_tree.weight(sibling);
        const QString& main = m_tree.part(m_main);
        const QString& part = m_tree.part(sibling);
        const bool sameClass =
            !classesOf(main).isEmpty() && classesOf(main) == classesOf(part) && part.front() == main.front();
        const bool paragraph = isTextElement(part) && !part.contains(u'.') && !part.contains(u'#');
        return weight.prose > 0 && weight.links * 4 < weight.text && (sameClass || paragraph);
    }

    const ContentTree& m_tree;
    int m_main;
};

bool isLinkList(const ContentWeight& weight)
{
    return weight.blocks >= kLinkListBlocks && weight.prose == 0 &&
           double(weight.innerLinks) >= kLinkListShare * double(weight.text);
}

/// The widest list of links around an element, -1 when it stands in none.
int listAround(const ContentTree& tree, int element)
{
    int found = -1;
    for (int at = element; at >= 0; at = tree.parent(at)) {
        if (isLinkList(tree.weight(at)))
            found = at;
    }
    return found;
}

/// A page's own foot and navigation are furniture however short the text is beside them.
bool isFrameOfPage(const QString& part)
{
    static const QRegularExpression shape(u"^(?:footer|nav)(?:[.#\\[]|$)"_s);
    return shape.match(part).hasMatch();
}

/// Which elements are furniture or stand in it. "has-sidebar" tells of the page around, and an element that
/// holds most of the page is not furniture whatever its name; comments may be longer than the article.
std::vector<bool> furnitureElements(const ContentTree& tree, const Rules& rules)
{
    static const QRegularExpression about(u"(?:has|with|no|show|hide|open|enable|single)[-_][^.#\\[]*"_s);
    static const QRegularExpression comments(u"comment|disqus|reply"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    double most = 0;
    for (int i = 0; i < tree.size(); ++i)
        most = std::max(most, tree.weight(i).worth);
    std::vector<bool> furniture;
    for (int i = 0; i < tree.size(); ++i) {
        const QString name = QString(tree.part(i)).remove(about);
        const bool small = tree.weight(i).worth * 2 < most || comments.match(name).hasMatch() ||
                           (isFrameOfPage(name) && tree.weight(i).worth < most);
        const bool inside = tree.parent(i) >= 0 && furniture[static_cast<std::size_t>(tree.parent(i))];
        furniture.push_back(inside || (small && rules.pageFurniture.match(name).hasMatch()));
    }
    return furniture;
}

/// The widest elements that begin with a line such as "延伸阅读", lead to other articles and hold little of
/// the page.
std::set<int> relatedBoxes(const Draft& draft, const ContentTree& tree, const Rules& rules)
{
    constexpr double kBoxShare = 0.2;
    qsizetype all = 0;
    for (const Piece& piece : draft.pieces)
        all += piece.text.size();
    std::set<int> begun; // elements whose first block has been seen
    std::set<int> boxes;
    for (const Piece& piece : draft.pieces) {
        const bool heading = rules.relatedHeading.match(FoldedText(piece.text).text()).hasMatch();
        int box = -1;
        for (int at = piece.element; at >= 0 && begun.insert(at).second; at = tree.parent(at)) {
            const ContentWeight& weight = tree.weight(at);
            if (heading && weight.innerLinks > 0 && double(weight.text) <= kBoxShare * double(all))
                box = at;
        }
        if (box >= 0)
            boxes.insert(box);
    }
    return boxes;
}

/// A block that is little but a link to a page of the same site. Links to other sites are what the author
/// recommends.
bool leadsInside(const Piece& piece, const QString& host)
{
    const bool onlyLink = piece.linkLength > 0 && piece.linkLength * 10 >= piece.text.size() * 8;
    const bool elsewhere =
        std::any_of(piece.block.runs.begin(), piece.block.runs.end(), [&host](const document::Run& run) {
            return !run.href.isEmpty() && (host.isEmpty() || QUrl(run.href).host() != host);
        });
    return piece.element >= 0 && onlyLink && !elsewhere;
}

/// A category or tag below the text: a few words and no sentence.
bool isTagLink(const Piece& piece, const QString& host)
{
    constexpr qsizetype kLongest = 20;
    static const QRegularExpression sentence(u"[，。、；：！？,.!?《》“”]"_s);
    return leadsInside(piece, host) && piece.text.size() <= kLongest && !piece.text.contains(sentence);
}

} // namespace

void keepMainContent(Draft& draft, const Rules& rules)
{
    const ContentTree tree(draft, rules);
    const int main = tree.mainElement();
    if (main < 0)
        return;
    const Neighbours neighbours(tree, main);
    keepOnly(
        draft,
        [&](const Piece& piece) {
            return tree.isInside(piece.element, main) || neighbours.belongs(piece.element);
        },
        rules);
}

void keepOnly(Draft& draft, const std::function<bool(const Piece&)>& isContent, const Rules& rules)
{
    const auto first = std::find_if(draft.pieces.begin(), draft.pieces.end(), isContent);
    const auto last = std::find_if(draft.pieces.rbegin(), draft.pieces.rend(), isContent).base();
    if (first == draft.pieces.end())
        return;
    readBylinesAround(draft, static_cast<std::size_t>(first - draft.pieces.begin()),
                      static_cast<std::size_t>(last - draft.pieces.begin()), rules);
    removePiecesBy(draft, [&isContent](const Piece& piece) {
        return isContent(piece) ? QString() : u"outside-article"_s;
    });
}

void removePageFurniture(Draft& draft, const Rules& rules)
{
    const ContentTree tree(draft, rules);
    const std::vector<bool> furniture = furnitureElements(tree, rules);
    const auto isFurniture = [&furniture](const Piece& piece) {
        return piece.element >= 0 && furniture[static_cast<std::size_t>(piece.element)];
    };
    const bool anythingElse = std::any_of(draft.pieces.begin(), draft.pieces.end(), [&](const Piece& p) {
        return !isFurniture(p) && !p.text.isEmpty();
    });
    if (anythingElse)
        removePiecesBy(
            draft, [&](const Piece& piece) { return isFurniture(piece) ? u"page-furniture"_s : QString(); });
}

void removeRelatedLines(Draft& draft, const Rules& rules)
{
    for (std::size_t i = 0; i + 1 < draft.pieces.size(); ++i) {
        if (!rules.relatedHeading.match(FoldedText(draft.pieces[i].text).text()).hasMatch())
            continue;
        std::size_t end = i + 1;
        while (end < draft.pieces.size() && leadsInside(draft.pieces[end], draft.host))
            ++end;
        if (end > i + 1 && end - i < draft.pieces.size())
            removePieces(draft, i, end, u"related-list"_s);
    }
}

void removeRelatedBoxes(Draft& draft, const Rules& rules)
{
    const ContentTree tree(draft, rules);
    const std::set<int> boxes = relatedBoxes(draft, tree, rules);
    removePiecesBy(draft, [&](const Piece& piece) {
        const bool boxed = piece.element >= 0 && std::any_of(boxes.begin(), boxes.end(), [&](int box) {
                               return tree.isInside(piece.element, box);
                           });
        return boxed ? u"related-list"_s : QString();
    });
}

void removeTrailingTags(Draft& draft)
{
    constexpr int kMost = 8;
    for (int i = 0; i < kMost && draft.pieces.size() > 1 && isTagLink(draft.pieces.back(), draft.host); ++i)
        removePieces(draft, draft.pieces.size() - 1, draft.pieces.size(), u"link-list"_s);
}

void removeLinkLists(Draft& draft, const Rules& rules)
{
    const ContentTree tree(draft, rules);
    const auto first = std::find_if(draft.pieces.begin(), draft.pieces.end(), readsLikeProse);
    const auto last = std::find_if(draft.pieces.rbegin(), draft.pieces.rend(), readsLikeProse).base();
    if (tree.isEmpty() || first == draft.pieces.end())
        return;
    const Piece* begin = &*first;
    const Piece* end = &*(last - 1);
    removePiecesBy(draft, [&](const Piece& piece) {
        // The pieces are still where they were: a removed one leaves its place in the list behind.
        const bool outside = &piece < begin || &piece > end;
        const bool listed = outside && piece.element >= 0 && listAround(tree, piece.element) >= 0;
        return listed ? u"link-list"_s : QString();
    });
}

} // namespace pizhu::cleanup
