// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the main window: each is opened without waiting and deletes itself.

#include "app/base/whendone.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"
#include "ui/mainwindow/backupsdialog.h"
#include "ui/mainwindow/exchangeactions.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/keyboardhelp.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/facetchoice.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/theme.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

void openAndForget(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void MainWindow::chooseLibrary(bool create)
{
    auto* dialog = new QFileDialog(this, create ? tr("New library") : tr("Open library"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilter(tr("Pizhu libraries (*.pizhu)"));
    dialog->setDefaultSuffix(u"pizhu"_s);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing library is opened, never overwritten
    connect(dialog, &QFileDialog::fileSelected, this,
            create ? &MainWindow::newLibraryRequested : &MainWindow::openLibraryRequested);
    openAndForget(dialog);
}

void MainWindow::showExportDialog()
{
    openExportDialog({});
}

/// Begins with those articles, where there are any, and with these of their annotations.
void MainWindow::openExportDialog(const std::vector<base::ArticleId>& selected,
                                  const std::vector<base::AnnotationId>& annotations)
{
    const ExportScope scope{.article = m_reader->currentArticle(),
                            .selected = selected,
                            .list = m_query,
                            .listIsFiltered = asksForAnything(m_query),
                            .annotations = annotations};
    auto* dialog = new ExportDialog(m_library, scope, &m_settings, this);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& path, int excerpts) {
        m_notice->showDone(
            tr("%n excerpt(s) written to %1", nullptr, excerpts).arg(QFileInfo(path).fileName()), false);
    });
    openAndForget(dialog);
}

void MainWindow::showBackups()
{
    auto* dialog = new BackupsDialog(m_library, this);
    connect(dialog, &BackupsDialog::restoreRequested, this, &MainWindow::restoreRequested);
    openAndForget(dialog);
}

void MainWindow::rebuildIndex()
{
    base::whenDone(m_library.rebuildIndex(), this, [this](const base::Result<void>& begun) {
        if (!begun)
            showFailure(begun.error());
    });
}

void MainWindow::showKeyboardHelp()
{
    openAndForget(new KeyboardHelp(*m_commands, this));
}

void MainWindow::showAbout()
{
    auto* about =
        new QMessageBox(QMessageBox::NoIcon, tr("About Pizhu"),
                        tr("Pizhu %1").arg(QString::fromLatin1(PIZHU_VERSION)), QMessageBox::Close, this);
    about->setIconPixmap(windowIcon().pixmap(Theme::kSpaceXxl * 2));
    about->setInformativeText(
        tr("Read, highlight and cite Chinese-language articles offline. Free software under the GNU "
           "General Public License, version 3 or later."));
    openAndForget(about);
}

void MainWindow::confirmLink(const QUrl& url)
{
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Open a link"),
                                     tr("Open this address in the web browser?"), QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(url.toDisplayString());
    question->addButton(tr("Open"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::buttonClicked, this, [question, url](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            QDesktopServices::openUrl(url);
    });
    openAndForget(question);
}

/// What comes out of this very window is here already.
void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->source() && m_importing->takes(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (!m_exchange->drop(*event->mimeData()))
        m_importing->drop(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace pizhu::ui
