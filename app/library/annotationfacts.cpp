// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationfacts.h"

#include "app/library/rows.h"

#include <limits>

namespace pizhu::library {

using annotation::AnchorState;
using base::AnnotationId;
using base::fail;
using base::Result;

namespace {

constexpr char kFacts[] =
    "SELECT annotation.id, annotation.article_id, annotation.kind, annotation.color, annotation.note <> '',"
    " annotation.exact <> '', annotation.created_at, annotation.modified_at, anchor.state, anchor.range_start"
    " FROM annotation JOIN article ON article.id = annotation.article_id"
    " LEFT JOIN anchor ON anchor.annotation_id = annotation.id"
    " AND anchor.version_id = article.current_version_id ORDER BY annotation.id";
constexpr char kTags[] = "SELECT annotation_id, tag_id FROM annotation_tag ORDER BY annotation_id, tag_id";

/// Digits of ISO 8601 in UTC with milliseconds, as times are stored: they sort as the times do.
qint64 momentOf(QByteArrayView iso)
{
    qint64 moment = 0;
    for (const char c : iso) {
        if (c >= '0' && c <= '9')
            moment = moment * 10 + (c - '0');
    }
    return moment;
}

QString latin(QByteArrayView text)
{
    return QString::fromLatin1(text.data(), text.size());
}

AnnotationFact factFrom(const storage::Statement& row)
{
    using namespace annotation;
    const bool anchored = !row.isNull(8);
    const bool quoted = row.integer(5) != 0;
    AnnotationFact fact{.id = row.id<AnnotationId>(0),
                        .article = row.id<base::ArticleId>(1),
                        .created = momentOf(row.utf8(6)),
                        .modified = momentOf(row.utf8(7)),
                        .kind = kindFromName(latin(row.utf8(2))).value_or(AnnotationKind::Highlight),
                        .color = colorFromName(latin(row.utf8(3))).value_or(HighlightColor::Amber),
                        .hasNote = row.integer(4) != 0};
    if (anchored)
        fact.state = anchorStateFromName(latin(row.utf8(8))).value_or(AnchorState::Orphan);
    else if (quoted)
        fact.state = AnchorState::Orphan;
    if (fact.state == AnchorState::Orphan)
        fact.start = std::numeric_limits<qint32>::max();
    else if (anchored)
        fact.start = static_cast<qint32>(row.integer(9));
    return fact;
}

} // namespace

Result<AnnotationFacts> AnnotationFacts::load(storage::Connection& connection)
{
    AnnotationFacts facts;
    const auto add = [&facts](const storage::Statement& row) { facts.m_facts.push_back(factFrom(row)); };
    if (auto done = eachRow(connection, kFacts, add); !done)
        return fail(done.error());
    if (auto done = facts.loadTags(connection); !done)
        return fail(done.error());
    return facts;
}

Result<void> AnnotationFacts::loadTags(storage::Connection& connection)
{
    std::size_t at = 0;
    const auto add = [this, &at](const storage::Statement& row) {
        const auto id = row.id<AnnotationId>(0);
        while (at < m_facts.size() && m_facts[at].id < id)
            ++at;
        if (at == m_facts.size() || m_facts[at].id != id)
            return;
        AnnotationFact& fact = m_facts[at];
        if (fact.tagCount == 0)
            fact.tagsAt = static_cast<quint32>(m_tags.size());
        ++fact.tagCount;
        m_tags.push_back(static_cast<quint32>(row.integer(1)));
    };
    return eachRow(connection, kTags, add);
}

std::ptrdiff_t AnnotationFacts::placeOf(AnnotationId id) const
{
    const auto found = std::ranges::lower_bound(m_facts, id, {}, &AnnotationFact::id);
    return found == m_facts.end() || found->id != id ? -1 : found - m_facts.begin();
}

Result<AnnotationFactsCache::Facts> AnnotationFactsCache::get(storage::Connection& connection)
{
    const QMutexLocker lock(&m_mutex);
    if (m_facts)
        return m_facts;
    auto facts = AnnotationFacts::load(connection);
    if (!facts)
        return fail(facts.error());
    m_facts = std::make_shared<const AnnotationFacts>(std::move(*facts));
    return m_facts;
}

} // namespace pizhu::library
