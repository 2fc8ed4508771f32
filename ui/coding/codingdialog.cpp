// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coding/codingdialog.h"

#include "app/base/whendone.h"
#include "app/library/bulkjob.h"
#include "ui/coding/concordancedelegate.h"
#include "ui/coding/concordancemodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/twolinedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::AutocodeCounts;
using library::AutocodeJob;
using library::AutocodeJobId;
using library::Occurrence;
using library::Stores;
using library::Verdict;

namespace {

EmptyState::Content nothingFound(const AutocodeJob& job)
{
    return {.icon = u"search"_s,
            .title = CodingDialog::tr("Nothing stands here"),
            .text =
                job.id.isValid()
                    ? CodingDialog::tr("Nothing that is listed: the words stand in no article, or all of "
                                       "them are decided.")
                    : CodingDialog::tr("Write a word or a phrase above, choose a tag, and every place where "
                                       "it stands is listed here: Y codes it, N leaves it out.")};
}

} // namespace

void CodingDialog::setListed(const library::ArticleQuery& listed)
{
    m_listed = listed;
    m_listed.sort = {library::SortKey{}};
    const bool all = m_listed == library::ArticleQuery{};
    m_scope->setItemText(1, tr("Articles listed now"));
    m_scope->setEnabled(!all);
    m_scope->setCurrentIndex(all ? 0 : 1);
}

void CodingDialog::prepare(library::AutocodeKind kind, const QString& text)
{
    m_passage->setChecked(kind == library::AutocodeKind::Passage);
    m_text->setText(text.simplified());
    m_text->setFocus();
    m_text->selectAll();
}

void CodingDialog::reloadJobs()
{
    const auto read = [](const Stores& stores) { return stores.autocodeJobs.all(); };
    base::whenDone(m_library.read(read), this, [this](const base::Result<std::vector<AutocodeJob>>& jobs) {
        if (!jobs)
            return showFailure(jobs.error());
        fillJobs(*jobs);
    });
}

void CodingDialog::fillJobs(const std::vector<AutocodeJob>& jobs)
{
    m_counts.clear();
    if (jobs != m_jobs) {
        m_jobs = jobs;
        const QSignalBlocker blocker(m_jobList);
        m_jobList->clear();
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            m_jobList->addItem(QString());
            if (m_jobs[i].id == m_model->job().id)
                m_jobList->setCurrentRow(static_cast<int>(i));
        }
    }
    for (int row = 0; row < m_jobList->count(); ++row)
        describeJob(row);
    countNextJob();
}

/// One after the other, when nobody waits for anything else.
void CodingDialog::countNextJob()
{
    const auto next = std::ranges::find_if(m_jobs, [this](const AutocodeJob& job) {
        return !m_counts.contains(job.id) && job.id != m_model->job().id;
    });
    if (next == m_jobs.end())
        return;
    const auto count = [job = *next](const Stores& stores) { return stores.occurrences.counts(job); };
    base::whenDone(m_library.readIdle(count), this,
                   [this, id = next->id](const base::Result<AutocodeCounts>& counts) {
                       if (!counts && counts.error().code != base::ErrorCode::Cancelled)
                           return;
                       if (counts)
                           m_counts.insert(id, *counts);
                       for (int row = 0; row < m_jobList->count(); ++row)
                           describeJob(row);
                       countNextJob();
                   });
}

void CodingDialog::describeJob(int row)
{
    const AutocodeJob& job = m_jobs[static_cast<std::size_t>(row)];
    const QString what =
        u"%1 → %2"_s.arg(shortened(job.text), job.tagPath.isEmpty() ? tr("no tag") : job.tagPath);
    QString left = tr("…");
    if (job.id == m_model->job().id && m_model->isComplete())
        m_counts.insert(job.id, m_model->counts());
    if (const auto counts = m_counts.constFind(job.id); counts != m_counts.constEnd())
        left = tr("%n undecided", nullptr, counts->undecided) +
               (counts->later > 0 ? u" · "_s + tr("%n set aside", nullptr, counts->later) : QString());
    QListWidgetItem* item = m_jobList->item(row);
    item->setText(what);
    item->setData(TwoLineDelegate::kDetailRole, left);
    item->setData(Qt::AccessibleTextRole, what + u'\n' + left);
    item->setToolTip(job.text);
}

