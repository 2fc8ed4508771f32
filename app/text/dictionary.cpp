// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dictionary.h"

#include "app/text/gunzip.h"
#include "app/text/pinyin.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::text {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qsizetype kLargestFile = 256 << 20; // bytes
constexpr qsizetype kLongestWord = 40;        // UTF-16 units that are looked for in a text

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::text::Dictionary)
};

/// A line taken apart; nothing when it is no entry.
struct Line
{
    QByteArrayView traditional;
    QByteArrayView simplified;
    QByteArrayView pinyin;
    QByteArrayView senses; ///< between the first and the last slash
};

std::optional<Line> splitLine(QByteArrayView line)
{
    line = line.trimmed();
    const qsizetype firstSpace = line.indexOf(' ');
    const qsizetype open = line.indexOf('[');
    const qsizetype close = line.indexOf(']', open + 1);
    const qsizetype slash = line.indexOf('/', close + 1);
    const qsizetype last = line.lastIndexOf('/');
    if (firstSpace <= 0 || open < firstSpace + 2 || close < open || slash < close || last <= slash)
        return std::nullopt;
    Line parts{.traditional = line.first(firstSpace),
               .simplified = line.sliced(firstSpace + 1, open - firstSpace - 1).trimmed(),
               .pinyin = line.sliced(open + 1, close - open - 1),
               .senses = line.sliced(slash + 1, last - slash - 1)};
    const bool whole = !parts.simplified.isEmpty() && !parts.simplified.contains(' ');
    return whole ? std::optional(parts) : std::nullopt;
}

DictionaryEntry entryOf(const Line& line)
{
    DictionaryEntry entry{.traditional = QString::fromUtf8(line.traditional),
                          .simplified = QString::fromUtf8(line.simplified)};
    for (const QString& syllable : QString::fromUtf8(line.pinyin).split(u' ', Qt::SkipEmptyParts))
        entry.syllables += pinyinWithMark(syllable);
    entry.senses = QString::fromUtf8(line.senses).split(u'/', Qt::SkipEmptyParts);
    return entry;
}

qsizetype lineEnd(const QByteArray& bytes, qsizetype start)
{
    const qsizetype end = bytes.indexOf('\n', start);
    return end < 0 ? bytes.size() : end;
}

Error badLine(int number, QByteArrayView line)
{
    constexpr qsizetype kShown = 60;
    return {ErrorCode::InvalidInput,
            Words::tr("Line %1 is no entry of a CC-CEDICT dictionary: “%2”.")
                .arg(number)
                .arg(QString::fromUtf8(line).trimmed().left(kShown)),
            {}};
}

} // namespace

namespace {

std::vector<base::TextRange> charactersOf(QStringView text, base::TextRange range)
{
    std::vector<base::TextRange> places;
    for (qsizetype at = range.start; at < range.end;) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < range.end ? 2 : 1;
        places.push_back({at, at + length});
        at += length;
    }
    return places;
}

/// The first that says how each character is read; names, which are capitalised, after words.
const DictionaryEntry* readingOf(const DictionaryMatch& match, qsizetype characters)
{
    const DictionaryEntry* name = nullptr;
    for (const DictionaryEntry& entry : match.entries) {
        if (entry.syllables.size() != characters)
            continue;
        if (!entry.syllables.first().front().isUpper())
            return &entry;
        if (!name)
            name = &entry;
    }
    return name;
}

} // namespace

std::vector<CharacterReading> readPinyin(QStringView text, const Dictionary& dictionary)
{
    std::vector<CharacterReading> readings = readPinyin(text);
    for (qsizetype at = 0; at < text.size();) {
        const auto match = dictionary.longestAt(text, at);
        const auto places = match ? charactersOf(text, match->range) : std::vector<base::TextRange>();
        const DictionaryEntry* entry = places.size() > 1 ? readingOf(*match, std::ssize(places)) : nullptr;
        for (std::size_t i = 0; entry && i < places.size(); ++i) {
            const auto known = std::ranges::find(readings, places[i], &CharacterReading::range);
            if (known != readings.end())
                known->pinyin = entry->syllables.at(static_cast<qsizetype>(i)).toLower();
        }
        at = match ? match->range.end : at + 1;
    }
    return readings;
}

Result<std::shared_ptr<const Dictionary>> Dictionary::parse(const QByteArray& file)
{
    if (file.size() > kLargestFile)
        return fail(ErrorCode::InvalidInput, Words::tr("The file is too large to be a dictionary."));
    if (file.startsWith("PK"))
        return fail(ErrorCode::InvalidInput,
                    Words::tr("The file is packed. Unpack it and choose the text file."));
    const auto unpacked = isGzip(file) ? gunzipped(file, kLargestFile) : std::optional(file);
    if (!unpacked)
        return fail(ErrorCode::InvalidInput,
                    Words::tr("The packed file is damaged, or too large to be a dictionary."));
    const QByteArray& bytes = *unpacked;
    auto dictionary = std::make_shared<Dictionary>();
    dictionary->m_bytes = bytes;
    qsizetype start = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    for (int number = 1; start < bytes.size(); ++number) {
        const qsizetype end = lineEnd(bytes, start);
        const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start);
        const bool says = !line.trimmed().isEmpty() && !line.startsWith('#');
        if (says && !dictionary->add(start, end))
            return fail(badLine(number, line));
        start = end + 1;
    }
    if (dictionary->m_count == 0)
        return fail(ErrorCode::InvalidInput, Words::tr("The file has no entries."));
    return std::shared_ptr<const Dictionary>(std::move(dictionary));
}

bool Dictionary::add(qsizetype start, qsizetype end)
{
    const auto line = splitLine(QByteArrayView(m_bytes).sliced(start, end - start));
    if (!line)
        return false;
    const QString traditional = QString::fromUtf8(line->traditional);
    const QString simplified = QString::fromUtf8(line->simplified);
    m_lines[traditional].push_back(static_cast<quint32>(start));
    if (simplified != traditional)
        m_lines[simplified].push_back(static_cast<quint32>(start));
    m_longest = std::max({m_longest, traditional.size(), simplified.size()});
    ++m_count;
    return true;
}

std::vector<DictionaryEntry> Dictionary::entriesOf(const QString& word) const
{
    std::vector<DictionaryEntry> entries;
    for (const quint32 start : m_lines.value(word)) {
        const qsizetype end = lineEnd(m_bytes, start);
        if (const auto line = splitLine(QByteArrayView(m_bytes).sliced(start, end - start)))
            entries.push_back(entryOf(*line));
    }
    return entries;
}

std::optional<DictionaryMatch> Dictionary::longestAt(QStringView text, qsizetype at) const
{
    if (at < 0 || at >= text.size())
        return std::nullopt;
    qsizetype length = std::min({m_longest, kLongestWord, text.size() - at});
    for (; length > 0; --length) {
        const QString word = text.sliced(at, length).toString();
        if (m_lines.contains(word))
            return DictionaryMatch{{at, at + length}, entriesOf(word)};
    }
    return std::nullopt;
}

} // namespace pizhu::text
