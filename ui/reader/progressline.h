// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pizhu::ui {

class ThemeSource;

/// How far one is in the article: a thin line along the lower edge of the page, whose tool tip says it in per
/// cent. It takes no room and no clicks.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] double progress() const { return m_progress; }
    /// 0 … 1; below 0: there is nothing to measure.
    void setProgress(double progress);
    /// Lies along the lower edge of that area.
    void placeIn(const QRect& bounds);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_theme;
    double m_progress = -1;
};

} // namespace pizhu::ui
