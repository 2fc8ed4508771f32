// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace pizhu::ui {

/// For a library that is damaged: put back a backup, or set the file aside untouched and begin a new one.
/// Nothing is changed before the user chooses, and nothing is ever overwritten.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    RecoveryDialog(const QString& libraryPath, const QString& problem, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreChosen(const QString& backupPath);
    void setAsideChosen();
};

} // namespace pizhu::ui
