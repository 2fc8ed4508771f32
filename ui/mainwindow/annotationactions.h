// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/library/library.h"

#include <QObject>
#include <QPoint>

namespace pizhu::ui {

class AnnotationPane;
class ReaderPane;
class ThemeSource;

/// The tags at these paths, made where there are none.
[[nodiscard]] base::Result<std::vector<base::TagId>> ensureTags(library::Stores& stores,
                                                                const QStringList& paths);

/// Turns what the reader asks for (highlight, note, tag on a selection) into annotations, and remembers the
/// last colour.
class AnnotationActions : public QObject
{
    Q_OBJECT

public:
    AnnotationActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                      AnnotationPane& annotations, QObject* parent);

public Q_SLOTS:
    void highlight(pizhu::base::TextRange range, pizhu::annotation::HighlightColor color);
    void underline(pizhu::base::TextRange range);
    void addNote(pizhu::base::TextRange range);
    void addNoteOnArticle();
    void addTags(pizhu::base::TextRange range);
    /// In the tag's colour, if it has one.
    void highlightWithTag(pizhu::base::TextRange range, const QString& path);

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);

private:
    using Added = std::function<void(const annotation::Annotation&)>;

    void connectSignals();
    /// What is to be made of a passage.
    struct Wanted
    {
        base::TextRange range;
        annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
        QStringList tagPaths{};
        bool inTagsColor = false;
    };

    void add(const Wanted& wanted, const Added& then);
    void write(const QString& label, const library::NewAnnotation& added, const Wanted& wanted,
               std::function<void(const base::Result<annotation::Annotation>&)> then);
    void setTags(const QString& uid, const QStringList& tagPaths);
    [[nodiscard]] QString quoteLabel() const;
    [[nodiscard]] QPoint besideSelection() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    AnnotationPane& m_annotations;
    annotation::HighlightColor m_lastColor = annotation::HighlightColor::Amber;
};

} // namespace pizhu::ui
