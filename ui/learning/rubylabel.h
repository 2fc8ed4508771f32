// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/pinyin.h"

#include <QWidget>

namespace pizhu::ui {

enum class ReadingScript { Pinyin, Zhuyin };

/// A passage with the reading of each character above it, broken into lines.
class RubyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit RubyLabel(QWidget* parent = nullptr);

    void setText(const QString& text, const std::vector<text::CharacterReading>& readings,
                 ReadingScript script);
    /// "yín háng" or "ㄧㄣˊ ㄏㄤˊ", one for each character that has one.
    [[nodiscard]] QStringList shownReadings() const;
    /// The text by its lines in that width: about equally long, none of them beginning with a closing sign.
    [[nodiscard]] QStringList lines(int width) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell
    {
        QString text;
        QString reading;
        int width = 0;
        bool clings = false; ///< may not stand apart from the one before
    };

    [[nodiscard]] QFont readingFont() const;
    /// Calls `place(cell, x, line)` for each cell; returns the number of lines.
    template <typename Place>
    int layOut(int width, Place place) const;
    /// The least width in which the lines are not more.
    [[nodiscard]] int evenWidth(int width) const;
    [[nodiscard]] int lineHeight() const;

    std::vector<Cell> m_cells;
};

} // namespace pizhu::ui
