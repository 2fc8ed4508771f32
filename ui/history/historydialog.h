// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace pizhu::ui {

class ThemeSource;

/// What was done to the library, newest first, with a mark at where one is. Goes back or forth to any step in
/// one go; stays open and follows what is done meanwhile.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~HistoryDialog() override;

public Q_SLOTS:
    /// Until that step is the newest that is done; an invalid one: until none is.
    void goTo(pizhu::base::JournalId step);

Q_SIGNALS:
    void travelled(int steps);

private:
    struct Journey;

    void createWidgets();
    void createLayout();
    void connectSignals();
    void reload();
    void showSteps(const std::vector<library::JournalEntry>& steps);
    void addRow(const QString& label, const QString& when, base::JournalId step, int state);
    void updateState();
    void showProgress();
    void arrive(const base::Result<int>& steps);
    void stop();
    [[nodiscard]] base::JournalId chosen() const;
    [[nodiscard]] int rowOf(base::JournalId step) const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    std::shared_ptr<Journey> m_journey; ///< null while none is on the way
    QTimer m_ticker;                    ///< shows how far it is
    base::JournalId m_here;
    base::JournalId m_refusedStep; ///< where m_refusal says why one cannot go there
    QString m_refusal;             ///< empty unless the last journey was refused
    QStandardItemModel* m_model = nullptr;
    QSortFilterProxyModel* m_found = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace pizhu::ui
