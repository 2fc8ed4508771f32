// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browser/annotationbrowsermodel.h"
#include "ui/widgets/glyphpace.h"
#include "ui/widgets/textpainting.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws the rows of the annotation browser: titles of groups, and annotations with a stripe in their colour,
/// the quote, the note or else the words around, tags and the article. One row may be unfolded to show the
/// text around its passage.
class BrowserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRow = 100;   ///< height of an annotation
    static constexpr int kGroup = 36;  ///< height of a group's title
    static constexpr int kEditor = 96; ///< what the note editor adds

    explicit BrowserDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// The text around the passage of the unfolded row.
    void setContext(const library::PassageInContext& context) { m_context = context; }
    /// Height that the context adds to a row of this width.
    [[nodiscard]] int contextHeight(int width, const QFont& font) const;
    void setUnfolded(base::AnnotationId id) { m_unfolded = id; }
    void setGrouping(library::AnnotationGrouping grouping) { m_grouping = grouping; }
    /// Where the note is written, in a row at `row` of the viewport.
    [[nodiscard]] static QRect editorRect(const QRect& row);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintAnnotation(QPainter& painter, const QStyleOptionViewItem& option,
                         const library::AnnotationSummary& summary) const;
    void paintTexts(QPainter& painter, const QRect& place, const QFont& font,
                    const annotation::Annotation& annotation) const;
    void paintFooter(QPainter& painter, const QRect& place, const QFont& font,
                     const library::AnnotationSummary& summary) const;
    [[nodiscard]] bool isDrawn(const QStyleOptionViewItem& option,
                               const library::AnnotationSummary& summary) const;
    void paintPlaceholder(QPainter& painter, const QRect& place) const;
    [[nodiscard]] TextBlock contextBlock(const QFont& font, std::array<base::TextRange, 1>& passage) const;
    [[nodiscard]] QString plainNote(const QString& markdown) const;

    const ThemeSource& m_theme;
    library::PassageInContext m_context;
    base::AnnotationId m_unfolded;
    library::AnnotationGrouping m_grouping = library::AnnotationGrouping::None;
    mutable TextLayouts m_layouts;
    mutable GlyphPace m_pace;
    mutable QCache<QString, QString> m_notes{200}; ///< plain text by Markdown
};

} // namespace pizhu::ui
