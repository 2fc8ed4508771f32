// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/search/querycompletion.h"
#include "app/text/pinyinmatcher.h"

#include <QMap>
#include <QStringList>
#include <memory>
#include <vector>

namespace pizhu::library {
struct Stores;
}

namespace pizhu::ui {

/// The names in a library that a search may ask for.
struct SearchValues
{
    struct Value
    {
        QString name;
        int articles = 0;
        text::PinyinName spelled{name};
    };
    QMap<QString, std::vector<Value>> byField; ///< "source", "tag", …; most articles first
};

/// Reads all of them; runs on a library thread.
[[nodiscard]] base::Result<std::shared_ptr<const SearchValues>>
loadSearchValues(const library::Stores& stores);

/// One line of the completion.
struct Suggestion
{
    QString insertion; ///< takes the place of CompletionPlace::range
    QString label;
    QString detail;       ///< what it is, for people: "Source", "12 articles"
    bool isQuery = false; ///< a search of earlier: takes the place of everything

    bool operator==(const Suggestion&) const = default;
};

inline constexpr std::size_t kMaxSuggestions = 10;

/// What may be meant, best first: beginnings before what stands inside a name, then what is spelled in
/// pinyin (rmrb: 人民日报), all in any script. An empty word has no suggestions, an empty value has all that
/// the field knows.
[[nodiscard]] std::vector<Suggestion> suggestionsFor(const search::CompletionPlace& place,
                                                     const SearchValues& values, const QStringList& recent);

} // namespace pizhu::ui
