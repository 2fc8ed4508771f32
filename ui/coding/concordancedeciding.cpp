// SPDX-License-Identifier: GPL-3.0-or-later
// What the concordance writes: decisions on occurrences, and taking them back.

#include "app/base/whendone.h"
#include "ui/coding/concordancemodel.h"
#include "ui/models/titles.h"

namespace pizhu::ui {

using base::ArticleId;
using library::ConcordanceLine;
using library::Occurrence;
using library::Stores;
using library::Verdict;

QString ConcordanceModel::labelOf(Verdict verdict, const QString& tagPath, int row) const
{
    const ConcordanceLine* line = m_lines.object(keyOf(*at(row)));
    const QString hit = shortened(line ? line->hit : m_job.text);
    switch (verdict) {
    case Verdict::Yes:
        return tr("Code “%1” with %2").arg(hit, tagPath.isEmpty() ? m_job.tagPath : tagPath);
    case Verdict::No:
        return tr("Leave “%1” out").arg(hit);
    case Verdict::Later:
        return tr("Set “%1” aside").arg(hit);
    default:
        return tr("Take a decision on “%1” back").arg(hit);
    }
}

void ConcordanceModel::decide(int row, Verdict verdict, const QString& tagPath)
{
    const Occurrence* occurrence = at(row);
    if (!occurrence || m_pending.contains(keyOf(*occurrence)))
        return;
    const Made made{labelOf(verdict, tagPath, row), occurrence->article, occurrence->range};
    m_pending.insert(keyOf(*occurrence));
    Q_EMIT dataChanged(index(row), index(row));
    ++m_writing;
    const auto write = [job = m_job, made, verdict, tagPath](Stores& stores) {
        return stores.autocoding.decide(job, made.article, made.range, verdict, tagPath);
    };
    base::whenDone(m_library.write(made.label, write), this,
                   [this, made](const base::Result<Verdict>& decided) { takeDecision(made, decided); });
}

void ConcordanceModel::takeDecision(const Made& made, const base::Result<Verdict>& verdict)
{
    --m_writing;
    m_pending.remove({made.article.value, made.range.start});
    if (!verdict) {
        Q_EMIT failed(verdict.error());
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    ++m_ownChanges;
    m_made.push_back(made);
    const Occurrence here{.article = made.article, .range = made.range};
    const auto place =
        std::ranges::find_if(m_all, [&here](const Occurrence& each) { return each.isAt(here); });
    if (place != m_all.end())
        place->verdict = *verdict;
    if (const int row = rowOf(here); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
    count();
}

void ConcordanceModel::undoLast()
{
    if (m_made.empty() || m_writing > 0)
        return;
    using Steps = std::vector<library::JournalEntry>;
    base::whenDone(m_library.history(), this, [this, made = m_made.back()](const base::Result<Steps>& steps) {
        Steps there = steps.value_or(Steps());
        std::erase_if(there, [](const library::JournalEntry& step) { return step.undone; });
        if (!there.empty() && there.front().label == made.label)
            return undoIfNewest(made);
        m_made.clear();
        Q_EMIT failed({base::ErrorCode::Conflict,
                       tr("Something else was done since; undo it in the window first."),
                       {}});
    });
}

void ConcordanceModel::undoIfNewest(const Made& made)
{
    base::whenDone(m_library.undo(), this, [this, made](const base::Result<QString>& label) {
        if (!label) {
            Q_EMIT failed(label.error());
            return;
        }
        ++m_ownChanges;
        m_made.pop_back();
        reloadArticle(made.article);
        Q_EMIT undone(rowOf({.article = made.article, .range = made.range}));
    });
}

void ConcordanceModel::reloadArticle(ArticleId article)
{
    const auto find = [job = m_job, article](const Stores& stores) {
        return stores.occurrences.occurrences(job, std::span(&article, 1));
    };
    base::whenDone(m_library.read(find), this,
                   [this, article, generation = m_generation](const base::Result<Occurrences>& now) {
                       if (generation == m_generation && now)
                           replaceVerdicts(article, *now);
                   });
}

void ConcordanceModel::replaceVerdicts(ArticleId article, const Occurrences& now)
{
    for (Occurrence& occurrence : m_all) {
        if (occurrence.article != article)
            continue;
        const auto found =
            std::ranges::find_if(now, [&](const Occurrence& each) { return each.isAt(occurrence); });
        if (found != now.end())
            occurrence.verdict = found->verdict;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    count();
}

} // namespace pizhu::ui
