// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recoverydialog.h"

#include "app/library/library.h"
#include "ui/mainwindow/backupsdialog.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{560, 380};

} // namespace

RecoveryDialog::RecoveryDialog(const QString& libraryPath, const QString& problem, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"recovery"_s);
    setWindowTitle(tr("The library is damaged"));
    resize(kDialogSize);
    auto* text = new QLabel(this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto* list = new QListWidget(this);
    list->setObjectName(u"recoveryBackups"_s);
    const QLocale locale;
    for (const library::BackupSummary& backup : library::Library::backupsOf(libraryPath)) {
        auto* row = new QListWidgetItem(tr("%1 — %2, %3", "date — kind, size")
                                            .arg(momentTitle(backup.made), backupKindText(backup.kind),
                                                 locale.formattedDataSize(backup.bytes)),
                                        list);
        row->setData(Qt::UserRole, backup.path);
    }
    const QString ways =
        list->count() > 0
            ? tr("Nothing has been changed. Put back one of the backups below, or set the file aside and "
                 "begin an empty library; the damaged file stays on the disk either way.")
            : tr("Nothing has been changed. There is no backup of this library: set the file aside and begin "
                 "an empty one; the damaged file stays on the disk.");
    text->setText(problem + u"\n\n"_s + ways);
    list->setVisible(list->count() > 0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* restore = buttons->addButton(tr("Restore the backup"), QDialogButtonBox::ActionRole);
    auto* aside = buttons->addButton(tr("Set aside and begin anew"), QDialogButtonBox::ActionRole);
    restore->setEnabled(list->count() > 0);
    list->setCurrentRow(0);
    connect(restore, &QPushButton::clicked, this, [this, list] {
        const QString path = list->currentItem()->data(Qt::UserRole).toString();
        accept();
        Q_EMIT restoreChosen(path);
    });
    connect(aside, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT setAsideChosen();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(text);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    if (list->count() == 0)
        resize(kDialogSize.width(), sizeHint().height());
}

} // namespace pizhu::ui
