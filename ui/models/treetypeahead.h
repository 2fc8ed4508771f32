// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QModelIndex>
#include <QObject>
#include <functional>

class QKeyEvent;
class QTreeView;

namespace pizhu::ui {

/// Makes the row current whose name begins with what one types in a tree: its characters in either script, or
/// their pinyin. Letters that are commands of the window are taken only from who moves in the tree by keys.
class TreeTypeAhead : public QObject
{
    Q_OBJECT

public:
    using IsName = std::function<bool(const QModelIndex&)>;

    /// The view owns it. Only rows for which `isName` holds are found.
    TreeTypeAhead(QTreeView& view, IsName isName);

    /// One came here or moves by keys.
    [[nodiscard]] bool isByKeys() const { return m_isByKeys; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& typed);

    QTreeView& m_view;
    IsName m_isName;
    bool m_isByKeys = false;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace pizhu::ui
