// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/trashactions.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "app/library/trashemptying.h"
#include "ui/importing/importstrip.h"
#include "ui/mainwindow/notice.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace pizhu::ui {

using library::TrashContents;

namespace {

/// "12 articles, 34 highlights and notes, 12 imported files (4.5 MB)".
QString listOf(const TrashContents& contents)
{
    QStringList parts{TrashActions::tr("%Ln article(s)", nullptr, contents.articles)};
    if (contents.annotations > 0)
        parts += TrashActions::tr("%Ln highlight(s) and notes", nullptr, contents.annotations);
    if (contents.sources > 0)
        parts += TrashActions::tr("%Ln imported file(s)", nullptr, contents.sources);
    if (contents.pictures > 0)
        parts += TrashActions::tr("%Ln picture(s)", nullptr, contents.pictures);
    const QString size = QLocale().formattedDataSize(contents.bytes, 1, QLocale::DataSizeTraditionalFormat);
    return TrashActions::tr("%1; %2 in all", "what is deleted, and its size")
        .arg(parts.join(TrashActions::tr(", ", "between the things that are deleted")), size);
}

} // namespace

TrashActions::TrashActions(library::Library& library, ImportStrip& strip, Notice& notice, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_strip(strip)
    , m_notice(notice)
    , m_window(window)
{
    m_strip.setWords(tr("Emptying the trash"), tr("Stop; what is not deleted yet stays in the trash"));
    connect(&m_strip, &ImportStrip::cancelRequested, this, &TrashActions::cancel);
}

void TrashActions::emptyTrash()
{
    if (m_job)
        return;
    const auto look = [](const library::Stores& stores) { return stores.trash.contents(); };
    base::whenDone(m_library.read(look), this, [this](const base::Result<TrashContents>& contents) {
        if (!contents)
            Q_EMIT failed(contents.error());
        else if (contents->articles == 0)
            m_notice.showDone(tr("The trash is empty."), false);
        else
            ask(*contents);
    });
}

void TrashActions::ask(const TrashContents& contents)
{
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Empty the trash"),
                                     tr("Delete %Ln article(s) for good?", nullptr, contents.articles),
                                     QMessageBox::Cancel, m_window);
    question->setObjectName(QStringLiteral("confirmEmptying"));
    question->setInformativeText(
        tr("This takes %1. It is the one thing that cannot be undone, and what was done before it cannot be "
           "undone any more either. Backups made earlier still have everything.")
            .arg(listOf(contents)));
    QPushButton* erase =
        question->addButton(tr("Delete %Ln article(s)", nullptr, contents.articles), QMessageBox::AcceptRole);
    erase->setObjectName(QStringLiteral("eraseForGood"));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(erase, &QPushButton::clicked, this, &TrashActions::start);
    question->open();
}

void TrashActions::start()
{
    if (m_job)
        return;
    m_job = new library::TrashEmptying(m_library, this);
    m_strip.start();
    connect(m_job, &library::TrashEmptying::progressed, this, [this](int done, int total) {
        m_strip.showProgress({.done = done, .total = total, .items = done, .bytes = 0, .current = {}});
    });
    connect(m_job, &library::TrashEmptying::finished, this, [this](const base::Result<int>& gone) {
        m_strip.finish();
        m_job->deleteLater();
        m_job = nullptr;
        if (gone)
            m_notice.showDone(tr("%Ln article(s) deleted for good", nullptr, *gone), false);
        else
            Q_EMIT failed(gone.error());
    });
    m_job->start();
}

void TrashActions::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace pizhu::ui
