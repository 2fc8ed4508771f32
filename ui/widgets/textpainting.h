// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/widgets/theme.h"

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QTextLayout>
#include <span>
#include <vector>

namespace pizhu::ui {

/// Text in a rectangle, broken into at most `lines` lines; what does not fit ends in "…".
struct TextBlock
{
    QString text;
    std::span<const base::TextRange> hits; ///< drawn on hitColor and semibold
    QFont font;
    QColor color;
    QColor hitColor; ///< ground of a hit
    QColor hitText;  ///< text of a hit
    int lines = 1;
    int lineHeight = 0; ///< pixels; the font's own when 0
};

/// Draws the block from the top left of `rect` and returns the height it took.
int paintText(QPainter& painter, const QRect& rect, const TextBlock& block);
/// The height paintText() would take.
[[nodiscard]] int textHeight(int width, const TextBlock& block);

/// Text laid out once and painted often, as a list does whose rows are painted anew at every turn of the
/// wheel. Keeps the blocks used last.
class TextLayouts
{
public:
    explicit TextLayouts(int kept = 256)
        : m_layouts(kept)
    {}

    /// As the functions above.
    int paint(QPainter& painter, const QRect& rect, const TextBlock& block);
    [[nodiscard]] int height(int width, const TextBlock& block);
    /// One line from the left, in the middle of the height.
    void paintLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                   const QColor& color);

private:
    [[nodiscard]] const QTextLayout& layout(int width, const TextBlock& block);

    QCache<QString, QTextLayout> m_layouts; ///< by all that they look like
};

/// A chip: a short label on a rounded ground, with a dot of the tag's colour when it has one.
struct Chip
{
    QString label;
    std::optional<annotation::HighlightColor> color;
};

inline constexpr int kChipHeight = 18;

/// Draws as many chips from the left of `rect` as fit, then "+n"; returns the right edge of the last.
int paintChips(QPainter& painter, const QRect& rect, const std::vector<Chip>& chips, const Theme& theme);

/// The interface font at one of the theme's sizes.
[[nodiscard]] QFont fontOf(const QFont& base, int pixelSize, QFont::Weight weight = QFont::Normal);

/// The ground of a list row: selected, under the pointer, or none; a bar marks the row with the focus.
void paintRowGround(QPainter& painter, const QRect& rect, const Theme& theme, bool selected, bool hovered,
                    bool focused);

} // namespace pizhu::ui
