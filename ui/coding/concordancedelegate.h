// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::library {
enum class Verdict;
}

namespace pizhu::ui {

/// Draws an occurrence on one line: what was decided, the text before, the words in one column over all rows,
/// the text after, and where it stands.
class ConcordanceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRow = 32;

    explicit ConcordanceDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// Of the highlights that the job makes.
    void setColor(annotation::HighlightColor color) { m_color = color; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintVerdict(QPainter& painter, const QRect& place, library::Verdict verdict) const;

    const ThemeSource& m_theme;
    annotation::HighlightColor m_color = annotation::HighlightColor::Amber;
};

/// "Undecided", "Coded", "Left out", "Set aside", "Coded before".
[[nodiscard]] QString verdictTitle(library::Verdict verdict);

} // namespace pizhu::ui
