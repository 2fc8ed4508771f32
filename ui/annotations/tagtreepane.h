// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QSet>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QModelIndex;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace pizhu::ui {

class EmptyState;
class TagTreeModel;
class ThemeSource;

/// The codebook: tags as a tree with counts. A click asks for the articles with that tag.
class TagTreePane : public QWidget
{
    Q_OBJECT

public:
    TagTreePane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    /// Makes the tag with its missing parents.
    void addTag(const QString& path);

public Q_SLOTS:
    void renameTag(pizhu::base::TagId id, const QString& name);
    void removeTag(pizhu::base::TagId id);
    void setTagColor(pizhu::base::TagId id, std::optional<pizhu::annotation::HighlightColor> color);

Q_SIGNALS:
    void tagActivated(const QString& path);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void createActions();
    void connectSignals();
    void showContextMenu(const QPoint& position);
    void startAdding(const QModelIndex& parent);
    void updateState();
    void rememberPlace();
    void restorePlace();
    void addColors(QMenu& menu, const library::Tag& tag);
    [[nodiscard]] library::Tag currentTag() const;
    template <typename F>
    void write(const QString& label, F f);

    library::Library& m_library;
    const ThemeSource& m_theme;
    TagTreeModel* m_model = nullptr;
    QTreeView* m_view = nullptr;
    QToolButton* m_add = nullptr;
    QLineEdit* m_field = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_addChild = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    base::TagId m_currentTag;
    QSet<base::TagId> m_collapsed;
};

} // namespace pizhu::ui
