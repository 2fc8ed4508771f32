// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace pizhu::ui {

class ThemeSource;

/// Everything the program can do and everything one can go to, by a few letters. Stands over its window as a
/// part of it (a window of its own would take the input method away), takes the focus and gives it back.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const ThemeSource& theme, QWidget* window);

    [[nodiscard]] PaletteModel& model() { return *m_model; }

public Q_SLOTS:
    /// Opens with this text, a prefix for instance; open already, closes.
    void toggle(const QString& text = {});
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createWidgets(const ThemeSource& theme);
    void createLayout();
    void connectSignals();
    void place();
    void showRows();
    [[nodiscard]] int preferredRow() const;
    void select(int row);
    void move(int by);
    bool handleKey(int key);
    void accept();
    void run(const PaletteItem& item);
    void focusMoved(QWidget* now);

    PaletteModel* m_model = nullptr;
    QLineEdit* m_field = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_hint = nullptr;
    QPointer<QWidget> m_before; ///< had the focus
    PaletteItem m_chosen;       ///< the row one moved to, wherever later answers put it; else empty
    bool m_accepted = false;    ///< Enter came before the answers
};

} // namespace pizhu::ui
