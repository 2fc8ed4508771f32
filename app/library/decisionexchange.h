// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/library/anchordecision.h"
#include "app/library/autocode.h"

#include <QHash>
#include <QSet>
#include <functional>
#include <map>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What was decided about one occurrence, where it stands in its article's current text.
struct SharedDecision
{
    base::ArticleId article;
    base::TextRange range;
    annotation::TextQuoteSelector quote;
    Verdict verdict = Verdict::Later; ///< Yes, No or Later
    QString tagPath;                  ///< of Yes: what it was coded with
    QString annotation;               ///< of Yes: the uid of the highlight
    QDateTime decided;                ///< UTC

    bool operator==(const SharedDecision&) const = default;
};

struct SharedJob
{
    AutocodeJob job;
    std::vector<SharedDecision> decisions; ///< by article, then as they were made

    bool operator==(const SharedJob&) const = default;
};

/// What one job knows of one article, read once for all that is asked of it. Lives for one read or write, in
/// which nothing else decides about the article.
class DecidedArticle
{
public:
    /// Whether `decision` is more than the job knows of the place: nothing was decided there, or earlier.
    /// What was coded stays coded.
    [[nodiscard]] bool isNews(const SharedDecision& decision) const;
    /// Stores it if it is, in place of the earlier one. A Yes needs its highlight to be there, and the words
    /// have to stand where they are said to.
    [[nodiscard]] base::Result<bool> take(const SharedDecision& decision);

private:
    friend class DecisionExchange;

    struct Known
    {
        qint64 id = 0;
        Verdict verdict = Verdict::Undecided;
        QDateTime decided;
    };
    /// What a Yes was coded with.
    struct Coded
    {
        base::AnnotationId annotation;
        base::TagId tag;
    };

    DecidedArticle(storage::Connection& connection, AutocodeJobId job, base::ArticleId article)
        : m_connection(connection)
        , m_job(job)
        , m_article(article)
    {}
    [[nodiscard]] base::Result<void> read();
    [[nodiscard]] base::Result<std::optional<Coded>> coded(const SharedDecision& decision);

    storage::Connection& m_connection;
    AutocodeJobId m_job;
    base::ArticleId m_article;
    QString m_text;
    std::map<std::pair<qsizetype, qsizetype>, Known> m_known; ///< by place
};

/// What people decided while they coded and attached annotations again, for others and from others. Lives on
/// one connection, for the time of one read or write.
class DecisionExchange
{
public:
    explicit DecisionExchange(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Oldest first, with what was decided about those of `articles` that are outside the trash. A Yes whose
    /// highlight was removed is a No, one whose tag was removed is passed over. `goesOn` is asked before each
    /// article; Cancelled when it says no.
    [[nodiscard]] base::Result<std::vector<SharedJob>> jobs(const QSet<base::ArticleId>& articles,
                                                            const std::function<bool()>& goesOn = {}) const;
    /// What was decided about the places that annotations have on the current version, by their uid.
    [[nodiscard]] base::Result<QHash<QString, AnchorDecision>> places() const;

    /// The job of that uid, else the one that asks the same with the same tag, under whatever name it has
    /// here; absent when there is none.
    [[nodiscard]] base::Result<std::optional<AutocodeJobId>> find(const AutocodeJob& job) const;
    /// The same, made with its uid where it is missing.
    [[nodiscard]] base::Result<AutocodeJobId> ensure(const AutocodeJob& job);
    /// Fails with NotFound when the article is gone.
    [[nodiscard]] base::Result<DecidedArticle> of(AutocodeJobId job, base::ArticleId article) const;
    /// Unless something was decided here. Kept needs an annotation without a place, the others one whose
    /// place is not exact; else nothing happens.
    [[nodiscard]] base::Result<void> takePlace(base::AnnotationId annotation, AnchorDecision decision);

private:
    struct Wanted;

    [[nodiscard]] base::Result<void> addDecisions(SharedJob& job, const Wanted& wanted) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
