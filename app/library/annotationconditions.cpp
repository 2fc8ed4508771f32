// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationconditions.h"

#include "app/library/articlefinder.h"
#include "app/library/articleset.h"
#include "app/library/facetkeys.h"
#include "app/library/queryreading.h"
#include "app/library/rows.h"
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"
#include "app/text/folding.h"

#include <limits>

namespace pizhu::library {

using annotation::AnnotationKind;
using base::AnnotationId;
using base::fail;
using base::Result;
using search::Field;
using search::Node;
using search::NodeKind;
using search::Term;

namespace {

constexpr char kFound[] = "SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?";
// ?2 and ?3: the word and whether it may go on; ?4 tells in which columns.
constexpr char kFoundExactly[] =
    "SELECT annotation.id FROM annotation_fts JOIN annotation ON annotation.id = annotation_fts.rowid"
    " WHERE annotation_fts MATCH ?1 AND ((?4 <> 'note' AND holds_exactly(annotation.exact, ?2, ?3))"
    " OR (?4 <> 'exact' AND holds_exactly(annotation.note, ?2, ?3)))";

/// Moments from ≤ moment < before as AnnotationFact has them.
struct Moments
{
    qint64 from = 0;
    qint64 before = std::numeric_limits<qint64>::max();

    [[nodiscard]] bool hold(qint64 moment) const { return from <= moment && moment < before; }
};

qint64 momentOf(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMddhhmmsszzz")).toLongLong();
}

Moments momentsOf(const DaySpan& days)
{
    Moments moments;
    if (days.from.isValid())
        moments.from = momentOf(days.from.startOfDay());
    if (days.last.isValid())
        moments.before = momentOf(days.last.addDays(1).startOfDay());
    return moments;
}

template <typename T>
bool isAmong(const QList<T>& wanted, T value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

void choose(std::vector<bool>& codes, base::TagId tag)
{
    const auto code = static_cast<std::size_t>(tag.value);
    codes.resize(std::max(codes.size(), code + 1), false);
    codes[code] = true;
}

} // namespace

Result<AnnotationConditions::Flags> AnnotationConditions::meeting(const AnnotationQuery& query) const
{
    const auto node = readQuery(m_connection, query.text);
    if (!node)
        return fail(node.error());
    auto flags = evaluate(*node);
    if (!flags)
        return flags;
    const Condition own = ownCondition(query);
    const auto all = m_facts.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((*flags)[i] && !own(all[i]))
            (*flags)[i] = false;
    }
    return flags;
}

AnnotationConditions::Condition AnnotationConditions::ownCondition(const AnnotationQuery& query) const
{
    std::vector<std::vector<bool>> each;
    for (const QString& key : query.allTags)
        each.push_back(tagCodes({key}));
    return [this, query, each, any = tagCodes(query.anyTags), none = tagCodes(query.noneTags),
            created = momentsOf(query.created),
            modified = momentsOf(query.modified)](const AnnotationFact& fact) {
        return isAmong(query.colors, fact.color) && isAmong(query.kinds, fact.kind) &&
               isAmong(query.states, fact.state) && (!query.hasNote || *query.hasNote == fact.hasNote) &&
               (!query.untagged || fact.tagCount == 0) && created.hold(fact.created) &&
               modified.hold(fact.modified) &&
               std::ranges::all_of(each, [&](const auto& codes) { return hasTag(fact, codes); }) &&
               (query.anyTags.isEmpty() || hasTag(fact, any)) && !hasTag(fact, none);
    };
}

std::vector<bool> AnnotationConditions::tagCodes(const QStringList& keys) const
{
    std::vector<bool> codes;
    for (const QString& key : keys) {
        const PathKey path = pathKey(key);
        const TagNode* tag = m_tags.find(path.path);
        if (!tag)
            continue;
        if (path.below == Below::Without) {
            choose(codes, tag->id);
            continue;
        }
        for (const base::TagId below : m_tags.subtree(tag->id))
            choose(codes, below);
    }
    return codes;
}

bool AnnotationConditions::hasTag(const AnnotationFact& fact, const std::vector<bool>& codes) const
{
    return std::ranges::any_of(m_facts.tagsOf(fact),
                               [&codes](quint32 tag) { return tag < codes.size() && codes[tag]; });
}

AnnotationConditions::Flags AnnotationConditions::where(const Condition& condition) const
{
    Flags flags;
    flags.reserve(m_facts.all().size());
    for (const AnnotationFact& fact : m_facts.all())
        flags.push_back(condition(fact));
    return flags;
}

Result<AnnotationConditions::Flags> AnnotationConditions::evaluate(const Node& node) const
{
    switch (node.kind) {
    case NodeKind::Everything:
        return Flags(m_facts.all().size(), true);
    case NodeKind::Text:
        return word(node.term, {});
    case NodeKind::Near:
        return near(node);
    case NodeKind::Field:
        return byField(node);
    case NodeKind::And:
    case NodeKind::Or:
        return combine(node);
    case NodeKind::Not: {
        auto inner = evaluate(node.children.front());
        if (inner)
            inner->flip();
        return inner;
    }
    }
    return Flags();
}

Result<AnnotationConditions::Flags> AnnotationConditions::combine(const Node& node) const
{
    auto flags = evaluate(node.children.front());
    for (std::size_t i = 1; flags && i < node.children.size(); ++i) {
        const auto next = evaluate(node.children[i]);
        if (!next)
            return next;
        for (std::size_t at = 0; at < flags->size(); ++at)
            (*flags)[at] =
                node.kind == NodeKind::And ? (*flags)[at] && (*next)[at] : (*flags)[at] || (*next)[at];
    }
    return flags;
}

Result<AnnotationConditions::Flags> AnnotationConditions::near(const Node& node) const
{
    const auto expression = search::ftsNear(node);
    if (!expression)
        return Flags(m_facts.all().size(), true);
    auto flags = found(*expression);
    for (std::size_t i = 0; flags && i < node.children.size(); ++i) {
        if (!node.children[i].term.exactScript)
            continue;
        const auto exactly = word(node.children[i].term, {});
        if (!exactly)
            return exactly;
        for (std::size_t at = 0; at < flags->size(); ++at)
            (*flags)[at] = (*flags)[at] && (*exactly)[at];
    }
    return flags;
}

Result<AnnotationConditions::Flags> AnnotationConditions::found(const QString& expression) const
{
    Flags flags(m_facts.all().size(), false);
    const auto add = [this, &flags](const storage::Statement& row) {
        if (const auto place = m_facts.placeOf(row.id<AnnotationId>(0)); place >= 0)
            flags[static_cast<std::size_t>(place)] = true;
    };
    if (auto done = eachRow(m_connection, kFound, add, expression); !done)
        return fail(done.error());
    return flags;
}

/// In the quote or the note, or in one of these columns only.
Result<AnnotationConditions::Flags> AnnotationConditions::word(const Term& term, const QString& column) const
{
    const auto phrase = search::ftsPhrase(term);
    if (!phrase) // only signs, which are not looked for
        return Flags(m_facts.all().size(), true);
    const QString expression = column.isEmpty() ? *phrase : column + QStringLiteral(" : ") + *phrase;
    if (!term.exactScript)
        return found(expression);
    Flags flags(m_facts.all().size(), false);
    const auto add = [this, &flags](const storage::Statement& row) {
        if (const auto place = m_facts.placeOf(row.id<AnnotationId>(0)); place >= 0)
            flags[static_cast<std::size_t>(place)] = true;
    };
    if (auto done =
            eachRow(m_connection, kFoundExactly, add, expression, term.text, term.prefix, notNull(column));
        !done)
        return fail(done.error());
    return flags;
}

Result<AnnotationConditions::Flags> AnnotationConditions::byField(const Node& node) const
{
    const QString& value = node.term.text;
    switch (node.field) {
    case Field::Highlight:
        return word(node.term, QStringLiteral("exact"));
    case Field::Note:
        return word(node.term, QStringLiteral("note"));
    case Field::Tag:
    case Field::Code: {
        std::vector<bool> codes;
        for (const base::TagId tag : m_tags.matching(value))
            choose(codes, tag);
        return where([&](const AnnotationFact& fact) { return hasTag(fact, codes); });
    }
    case Field::Color:
        return where([color = annotation::colorFromName(value)](const AnnotationFact& fact) {
            return fact.kind != AnnotationKind::Note && color == fact.color;
        });
    case Field::Has:
        if (value == u"note")
            return where([](const AnnotationFact& fact) { return fact.hasNote; });
        if (value == u"tag")
            return where([](const AnnotationFact& fact) { return fact.tagCount > 0; });
        if (value == u"highlight")
            return where([](const AnnotationFact& fact) { return fact.kind != AnnotationKind::Note; });
        return byArticle(node);
    default:
        return byArticle(node);
    }
}

Result<AnnotationConditions::Flags> AnnotationConditions::byArticle(const Node& node) const
{
    const auto ids = ArticleFinder(m_connection, m_view).find({.text = {search::queryText(node)}});
    if (!ids)
        return fail(ids.error());
    ArticleSet articles;
    for (const base::ArticleId id : *ids)
        articles.add(id);
    return where([&articles](const AnnotationFact& fact) { return articles.contains(fact.article); });
}

} // namespace pizhu::library
