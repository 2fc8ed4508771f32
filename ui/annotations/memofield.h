// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QStackedWidget>

class QTextBrowser;

namespace pizhu::ui {

class NoteEditor;
class ThemeSource;

/// A memo in Markdown: shown as it means, and written in place after a double click, Enter or any letter.
/// Leaving it, Ctrl+Enter and Esc show it again; nothing is stored here.
class MemoField : public QStackedWidget
{
    Q_OBJECT

public:
    MemoField(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    void setMemo(const QString& memo);
    /// As it is written by now.
    [[nodiscard]] QString memo() const;
    void setReadOnly(bool readOnly);
    void edit();
    [[nodiscard]] bool isEditing() const;

Q_SIGNALS:
    void changed();
    void linkActivated(const pizhu::text::DeepLink& link);
    void webLinkActivated(const QUrl& url);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void connectSignals();
    void showRendered();
    void render();
    void readTargets();
    void suggestLinks(const QString& typed);
    void follow(const QUrl& address);

    library::Library& m_library;
    const ThemeSource& m_theme;
    QTextBrowser* m_rendered = nullptr;
    NoteEditor* m_editor = nullptr;
    library::LinkTargets m_targets;
    bool m_readOnly = false;
};

} // namespace pizhu::ui
