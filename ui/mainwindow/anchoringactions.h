// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace pizhu::ui {

class ReaderPane;
class ReattachDialog;
class ThemeSource;

/// The re-attach inbox and correcting the text: what they need of the window.
class AnchoringActions : public QObject
{
    Q_OBJECT

public:
    /// `inbox` and `correct` are the window's actions for both; the inbox's text tells how many wait.
    struct Actions
    {
        QAction* inbox = nullptr;
        QAction* correct = nullptr;
    };

    AnchoringActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                     const Actions& actions, QWidget* window);

public Q_SLOTS:
    void showInbox();
    /// Offers the selected passage for correction.
    void correctSelection();

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);
    void undoRequested();
    void failed(const pizhu::base::Error& error);

private:
    void countWaiting();
    void showPlace(base::ArticleId article, std::optional<base::TextRange> place);
    void offerCorrection(const library::Article& article, base::TextRange passage);

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    Actions m_actions;
    QWidget* m_window = nullptr;
    QPointer<ReattachDialog> m_inbox;
};

} // namespace pizhu::ui
