// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QTreeView>

namespace pizhu::ui {

class ThemeSource;

/// A tree of tags with the interface's own rows and chevrons.
class TagView : public QTreeView
{
    Q_OBJECT

public:
    explicit TagView(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Lets tags of the library be dragged: between others, onto one to go below it, with Alt to be merged
    /// into it.
    void setArrangeable(bool arrangeable, const QString& library);
    /// A name is being written: keys that its field leaves over are nobody's.
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }

Q_SIGNALS:
    /// To that place among the children of `parent`, itself not counted; negative: to the end.
    void placeRequested(pizhu::base::TagId tag, pizhu::base::TagId parent, int place);
    void mergeRequested(pizhu::base::TagId tag, pizhu::base::TagId target);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void dropEvent(QDropEvent* event) override;

private:
    void requestPlace(base::TagId tag, const QModelIndex& target);

    const ThemeSource& m_theme;
    QString m_library; ///< its file
};

} // namespace pizhu::ui
