// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/shiftlattice.h"

#include "app/cleanup/gbk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// All ways to read one lost pair of bytes fit.
constexpr std::size_t kBeamWidth = 10'000;
/// Two lost pairs in a row would multiply: what is read before the second one, and with its first byte.
constexpr std::size_t kBranchingWidth = 2000;
constexpr std::size_t kMostEndings = 600;
/// Readings so much less likely than the best one at the same place are given up (natural logarithm).
constexpr double kHopeless = 20;
/// Runs end within a sentence or two: ASCII and half of all second bytes end them.
constexpr qsizetype kLongestRun = 400;
/// What a character of the damage list costs that stands without its reading, against the rule.
constexpr double kBare = 6;
/// What it is worth that a digit stands before what cannot begin a number.
constexpr double kMissingDigit = 6;
constexpr int kFirstLead = 0x81;
constexpr int kLastByte = 0xfe;
/// Signs whose byte no character can end with: a byte that dangles before them takes them along.
constexpr QStringView kSwallowedSigns = u" ().,:-!/\"'%&*+;=?#$<>0";

} // namespace

ShiftLattice::ShiftLattice(QStringView text, const DamageKnowledge& damage, const TextSense& sense,
                           qint64& budget)
    : m_text(text)
    , m_damage(damage)
    , m_sense(sense)
    , m_budget(budget)
{}

ShiftLattice::Node ShiftLattice::after(int node, qsizetype position) const
{
    Node next = at(node);
    next.previous = node;
    next.position = position;
    next.dangling = 0;
    next.follows = false;
    next.added = {};
    return next;
}

/// False when there is no such character.
bool ShiftLattice::append(Node& node, QChar character)
{
    if (character.isNull())
        return false;
    --m_budget;
    if (character.isSpace()) {
        const QChar next = node.position < m_text.size() ? m_text[node.position] : QChar(u'\n');
        node.score += m_sense.spaceScore(node.context, character, next);
    } else {
        node.score += m_sense.score(node.context, character) + bracketScore(node, character);
        std::rotate(node.context.begin(), node.context.begin() + 1, node.context.end());
        node.context.back() = character;
    }
    node.added[node.added[0].isNull() ? 0 : 1] = character;
    return true;
}

/// "(reading)" behind a code of the list was inserted there; a code of the list without it was not there.
void ShiftLattice::skipInsertion(Node& node, QChar seen, const DamageList& list)
{
    const QString reading = list.value(seen);
    if (reading.isEmpty())
        return;
    const qsizetype length = insertionLength(m_text, node.position, reading);
    node.position += length;
    if (length == 0 && m_damage.list.contains(seen))
        node.score -= kBare;
}

void ShiftLattice::keep(Node node)
{
    quint64 key = node.dangling;
    for (const QChar character : node.context)
        key = key << 16 | character.unicode();
    QHash<quint64, int>& here = m_open[node.position];
    const auto same = here.constFind(key);
    if (same == here.constEnd()) {
        here.insert(key, static_cast<int>(m_nodes.size()));
        m_nodes.push_back(std::move(node));
    } else if (Node& other = m_nodes[static_cast<std::size_t>(*same)]; node.score > other.score) {
        other = std::move(node);
    }
}

/// What the character costs at least that a dangling byte begins.
double ShiftLattice::outlook(const Node& node) const
{
    return node.dangling == 0 ? 0 : m_sense.leadScore(node.dangling);
}

/// The nodes at the first open position that are worth following.
std::vector<int> ShiftLattice::takeFirst()
{
    const auto first = m_open.begin();
    const qsizetype position = first->first;
    std::vector<int> nodes(first->second.begin(), first->second.end());
    m_open.erase(first);
    const auto score = [this](int node) { return at(node).score + outlook(at(node)); };
    std::sort(nodes.begin(), nodes.end(), [&score](int a, int b) { return score(a) > score(b); });
    const double worst = score(nodes.front()) - kHopeless;
    std::erase_if(nodes, [&](int node) { return score(node) < worst; });
    const bool branches = position < m_text.size() && m_text[position] == u'?';
    nodes.resize(std::min(nodes.size(), branches ? kBranchingWidth : kBeamWidth));
    return nodes;
}

bool ShiftLattice::isDecided(const std::vector<int>& first) const
{
    return first.size() == 1 && m_open.empty() && at(first.front()).dangling == 0;
}

/// Nodes come the likeliest first.
std::optional<int> ShiftLattice::likeliestWhole(const std::vector<int>& nodes) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [this](int node) { return at(node).dangling == 0; });
    return found == nodes.end() ? std::nullopt : std::optional(*found);
}

