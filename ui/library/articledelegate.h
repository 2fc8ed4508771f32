// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "ui/widgets/glyphpace.h"
#include "ui/widgets/textpainting.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws an article row. All rows have one height; short titles leave their room to the beginning of the
/// text.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Where the parts of a row go; an empty rectangle is not drawn.
    struct RowLayout
    {
        QRect unreadDot;
        QRect title;
        int titleLines = 1;
        QRect star;
        QRect meta;
        QRect marks;    ///< number of highlights, right of the meta line
        QRect versions; ///< number of versions where there are several, left of them
        QRect hits;     ///< number of hits of the search, left of these
        QRect snippet;
        int snippetLines = 0;
        QRect chips;
    };

    explicit ArticleDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// Rows are taller while searching: a snippet with the hits always has its place.
    void setSearching(bool searching) { m_searching = searching; }

    [[nodiscard]] RowLayout layoutOf(const QRect& row, const QFont& font,
                                     const library::ArticleSummary& summary) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// "人民日报 · 27 Jun 2021"
    [[nodiscard]] static QString metaText(const library::ArticleSummary& summary);
    /// The row as a sentence, for screen readers and tool tips.
    [[nodiscard]] static QString spokenText(const library::ArticleSummary& summary);

Q_SIGNALS:
    void starClicked(pizhu::base::ArticleId id, bool starred);
    void versionsClicked(pizhu::base::ArticleId id);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintPlaceholder(QPainter& painter, const RowLayout& layout) const;
    void paintTitle(QPainter& painter, const RowLayout& layout, const QFont& font,
                    const library::ArticleSummary& summary, bool hovered) const;
    void paintMeta(QPainter& painter, const RowLayout& layout, const QFont& font,
                   const library::ArticleSummary& summary) const;
    void paintCount(QPainter& painter, const QRect& place, const QString& icon, int count) const;
    void paintBody(QPainter& painter, const RowLayout& layout, const QFont& font,
                   const library::ArticleSummary& summary) const;
    [[nodiscard]] int bodyLines() const;
    [[nodiscard]] bool isDrawn(const QStyleOptionViewItem& option,
                               const library::ArticleSummary& summary) const;

    const ThemeSource& m_theme;
    mutable TextLayouts m_texts;
    mutable GlyphPace m_pace;
    bool m_searching = false;
};

} // namespace pizhu::ui
