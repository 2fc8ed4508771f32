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

#define PIZHU_FACTS                                                                                          \
    "SELECT annotation.id, annotation.article_id, annotation.kind, annotation.color, annotation.note <> ''," \
    " annotation.exact <> '', annotation.created_at, annotation.modified_at, anchor.state, "                 \
    "anchor.range_start FROM annotation JOIN article ON article.id = annotation.article_id"                  \
    " LEFT JOIN anchor ON anchor.annotation_id = annotation.id"                                              \
    " AND anchor.version_id = article.current_version_id "
constexpr char kFacts[] = PIZHU_FACTS "ORDER BY annotation.id";
constexpr char kFactsOf[] =
    PIZHU_FACTS "WHERE annotation.id IN (SELECT value FROM json_each(?)) ORDER BY annotation.id";
#undef PIZHU_FACTS
constexpr char kTags[] = "SELECT annotation_id, tag_id FROM annotation_tag ORDER BY annotation_id, tag_id";
constexpr char kTagsOf[] =
    "SELECT annotation_id, tag_id FROM annotation_tag"
    " WHERE annotation_id IN (SELECT value FROM json_each(?)) ORDER BY annotation_id, tag_id";

/// One of so many read anew costs more than reading all.
constexpr std::size_t kReadAllFrom = 4;

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
    auto facts = prepared(connection, kFacts);
    auto tags = prepared(connection, kTags);
    if (!facts || !tags)
        return fail(facts ? tags.error() : facts.error());
    return read(std::move(*facts), std::move(*tags));
}

Result<AnnotationFacts> AnnotationFacts::read(storage::Statement facts, storage::Statement tags)
{
    AnnotationFacts read;
    const auto add = [&read](const storage::Statement& row) { read.m_facts.push_back(factFrom(row)); };
    if (auto done = eachRowOf(facts, add); !done)
        return fail(done.error());
    std::size_t at = 0;
    const auto addTag = [&read, &at](const storage::Statement& row) {
        const auto id = row.id<AnnotationId>(0);
        while (at < read.m_facts.size() && read.m_facts[at].id < id)
            ++at;
        if (at == read.m_facts.size() || read.m_facts[at].id != id)
            return;
        AnnotationFact& fact = read.m_facts[at];
        if (fact.tagCount == 0)
            fact.tagsAt = static_cast<quint32>(read.m_tags.size());
        ++fact.tagCount;
        read.m_tags.push_back(static_cast<quint32>(row.integer(1)));
    };
    if (auto done = eachRowOf(tags, addTag); !done)
        return fail(done.error());
    return read;
}

Result<AnnotationFacts> AnnotationFacts::refreshed(storage::Connection& connection,
                                                   std::span<const AnnotationId> ids) const
{
    const QString list = jsonIds(ids);
    auto facts = prepared(connection, kFactsOf, list);
    auto tags = prepared(connection, kTagsOf, list);
    if (!facts || !tags)
        return fail(facts ? tags.error() : facts.error());
    const auto now = read(std::move(*facts), std::move(*tags));
    if (!now)
        return now;
    AnnotationFacts merged;
    merged.m_facts.reserve(m_facts.size() + now->m_facts.size());
    merged.m_tags.reserve(m_tags.size() + now->m_tags.size());
    auto fresh = now->m_facts.begin();
    auto touched = ids.begin();
    for (const AnnotationFact& fact : m_facts) {
        for (; fresh != now->m_facts.end() && fresh->id <= fact.id; ++fresh)
            merged.append(*fresh, now->tagsOf(*fresh));
        while (touched != ids.end() && *touched < fact.id)
            ++touched;
        if (touched == ids.end() || *touched != fact.id)
            merged.append(fact, tagsOf(fact));
    }
    for (; fresh != now->m_facts.end(); ++fresh)
        merged.append(*fresh, now->tagsOf(*fresh));
    return merged;
}

void AnnotationFacts::append(const AnnotationFact& fact, std::span<const quint32> tags)
{
    m_facts.push_back(fact);
    m_facts.back().tagsAt = static_cast<quint32>(m_tags.size());
    m_tags.insert(m_tags.end(), tags.begin(), tags.end());
}

std::ptrdiff_t AnnotationFacts::placeOf(AnnotationId id) const
{
    const auto found = std::ranges::lower_bound(m_facts, id, {}, &AnnotationFact::id);
    return found == m_facts.end() || found->id != id ? -1 : found - m_facts.begin();
}

std::shared_ptr<AnnotationFactsCache> AnnotationFactsCache::next(const Ids& touched) const
{
    auto cache = std::make_shared<AnnotationFactsCache>();
    const QMutexLocker lock(&m_mutex);
    if (m_facts && touched.empty()) {
        cache->m_facts = m_facts;
        return cache;
    }
    cache->m_earlier = m_facts ? m_facts : m_earlier;
    if (!cache->m_earlier)
        return cache;
    if (m_facts)
        cache->m_touchedSince = touched;
    else
        std::ranges::set_union(m_touchedSince, touched, std::back_inserter(cache->m_touchedSince));
    if (cache->m_touchedSince.size() * kReadAllFrom > cache->m_earlier->all().size()) {
        cache->m_earlier.reset();
        cache->m_touchedSince.clear();
    }
    return cache;
}

Result<AnnotationFactsCache::Facts> AnnotationFactsCache::get(storage::Connection& connection)
{
    const QMutexLocker reading(&m_reading);
    QMutexLocker lock(&m_mutex);
    if (m_facts)
        return m_facts;
    const Facts earlier = m_earlier;
    const Ids touched = m_touchedSince;
    lock.unlock(); // a commit is not to wait
    auto facts = earlier ? earlier->refreshed(connection, touched) : AnnotationFacts::load(connection);
    if (!facts)
        return fail(facts.error());
    lock.relock();
    m_facts = std::make_shared<const AnnotationFacts>(std::move(*facts));
    m_earlier.reset();
    m_touchedSince.clear();
    return m_facts;
}

} // namespace pizhu::library
