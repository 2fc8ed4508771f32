// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/evidence.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QMetaType>
#include <QString>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// An annotation whose place on the current version of its article nobody has confirmed: it has none, its
/// words have changed, or they moved to where little speaks for them.
struct DoubtfulAnchor
{
    base::AnnotationId id;
    QString uid;
    base::ArticleId article;
    QString articleUid;
    QString articleTitle;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    QString note;            ///< Markdown
    QString quoted;          ///< as the user chose it
    base::VersionId version; ///< the current one
    annotation::AnchorState state = annotation::AnchorState::Orphan;
    double score = 0; ///< 0…1, of the place it has; 0 for an orphan
    bool isPutOff = false;

    bool operator==(const DoubtfulAnchor&) const = default;
};

/// A place that may be meant, with some of the text on both sides.
struct OfferedPlace
{
    annotation::Candidate candidate;
    QString before;
    QString text;
    QString after;
    QString reason; ///< a sentence or two, translated

    bool operator==(const OfferedPlace&) const = default;
};

struct AnchorCase
{
    DoubtfulAnchor doubtful;
    QString before;                   ///< what stood around the quote
    QString after;                    ///< when it was last certain
    std::vector<OfferedPlace> places; ///< at most three, best first

    bool operator==(const AnchorCase&) const = default;
};

/// The best place of one annotation.
struct BestPlace
{
    base::AnnotationId id;
    base::VersionId version;
    base::TextRange range;
    double score = 0;

    bool operator==(const BestPlace&) const = default;
};

/// What waits for a person to say where it belongs. Lives on one connection, for the time of one read or
/// write.
class AnchorReview
{
public:
    explicit AnchorReview(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<qint64> count() const;
    /// All that wait, by article and place in it; those put off come last. Articles in the trash are left
    /// out.
    [[nodiscard]] base::Result<std::vector<DoubtfulAnchor>> waiting() const;
    /// NotFound when it does not wait any more.
    [[nodiscard]] base::Result<AnchorCase> load(base::AnnotationId id) const;
    /// Of each that has one, in order. Asked for the annotations of one article together, both versions are
    /// compared once.
    [[nodiscard]] base::Result<std::vector<BestPlace>>
    bestPlaces(std::span<const base::AnnotationId> ids) const;

    /// The annotation belongs there. Conflict when the article has got another version since.
    [[nodiscard]] base::Result<void> accept(const BestPlace& place);
    /// It has no place in this version and is kept all the same.
    [[nodiscard]] base::Result<void> keepAsOrphan(base::AnnotationId id);
    [[nodiscard]] base::Result<void> putOff(base::AnnotationId id);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library

Q_DECLARE_METATYPE(pizhu::library::AnchorCase)
