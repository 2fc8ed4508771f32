// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/byteshift.h"

#include "app/cleanup/gbk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// Wide enough that the right reading survives one lost pair of bytes until its context speaks for it.
constexpr std::size_t kBeamWidth = 150;
constexpr std::size_t kJudgedReadings = 150;
constexpr double kWordWeight = 2.5;
/// Runs end within a sentence or two: ASCII and half of all second bytes end them.
constexpr qsizetype kLongestRun = 400;
constexpr int kMostGuesses = 4;
/// What it costs to believe that a "?" swallowed a sign rather than two bytes.
constexpr double kSwallowedSign = 9;
constexpr int kFirstLead = 0x81;
constexpr int kFirstTrail = 0x40;
constexpr int kLastByte = 0xfe;

/// A reading of the shifted bytes up to `position`.
struct State
{
    qsizetype position = 0;
    QString after;
    quint8 dangling = 0; ///< the first byte of the next character, not yet completed
    double score = 0;
    int guesses = 0;
    bool finished = false;
};

class ShiftReader
{
public:
    ShiftReader(QStringView text, const DamageList& candidates, const TextSense& sense)
        : m_text(text)
        , m_candidates(candidates)
        , m_sense(sense)
    {}

    std::optional<State> read(State start) const;

private:
    void expand(const State& state, std::vector<State>& next) const;
    void expandCharacter(const State& state, std::vector<State>& next) const;
    void expandLostPair(const State& state, std::vector<State>& next) const;
    bool canContinue(quint8 lead, qsizetype position) const;
    QString swallowedSign(qsizetype position) const;
    void expandMark(const State& state, std::vector<State>& next, qsizetype length) const;
    bool append(State& state, quint8 trail) const;
    void skipInsertion(State& state, QChar seen) const;
    State best(std::vector<State> finished) const;
    double scoreOfRest(const State& state, qsizetype end) const;

    QStringView m_text;
    const DamageList& m_candidates;
    const TextSense& m_sense;
};

/// Completes the dangling byte with `trail`; false when that is no character.
bool ShiftReader::append(State& state, quint8 trail) const
{
    const QChar character = gbk().character(state.dangling, trail);
    if (character.isNull())
        return false;
    state.score += m_sense.score(state.after.isEmpty() ? QChar() : state.after.back(), character);
    state.after.append(character);
    return true;
}

/// "(reading)" behind a character of the shifted text was inserted there, too.
void ShiftReader::skipInsertion(State& state, QChar seen) const
{
    state.position += insertionLength(m_text, state.position, m_candidates.value(seen));
}

void ShiftReader::expandCharacter(const State& state, std::vector<State>& next) const
{
    const QChar seen = m_text[state.position];
    const quint16 code = gbk().code(seen);
    State after = state;
    ++after.position;
    if (code == 0) {
        // ASCII is the second byte of the character that dangles; both readings meet again behind it.
        after.finished = seen.unicode() < 0x80 && append(after, static_cast<quint8>(seen.unicode()));
        if (after.finished) {
            skipInsertion(after, after.after.back());
            next.push_back(after);
        }
        return;
    }
    if (!append(after, static_cast<quint8>(code >> 8)))
        return;
    after.dangling = static_cast<quint8>(code & 0xff);
    if (after.dangling < kFirstLead) {
        const QLatin1Char ascii(static_cast<char>(after.dangling));
        after.score += m_sense.score(after.after.back(), ascii);
        after.after.append(ascii);
        after.finished = after.dangling < 0x80;
    }
    skipInsertion(after, seen);
    if (after.finished || after.dangling >= kFirstLead)
        next.push_back(after);
}

/// "?reading)": the character that dangles is one of the list, whose second byte took the bracket with it.
void ShiftReader::expandMark(const State& state, std::vector<State>& next, qsizetype length) const
{
    const QStringView reading = m_text.mid(state.position + 1, length - 1);
    for (auto it = m_candidates.begin(); it != m_candidates.end(); ++it) {
        const quint16 code = gbk().code(it.key());
        if (it.value() != reading || code >> 8 != state.dangling)
            continue;
        State after = state;
        after.position += 1 + length;
        after.finished = append(after, static_cast<quint8>(code & 0xff));
        next.push_back(after);
    }
}

/// "?" stands for two bytes that are no character. They end the one that dangles and begin the next.
void ShiftReader::expandLostPair(const State& state, std::vector<State>& next) const
{
    for (int trail = 0x80; trail <= kLastByte; ++trail) {
        State after = state;
        ++after.position;
        ++after.guesses;
        if (!append(after, static_cast<quint8>(trail)))
            continue;
        if (State swallowed = after; trail >= kFirstLead || after.position == m_text.size()) {
            // Or the "?" swallowed an ASCII sign below "@"; which one is not known, except in years.
            swallowed.after.append(swallowedSign(swallowed.position));
            swallowed.score -= kSwallowedSign;
            swallowed.finished = true;
            next.push_back(swallowed);
        }
        for (int lead = kFirstLead; lead <= kLastByte; ++lead) {
            const bool lost = gbk().character(static_cast<quint8>(trail), static_cast<quint8>(lead)).isNull();
            if (!lost || !canContinue(static_cast<quint8>(lead), after.position))
                continue;
            after.dangling = static_cast<quint8>(lead);
            next.push_back(after);
        }
    }
}

