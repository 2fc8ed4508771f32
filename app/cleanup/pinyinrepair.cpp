// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pinyinrepair.h"

#include "app/cleanup/gbk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pizhu::document::RepairCertainty;

namespace pizhu::cleanup {

namespace {

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
    int all = 0;
    int strong = 0;
    for (auto it = evidence.begin(); it != evidence.end(); ++it) {
        if (!isSystematic(it.value()))
            continue;
        list.insert(it.key(), it->reading);
        all += it->inserted;
        strong += isStrong(it.key(), it.value(), known) ? it->inserted : 0;
    }
    // A glossary explains many characters once each; a damaging site hits the same ones again and again.
    return strong * 2 >= all ? list : DamageList();
}

DamageKnowledge knowledge(const QStringList& texts, const DamageList& known)
{
    QHash<QChar, Evidence> evidence;
    for (const QString& text : texts)
        observe(evidence, text);
    DamageKnowledge damage;
    damage.list = inferList(evidence, known);
    damage.known = damage.list;
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!damage.known.contains(it.key()) && evidence.value(it.key()).bare == 0)
            damage.known.insert(it.key(), it.value());
    }
    return damage;
}

/// The texts without readings and addresses, and without what may be shifted: all behind a mark up to the
/// next ASCII sign but "?", and what may hang on that sign.
QStringList wholeParts(const QStringList& texts)
{
    static const QRegularExpression shifted(u"\\?[^\\s()?]{1,6}\\)[^\\n\\x21-\\x3e\\x40-\\x7e]*.{0,4}"_s);
    static const QRegularExpression left(u"\\([^\\s()A-Z]{1,6}\\)|https?://[\\x21-\\x7e]+"_s);
    QStringList parts = texts;
    for (QString& text : parts)
        text.replace(shifted, u" "_s).remove(left);
    return parts;
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

} // namespace

PinyinRepairer::PinyinRepairer(const QStringList& texts, const DamageList& known, const CharacterModel& model)
    : m_damage(knowledge(texts, known))
    , m_sense(wholeParts(texts), model)
    , m_shifts(m_damage, m_sense)
{}

/// Marks of damage that `edits` leave standing.
void PinyinRepairer::reportUnrepaired(const QString& text, std::vector<TextEdit>& edits) const
{
    const std::vector<TextEdit> found = edits; // ascending
    const auto covered = [&found](qsizetype at) {
        const auto ends = [at](const TextEdit& edit) { return edit.range.end <= at; };
        const auto next = std::partition_point(found.begin(), found.end(), ends);
        return next != found.end() && next->range.contains(at);
    };
    for (qsizetype i = text.indexOf(u'?'); i >= 0; i = text.indexOf(u'?', i + 1)) {
        const qsizetype length = m_shifts.markLength(text, i);
        if (length == 0 || covered(i))
            continue;
        const base::TextRange range{i, i + 1 + length};
        edits.push_back({range, range.of(text).toString(), u"byte-shift"_s, RepairCertainty::Unrepaired});
    }
    std::sort(edits.begin(), edits.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.range.start < b.range.start; });
}

bool PinyinRepairer::explains(const QString& text, const std::vector<TextEdit>& edits) const
{
    // Characters that only straddled others in this article belong to the list all the same.
    DamageList list = m_damage.list;
    for (const TextEdit& edit : edits) {
        if (edit.kind != u"byte-shift")
            continue;
        const QStringView before = edit.range.of(text);
        for (qsizetype i = before.indexOf(u'?'); i >= 0; i = before.indexOf(u'?', i + 1)) {
            const qsizetype length = m_shifts.markLength(before, i);
            const QStringView reading = before.mid(i + 1, std::max<qsizetype>(length - 1, 0));
            for (auto it = m_damage.known.begin(); length > 0 && it != m_damage.known.end(); ++it) {
                if (it.value() == reading)
                    list.insert(it.key(), it.value());
            }
        }
    }
    // Wide spaces may have become plain ones on the way here.
    const auto plain = [](QString string) { return string.replace(u'\u3000', u' '); };
    return plain(applyPinyinDamage(edited(text, edits), list)) == plain(text);
}

std::vector<TextEdit> PinyinRepairer::repair(const QString& text)
{
    if (m_damage.list.isEmpty())
        return {};
    std::vector<TextEdit> edits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const auto shift = i + 1 < text.size() ? m_shifts.undo(text, i + 1) : std::nullopt) {
            edits.push_back({shift->range, shift->after, u"byte-shift"_s,
                             shift->guessed ? RepairCertainty::Likely : RepairCertainty::Proven});
            i = shift->range.end - 1;
        } else if (const qsizetype length = insertedBehind(text, i, m_damage.list); length > 0) {
            edits.push_back(
                {{i, i + 1 + length}, QString(text[i]), u"pinyin-insertion"_s, RepairCertainty::Proven});
            i += length;
        }
    }
    reportUnrepaired(text, edits);
    if (!explains(text, edits)) {
        for (TextEdit& edit : edits)
            edit.certainty =
                edit.certainty == RepairCertainty::Proven ? RepairCertainty::Likely : edit.certainty;
    }
    return edits;
}

} // namespace pizhu::cleanup