std::optional<ShiftRepair> ShiftLattice::read(qsizetype position)
{
    Node start;
    start.position = position;
    start.context.fill(u' ');
    for (qsizetype i = 1; i <= std::min(position, qsizetype(start.context.size())); ++i)
        start.context[start.context.size() - std::size_t(i)] = m_text[position - i];
    m_nodes.push_back(start);
    openShift(0, markLength(position));
    while (!m_open.empty()) {
        const qsizetype here = m_open.begin()->first;
        const std::vector<int> nodes = takeFirst();
        const bool mustEnd = here >= m_text.size() || here - position > kLongestRun || m_budget <= 0;
        if (mustEnd || isDecided(nodes)) {
            const auto best = likeliestWhole(nodes);
            return best ? std::optional(repairOf(*best, position)) : std::nullopt;
        }
        std::vector<int> lost;
        std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(lost),
                     [this](int node) { return !expand(node); });
        expandLostPairs(here, lost);
    }
    return {};
}

/// What was read after the bytes agreed with the text again is no part of the repair.
ShiftRepair ShiftLattice::repairOf(int node, qsizetype start) const
{
    while (at(node).previous > 0 && at(at(node).previous).dangling == 0)
        node = at(node).previous;
    ShiftRepair repair;
    repair.range = {start - 1, at(node).position};
    repair.guessed = at(node).guessed;
    for (; node >= 0; node = at(node).previous) {
        for (const QChar character : {at(node).added[1], at(node).added[0]}) {
            if (!character.isNull())
                repair.after.prepend(character);
        }
    }
    repair.after.prepend(m_text[start - 1]);
    return repair;
}

/// "?007年" was 2007, "?998年" was 1998; else the article may say. What is not known stays "?".
QChar ShiftLattice::digitBefore(qsizetype position) const
{
    static const QRegularExpression year(u"^([09])\\d\\d(?:年|-|\\.|/)"_s);
    if (const QChar digit = m_sense.digitBefore(m_text.mid(position)); !digit.isNull())
        return digit;
    const auto match = year.match(m_text.mid(position, 5).toString());
    if (!match.hasMatch())
        return u'?';
    return match.captured(1) == u"0" ? u'2' : u'1';
}

QChar ShiftLattice::swallowedDigit(qsizetype position)
{
    const auto known = m_digits.constFind(position);
    return known != m_digits.constEnd() ? *known : *m_digits.insert(position, digitBefore(position));
}

/// What it is worth that a digit is missing: numbers hardly ever begin with a zero or a point.
double ShiftLattice::digitScore(qsizetype position) const
{
    static const QRegularExpression rest(u"^(?:0\\d|\\.\\d)"_s);
    return rest.match(m_text.mid(position, 2).toString()).hasMatch() ? kMissingDigit : 0;
}

/// False when the node stands before two bytes that are lost.
bool ShiftLattice::expand(int node)
{
    if (at(node).dangling != 0)
        return expandShifted(node);
    expandWhole(node);
    return true;
}

/// Where bytes and characters agree, the text stands as it is until the next straddled code.
void ShiftLattice::expandWhole(int node)
{
    const qsizetype position = at(node).position;
    const QChar seen = m_text[position];
    if (seen == u'?' && openShift(node, markLength(position)))
        return;
    Node next = after(node, position + 1);
    append(next, seen);
    skipInsertion(next, seen, m_damage.list);
    keep(std::move(next));
}

/// The codes of damaged characters that read so and begin with this byte; true for those only supposed.
std::vector<std::pair<quint16, bool>> ShiftLattice::codesRead(QStringView reading, quint8 lead) const
{
    std::vector<std::pair<quint16, bool>> codes;
    for (const DamageList* list : {&m_damage.known, &m_damage.supposed}) {
        for (auto it = list->begin(); it != list->end(); ++it) {
            const quint16 code = gbk().code(it.key());
            if (code >> 8 == lead && it.value() == reading)
                codes.push_back({code, list == &m_damage.supposed});
        }
    }
    return codes;
}

/// "X?reading)": X ends with the first byte of a damaged code; its second byte took the bracket with it and
/// is the first one of the next character.
bool ShiftLattice::openShift(int node, qsizetype length)
{
    const Node here = at(node);
    if (length == 0 || m_text[here.position - 1].isSpace())
        return false;
    const auto trail = static_cast<quint8>(gbk().code(here.last()) & 0xff);
    const auto codes = codesRead(m_text.mid(here.position + 1, length - 1), trail);
    for (const auto& [code, supposed] : codes) {
        Node next = after(node, here.position + 1 + length);
        next.dangling = static_cast<quint8>(code & 0xff);
        next.follows = true;
        next.guessed = next.guessed || supposed || codes.size() > 1;
        keep(std::move(next));
    }
    return !codes.empty();
}

