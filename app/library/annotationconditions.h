// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationfacts.h"
#include "app/library/annotationquery.h"
#include "app/library/readview.h"
#include "app/library/tagtree.h"
#include "app/search/queryast.h"

namespace pizhu::library {

/// Which annotations meet a query by what they are themselves, or by a field of their article. Lives for one
/// read.
class AnnotationConditions
{
public:
    /// By place in facts.all().
    using Flags = std::vector<bool>;

    AnnotationConditions(storage::Connection& connection, ReadView view, const AnnotationFacts& facts,
                         const TagTree& tags)
        : m_connection(connection)
        , m_view(std::move(view))
        , m_facts(facts)
        , m_tags(tags)
    {}

    /// Everything but query.articles.
    [[nodiscard]] base::Result<Flags> meeting(const AnnotationQuery& query) const;

private:
    using Condition = std::function<bool(const AnnotationFact&)>;

    [[nodiscard]] base::Result<Flags> evaluate(const search::Node& node) const;
    [[nodiscard]] base::Result<Flags> combine(const search::Node& node) const;
    [[nodiscard]] base::Result<Flags> byField(const search::Node& node) const;
    [[nodiscard]] base::Result<Flags> byArticle(const search::Node& node) const;
    [[nodiscard]] base::Result<Flags> found(const QString& expression) const;
    [[nodiscard]] base::Result<Flags> word(const search::Term& term, const QString& column) const;
    [[nodiscard]] base::Result<Flags> near(const search::Node& node) const;
    [[nodiscard]] Flags where(const Condition& condition) const;
    [[nodiscard]] std::vector<bool> tagCodes(const QStringList& keys) const;
    [[nodiscard]] bool hasTag(const AnnotationFact& fact, const std::vector<bool>& codes) const;
    [[nodiscard]] Condition ownCondition(const AnnotationQuery& query) const;

    storage::Connection& m_connection;
    const ReadView m_view;
    const AnnotationFacts& m_facts;
    const TagTree& m_tags;
};

} // namespace pizhu::library
