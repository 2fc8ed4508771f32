// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/contenttree.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// A narrower element is preferred as long as it keeps this much of the wider one's score.
constexpr double kKeptShare = 0.85;
/// An element with a name made for bodies is taken when it has this much of the best score.
constexpr double kNamedShare = 0.4;
constexpr double kNameBonus = 1.15;
/// An element that holds all sentences and so much of the rest is the body; the others are lines about it.
constexpr double kBodyShare = 0.6;
constexpr int kPunctuationWorth = 8;
constexpr qsizetype kShortestSentence = 25;

qsizetype proseSigns(QStringView text)
{
    static constexpr QStringView kSigns = u"，。、；：！？,.!?“”";
    return std::count_if(text.begin(), text.end(), [](QChar c) { return kSigns.contains(c); });
}

/// An address written out is content, also where it is a link.
qsizetype writtenAddresses(const Piece& piece)
{
    qsizetype length = 0;
    for (const document::Run& run : piece.block.runs) {
        const QStringView text = run.range.of(piece.text);
        if (!run.href.isEmpty() && (text.startsWith(u"http") || text.startsWith(u"www.")))
            length += run.range.length();
    }
    return length;
}

double linkShare(const Piece& piece)
{
    return piece.text.isEmpty()
               ? 0
               : std::min(1.0, double(piece.linkLength) / static_cast<double>(piece.text.size()));
}

/// How much a block speaks for being part of the article: text outside links, more when it has punctuation of
/// prose.
double worthOf(const Piece& piece)
{
    const auto signs = static_cast<double>(proseSigns(piece.text));
    const auto plain =
        static_cast<double>(piece.text.size() - 2 * piece.linkLength + writtenAddresses(piece));
    const bool label = piece.text.size() < 10 && signs == 0;
    return label ? std::min(plain, 0.0) : plain + (linkShare(piece) < 0.5 ? signs * kPunctuationWorth : 0);
}

/// Links without an absolute address lead to the page's own site, and so do links to its host.
qsizetype innerLinks(const Piece& piece, const QString& host)
{
    qsizetype outer = 0;
    for (const document::Run& run : piece.block.runs) {
        if (!run.href.isEmpty() && (host.isEmpty() || QUrl(run.href).host() != host))
            outer += run.range.length();
    }
    return std::max<qsizetype>(0, piece.linkLength - outer);
}

void add(ContentWeight& sum, const ContentWeight& more)
{
    sum.worth += more.worth;
    sum.text += more.text;
    sum.links += more.links;
    sum.innerLinks += more.innerLinks;
    sum.blocks += more.blocks;
    sum.prose += more.prose;
}

} // namespace

bool readsLikeProse(const Piece& piece)
{
    return piece.text.size() >= kShortestSentence && linkShare(piece) < 0.3 && proseSigns(piece.text) > 0;
}

ContentTree::ContentTree(const Draft& draft, const Rules& rules)
    : m_rules(rules)
    , m_elements(draft.elements)
    , m_weights(draft.elements.size())
    , m_depths(draft.elements.size(), 0)
{
    for (const Piece& piece : draft.pieces) {
        if (piece.element < 0 || piece.element >= size())
            continue;
        add(m_weights[index(piece.element)],
            {worthOf(piece), piece.text.size(), piece.linkLength, innerLinks(piece, draft.host), 1,
             readsLikeProse(piece) && piece.block.kind != document::BlockKind::Heading ? 1 : 0});
    }
    // Parents come before their children.
    for (int i = size() - 1; i > 0; --i) {
        if (parent(i) >= 0)
            add(m_weights[index(parent(i))], weight(i));
    }
    for (int i = 0; i < size(); ++i)
        m_depths[index(i)] = parent(i) < 0 ? 0 : depth(parent(i)) + 1;
}

bool ContentTree::isInside(int element, int ancestor) const
{
    while (element > ancestor)
        element = parent(element);
    return element == ancestor && element >= 0;
}

double ContentTree::score(int element) const
{
    const QString& name = part(element);
    static const QRegularExpression named(u"[.#\\[]"_s);
    const bool speaking =
        name.startsWith(u"article") || (name.contains(named) && m_rules.pageBody.match(name).hasMatch());
    const double worth = weight(element).worth;
    return speaking && worth > 0 ? worth * kNameBonus : worth;
}

/// The widest element whose name says that it is the body. With several of equal rank the richest is meant.
int ContentTree::namedBody(double best) const
{
    int found = -1;
    for (int i = 0; i < size(); ++i) {
        const bool nested = found >= 0 && isInside(i, found);
        if (weight(i).text == 0 || nested || !m_rules.bodyName.match(part(i)).hasMatch())
            continue;
        if (found < 0 || weight(i).worth > weight(found).worth)
            found = i;
    }
    return found >= 0 && weight(found).worth >= best * kNamedShare ? found : -1;
}

/// The innermost element named like a body that holds all prose of a wider one; what stands around it are
/// lines about the article.
int ContentTree::bodyInside(int outer) const
{
    int found = -1;
    for (int i = outer + 1; i < size() && weight(outer).prose > 0; ++i) {
        const bool holdsAll =
            weight(i).prose == weight(outer).prose && weight(i).worth >= weight(outer).worth * kBodyShare;
        if (holdsAll && isInside(i, outer) && m_rules.bodyName.match(part(i)).hasMatch())
            found = i;
    }
    return found < 0 ? outer : found;
}

/// The narrowest element inside `outer` (the whole page for -1) that keeps most of the best score there.
int ContentTree::narrowestInside(int outer) const
{
    double best = 0;
    for (int i = std::max(outer, 0); i < size(); ++i) {
        if (outer < 0 || isInside(i, outer))
            best = std::max(best, score(i));
    }
    int found = -1;
    for (int i = std::max(outer, 0); best > 0 && i < size(); ++i) {
        if (score(i) < best * kKeptShare || (outer >= 0 && !isInside(i, outer)))
            continue;
        if (found < 0 || depth(i) > depth(found) || (depth(i) == depth(found) && score(i) > score(found)))
            found = i;
    }
    return found;
}

int ContentTree::mainElement() const
{
    int found = narrowestInside(-1);
    const int named = namedBody(found < 0 ? 0 : score(found));
    if (named >= 0) {
        // A frame around body and sidebar may have such a name, too.
        const int inner = narrowestInside(named);
        found = inner < 0 ? named : inner;
    }
    const int body = found < 0 ? -1 : bodyInside(found);
    if (body != found)
        return body;
    // The element that stands beside others, not the only one in it.
    while (found >= 0 && found != named && parent(found) >= 0 &&
           weight(parent(found)).text == weight(found).text)
        found = parent(found);
    return found;
}

} // namespace pizhu::cleanup
