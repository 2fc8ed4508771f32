// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/whymatched.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// Which hit of the search one is at, and why it is one. Floats over the lower right corner of the article
/// and takes no focus.
class HitBar : public QFrame
{
    Q_OBJECT

public:
    explicit HitBar(const ThemeSource& theme, QWidget* parent = nullptr);

    void setPosition(int current, int count);
    void setReasons(const std::vector<search::MatchReason>& reasons);
    /// Inside `bounds`, in the parent's coordinates.
    void placeIn(const QRect& bounds);

Q_SIGNALS:
    void stepRequested(int by);

private:
    QToolButton* button(const QString& name, const QString& toolTip, int by);
    void updateIcons();

    const ThemeSource& m_theme;
    QLabel* m_position = nullptr;
    QLabel* m_reason = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QRect m_bounds;
};

} // namespace pizhu::ui
