// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace pizhu::base {
struct Error;
}

namespace pizhu::ui {

class FolderWatching;
class ThemeSource;

/// The folders whose new files the library takes in by itself: add by choosing or dropping, remove, look.
class WatchedFoldersDialog : public QDialog
{
    Q_OBJECT

public:
    /// `readOnlyReason` is a sentence; empty when folders can be added.
    WatchedFoldersDialog(FolderWatching& watching, const QString& readOnlyReason, const ThemeSource& theme,
                         QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void fill();
    void updateButtons();
    void chooseFolder();
    void showFailure(const base::Error& error);
    [[nodiscard]] QString currentFolder() const;

    FolderWatching& m_watching;
    QString m_readOnlyReason;
    const ThemeSource& m_theme;
    QStackedWidget* m_stack = nullptr;
    QTreeWidget* m_folders = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_look = nullptr;
};

} // namespace pizhu::ui
