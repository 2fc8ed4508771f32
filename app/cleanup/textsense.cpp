// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/textsense.h"

#include "app/cleanup/gbk.h"
#include "app/text/foldtable/foldtable.h"
#include "app/text/normalisation.h"

#include <cmath>

namespace pizhu::cleanup {

namespace {

// What the sources of the mixture are worth; other weights near these measure alike.
constexpr double kModelWeight = 0.77;
constexpr double kTripleWeight = 0.1;
constexpr double kPairWeight = 0.08;
constexpr double kCharacterWeight = 0.05;
/// What a simplified character costs in a traditional text that has it nowhere else.
constexpr double kForeignScript = 4;
/// A sequence seen once says less than its share of the times its beginning was seen.
constexpr double kUnseen = 2;

/// How often a space follows another character, before the article is looked at.
constexpr double kSpacesAtFirst = 1;
constexpr double kPlacesAtFirst[] = {400, 4, 200, 4};
/// What the habits of other texts count against those of the article.
constexpr double kUsualSpaces = 0.5;
/// What it costs that the space is an ideographic one, which begins paragraphs and stands hardly anywhere
/// else.
constexpr double kWide = 3;
/// Behind these a space may have been the end of a paragraph.
constexpr QStringView kSentenceEnds = u"。！？…";
/// No character begins with such a byte.
constexpr double kNever = -1000;

quint64 sequenceOf(QChar first, QChar second, QChar third = {})
{
    return quint64(first.unicode()) << 32 | quint64(second.unicode()) << 16 | third.unicode();
}

std::size_t placeOfSpace(QChar last, QChar next)
{
    if (kSentenceEnds.contains(last))
        return 3;
    if (!text::isHan(last.unicode()))
        return 2;
    return next < u'\x80' && next.isLetterOrNumber() ? 1 : 0;
}

} // namespace

TextSense::TextSense(const QStringList& texts, const CharacterModel& model)
    : m_model(model)
    , m_text(texts.join(u'\n'))
{
    m_script = text::detectScript(m_text);
    count();
    weighLeads();
}

void TextSense::count()
{
    for (qsizetype i = 2; i < m_text.size(); ++i) {
        const QChar third = m_text[i];
        if (m_text[i - 1] >= u'\x80' && (third != u'\n' || kSentenceEnds.contains(m_text[i - 1]))) {
            const bool space = third.isSpace() && i + 1 < m_text.size();
            const std::size_t place = placeOfSpace(m_text[i - 1], space ? m_text[i + 1] : third);
            ++m_places[place];
            m_spaces[place] += space ? 1 : 0;
        }
        // Addresses and names of brands say nothing about what was lost, and repeat a lot.
        if (third.unicode() < 0x80)
            continue;
        ++m_total;
        ++m_characters[third.unicode()];
        ++m_sequences[sequenceOf(m_text[i - 1], third)];
        ++m_sequences[sequenceOf(m_text[i - 2], m_text[i - 1], third)];
    }
}

double TextSense::spaceScore(const CharacterContext& context, QChar space, QChar next) const
{
    const std::size_t place = placeOfSpace(context.back(), next);
    const double habit = (m_spaces[place] + kSpacesAtFirst) / (m_places[place] + kPlacesAtFirst[place]);
    const double usual = std::exp(m_model.logProbability(context, u' ', m_script));
    return std::log((1 - kUsualSpaces) * habit + kUsualSpaces * usual) - (space == u'\u3000' ? kWide : 0);
}

double TextSense::endScore(const CharacterContext& context) const
{
    return m_model.logProbability(context, u' ', m_script);
}

void TextSense::weighLeads()
{
    for (int lead = 0; lead < 256; ++lead) {
        double sum = 0;
        for (int trail = 0; trail < 256; ++trail) {
            const QChar character = gbk().character(static_cast<quint8>(lead), static_cast<quint8>(trail));
            sum += character.isNull() ? 0 : std::exp(score({}, character));
        }
        m_leads[std::size_t(lead)] = sum > 0 ? std::log(sum) : kNever;
    }
}

double TextSense::score(const CharacterContext& context, QChar character) const
{
    const double model = m_model.logProbability(context, character, m_script);
    const QChar first = context[context.size() - 2];
    const QChar second = context.back();
    const double alone = m_characters.value(character.unicode());
    if (alone == 0) {
        const bool foreign =
            m_script == text::Script::Hant && text::foldEntry(character.unicode()).isSimplifiedOnly();
        return model + std::log(kModelWeight) - (foreign ? kForeignScript : 0);
    }
    const double pair = m_sequences.value(sequenceOf(second, character));
    const double triple = pair > 0 ? m_sequences.value(sequenceOf(first, second, character)) : 0;
    const double pairs = m_sequences.value(sequenceOf(first, second));
    return std::log(kModelWeight * std::exp(model) + kTripleWeight * triple / (pairs + kUnseen) +
                    kPairWeight * pair / (m_characters.value(second.unicode()) + kUnseen) +
                    kCharacterWeight * alone / double(m_total));
}

QChar TextSense::digitBefore(QStringView rest) const
{
    for (const qsizetype length : {4, 3, 2}) {
        if (rest.size() < length)
            continue;
        qsizetype at = m_text.indexOf(rest.left(length));
        for (; at >= 0; at = m_text.indexOf(rest.left(length), at + 1)) {
            if (at > 0 && m_text[at - 1] >= u'0' && m_text[at - 1] <= u'9')
                return m_text[at - 1];
        }
    }
    return {};
}

} // namespace pizhu::cleanup
