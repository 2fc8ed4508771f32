// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace pizhu::ui {

class AnnotationActions;
class AnnotationPane;
class ReaderPane;
class TagTreePane;
class ThemeSource;

/// What the codebook and the history do in the window: the single keys of tags, which tag the selection, the
/// annotation in hand or the chosen one, in the window and on the page; tags that are dropped on the page, on
/// what is selected or in hand there; the way from a tag to a passage that
/// has it; and the history itself.
class CodebookActions : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        ReaderPane& reader;
        AnnotationPane& annotations;
        TagTreePane& tags;
        AnnotationActions& annotating;
    };

    CodebookActions(library::Library& library, const ThemeSource& theme, const Panes& panes, QWidget* window);

    /// Why a key cannot be a tag's; empty when it can.
    [[nodiscard]] QString objectionTo(const QString& key) const;

public Q_SLOTS:
    void showHistory();
    /// Tags the selection, else takes the tag to or from the annotation that is chosen.
    void applyTag(const QString& path);
    void openAnnotation(pizhu::base::ArticleId article, const QString& uid);

Q_SIGNALS:
    /// Paths of tags by their keys.
    void keysRead(const QHash<QString, QString>& keys);
    void articleRequested(pizhu::base::ArticleId article);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the reader

private:
    enum class Tagging {
        Put,
        Toggle, ///< or take it away
    };

    void connectSignals();
    void readKeys();
    void takeKeys(const QHash<QString, QString>& paths); ///< by keys
    [[nodiscard]] QAction* makeAction(const QString& key);
    void tag(const QString& uid, const QString& path, Tagging tagging);
    void dropTag(const QString& path);
    void goToWanted(base::ArticleId opened);

    library::Library& m_library;
    const ThemeSource& m_theme;
    Panes m_panes;
    QWidget* m_window = nullptr;
    QHash<QString, QAction*> m_keys; ///< by key
    QString m_wantedAnnotation;      ///< to be shown once its article is open
};

} // namespace pizhu::ui
