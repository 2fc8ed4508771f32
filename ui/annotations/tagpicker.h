// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace pizhu::ui {

class TagFilterModel;
class TagTreeModel;
class ThemeSource;

/// A popup to choose tags: typing filters the tree in any script, Enter checks or unchecks the tag under the
/// cursor or makes a new one, Escape or a click beside it closes. Owns itself once shown with popup().
class TagPicker : public QFrame
{
    Q_OBJECT

public:
    TagPicker(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] QStringList checkedPaths() const;
    void setCheckedPaths(const QStringList& paths);
    /// Shows the picker near a point of the screen, inside it; it deletes itself when it closes.
    void popup(const QPoint& globalPosition);

Q_SIGNALS:
    /// The checked set changed. A path that is no tag yet is to be made (TagStore::ensure).
    void tagsChosen(const QStringList& paths);
    void closed();
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void applyFilter();
    void accept(bool create);
    void toggle(const QString& path);
    void moveCurrent(int by);
    [[nodiscard]] QString
    pathToCreate() const; ///< what was typed, unless it names a tag; empty when nothing was

    const ThemeSource& m_theme;
    TagTreeModel* m_tags = nullptr;
    TagFilterModel* m_filter = nullptr;
    QLineEdit* m_field = nullptr;
    QTreeView* m_view = nullptr;
    QPushButton* m_create = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace pizhu::ui
