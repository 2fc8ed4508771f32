// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/regionalwords.h"

#include "app/text/conversion.h"
#include "app/text/openccdata.h"

namespace pizhu::text {

base::Result<std::vector<RegionalWord>> regionalWords()
{
    // Its second step takes traditional characters with mainland words to the words of Taiwan.
    const auto profile = readOpenCcProfile(QStringLiteral("s2twp"));
    if (!profile)
        return base::fail(profile.error());
    const auto simplified = Converter::create(QStringLiteral("t2s"));
    if (!simplified)
        return base::fail(simplified.error());
    std::vector<RegionalWord> words;
    if (profile->steps.size() < 2)
        return words;
    for (const DictionaryEntries& dictionary : profile->steps[1]) {
        for (const DictionaryEntry& entry : dictionary) {
            const QString mainland = (*simplified)->convert(entry.key).text;
            for (const QString& taiwan : entry.values)
                words.push_back({mainland, taiwan});
        }
    }
    return words;
}

} // namespace pizhu::text
