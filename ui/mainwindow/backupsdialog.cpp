// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/backupsdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{560, 420};
constexpr int kPathRole = Qt::UserRole;

} // namespace

QString backupKindText(const QString& kind)
{
    if (kind == u"daily")
        return BackupsDialog::tr("Daily", "backup");
    if (kind == u"weekly")
        return BackupsDialog::tr("Weekly", "backup");
    if (kind == u"migration")
        return BackupsDialog::tr("Before an upgrade", "backup");
    return BackupsDialog::tr("Recent", "backup");
}

BackupsDialog::BackupsDialog(library::Library& library, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
{
    setObjectName(u"backups"_s);
    setWindowTitle(tr("Backups"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    fill();
}

void BackupsDialog::createWidgets()
{
    m_backups = new QTreeWidget(this);
    m_backups->setObjectName(u"backupList"_s);
    m_backups->setRootIsDecorated(false);
    m_backups->setHeaderLabels({tr("Made"), tr("Kind"), tr("Size")});
    m_backups->setColumnWidth(0, 240);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->hide();
}

void BackupsDialog::createLayout()
{
    auto* intro = new QLabel(
        tr("Pizhu keeps recent, daily and weekly copies beside the library. Each was checked when it "
           "was made."),
        this);
    intro->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_now = buttons->addButton(tr("Back up now"), QDialogButtonBox::ActionRole);
    m_now->setObjectName(u"backUpNow"_s);
    m_now->setEnabled(!m_library.isReadOnly());
    m_restore = buttons->addButton(tr("Restore…"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(u"restoreBackup"_s);
    m_restore->setEnabled(false);
    connect(m_now, &QPushButton::clicked, this, &BackupsDialog::backUpNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::confirmRestore);
    connect(m_backups, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_restore->setEnabled(!m_backups->selectedItems().isEmpty() && !m_library.isReadOnly());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(intro);
    layout->addWidget(m_backups, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void BackupsDialog::fill()
{
    m_backups->clear();
    const QLocale locale;
    for (const library::BackupSummary& backup : m_library.backups()) {
        auto* row = new QTreeWidgetItem(m_backups, {momentTitle(backup.made), backupKindText(backup.kind),
                                                    locale.formattedDataSize(backup.bytes)});
        row->setData(0, kPathRole, backup.path);
        row->setToolTip(0, backup.path);
    }
    if (m_backups->topLevelItemCount() == 0) {
        m_message->setText(tr("There is no backup yet."));
        m_message->show();
    }
}

void BackupsDialog::backUpNow()
{
    m_now->setEnabled(false);
    base::whenDone(m_library.backup(), this, [this](const base::Result<library::BackupSummary>& made) {
        m_now->setEnabled(true);
        m_message->setText(made ? tr("The library was backed up.") : made.error().message);
        m_message->show();
        fill();
    });
}

void BackupsDialog::confirmRestore()
{
    const QTreeWidgetItem* row = m_backups->currentItem();
    if (!row)
        return;
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Restore a backup"),
                                     tr("Restore the library as it was on %1?").arg(row->text(0)),
                                     QMessageBox::Cancel, this);
    question->setInformativeText(tr("The present library is kept beside it under another name."));
    question->addButton(tr("Restore"), QMessageBox::AcceptRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QString path = row->data(0, kPathRole).toString();
    connect(question, &QMessageBox::buttonClicked, this, [this, question, path](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            Q_EMIT restoreRequested(path);
    });
    question->open();
}

} // namespace pizhu::ui
