// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace pizhu::ui {

class TagFilterModel;
class TagTreeModel;
class ThemeSource;

/// A popup to choose tags: those used last come first, typing filters the tree in any script, by pinyin and
/// by other names. Enter checks or unchecks the tag under the cursor or makes a new one, Ctrl+Enter closes
/// after it, Escape or a click beside it closes. Owns itself once shown with popup().
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
    /// Text on which Enter was pressed before there were tags.
    struct Typed
    {
        QString text;
        bool create = false;
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    void applyFilter();
    void readRecent();
    void showRecent();
    [[nodiscard]] QString currentPath() const; ///< in the list one moves in
    void onLoaded();
    void onFailed(const base::Error& error);
    void enter(Qt::KeyboardModifiers modifiers);
    void leave();
    void accept(bool create);
    void toggle(const QString& path);
    void moveCurrent(int by);
    [[nodiscard]] QString
    pathToCreate() const; ///< what was typed, unless it names a tag; empty when nothing was

    const ThemeSource& m_theme;
    TagTreeModel* m_tags = nullptr;
    TagFilterModel* m_filter = nullptr;
    std::vector<library::Tag> m_recentTags; ///< newest use first
    QLineEdit* m_field = nullptr;
    QLabel* m_recentTitle = nullptr;
    QListView* m_recent = nullptr;
    QStandardItemModel* m_recentModel = nullptr;
    QTreeView* m_view = nullptr;
    QPushButton* m_create = nullptr;
    QLabel* m_hint = nullptr;
    bool m_isLoaded = false;
    QList<Typed> m_typedBefore;
    bool m_closesOnceLoaded = false;
};

} // namespace pizhu::ui