void CodingDialog::startJob()
{
    if (m_tagPath.isEmpty())
        return chooseTag();
    const library::NewAutocodeJob wanted{
        .kind = m_passage->isChecked() ? library::AutocodeKind::Passage : library::AutocodeKind::Query,
        .text = m_text->text(),
        .scope = m_scope->currentIndex() == 1 ? m_listed : library::ArticleQuery{},
        .tagPath = m_tagPath,
        .color = annotation::HighlightColor(m_color->currentIndex())};
    const auto write =
        m_library.write(tr("Look for “%1” to code it").arg(shortened(wanted.text)),
                        [wanted](Stores& stores) { return stores.autocodeJobs.ensure(wanted); });
    base::whenDone(write, this, [this](const base::Result<AutocodeJobId>& id) {
        if (!id)
            return showFailure(id.error());
        openJob(*id);
    });
}

void CodingDialog::openJob(AutocodeJobId id)
{
    const auto read = [id](const Stores& stores) { return stores.autocodeJobs.load(id); };
    base::whenDone(m_library.read(read), this, [this](const base::Result<AutocodeJob>& job) {
        if (!job)
            return showFailure(job.error());
        showJob(*job);
        reloadJobs();
    });
}

void CodingDialog::showJob(const AutocodeJob& job)
{
    m_message->clear();
    showTitle(job);
    m_delegate->setColor(job.color);
    m_goToFirst = true;
    m_model->setJob(job);
    m_view->setFocus();
    updateState();
}

void CodingDialog::showTitle(const AutocodeJob& job)
{
    m_title->setText(
        tr("“%1” → %2").arg(shortened(job.text), job.tagPath.isEmpty() ? tr("no tag") : job.tagPath));
}

void CodingDialog::removeJob()
{
    const int row = m_jobList->currentRow();
    if (row < 0 || row >= static_cast<int>(m_jobs.size()))
        return;
    const AutocodeJob job = m_jobs[static_cast<std::size_t>(row)];
    if (job.id == m_model->job().id)
        m_model->clear();
    const auto write =
        m_library.write(tr("Forget the auto-coding of “%1”").arg(shortened(job.text)),
                        [id = job.id](Stores& stores) { return stores.autocodeJobs.remove(id); });
    base::whenDone(write, this, [this](const base::Result<void>& done) {
        if (!done)
            return showFailure(done.error());
        updateState();
        reloadJobs();
    });
}

bool CodingDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QDialog::eventFilter(watched, event);
    const auto command = commandFor(*static_cast<QKeyEvent*>(event));
    if (!command)
        return QDialog::eventFilter(watched, event);
    event->accept(); // a shortcut of the window gives way
    if (event->type() == QEvent::KeyPress)
        command();
    return true;
}

/// What the key does; none when it is not one of the concordance's keys.
std::function<void()> CodingDialog::commandFor(const QKeyEvent& key)
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return {};
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        return [this] { jump(); };
    if (m_library.isReadOnly())
        return {};
    switch (key.key()) {
    case Qt::Key_Y:
        return [this] { decide(Verdict::Yes); };
    case Qt::Key_N:
        return [this] { decide(Verdict::No); };
    case Qt::Key_L:
        return [this] { decide(Verdict::Later); };
    case Qt::Key_T:
        return [this] { decideWithTag(); };
    case Qt::Key_Z:
        return [this] { m_model->undoLast(); };
    default:
        break;
    }
    const auto tag = m_tagKeys.constFind(key.text().toUpper());
    if (tag == m_tagKeys.constEnd())
        return {};
    return [this, path = *tag] { decide(Verdict::Yes, path); };
}

/// One goes on at once; the row tells when the library has it.
void CodingDialog::decide(Verdict verdict, const QString& tagPath)
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    m_message->clear();
    m_model->decide(row, verdict, tagPath);
    if (row + 1 < m_model->rowCount())
        goTo(row + 1);
}

