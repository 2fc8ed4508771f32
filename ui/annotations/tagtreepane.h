// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QSet>
#include <QWidget>
#include <functional>

class QAction;
class QDialog;
class QKeyEvent;
class QLineEdit;
class QMenu;
class QModelIndex;
class QStackedLayout;
class QToolButton;

namespace pizhu::library {
struct TagRemoval;
}

namespace pizhu::ui {

class EmptyState;
class TagDetailsDialog;
class TagEditing;
class TagFilterModel;
class TagTreeModel;
class TagView;
class ThemeSource;

/// The codebook: tags as a tree with counts. A click asks for the articles with that tag; dragging arranges
/// the tree, Alt and dragging merges. Keys: F2 rename, Enter shows the articles, Alt+Enter details, Ctrl+F
/// filter, Ins new tag, Del delete.
class TagTreePane : public QWidget
{
    Q_OBJECT

public:
    TagTreePane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    /// Makes the tag with its missing parents.
    void addTag(const QString& path);
    /// Why a key cannot be a tag's; empty when it can. Asked by the details.
    void setKeyObjection(std::function<QString(const QString& key)> objection);
    /// As the tree shows it; one without an id where it has none.
    [[nodiscard]] library::Tag tagOf(base::TagId id) const;

public Q_SLOTS:
    void renameTag(pizhu::base::TagId id, const QString& name);
    /// Tells what goes with it and asks first, where something does.
    void removeTag(pizhu::base::TagId id);
    void setTagColor(pizhu::base::TagId id, std::optional<pizhu::annotation::HighlightColor> color);
    void showDetails(pizhu::base::TagId id);
    void showMemo(pizhu::base::TagId id);
    /// Into that tag; lets one choose without one.
    void mergeTags(const std::vector<pizhu::base::TagId>& ids, pizhu::base::TagId target = {});
    void splitTag(pizhu::base::TagId id);
    void showFilter();

Q_SIGNALS:
    void tagActivated(const QString& path);
    /// These tags are about to become one.
    void merging(const std::vector<pizhu::base::TagId>& sources, pizhu::base::TagId target);
    void annotationRequested(pizhu::base::ArticleId article, const QString& uid);
    /// A link of a memo was followed.
    void linkActivated(const pizhu::text::DeepLink& link);
    void webLinkActivated(const QUrl& url);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createHeader();
    void createLayout();
    void createActions();
    void connectSignals();
    void connectActions();
    void showContextMenu(const QPoint& position);
    void startAdding(const QModelIndex& parent);
    void hideFields();
    void updateState();
    void rememberPlace();
    void restorePlace();
    void applyFilter();
    void expandTags();
    void addColors(QMenu& menu, const library::Tag& tag);
    void confirmRemoval(const library::Tag& tag, const library::TagRemoval& taken);
    void present(QDialog* dialog);
    [[nodiscard]] TagDetailsDialog* detailsOf(base::TagId id); ///< null when there is no such tag
    /// What a key does to the tree; none when it is not one of its keys.
    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent& key);
    [[nodiscard]] library::Tag currentTag() const;
    [[nodiscard]] std::vector<base::TagId> selectedTags() const;
    [[nodiscard]] QModelIndex viewIndex(base::TagId id) const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    TagTreeModel* m_model = nullptr;
    TagFilterModel* m_filterModel = nullptr;
    TagEditing* m_editing = nullptr;
    TagView* m_view = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_within = nullptr; ///< counts take in the tags below
    QToolButton* m_find = nullptr;
    QWidget* m_fields = nullptr; ///< holds both; shown with either
    QLineEdit* m_field = nullptr;
    QLineEdit* m_filter = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_addChild = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_split = nullptr;
    QAction* m_details = nullptr;
    QAction* m_memo = nullptr;
    QAction* m_toTop = nullptr;
    QAction* m_sort = nullptr;
    QAction* m_remove = nullptr;
    base::TagId m_currentTag;
    QSet<base::TagId> m_collapsed;
    std::function<QString(const QString& key)> m_keyObjection;
};

} // namespace pizhu::ui
