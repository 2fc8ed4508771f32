// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/journalstore.h"

#include "app/library/importundo.h"
#include "app/library/rows.h"
#include "app/storage/changeset.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::ImportId;
using base::JournalId;
using base::Result;

namespace {

constexpr char kDropUndone[] = "DELETE FROM journal WHERE undone";
constexpr char kDropOldest[] =
    "DELETE FROM journal WHERE id <= (SELECT id FROM journal ORDER BY id DESC LIMIT 1 OFFSET ?)";
constexpr char kRecordChangeset[] = "INSERT INTO journal(label, at, changeset) VALUES (?, ?, ?)";
constexpr char kRecordImport[] = "INSERT INTO journal(label, at, import_id) VALUES (?, ?, ?)";
constexpr char kNextUndo[] =
    "SELECT id, label, changeset, import_id, beside FROM journal WHERE NOT undone ORDER BY id DESC LIMIT 1";
constexpr char kNextRedo[] =
    "SELECT id, label, changeset, import_id, beside FROM journal WHERE undone ORDER BY id LIMIT 1";
constexpr char kRecordBeside[] = "UPDATE journal SET label = ?2, beside = ?3 WHERE id = ?1";
constexpr char kMark[] = "UPDATE journal SET undone = ? WHERE id = ?";
// What is done after the step and what is undone up to it; one of both is 0.
constexpr char kStepsBack[] = "SELECT count(*) FROM journal WHERE NOT undone AND id > ?";
constexpr char kStepsForth[] = "SELECT count(*) FROM journal WHERE undone AND id <= ?";
constexpr char kStep[] = "SELECT id FROM journal WHERE id = ?";
constexpr char kHistory[] = "SELECT id, label, at, undone FROM journal ORDER BY id DESC LIMIT ?";
constexpr char kNewest[] = "SELECT id FROM journal ORDER BY id DESC LIMIT 1";

/// What the program notes by itself while somebody reads, outside the history: it must not keep a step from
/// being undone.
const QStringList kNotedByReading{QStringLiteral("article.read_state"),
                                  QStringLiteral("article.reading_position")};

struct Step
{
    JournalId id;
    QString label;
    QByteArray changeset;
    ImportId import;
    QByteArray beside; ///< a changeset; of an import
};

Result<Step> nextStep(storage::Connection& connection, const char* sql, const QString& whenNone)
{
    const auto read = [](const storage::Statement& row) {
        return Step{row.id<JournalId>(0), row.string(1), row.blob(2), row.id<ImportId>(3), row.blob(4)};
    };
    auto step = firstRow(connection, sql, read);
    if (!step)
        return fail(step.error());
    if (!*step)
        return fail(ErrorCode::NotFound, whenNone);
    return std::move(**step);
}

Result<void> undoChanges(storage::Connection& connection, const QByteArray& changeset)
{
    const auto inverse = storage::invertChangeset(changeset);
    if (!inverse)
        return fail(inverse.error());
    return storage::applyChangeset(connection, *inverse, kNotedByReading);
}

Result<void> undoStep(storage::Connection& connection, const Step& step)
{
    if (!step.import.isValid())
        return undoChanges(connection, step.changeset);
    if (auto done = undoChanges(connection, step.beside); !done)
        return done;
    return undoImport(connection, step.import);
}

Result<void> redoStep(storage::Connection& connection, const Step& step)
{
    if (!step.import.isValid())
        return storage::applyChangeset(connection, step.changeset, kNotedByReading);
    if (auto done = redoImport(connection, step.import); !done)
        return done;
    return storage::applyChangeset(connection, step.beside, kNotedByReading);
}

Result<int> countOf(storage::Connection& connection, const char* sql, qint64 step)
{
    const auto count = firstRow(
        connection, sql, [](const auto& row) { return static_cast<int>(row.integer(0)); }, step);
    if (!count)
        return fail(count.error());
    return count->value_or(0);
}

/// Tells which step it was; the reason is the storage's own sentence.
base::Error inStep(base::Error reason, const QString& label)
{
    if (reason.code == ErrorCode::Conflict)
        reason.message =
            QCoreApplication::translate(
                "pizhu::library", "“%1” cannot be undone or redone: what it changed has been changed since.")
                .arg(label);
    return reason;
}

} // namespace

