// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/suggestions.h"

#include "app/library/stores.h"
#include "app/search/queryparser.h"
#include "app/text/folding.h"
#include "ui/search/searchtitles.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace pizhu::ui {

namespace {

using library::Facet;
using search::CompletionPlace;

/// Fields whose values are names that a library has, by the facet that counts them.
const QMap<QString, Facet>& namedFields()
{
    static const QMap<QString, Facet> fields{
        {QStringLiteral("tag"), Facet::Tag},       {QStringLiteral("source"), Facet::Source},
        {QStringLiteral("author"), Facet::Author}, {QStringLiteral("category"), Facet::Category},
        {QStringLiteral("site"), Facet::Site},     {QStringLiteral("editor"), Facet::Editor},
        {QStringLiteral("code"), Facet::Code},     {QStringLiteral("collection"), Facet::Collection}};
    return fields;
}

std::optional<search::Field> fieldOf(const QString& name)
{
    for (const search::Field field : search::allFields()) {
        if (search::fieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

QString titleOf(const QString& fieldName)
{
    if (const auto field = fieldOf(fieldName))
        return searchFieldTitle(*field);
    return fieldName == u"after" ? QCoreApplication::translate("pizhu::ui::Suggestions", "Date since")
                                 : QCoreApplication::translate("pizhu::ui::Suggestions", "Date before");
}

/// Gathers candidates; lower ranks come first, equal ones in the order they came.
class Candidates
{
public:
    explicit Candidates(const QString& typed)
        : m_typed(text::fold(typed).trimmed())
        , m_spelled(typed)
    {}

    /// How well a name fits: 0 begins with what was typed, 1 has it inside; nullopt not at all.
    [[nodiscard]] std::optional<int> fit(const QString& name) const
    {
        const qsizetype at = text::fold(name).indexOf(m_typed);
        return at < 0 ? std::nullopt : std::optional(at == 0 ? 0 : 1);
    }
    /// The same, and 2 for a name that was typed in pinyin.
    [[nodiscard]] std::optional<int> fit(const SearchValues::Value& value) const
    {
        const auto written = fit(value.name);
        if (written || m_typed.isEmpty() || !m_spelled.match(value.spelled))
            return written;
        return 2;
    }
    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); }
    void add(int rank, Suggestion suggestion) { m_found.emplace_back(rank, std::move(suggestion)); }

    [[nodiscard]] std::vector<Suggestion> best()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Suggestion> best;
        for (auto& [rank, suggestion] : m_found) {
            if (best.size() < kMaxSuggestions)
                best.push_back(std::move(suggestion));
        }
        return best;
    }

private:
    QString m_typed;
    text::PinyinMatcher m_spelled;
    std::vector<std::pair<int, Suggestion>> m_found;
};

QString countText(int articles)
{
    return QCoreApplication::translate("pizhu::ui::Suggestions", "%n article(s)", nullptr, articles);
}

void addNames(Candidates& candidates, const QString& field, const SearchValues& values, bool asValue)
{
    int taken = 0;
    for (const SearchValues::Value& value : values.byField.value(field)) {
        const auto fit = candidates.fit(value);
        if (!fit)
            continue;
        const QString written = search::valueText(value.name);
        if (asValue)
            candidates.add(*fit, {written, value.name, countText(value.articles)});
        else
            candidates.add(2 + *fit, {field + u':' + written, value.name, titleOf(field)});
        if (*fit == 0 && ++taken >= static_cast<int>(kMaxSuggestions))
            return; // the most frequent ones are known
    }
}

void addWords(Candidates& candidates, const QString& field)
{
    const auto known = fieldOf(field);
    if (!known)
        return;
    for (const QString& word : search::fieldWords(*known)) {
        const QString title = fieldWordTitle(*known, word);
        const auto fit = candidates.fit(word);
        if (fit || candidates.fit(title))
            candidates.add(fit.value_or(1), {word, word, title});
    }
}

void addFieldNames(Candidates& candidates)
{
    for (const QString& name : search::fieldNames()) {
        const QString title = titleOf(name);
        const bool isBegun = candidates.fit(name) == 0 || candidates.fit(title) == 0;
        if (isBegun)
            candidates.add(1, {name + u':', name + u':', title});
    }
}

void addRecent(Candidates& candidates, const QStringList& recent)
{
    for (const QString& query : recent) {
        const auto fit = candidates.fit(query);
        if (fit)
            candidates.add(*fit == 0 ? 0 : 5,
                           {query, query,
                            QCoreApplication::translate("pizhu::ui::Suggestions", "Searched before"), true});
    }
}

} // namespace

base::Result<std::shared_ptr<const SearchValues>> loadSearchValues(const library::Stores& stores)
{
    const auto facets = stores.articles.facets({});
    if (!facets)
        return base::fail(facets.error());
    auto values = std::make_shared<SearchValues>();
    for (auto field = namedFields().cbegin(); field != namedFields().cend(); ++field) {
        std::vector<SearchValues::Value>& names = values->byField[field.key()];
        for (const library::FacetValue& value : facets->value(field.value())) {
            // A collection's key is its uid; the query names it.
            const QString name = field.value() == Facet::Collection ? value.label : value.key;
            if (!name.isEmpty())
                names.push_back({name, value.count});
        }
        std::stable_sort(names.begin(), names.end(),
                         [](const auto& a, const auto& b) { return a.articles > b.articles; });
    }
    return std::shared_ptr<const SearchValues>(std::move(values));
}

std::vector<Suggestion> suggestionsFor(const CompletionPlace& place, const SearchValues& values,
                                       const QStringList& recent)
{
    Candidates candidates(place.typed);
    if (place.kind == CompletionPlace::Kind::Value) {
        addWords(candidates, place.field);
        addNames(candidates, place.field, values, true);
    } else if (place.kind == CompletionPlace::Kind::Word && !candidates.isEmpty()) {
        if (place.range.start == 0)
            addRecent(candidates, recent);
        addFieldNames(candidates);
        // A site has the name of its source mostly, and a code is a tag: one of each will do.
        for (const QString& field :
             QStringLiteral("source tag author editor category collection").split(u' '))
            addNames(candidates, field, values, false);
    }
    return candidates.best();
}

} // namespace pizhu::ui