/// True when `lead` and the first byte at `position` can be a character.
bool ShiftReader::canContinue(quint8 lead, qsizetype position) const
{
    const QChar next = m_text[position];
    const quint16 code = gbk().code(next);
    if (code == 0)
        return next == u'?' || (next.unicode() < 0x80 &&
                                !gbk().character(lead, static_cast<quint8>(next.unicode())).isNull());
    return !gbk().character(lead, static_cast<quint8>(code >> 8)).isNull();
}

/// "?007年" was 2007, "?998年" was 1998, another digit stays "?"; else a line end or a space is likeliest.
/// Nothing is missing at the end of a text.
QString ShiftReader::swallowedSign(qsizetype position) const
{
    static const QRegularExpression year(u"^([09])\\d\\d(?:年|-|\\.|/)"_s);
    if (position >= m_text.size())
        return {};
    const auto match = year.match(m_text.mid(position, 5).toString());
    if (match.hasMatch())
        return match.captured(1) == u"0" ? u"2"_s : u"1"_s;
    return m_text[position].isDigit() ? u"?"_s : u" "_s;
}

void ShiftReader::expand(const State& state, std::vector<State>& next) const
{
    if (state.position >= m_text.size() || state.after.size() > kLongestRun)
        return;
    if (m_text[state.position] != u'?') {
        expandCharacter(state, next);
    } else if (const qsizetype length = shiftMarkLength(m_text, state.position, m_candidates); length > 0) {
        expandMark(state, next, length);
    } else if (state.guesses < kMostGuesses) {
        expandLostPair(state, next);
    }
}

/// The text behind a reading up to `end`, as it stands: readings of different lengths are compared on the
/// same text.
double ShiftReader::scoreOfRest(const State& state, qsizetype end) const
{
    double score = 0;
    for (qsizetype i = state.position; i < end; ++i)
        score += m_sense.score(i > state.position ? m_text[i - 1] : state.after.back(), m_text[i]);
    return score;
}

State ShiftReader::best(std::vector<State> finished) const
{
    qsizetype end = 0;
    for (const State& state : finished)
        end = std::max(end, state.position);
    for (State& state : finished)
        state.score += scoreOfRest(state, end);
    const auto better = [](const State& a, const State& b) { return a.score > b.score; };
    std::sort(finished.begin(), finished.end(), better);
    if (finished.front().guesses == 0)
        return finished.front();
    finished.resize(std::min(finished.size(), kJudgedReadings));
    for (State& state : finished)
        state.score -=
            kWordWeight *
            m_sense.wordCount(state.after + m_text.mid(state.position, end - state.position).toString());
    return *std::max_element(finished.begin(), finished.end(),
                             [](const State& a, const State& b) { return a.score < b.score; });
}

std::optional<State> ShiftReader::read(State start) const
{
    std::vector<State> beam{std::move(start)};
    std::vector<State> finished;
    while (!beam.empty()) {
        std::vector<State> next;
        for (const State& state : beam)
            expand(state, next);
        beam.clear();
        for (State& state : next)
            (state.finished ? finished : beam).push_back(std::move(state));
        if (beam.size() > kBeamWidth) {
            std::nth_element(beam.begin(), beam.begin() + kBeamWidth, beam.end(),
                             [](const State& a, const State& b) { return a.score > b.score; });
            beam.resize(kBeamWidth);
        }
    }
    return finished.empty() ? std::nullopt : std::optional(best(std::move(finished)));
}

} // namespace

qsizetype shiftMarkLength(QStringView text, qsizetype position, const DamageList& candidates)
{
    const QStringView rest = text.mid(position + 1, 8);
    const qsizetype bracket = rest.indexOf(u')');
    if (text[position] != u'?' || bracket < 1)
        return 0;
    const QStringView reading = rest.left(bracket);
    const auto reads = [reading](const QString& known) { return known == reading; };
    return std::any_of(candidates.begin(), candidates.end(), reads) ? bracket + 1 : 0;
}

std::optional<ShiftRepair> undoShift(QStringView text, qsizetype position, const DamageList& candidates,
                                     const TextSense& sense)
{
    const qsizetype length = position > 0 ? shiftMarkLength(text, position, candidates) : 0;
    const quint16 before = length > 0 ? gbk().code(text[position - 1]) : quint16(0);
    if (before == 0)
        return {};
    std::vector<State> readings;
    for (auto it = candidates.begin(); it != candidates.end(); ++it) {
        const quint16 code = gbk().code(it.key());
        if (it.value() != text.mid(position + 1, length - 1) || code >> 8 != (before & 0xff))
            continue;
        State start;
        start.position = position + 1 + length;
        start.after = QString(text[position - 1]);
        start.dangling = static_cast<quint8>(code & 0xff);
        if (auto read = ShiftReader(text, candidates, sense).read(start))
            readings.push_back(*read);
    }
    if (readings.empty())
        return {};
    const State best = *std::max_element(readings.begin(), readings.end(),
                                         [](const State& a, const State& b) { return a.score < b.score; });
    return ShiftRepair{{position - 1, best.position}, best.after, best.guesses > 0 || readings.size() > 1};
}

} // namespace pizhu::cleanup
