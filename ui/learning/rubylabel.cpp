// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/rubylabel.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <algorithm>
#include <iterator>

namespace pizhu::ui {

namespace {

constexpr int kTextPx = 20;
constexpr int kReadingPx = 11;
constexpr int kGap = 3; ///< between two readings

bool opens(const QString& text)
{
    const QChar::Category category = text.front().category();
    return category == QChar::Punctuation_Open || category == QChar::Punctuation_InitialQuote;
}

bool closes(const QString& text)
{
    const QChar::Category category = text.front().category();
    return category == QChar::Punctuation_Close || category == QChar::Punctuation_FinalQuote ||
           category == QChar::Punctuation_Other;
}

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
        cell.clings = closes(cell.text) || (!m_cells.empty() && opens(m_cells.back().text));
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
    for (auto at = m_cells.begin(); at != m_cells.end(); ++at) {
        const Cell& cell = *at;
        const bool breaks = cell.text == u"\n";
        const auto next = std::next(at);
        const int together = cell.width + (next != m_cells.end() && next->clings ? next->width : 0);
        if (breaks || (x > 0 && !cell.clings && x + together > width)) {
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

int RubyLabel::evenWidth(int width) const
{
    const auto linesIn = [this](int tried) { return layOut(tried, [](const Cell&, int, int) {}); };
    const int lines = linesIn(width);
    int even = width;
    for (int tried = width - 1; tried > width / 2 && linesIn(tried) == lines; --tried)
        even = tried;
    return even;
}

QStringList RubyLabel::lines(int width) const
{
    QStringList shown;
    layOut(evenWidth(width), [&shown](const Cell& cell, int, int line) {
        while (shown.size() <= line)
            shown.append(QString());
        shown.last() += cell.text;
    });
    return shown;
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
    layOut(evenWidth(width()), [&](const Cell& cell, int x, int line) {
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
