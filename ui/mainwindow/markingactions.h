// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace pizhu::ui {

class AnnotationActions;
class AnnotationPane;
class ReaderPane;
class ThemeSource;

/// What one can do with an annotation of the page: move its ends, split, merge, duplicate, recolour, tag,
/// translate, delete. By keys while it is in hand, by the page's menu and by the palette; each is one step of
/// the history.
class MarkingActions : public QObject
{
    Q_OBJECT

public:
    /// The panes that they act on.
    struct Panes
    {
        ReaderPane& reader;
        AnnotationPane& annotations;
        AnnotationActions& annotating;
    };

    MarkingActions(library::Library& library, const ThemeSource& theme, const Panes& panes, QObject* parent);

    /// For the palette and the keyboard help; one that cannot be had now is disabled.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_all; }

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);
    /// The list of annotations has to be seen.
    void listWanted();

private:
    using Done = std::function<void()>;

    void createActions();
    void createEditing();
    QAction* add(const char* name, const QString& text, const QString& icon, const QKeySequence& key,
                 void (MarkingActions::*slot)());
    void connectReader();
    void update();
    void showMenu(const QStringList& uids, qsizetype offset);

    void toggleCaret();
    void pickNext();
    void pickPrevious();
    void recolor(annotation::HighlightColor color);
    void toggleKind();
    void editNote();
    void editTags();
    void translate();
    void split();
    void merge();
    void duplicate();
    void remove();
    void noteOnArticle();

    void splitAt(const QString& uid, const std::vector<qsizetype>& cuts);
    void mergeThese(const std::vector<base::AnnotationId>& ids);
    void store(const QString& uid, base::TextRange range);
    void tag(base::AnnotationId id, const QStringList& paths);
    template <typename F>
    void write(const QString& label, F f, Done otherwise = {});
    [[nodiscard]] const annotation::Annotation* picked() const;
    /// The picked annotation, else the innermost one around the caret or an end of the selection; and where
    /// it can be cut.
    [[nodiscard]] std::optional<std::pair<const annotation::Annotation*, std::vector<qsizetype>>> cut() const;
    [[nodiscard]] std::vector<const annotation::Annotation*> neighbours() const;
    [[nodiscard]] QString labelOf(const annotation::Annotation& annotation) const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    AnnotationPane& m_annotations;
    AnnotationActions& m_annotating;
    QList<QAction*> m_all;
    QList<QAction*> m_onPicked; ///< need an annotation in hand and nothing selected
    QAction* m_caret = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_split = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_noteOnArticle = nullptr;
    qsizetype m_menuOffset = -1; ///< where the menu was asked for; -1: by key
};

} // namespace pizhu::ui
