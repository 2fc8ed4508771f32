// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/groupagreement.h"

#include "app/library/coders.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <algorithm>
#include <numeric>

namespace pizhu::study {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::study)
};

class GroupComparison
{
public:
    GroupComparison(const library::Stores& stores, const GroupQuestion& question,
                    const AgreementProgress& progress)
        : m_stores(stores)
        , m_progress(progress)
    {
        m_report.question = question;
    }

    Result<GroupAgreementReport> run()
    {
        if (m_report.question.coders.size() < 2)
            return fail(ErrorCode::InvalidInput, Tr::tr("It takes two coders to compare them."));
        return comparePairs()
            .and_then([this] { return readParents(); })
            .and_then([this] { return readPassages(); })
            .and_then([this] { return readLengths(); })
            .map([this] { return finished(); });
    }

private:
    Result<void> comparePairs()
    {
        const QStringList& coders = m_report.question.coders;
        bool any = false;
        for (qsizetype i = 0; i < coders.size(); ++i) {
            for (qsizetype j = i + 1; j < coders.size(); ++j) {
                auto compared = compareCoders(m_stores,
                                              {.first = coders[i],
                                               .second = coders[j],
                                               .unit = m_report.question.unit,
                                               .withBelow = m_report.question.withBelow},
                                              [this](int, int) { return goesOn(); });
                if (!compared && compared.error().code != ErrorCode::NotFound)
                    return fail(compared.error());
                any = any || compared;
                addPair(coders[i], coders[j], compared ? &*compared : nullptr);
            }
        }
        return any ? Result<void>()
                   : fail(ErrorCode::NotFound,
                          Tr::tr("There is no article in which two of them have tagged something."));
    }

    /// Asked within a pair as well: one may take long.
    [[nodiscard]] bool goesOn() const
    {
        const qsizetype coders = m_report.question.coders.size();
        return !m_progress || m_progress(int(m_report.pairs.size()), int(coders * (coders - 1) / 2));
    }

    void addPair(const QString& first, const QString& second, const AgreementReport* compared)
    {
        const std::size_t pair = m_report.pairs.size();
        m_report.pairs.push_back({first, second, compared ? int(compared->articles.size()) : 0});
        if (!compared)
            return;
        for (const TagAgreement& tag : compared->tags) {
            GroupTagAgreement& group = tagOf(tag.tag, tag.path);
            group.kappas.resize(pair + 1);
            group.kappas[pair] = tag.kappa;
        }
    }

    GroupTagAgreement& tagOf(TagId tag, const QString& path)
    {
        GroupTagAgreement& group = m_tags[path];
        group.tag = tag;
        group.path = path;
        return group;
    }

    Result<void> readParents()
    {
        const auto tags = m_stores.tags.all();
        if (!tags)
            return fail(tags.error());
        for (const library::Tag& tag : *tags)
            m_parents.insert(tag.id, tag.parent);
        return {};
    }

    Result<void> readPassages()
    {
        const auto passages = m_stores.annotations.coders().passages();
        if (!passages)
            return fail(passages.error());
        const QStringList& coders = m_report.question.coders;
        QHash<ArticleId, QSet<QString>> workers;
        for (const library::CodedPassage& passage : *passages) {
            if (coders.contains(passage.coder))
                workers[passage.article].insert(passage.coder);
        }
        for (auto article = workers.cbegin(); article != workers.cend(); ++article) {
            if (article.value().size() == coders.size())
                m_common.push_back(article.key());
        }
        std::ranges::sort(m_common, {}, &ArticleId::value);
        for (const library::CodedPassage& passage : *passages) {
            const qsizetype coder = coders.indexOf(passage.coder);
            if (coder >= 0 && std::ranges::binary_search(m_common, passage.article, {}))
                addPassage(std::size_t(coder), passage);
        }
        return {};
    }

    void addPassage(std::size_t coder, const library::CodedPassage& passage)
    {
        for (TagId tag = passage.tag; tag.isValid(); tag = m_parents.value(tag)) {
            auto& byCoder = m_passages[tag][passage.article];
            byCoder.resize(std::size_t(m_report.question.coders.size()));
            byCoder[coder].push_back(passage.range);
            if (!m_report.question.withBelow)
                break;
        }
    }

    Result<void> readLengths()
    {
        for (const ArticleId id : m_common) {
            if (!goesOn())
                return fail(comparisonCancelled());
            const auto article = m_stores.articles.load(id);
            if (!article)
                return fail(article.error());
            m_lengths.insert(id, article->document.text.size());
            m_length += article->document.text.size();
        }
        return {};
    }

    /// Over the common articles, one after the other.
    [[nodiscard]] std::optional<double> alphaOf(TagId tag) const
    {
        std::vector<std::vector<MarkedUnit>> observers(std::size_t(m_report.question.coders.size()));
        const auto passages = m_passages.value(tag);
        qsizetype at = 0;
        for (const ArticleId article : m_common) {
            const auto byCoder = passages.value(article);
            for (std::size_t coder = 0; coder < byCoder.size(); ++coder) {
                for (const MarkedUnit& unit : unitsOf(byCoder[coder]))
                    observers[coder].push_back({{unit.range.start + at, unit.range.end + at}, unit.value});
            }
            at += m_lengths.value(article);
        }
        return unitizedAlpha(observers, m_length);
    }

    GroupAgreementReport finished()
    {
        m_report.commonArticles = int(m_common.size());
        for (GroupTagAgreement& tag : m_tags) {
            tag.kappas.resize(m_report.pairs.size());
            std::vector<double> known;
            for (const auto& kappa : tag.kappas) {
                if (kappa)
                    known.push_back(*kappa);
            }
            if (!known.empty())
                tag.meanKappa = std::accumulate(known.begin(), known.end(), 0.0) / double(known.size());
            tag.alpha = alphaOf(tag.tag);
            m_report.tags.push_back(tag);
        }
        return std::move(m_report);
    }

    const library::Stores& m_stores;
    const AgreementProgress& m_progress;
    GroupAgreementReport m_report;
    QMap<QString, GroupTagAgreement> m_tags;
    QHash<TagId, TagId> m_parents;
    std::vector<ArticleId> m_common; ///< ascending
    QHash<ArticleId, qsizetype> m_lengths;
    qsizetype m_length = 0;
    QHash<TagId, QHash<ArticleId, std::vector<std::vector<TextRange>>>> m_passages; ///< by coder
};

} // namespace

Result<GroupAgreementReport> compareGroup(const library::Stores& stores, const GroupQuestion& question,
                                          const AgreementProgress& progress)
{
    return GroupComparison(stores, question, progress).run();
}

} // namespace pizhu::study
