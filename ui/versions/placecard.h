// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/anchorreview.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTextEdit;

namespace pizhu::ui {

class ThemeSource;

/// One place that may be meant: its number, how sure it is, its text in its context with what differs from
/// the quote marked, the reason, and a button that takes it.
class PlaceCard : public QFrame
{
    Q_OBJECT

public:
    PlaceCard(int number, const ThemeSource& theme, QWidget* parent = nullptr);

    void offer(const library::OfferedPlace& place, const QString& quoted);
    /// Says in one line that there is none.
    void offerNone(const QString& message);
    [[nodiscard]] bool hasPlace() const { return m_hasPlace; }

public Q_SLOTS:
    void accept();

Q_SIGNALS:
    void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets(int number);
    void createLayout();
    void updateText();
    void showPlace();

    const ThemeSource& m_theme;
    library::OfferedPlace m_place;
    QString m_quoted;
    bool m_hasPlace = false;
    QLabel* m_title = nullptr;
    QLabel* m_reason = nullptr;
    QTextEdit* m_text = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace pizhu::ui
