// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/versions/repairentry.h"

#include <QDialog>
#include <QPointer>
#include <optional>

class QButtonGroup;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeWidget;

namespace pizhu::ui {

class RepairDelegate;
class ThemeSource;

/// Everything clean-up changed in an article: each repair before and after in its sentence, how sure it is,
/// and a way to take it back or put it back; each removed piece by the rule that removed it; how the bytes
/// were decoded. Follows Library::changed().
class RepairsDialog : public QDialog
{
    Q_OBJECT

public:
    RepairsDialog(library::Library& library, const ThemeSource& theme, base::ArticleId article,
                  QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<RepairEntry>& entries() const { return m_account.repairs; }

public Q_SLOTS:
    /// Selects the repair of the text at that place, as soon as it is known.
    void goTo(pizhu::base::TextRange place);

Q_SIGNALS:
    void loaded();
    /// The reader is to show this place of the text.
    void rangeActivated(pizhu::base::TextRange range);
    void encodingRequested();
    void failed(const pizhu::base::Error& error);
    void undoRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    [[nodiscard]] QWidget* createRepairs();
    [[nodiscard]] QToolButton* createFilter(int state, QWidget* parent);

    void reload();
    void take(CleanupAccount account);
    void updateFilters();
    void fillRepairs();
    void fillRemovals();
    void goToPending();
    void updateButtons();
    void showInArticle();
    void reverse();
    [[nodiscard]] std::optional<RepairEntry> selected() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_article;
    CleanupAccount m_account;
    std::optional<base::TextRange> m_pending;
    quint64 m_generation = 0;

    QLabel* m_title = nullptr;
    QLabel* m_source = nullptr;
    QPushButton* m_encoding = nullptr;
    QTabWidget* m_tabs = nullptr;
    QButtonGroup* m_filters = nullptr;
    QListWidget* m_repairs = nullptr;
    RepairDelegate* m_delegate = nullptr;
    QLabel* m_none = nullptr;
    QTreeWidget* m_removals = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_reverse = nullptr;
};

} // namespace pizhu::ui
