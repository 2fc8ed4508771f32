// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/rubylabel.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace pizhu::ui {

namespace {

constexpr int kTextPx = 20;
constexpr int kReadingPx = 11;
constexpr int kGap = 3; ///< between two readings

} // namespace

RubyLabel::RubyLabel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("rubyLabel"));
    QFont big = font();
    big.setPixelSize(kTextPx);
    setFont(big);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont RubyLabel::readingFont() const
{
    QFont small = font();
    small.setPixelSize(kReadingPx);
    return small;
}

void RubyLabel::setText(const QString& text, const std::vector<text::CharacterReading>& readings,
                        ReadingScript script)
{
    m_cells.clear();
    const QFontMetrics big(font());
    const QFontMetrics small(readingFont());
    auto reading = readings.begin();
    for (qsizetype at = 0; at < text.size();) {
        while (reading != readings.end() && reading->range.start < at)
            ++reading;
        Cell cell;
        if (reading != readings.end() && reading->range.start == at) {
            cell.text = reading->range.of(text).toString();
            cell.reading = script == ReadingScript::Zhuyin ? text::zhuyin(reading->pinyin) : reading->pinyin;
            at = reading->range.end;
        } else {
            const qsizetype length = text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
            cell.text = text.mid(at, length);
            at += length;
        }
        const int wide = cell.reading.isEmpty() ? 0 : small.horizontalAdvance(cell.reading) + kGap;
        cell.width = std::max(big.horizontalAdvance(cell.text), wide);
        m_cells.push_back(std::move(cell));
    }
    setAccessibleName(shownReadings().join(u' '));
    updateGeometry();
    update();
}

QStringList RubyLabel::shownReadings() const
{
    QStringList shown;
    for (const Cell& cell : m_cells) {
        if (!cell.reading.isEmpty())
            shown += cell.reading;
    }
    return shown;
}

int RubyLabel::lineHeight() const
{
    return QFontMetrics(font()).height() + QFontMetrics(readingFont()).height() + Theme::kSpaceXs;
}

template <typename Place>
int RubyLabel::layOut(int width, Place place) const
{
    int x = 0;
    int line = 0;
    for (const Cell& cell : m_cells) {
        const bool breaks = cell.text == u"\n";
        if (breaks || (x > 0 && x + cell.width > width)) {
            ++line;
            x = 0;
        }
        if (breaks)
            continue;
        place(cell, x, line);
        x += cell.width;
    }
    return m_cells.empty() ? 0 : line + 1;
}

int RubyLabel::heightForWidth(int width) const
{
    return layOut(width, [](const Cell&, int, int) {}) * lineHeight();
}

QSize RubyLabel::sizeHint() const
{
    int widest = 0;
    layOut(QWIDGETSIZE_MAX,
           [&widest](const Cell& cell, int x, int) { widest = std::max(widest, x + cell.width); });
    return {widest, lineHeight()};
}

void RubyLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int small = QFontMetrics(readingFont()).height();
    const int big = QFontMetrics(font()).height();
    layOut(width(), [&](const Cell& cell, int x, int line) {
        const int top = line * lineHeight();
        painter.setFont(readingFont());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(x, top, cell.width, small), Qt::AlignCenter, cell.reading);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, top + small, cell.width, big), Qt::AlignCenter, cell.text);
    });
}

} // namespace pizhu::ui