void CodingDialog::decideWithTag()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || !m_chooseTags.one)
        return;
    const QRect row = m_view->visualRect(index);
    m_chooseTags.one(m_view->viewport()->mapToGlobal(row.bottomLeft()),
                     [this, at = QPersistentModelIndex(index)](const QString& path) {
                         if (!at.isValid())
                             return;
                         m_model->decide(at.row(), Verdict::Yes, path);
                         goTo(std::min(at.row() + 1, m_model->rowCount() - 1));
                         m_view->setFocus();
                     });
}

void CodingDialog::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row));
}

void CodingDialog::goToUndecided()
{
    const int row = m_model->nextUndecided(-1);
    goTo(row < 0 ? 0 : row);
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void CodingDialog::jump()
{
    if (const Occurrence* occurrence = m_model->at(m_view->currentIndex().row()))
        Q_EMIT jumpRequested(occurrence->article, occurrence->range);
}

void CodingDialog::confirmRemaining()
{
    const int count = m_model->counts().undecided;
    auto* question =
        new QMessageBox(QMessageBox::NoIcon, tr("Code all that remains"),
                        tr("Code %n occurrence(s) with %1?", nullptr, count).arg(m_model->job().tagPath),
                        QMessageBox::Cancel, this);
    question->setObjectName(u"confirmRemaining"_s);
    question->setInformativeText(
        tr("What you left out or set aside stays so. It is one step that can be undone."));
    question->addButton(tr("Code them"), QMessageBox::AcceptRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            codeRemaining();
    });
    question->open();
}

void CodingDialog::codeRemaining()
{
    const AutocodeJob job = m_model->job();
    const int count = m_model->counts().undecided;
    m_progress->start(tr("Coding with %1").arg(job.tagPath));
    const auto done = m_work->run(
        tr("Code %n occurrence(s) of “%1” with %2", nullptr, count).arg(shortened(job.text), job.tagPath),
        count, [job, articles = m_model->articles()](Stores& stores, library::BulkProgress& progress) {
            return stores.autocoding.codeRemaining(job, articles, progress);
        });
    base::whenDone(done, this, [this](const base::Result<int>& coded) {
        if (!coded)
            return showFailure(coded.error());
        m_message->setText(tr("%n occurrence(s) coded.", nullptr, *coded));
        m_model->refresh();
    });
}

void CodingDialog::updateState()
{
    const AutocodeCounts& counts = m_model->counts();
    const bool open = m_model->job().id.isValid();
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_empty);
    m_empty->setContent(nothingFound(m_model->job()));
    const QLocale locale;
    QStringList parts;
    if (open) {
        parts << tr("%n occurrence(s)", nullptr, counts.occurrences) +
                     (m_model->isComplete() ? QString() : u"…"_s)
              << tr("%n undecided", nullptr, counts.undecided);
        const auto add = [&](int count, const QString& what) {
            if (count > 0)
                parts << u"%1 %2"_s.arg(locale.toString(count), what);
        };
        add(counts.yes, tr("coded"));
        add(counts.coded, tr("coded before"));
        add(counts.no, tr("left out"));
        add(counts.later, tr("set aside"));
    }
    m_summary->setText(parts.join(u" · "_s));
    m_title->setVisible(open);
    const bool ready = open && m_model->isComplete() && !m_library.isReadOnly() && counts.undecided > 0;
    m_remaining->setEnabled(ready && !m_work->isRunning());
    m_remaining->setText(ready ? tr("Code all %1 that remain…").arg(locale.toString(counts.undecided))
                               : tr("Code all that remain…"));
    for (int row = 0; row < m_jobList->count(); ++row) {
        if (m_jobs[static_cast<std::size_t>(row)].id == m_model->job().id)
            describeJob(row);
    }
}

void CodingDialog::showFailure(const base::Error& error)
{
    if (error.code != base::ErrorCode::Cancelled)
        m_message->setText(error.message);
    else
        m_message->setText(tr("Stopped; nothing was coded."));
}

} // namespace pizhu::ui
