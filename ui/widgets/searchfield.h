// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

class QAction;

namespace pizhu::ui {

class ThemeSource;

/// A search field that answers as one types: searchChanged() comes kDelayMs after the last key, at once on
/// Enter and on clearing (Escape). Input method pre-edit text is not searched.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 150;

    explicit SearchField(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Shows a query that is in force already; emits nothing.
    void showQuery(const QString& query);

Q_SIGNALS:
    void searchChanged(const QString& query);
    void leftDownwards(); ///< Down was pressed: the results should take the focus

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createActions();
    void connectSignals();
    void emitNow();
    void clearSearch();

    const ThemeSource& m_theme;
    QAction* m_clear = nullptr;
    QTimer m_delay;
    QString m_emitted;
};

} // namespace pizhu::ui
