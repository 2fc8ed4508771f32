// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"

#include <QMutex>
#include <memory>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
class Statement;
} // namespace pizhu::storage

namespace pizhu::library {

/// What finding asks of an annotation.
struct AnnotationFact
{
    base::AnnotationId id;
    base::ArticleId article;
    qint64 created = 0; ///< 20210627123456789, UTC
    qint64 modified = 0;
    qint32 start = -1; ///< in the text; -1 of a note on the article, the last number of an orphan
    quint32 tagsAt = 0;
    quint16 tagCount = 0;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    annotation::AnchorState state = annotation::AnchorState::Exact;
    bool hasNote = false;
};

/// All annotations of a library, ascending by id: tens of thousands are gone through in a millisecond.
class AnnotationFacts
{
public:
    [[nodiscard]] static base::Result<AnnotationFacts> load(storage::Connection& connection);
    /// These with what is there now of `ids`, which ascend.
    [[nodiscard]] base::Result<AnnotationFacts> refreshed(storage::Connection& connection,
                                                          std::span<const base::AnnotationId> ids) const;

    [[nodiscard]] std::span<const AnnotationFact> all() const { return m_facts; }
    [[nodiscard]] std::span<const quint32> tagsOf(const AnnotationFact& fact) const
    {
        return std::span(m_tags).subspan(fact.tagsAt, fact.tagCount);
    }
    /// Place in all(); -1 when there is no such annotation.
    [[nodiscard]] std::ptrdiff_t placeOf(base::AnnotationId id) const;

private:
    /// Both statements give rows that ascend by annotation.
    [[nodiscard]] static base::Result<AnnotationFacts> read(storage::Statement facts,
                                                            storage::Statement tags);
    void append(const AnnotationFact& fact, std::span<const quint32> tags);

    std::vector<AnnotationFact> m_facts;
    std::vector<quint32> m_tags; ///< values of ids
};

/// The facts as they were read last. Good for the time between two commits. Any thread.
class AnnotationFactsCache
{
public:
    using Facts = std::shared_ptr<const AnnotationFacts>;
    using Ids = std::vector<base::AnnotationId>;

    AnnotationFactsCache() = default;

    /// For the time after a commit that touched these, which ascend.
    [[nodiscard]] std::shared_ptr<AnnotationFactsCache> next(const Ids& touched) const;
    [[nodiscard]] base::Result<Facts> get(storage::Connection& connection);

private:
    QMutex m_reading;       ///< held while they are read: who comes meanwhile waits for them
    mutable QMutex m_mutex; ///< for all that follows
    Facts m_facts;
    Facts m_earlier;    ///< of an earlier commit; null where all has to be read
    Ids m_touchedSince; ///< ascending
};

} // namespace pizhu::library
