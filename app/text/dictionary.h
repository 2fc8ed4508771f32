// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/textrange.h"
#include "app/text/pinyin.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace pizhu::text {

/// What a dictionary says of a word.
struct DictionaryEntry
{
    QString traditional;
    QString simplified;
    QStringList syllables; ///< pinyin with tone marks, one for each character as a rule
    QStringList senses;    ///< in English

    bool operator==(const DictionaryEntry&) const = default;
};

/// A word of a text.
struct DictionaryMatch
{
    base::TextRange range;
    std::vector<DictionaryEntry> entries; ///< in the order of the file, never empty
};

/// A dictionary in the format of CC-CEDICT (https://cc-cedict.org/wiki/format:syntax), which the user
/// supplies: "傳統 传统 [chuan2 tong3] /tradition/traditional/". Keeps the file's bytes and an index of both
/// forms: about three times the file. Once read it never changes; any thread.
class Dictionary
{
public:
    /// Reads the bytes of a file, which may be packed by gzip, as CC-CEDICT comes. InvalidInput with a
    /// sentence that names the first line that is no entry; lines that begin with # and empty ones are passed
    /// over. Takes a second for a whole CC-CEDICT.
    [[nodiscard]] static base::Result<std::shared_ptr<const Dictionary>> parse(const QByteArray& file);

    [[nodiscard]] int entryCount() const { return m_count; }
    [[nodiscard]] std::vector<DictionaryEntry> entriesOf(const QString& word) const;
    /// The longest word of `text` that begins at `at`; nothing when there is none.
    [[nodiscard]] std::optional<DictionaryMatch> longestAt(QStringView text, qsizetype at) const;

private:
    [[nodiscard]] bool add(qsizetype start, qsizetype end);

    QByteArray m_bytes;
    QHash<QString, std::vector<quint32>> m_lines; ///< by either form: where its lines begin
    qsizetype m_longest = 0;                      ///< of all words, in UTF-16 units
    int m_count = 0;
};

/// readPinyin(), where words of several characters are read as the dictionary reads them: 银行 is yín háng.
[[nodiscard]] std::vector<CharacterReading> readPinyin(QStringView text, const Dictionary& dictionary);

} // namespace pizhu::text
