// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <functional>
#include <vector>

namespace pizhu::ui {

/// A list whose rows may have different heights, told by a function that needs no data of the row: tens of
/// thousands of rows are laid out in a millisecond, and only what is on the screen is asked for. Keeps the
/// row at its top in place when heights or rows above it change.
class RowsView : public QAbstractItemView
{
    Q_OBJECT

public:
    using HeightOf = std::function<int(int row)>;

    explicit RowsView(QWidget* parent = nullptr);

    void setHeightOf(HeightOf heightOf);
    /// Some heights are others now.
    void updateHeights();
    /// Row at this height of the viewport; -1 below the last.
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int firstVisibleRow() const { return rowAt(0); }
    /// How far the first visible row is scrolled off, in pixels.
    [[nodiscard]] int offsetIntoFirstRow() const;
    void scrollToRow(int row, int offset);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void setModel(QAbstractItemModel* model) override;
    void reset() override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

private:
    void layRows();
    [[nodiscard]] int rows() const;
    [[nodiscard]] int pageFrom(int row, int direction) const;

    HeightOf m_heightOf;
    std::vector<int> m_tops; ///< of each row, then the height of all
    QPersistentModelIndex m_hovered;
};

} // namespace pizhu::ui
