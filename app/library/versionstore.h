// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/cleanuplog.h"
#include "app/library/article.h"
#include "app/library/repairreversal.h"

#include <QMap>
#include <QString>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What became of an annotation on one version of its article.
struct AnchorOutcome
{
    base::AnnotationId id;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    QString note;   ///< Markdown
    QString quoted; ///< as the user chose it
    annotation::AnchorState state = annotation::AnchorState::Exact;
    double score = 1.0;    ///< 0…1
    base::TextRange range; ///< on that version; empty for an orphan
    QString exact;         ///< the text there; empty for an orphan

    bool operator==(const AnchorOutcome&) const = default;
};

/// The source of an article cleaned anew.
struct NewCleaning
{
    base::ArticleId article;
    base::VersionId of; ///< the version whose source was read
    NewArticle cleaned; ///< its `source` is not looked at
};

/// What the user writes in place of a passage of the current version.
struct TextCorrection
{
    base::TextRange range;
    QString before; ///< what the user saw there
    QString after;
};

/// The versions of an article and what the user decided about its repairs. Versions are never changed: going
/// back, taking a repair back or cleaning again adds one or makes another one current. Annotations are
/// carried over by anchoring each time. Lives on one connection, for the time of one read or write.
class VersionStore
{
public:
    explicit VersionStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Of every annotation that has stood on that version, in text order, orphans last. Notes on the whole
    /// article and annotations made on later versions only are not among them.
    [[nodiscard]] base::Result<std::vector<AnchorOutcome>> outcomes(base::ArticleId article,
                                                                    base::VersionId version) const;

    /// The user goes back (or forth again) to another version of the article. NotFound when it is not one of
    /// its versions.
    [[nodiscard]] base::Result<void> makeCurrent(base::ArticleId article, base::VersionId version);

    /// A new version with other words in one paragraph. The source stays what it is; annotations beside the
    /// changed characters stay exact, those on them wait to be looked at. Stands in the log as a repair of
    /// the kind "correction", is taken back like one and made again when the article is cleaned again.
    /// Conflict when something else stands there by now, InvalidInput for what correctText() refuses.
    [[nodiscard]] base::Result<base::VersionId> correct(base::ArticleId article,
                                                        const TextCorrection& correction);

    /// Takes one repair of the current version back: a new version in which `before` stands where `after`
    /// did, in the text or in the field. It stays taken back when the article is cleaned again. Conflict when
    /// the current version has no such repair, InvalidInput for damage that was only reported.
    [[nodiscard]] base::Result<base::VersionId> revertRepair(base::ArticleId article,
                                                             const document::Repair& repair);
    /// The reverse, for one of revertedRepairs().
    [[nodiscard]] base::Result<base::VersionId> restoreRepair(base::ArticleId article,
                                                              const document::Repair& repair);
    /// Repairs that are taken back on the current version; their range is where `before` stands now.
    [[nodiscard]] base::Result<std::vector<document::Repair>> revertedRepairs(base::ArticleId article) const;
    /// The same by their names, also of those that fit nothing on the current version.
    [[nodiscard]] base::Result<std::vector<RepairName>> revertedNames(base::ArticleId article) const;

    /// What the article's current version was read from, to be read again.
    [[nodiscard]] base::Result<StoredSource> source(base::ArticleId article) const;
    /// Whether a cleaning, without the repairs the user took back, is other than the current version.
    /// Conflict when the article has got another source since it was read.
    [[nodiscard]] base::Result<bool> isNews(const NewCleaning& cleaning) const;
    /// Makes it the current version; annotations are carried. Invalid when it is no news.
    [[nodiscard]] base::Result<base::VersionId> addCleaning(const NewCleaning& cleaning,
                                                            base::ImportId import);
    /// Origin of the source → charset the user chose for the article it is the current source of.
    [[nodiscard]] base::Result<QMap<QString, QString>> chosenCharsets() const;

private:
    template <typename Change>
    [[nodiscard]] base::Result<base::VersionId> changeCurrent(base::ArticleId article, Change change);
    [[nodiscard]] base::Result<NewArticle> withKnownPictures(const NewCleaning& cleaning,
                                                             base::VersionId now) const;
    [[nodiscard]] base::Result<NewArticle> asStored(const NewCleaning& cleaning, base::VersionId now) const;
    [[nodiscard]] base::Result<void> bringIntoForce(base::ArticleId article, base::VersionId version);

    storage::Connection& m_connection;
};

} // namespace pizhu::library
