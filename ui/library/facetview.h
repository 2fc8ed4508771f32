// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/facetmodel.h"

#include <QMap>
#include <QSet>
#include <QTreeView>

namespace pizhu::ui {

class TreeTypeAhead;

/// The tree of the facet pane. It keeps what is open, the current row and what one is looking at in place
/// when the rows change, gives rows of some kinds a widget, and finds rows by what one types of their names.
class FacetView : public QTreeView
{
    Q_OBJECT

public:
    explicit FacetView(FacetModel& model, QWidget* parent = nullptr);

    /// The widget stands over the row of this kind wherever that is; the view owns it.
    void setRowWidget(FacetModel::Kind kind, QWidget* widget);
    [[nodiscard]] QModelIndex rowOfKind(FacetModel::Kind kind) const;
    /// Makes the nearest row above (-1) or below (1) current and takes the focus.
    void leaveRow(const QModelIndex& from, int direction);

    /// Which sections and values are open, as the user left them.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void menuRequested(const QModelIndex& index, const QPoint& globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    [[nodiscard]] QString pathOf(const QModelIndex& index) const;
    [[nodiscard]] FacetModel::Kind kindOf(const QModelIndex& index) const;
    [[nodiscard]] bool isOpen(const QModelIndex& index) const;
    void rememberExpansion(const QModelIndex& index, bool expanded);
    void restoreExpansion(const QModelIndex& parent);
    void rememberPlace();
    void restorePlace();
    void placeRowWidgets();

    FacetModel& m_model;
    const TreeTypeAhead* m_typeAhead = nullptr;
    QMap<FacetModel::Kind, QWidget*> m_rowWidgets;
    QSet<QString> m_turned;         ///< sections that are not as they are at first, by path
    QSet<QString> m_expandedValues; ///< by path
    QString m_currentPath;
    QString m_anchorPath; ///< of the row that stays where it is
    int m_anchorTop = 0;
    int m_scroll = 0;
    bool m_restoring = false;
};

} // namespace pizhu::ui
