// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QTimer>
#include <optional>

namespace pizhu::ui {

enum class ConcordanceOrder {
    Article, ///< in the order of the list, then as in the text
    Date,    ///< oldest article first
    Left,    ///< by the characters before, from the word outwards
    Right,   ///< by the characters after
};

/// The occurrences of an auto-coding, as they are found: the first rows come at once, the others article by
/// article. Decisions are written one by one; each is shown when the library has it. What others change in
/// the library is read again; one stays at one's row.
class ConcordanceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        OccurrenceRole = Qt::UserRole, ///< library::Occurrence
        LineRole,                      ///< library::ConcordanceLine; without a hit while it is loading
        PendingRole,                   ///< bool: a decision is being written
    };

    explicit ConcordanceModel(library::Library& library, QObject* parent = nullptr);

    [[nodiscard]] const library::AutocodeJob& job() const { return m_job; }
    void setJob(const library::AutocodeJob& job);
    /// The same job by the names tags have now.
    void updateJob(const library::AutocodeJob& job);
    void clear();
    [[nodiscard]] ConcordanceOrder order() const { return m_order; }
    void setOrder(ConcordanceOrder order);
    /// Only these are listed; all when empty. What is decided later stays listed until it is asked for again.
    void setShown(const QSet<library::Verdict>& verdicts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const library::Occurrence* at(int row) const; ///< null outside the list
    [[nodiscard]] int rowOf(const library::Occurrence& occurrence) const;
    /// The next row below that is undecided, else the first one; -1 when there is none.
    [[nodiscard]] int nextUndecided(int row) const;
    [[nodiscard]] const library::AutocodeCounts& counts() const { return m_counts; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// All articles the job looks through.
    [[nodiscard]] const std::vector<base::ArticleId>& articles() const { return m_articles; }

    void decide(int row, library::Verdict verdict, const QString& tagPath = {});
    /// Takes back the last decision made here. Says so when something else was done since.
    void undoLast();
    [[nodiscard]] int decisionsMade() const { return static_cast<int>(m_made.size()); }
    /// Reads everything again and keeps showing what is there until it has come.
    void refresh();

Q_SIGNALS:
    void countsChanged();
    void completed();
    /// The last decision was taken back; its row.
    void undone(int row);
    void failed(const pizhu::base::Error& error);

private:
    struct Made
    {
        QString label; ///< of the step in the history
        base::ArticleId article;
        base::TextRange range;
    };
    using Occurrences = std::vector<library::Occurrence>;
    using Key = std::pair<qint64, qint64>; ///< article and start

    [[nodiscard]] static Key keyOf(const library::Occurrence& occurrence)
    {
        return {occurrence.article.value, occurrence.range.start};
    }
    void libraryChanged();
    void requestArticles();
    void requestChunk();
    void takeChunk(const Occurrences& found);
    void finish();
    void layRows(std::size_t from);
    void sortRows();
    void count();
    void reloadArticle(base::ArticleId article);
    void replaceVerdicts(base::ArticleId article, const Occurrences& now);
    void takeDecision(const Made& made, const base::Result<library::Verdict>& verdict);
    void undoIfNewest(const Made& made);
    [[nodiscard]] bool isShown(const library::Occurrence& occurrence) const;
    void wantRow(int row) const;
    void requestLines();
    [[nodiscard]] QString labelOf(library::Verdict verdict, const QString& tagPath, int row) const;

    library::Library& m_library;
    library::AutocodeJob m_job;
    ConcordanceOrder m_order = ConcordanceOrder::Article;
    QSet<library::Verdict> m_shown;
    Occurrences m_all;           ///< in the order of the articles
    Occurrences m_next;          ///< what a refresh has found so far
    std::vector<quint32> m_rows; ///< places in m_all
    std::vector<base::ArticleId> m_articles;
    QHash<base::ArticleId, quint32> m_articlePlaces;
    std::size_t m_read = 0; ///< articles
    library::AutocodeCounts m_counts;
    int m_generation = 0;
    bool m_complete = false;
    bool m_refreshing = false;
    int m_writing = 0; ///< decisions on their way
    int m_ownChanges = 0;
    int m_seenChanges = 0;
    QSet<Key> m_pending; ///< those
    std::vector<Made> m_made;
    QTimer m_changeTimer;
    mutable QCache<Key, library::ConcordanceLine> m_lines;
    mutable std::optional<int> m_wantedRow;
    mutable QTimer m_lineTimer;
    bool m_linesInFlight = false;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::Occurrence)
Q_DECLARE_METATYPE(pizhu::library::ConcordanceLine)
