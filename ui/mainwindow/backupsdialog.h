// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace pizhu::ui {

/// The verified copies of the library: make one now, or put one in the library's place. The present file is
/// set aside first.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BackupsDialog(library::Library& library, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const QString& backupPath);

private:
    void createWidgets();
    void createLayout();
    void fill();
    void backUpNow();
    void confirmRestore();

    library::Library& m_library;
    QTreeWidget* m_backups = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_now = nullptr;
    QPushButton* m_restore = nullptr;
};

/// "Recent", "Daily" … for people.
[[nodiscard]] QString backupKindText(const QString& kind);

} // namespace pizhu::ui