/// "?reading)" inside a run: the dangling byte begins a damaged code, which sets the rest right again.
bool ShiftLattice::closeShift(int node, qsizetype length)
{
    if (length == 0)
        return false;
    const Node here = at(node);
    const auto codes = codesRead(m_text.mid(here.position + 1, length - 1), here.dangling);
    for (const auto& [code, supposed] : codes) {
        Node next = after(node, here.position + 1 + length);
        next.guessed = next.guessed || supposed || codes.size() > 1;
        append(next, gbk().character(here.dangling, static_cast<quint8>(code & 0xff)));
        keep(std::move(next));
    }
    return !codes.empty();
}

bool ShiftLattice::expandShifted(int node)
{
    const Node here = at(node);
    const QChar seen = m_text[here.position];
    if (seen == u'?')
        return closeShift(node, markLength(here.position));
    // An ideographic space may have been made a plain one on the way; a plain one cannot stand here.
    const quint16 code = gbk().code(seen == u' ' ? QChar(u'\u3000') : seen);
    Node next = after(node, here.position + 1);
    if (code == 0) {
        // ASCII is the second byte of the character that dangles; both readings meet again behind it.
        if (seen.unicode() < 0x80 && append(next, gbk().character(here.dangling, quint8(seen.unicode())))) {
            skipInsertion(next, next.last(), m_damage.known);
            keep(std::move(next));
        }
        return true;
    }
    if (!append(next, gbk().character(here.dangling, static_cast<quint8>(code >> 8))))
        return true;
    if (m_damage.list.contains(next.last()) && !here.follows)
        next.score -= kBare;
    const auto rest = static_cast<quint8>(code & 0xff);
    if (rest < 0x80)
        append(next, QLatin1Char(static_cast<char>(rest)));
    else
        next.dangling = rest;
    skipInsertion(next, seen, m_damage.known);
    next.follows = next.position > here.position + 1;
    if (rest != 0x80)
        keep(std::move(next));
    return true;
}

/// "?" stands for two bytes that are no character. They end the one that dangles, and begin the next or are a
/// sign.
void ShiftLattice::expandLostPairs(qsizetype position, const std::vector<int>& nodes)
{
    for (const auto& [ended, trail] : endings(nodes)) {
        expandSwallowed(ended, trail);
        if (!isTextEnd(position + 1))
            expandPair(ended, trail);
    }
}

/// The likeliest characters that the dangling bytes begin, with their second bytes.
std::vector<std::pair<ShiftLattice::Node, quint8>> ShiftLattice::endings(const std::vector<int>& nodes)
{
    std::vector<std::pair<Node, quint8>> found;
    for (const int node : nodes) {
        for (int trail = 0x80; trail <= kLastByte; ++trail) {
            const QChar ended = gbk().character(at(node).dangling, static_cast<quint8>(trail));
            if (ended.isNull() || (m_damage.list.contains(ended) && !at(node).follows))
                continue;
            Node next = after(node, at(node).position + 1);
            append(next, ended);
            next.guessed = true;
            found.push_back({std::move(next), static_cast<quint8>(trail)});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first.score > b.first.score; });
    found.resize(std::min(found.size(), kMostEndings));
    return found;
}

bool ShiftLattice::isTextEnd(qsizetype position) const
{
    return position >= m_text.size() ||
           (m_text[position].unicode() >= 0x80 && gbk().code(m_text[position]) == 0);
}

/// Nothing is missing where the text ends or a character outside GBK follows.
void ShiftLattice::expandSwallowed(const Node& ended, quint8 trail)
{
    if (isTextEnd(ended.position)) {
        Node last = ended;
        last.score += last.position >= m_text.size() ? m_sense.endScore(last.context) : 0;
        keep(std::move(last));
        return;
    }
    if (trail < kFirstLead)
        return;
    for (const QChar sign : kSwallowedSigns) {
        Node next = ended;
        append(next, sign);
        if (sign == u'0') {
            next.added[1] = swallowedDigit(ended.position);
            next.score += digitScore(ended.position);
        }
        keep(std::move(next));
    }
}

void ShiftLattice::expandPair(Node ended, quint8 trail)
{
    for (int lead = kFirstLead; lead <= kLastByte; ++lead) {
        const bool lost = gbk().character(trail, static_cast<quint8>(lead)).isNull();
        if (!lost || !canContinue(static_cast<quint8>(lead), ended.position))
            continue;
        ended.dangling = static_cast<quint8>(lead);
        keep(ended);
    }
}

/// True when `lead` and the first byte at `position` can be a character.
bool ShiftLattice::canContinue(quint8 lead, qsizetype position) const
{
    const QChar next = m_text[position];
    if (next == u'?')
        return true;
    const quint16 code = gbk().code(next == u' ' ? QChar(u'\u3000') : next);
    const auto trail = static_cast<quint8>(code == 0 ? next.unicode() : code >> 8);
    return !gbk().character(lead, trail).isNull();
}

} // namespace pizhu::cleanup
