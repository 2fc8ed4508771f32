// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/textsense.h"

#include "app/cleanup/gbk.h"
#include "app/text/folding.h"

#include <cmath>
#include <unicode/brkiter.h>

namespace pizhu::cleanup {

namespace {

/// Level 1 of GB 2312 (rows 16 to 55) are the 3,755 characters in common use; a traditional character is as
/// common as its simplified form.
bool isCommon(QChar character)
{
    const QStringView folded = text::foldCharacter(character.unicode());
    const quint16 code = folded.size() == 1 ? gbk().code(folded.front()) : quint16(0);
    const int lead = code >> 8;
    const int trail = code & 0xff;
    return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
}

bool isPunctuation(QChar character)
{
    static constexpr QStringView kSigns = u"，。、；：！？“”‘’「」『』《》（）【】—…";
    return kSigns.contains(character);
}

} // namespace

struct TextSense::WordBreaker
{
    std::unique_ptr<icu::BreakIterator> iterator;
};

TextSense::~TextSense() = default;

TextSense::TextSense(const QStringList& texts, const QString& frequent)
{
    for (qsizetype i = 0; i < frequent.size(); ++i)
        m_ranks.insert(frequent[i], static_cast<int>(i));
    UErrorCode status = U_ZERO_ERROR;
    m_script = text::detectScript(texts.join(u'\n'));
    m_words = std::make_unique<WordBreaker>();
    m_words->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status))
        m_words.reset();
    for (const QString& text : texts) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            ++m_characters[text[i]];
            if (i > 0)
                ++m_pairs[text.mid(i - 1, 2)];
        }
    }
}

double TextSense::commonness(QChar character) const
{
    if (isPunctuation(character))
        return -5.5;
    const QStringView folded = text::foldCharacter(character.unicode());
    const int rank = folded.size() == 1 ? m_ranks.value(folded.front(), -1) : -1;
    if (rank >= 0)
        return -4.0 - 0.5 * std::log(1.0 + rank);
    if (isCommon(character))
        return -9;
    return gbk().isOutsideGb2312(character) ? -14 : -12;
}

double TextSense::score(QChar before, QChar character) const
{
    double score = commonness(character);
    if (const int seen = m_characters.value(character); seen > 0)
        score += 1 + 0.5 * std::log(seen);
    else if (m_script == text::Script::Hant &&
             text::detectScript(QStringView(&character, 1)) == text::Script::Hans)
        score -= 3;
    const QChar pair[] = {before, character};
    if (const int seen = m_pairs.value(QString(pair, 2)); seen > 0)
        score += 2 + std::log(seen);
    return score;
}

int TextSense::wordCount(const QString& text) const
{
    if (!m_words)
        return 0;
    m_words->iterator->setText(icu::UnicodeString(false, reinterpret_cast<const char16_t*>(text.utf16()),
                                                  static_cast<int32_t>(text.size())));
    int count = 0;
    while (m_words->iterator->next() != icu::BreakIterator::DONE)
        ++count;
    return count;
}

} // namespace pizhu::cleanup
