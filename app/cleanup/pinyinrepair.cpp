// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pinyinrepair.h"

#include "app/cleanup/byteshift.h"
#include "app/cleanup/gbk.h"

using namespace Qt::StringLiterals;
using pizhu::document::RepairCertainty;

namespace pizhu::cleanup {

namespace {

/// Guessing is slow and no real block needs more; the rest is reported and not tried.
constexpr int kMostGuessedShifts = 40;

/// What the texts show of one character.
struct Evidence
{
    QString reading;
    int inserted = 0;
    int bare = 0;
    bool contradicted = false; ///< another reading, too
};

/// The syllable in brackets behind the character at `position`, empty when there is none.
QString syllableBehind(const QString& text, qsizetype position)
{
    if (position + 2 >= text.size() || text[position + 1] != u'(')
        return {};
    const qsizetype end = text.indexOf(u')', position + 2);
    const QString inside =
        end > 0 && end - position <= 8 ? text.mid(position + 2, end - position - 2) : QString();
    return isPinyinSyllable(inside) ? inside : QString();
}

void observe(QHash<QChar, Evidence>& evidence, const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!gbk().isOutsideGb2312(text[i]) || !text[i].isLetter())
            continue;
        Evidence& seen = evidence[text[i]];
        const QString syllable = syllableBehind(text, i);
        if (syllable.isEmpty()) {
            ++seen.bare;
            continue;
        }
        seen.contradicted = seen.contradicted || (seen.inserted > 0 && seen.reading != syllable);
        seen.reading = syllable;
        ++seen.inserted;
    }
}

/// A few bare ones are tolerated: parts of an article may come from elsewhere.
bool isSystematic(const Evidence& seen)
{
    return seen.inserted > 0 && !seen.contradicted && seen.bare * 3 <= seen.inserted;
}

bool isStrong(QChar character, const Evidence& seen, const DamageList& known)
{
    return known.value(character) == seen.reading || (seen.inserted >= 2 && seen.bare == 0);
}

DamageList inferList(const QHash<QChar, Evidence>& evidence, const DamageList& known)
{
    DamageList list;
    int strong = 0;
    for (auto it = evidence.begin(); it != evidence.end(); ++it) {
        if (!isSystematic(it.value()))
            continue;
        list.insert(it.key(), it->reading);
        strong += isStrong(it.key(), it.value(), known) ? 1 : 0;
    }
    // A glossary explains many characters once each; a damaging site hits the same ones again and again.
    return strong * 2 >= list.size() ? list : DamageList();
}

DamageList candidates(const DamageList& list, const QHash<QChar, Evidence>& evidence, const DamageList& known)
{
    DamageList result = list;
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!result.contains(it.key()) && evidence.value(it.key()).bare == 0)
            result.insert(it.key(), it.value());
    }
    return result;
}

/// The length of an inserted reading behind the character at `position`: that character's own, or that of the
/// code its (ASCII) byte makes with the byte before it.
qsizetype insertedBehind(const QString& text, qsizetype position, const DamageList& list)
{
    const QChar character = text[position];
    if (character.unicode() >= 0x80)
        return insertionLength(text, position + 1, list.value(character));
    const quint16 before = position > 0 ? gbk().code(text[position - 1]) : quint16(0);
    const QChar straddling =
        before != 0 ? gbk().character(before & 0xff, static_cast<quint8>(character.unicode())) : QChar();
    return straddling.isNull() ? 0 : insertionLength(text, position + 1, list.value(straddling));
}

/// Marks of damage that `edits` leave standing.
void reportUnrepaired(const QString& text, const DamageList& list, std::vector<TextEdit>& edits)
{
    const std::vector<TextEdit> found = edits; // ascending
    const auto covered = [&found](qsizetype at) {
        const auto ends = [at](const TextEdit& edit) { return edit.range.end <= at; };
        const auto next = std::partition_point(found.begin(), found.end(), ends);
        return next != found.end() && next->range.contains(at);
    };
    for (qsizetype i = text.indexOf(u'?'); i >= 0; i = text.indexOf(u'?', i + 1)) {
        const qsizetype length = shiftMarkLength(text, i, list);
        if (length == 0 || covered(i))
            continue;
        const base::TextRange range{i, i + 1 + length};
        edits.push_back({range, range.of(text).toString(), u"byte-shift"_s, RepairCertainty::Unrepaired});
    }
    std::sort(edits.begin(), edits.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.range.start < b.range.start; });
}

} // namespace

PinyinRepairer::PinyinRepairer(const QStringList& texts, const DamageList& known, const QString& frequent)
    : m_sense(texts, frequent)
{
    QHash<QChar, Evidence> evidence;
    for (const QString& text : texts)
        observe(evidence, text);
    m_list = inferList(evidence, known);
    m_candidates = candidates(m_list, evidence, known);
}

bool PinyinRepairer::explains(const QString& text, const std::vector<TextEdit>& edits) const
{
    // Characters that only straddled others in this article belong to the list all the same.
    DamageList list = m_list;
    for (const TextEdit& edit : edits) {
        if (edit.kind != u"byte-shift")
            continue;
        const QStringView before = edit.range.of(text);
        for (auto it = m_candidates.begin(); it != m_candidates.end(); ++it) {
            if (before.contains(u'?' + it.value() + u')'))
                list.insert(it.key(), it.value());
        }
    }
    return applyPinyinDamage(edited(text, edits), list) == text;
}

std::vector<TextEdit> PinyinRepairer::repair(const QString& text) const
{
    if (m_list.isEmpty())
        return {};
    std::vector<TextEdit> edits;
    int shiftsGuessed = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool mayShift = i + 1 < text.size() && shiftMarkLength(text, i + 1, m_candidates) > 0 &&
                              shiftsGuessed <= kMostGuessedShifts;
        const auto shift = mayShift ? undoShift(text, i + 1, m_candidates, m_sense) : std::nullopt;
        shiftsGuessed += mayShift && (!shift || shift->guessed) ? 1 : 0;
        if (shift) {
            edits.push_back({shift->range, shift->after, u"byte-shift"_s,
                             shift->guessed ? RepairCertainty::Likely : RepairCertainty::Proven});
            i = shift->range.end - 1;
        } else if (const qsizetype length = insertedBehind(text, i, m_list); length > 0) {
            edits.push_back(
                {{i, i + 1 + length}, QString(text[i]), u"pinyin-insertion"_s, RepairCertainty::Proven});
            i += length;
        }
    }
    reportUnrepaired(text, m_candidates, edits);
    if (!explains(text, edits)) {
        for (TextEdit& edit : edits)
            edit.certainty =
                edit.certainty == RepairCertainty::Proven ? RepairCertainty::Likely : edit.certainty;
    }
    return edits;
}

} // namespace pizhu::cleanup