QStringList JournalStore::recordedTables()
{
    return {QStringLiteral("source"),
            QStringLiteral("version"),
            QStringLiteral("article"),
            QStringLiteral("article_field"),
            QStringLiteral("article_author"),
            QStringLiteral("article_category"),
            QStringLiteral("article_editor"),
            QStringLiteral("article_review"),
            QStringLiteral("annotation"),
            QStringLiteral("anchor"),
            QStringLiteral("coder"),
            QStringLiteral("tag"),
            QStringLiteral("tag_alias"),
            QStringLiteral("tag_definition"),
            QStringLiteral("article_tag"),
            QStringLiteral("annotation_tag"),
            QStringLiteral("collection"),
            QStringLiteral("collection_article"),
            QStringLiteral("saved_search"),
            QStringLiteral("reverted_repair"),
            QStringLiteral("version_picture"),
            QStringLiteral("site_correction"),
            QStringLiteral("lexicon_pair"),
            QStringLiteral("autocode_job"),
            QStringLiteral("autocode_decision")};
}

Result<void> JournalStore::recordChangeset(const QString& label, const QByteArray& changeset)
{
    if (auto done = makeRoom(); !done)
        return done;
    return runSql(m_connection, kRecordChangeset, notNull(label), QDateTime::currentDateTimeUtc(), changeset);
}

Result<void> JournalStore::recordImport(const QString& label, ImportId import)
{
    if (auto done = makeRoom(); !done)
        return done;
    return runSql(m_connection, kRecordImport, notNull(label), QDateTime::currentDateTimeUtc(), import);
}

Result<void> JournalStore::recordBeside(JournalId step, const QString& label, const QByteArray& changeset)
{
    const QStringList tables{QStringLiteral("annotation"),  QStringLiteral("anchor"),
                             QStringLiteral("coder"),       QStringLiteral("tag"),
                             QStringLiteral("tag_alias"),   QStringLiteral("tag_definition"),
                             QStringLiteral("article_tag"), QStringLiteral("annotation_tag")};
    const auto beside = storage::changesOf(changeset, tables);
    if (!beside)
        return fail(beside.error());
    return beside->isEmpty() ? Result<void>()
                             : runSql(m_connection, kRecordBeside, step, notNull(label), *beside);
}

Result<QString> JournalStore::undo()
{
    const auto step = nextStep(m_connection, kNextUndo,
                               QCoreApplication::translate("pizhu::library", "There is nothing to undo."));
    if (!step)
        return fail(step.error());
    if (auto done = undoStep(m_connection, *step); !done)
        return fail(inStep(done.error(), step->label));
    if (auto done = runSql(m_connection, kMark, true, step->id); !done)
        return fail(done.error());
    return step->label;
}

Result<QString> JournalStore::redo()
{
    const auto step = nextStep(m_connection, kNextRedo,
                               QCoreApplication::translate("pizhu::library", "There is nothing to redo."));
    if (!step)
        return fail(step.error());
    if (auto done = redoStep(m_connection, *step); !done)
        return fail(inStep(done.error(), step->label));
    if (auto done = runSql(m_connection, kMark, false, step->id); !done)
        return fail(done.error());
    return step->label;
}

Result<void> JournalStore::checkThere(JournalId step) const
{
    const auto found = idOf<JournalId>(m_connection, kStep, step);
    if (!found)
        return fail(found.error());
    if (step.isValid() && !found->isValid())
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "The history has no such step any more."));
    return {};
}

Result<int> JournalStore::travelTo(JournalId step, const std::function<bool(int done, int total)>& progress)
{
    if (auto there = checkThere(step); !there)
        return fail(there.error());
    const auto back = countOf(m_connection, kStepsBack, step.value);
    const auto forth = countOf(m_connection, kStepsForth, step.value);
    if (!back || !forth)
        return fail(back ? forth.error() : back.error());
    const int total = *back + *forth;
    for (int done = 0; done < total; ++done) {
        if (progress && !progress(done, total))
            return fail(ErrorCode::Cancelled,
                        QCoreApplication::translate("pizhu::library", "Stopped; nothing was changed."));
        if (const auto label = *back > 0 ? undo() : redo(); !label)
            return fail(label.error());
    }
    return total;
}

Result<std::vector<JournalEntry>> JournalStore::history(int limit) const
{
    std::vector<JournalEntry> entries;
    const auto add = [&entries](const storage::Statement& row) {
        entries.push_back({row.id<JournalId>(0), row.string(1), row.dateTime(2), row.integer(3) != 0});
    };
    if (auto done = eachRow(m_connection, kHistory, add, limit); !done)
        return fail(done.error());
    return entries;
}

Result<JournalId> JournalStore::newest() const
{
    return idOf<JournalId>(m_connection, kNewest);
}

Result<void> JournalStore::makeRoom()
{
    if (auto done = runSql(m_connection, kDropUndone); !done)
        return done;
    return runSql(m_connection, kDropOldest, kMaxSteps - 1);
}

} // namespace pizhu::library
