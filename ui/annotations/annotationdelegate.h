// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotations/renderednote.h"
#include "ui/models/annotationlistmodel.h"
#include "ui/widgets/theme.h"

#include <QSet>
#include <QStyledItemDelegate>

namespace pizhu::ui {

class NoteEditor;

/// Draws an annotation: a stripe in its colour, the quote, its translation, the note as its Markdown means
/// it, its tags, and a line with state and date. The row that is being edited leaves room for the editor; a
/// long note is whole in the row one has chosen.
class AnnotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What of an annotation is written in its row.
    enum class Part { Note, Translation };

    /// Where the parts of a row go, from (0, 0); an empty rectangle is not drawn.
    struct RowLayout
    {
        QRect quote;
        QRect translation;
        QRect note;
        QRect chips;
        QRect footer;
        int height = 0;
    };

    explicit AnnotationDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// The annotation that is being edited; none when empty.
    void setEditing(const QString& uid, Part part)
    {
        m_editing = uid;
        m_editingPart = part;
    }
    /// Room for the editor, within limits; true when that changed.
    bool setEditorHeight(int height);
    /// The annotation whose note is shown in full; none when empty.
    void setExpanded(const QString& uid) { m_expanded = uid; }
    /// Annotations with a note that was begun and not saved.
    void setDrafts(const QSet<QString>& uids) { m_drafts = uids; }
    /// What the links of the notes lead to.
    void setTargets(const library::LinkTargets& targets) { m_notes.setTargets(targets); }
    /// Address of the link of a note at a place of the view; empty when there is none.
    [[nodiscard]] QString linkAt(const QStyleOptionViewItem& option, const QModelIndex& index,
                                 QPoint position) const;

    [[nodiscard]] RowLayout layoutOf(int width, const QFont& font, const AnnotationItem& item) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// What the state means for a reader; empty for an annotation that stands where it was made.
    [[nodiscard]] static QString stateText(const annotation::Annotation& annotation);
    /// The note's Markdown as plain text.
    [[nodiscard]] static QString plainNote(const QString& markdown);

Q_SIGNALS:
    void editorCreated(pizhu::ui::NoteEditor* editor, const QString& uid) const;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    [[nodiscard]] bool isEdited(const AnnotationItem& item, Part part) const;
    [[nodiscard]] int noteHeight(int width, const QFont& font, const AnnotationItem& item) const;
    void paintNote(QPainter& painter, const QRect& place, const QStyleOptionViewItem& option,
                   const AnnotationItem& item) const;
    void paintFooter(QPainter& painter, const QRect& place, const QFont& font,
                     const AnnotationItem& item) const;

    const ThemeSource& m_theme;
    mutable RenderedNotes m_notes;
    QString m_editing;
    Part m_editingPart = Part::Note;
    QString m_expanded;
    QSet<QString> m_drafts;
    int m_editorHeight = 0;
};

} // namespace pizhu::ui
