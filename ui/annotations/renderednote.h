// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/linkstore.h"
#include "ui/widgets/theme.h"

#include <QCache>
#include <QFont>
#include <QTextDocument>

namespace pizhu::ui {

/// A document that loads nothing from anywhere, whatever a note names.
class NoteDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

struct NoteStyle
{
    Theme theme;
    QFont font;
};

/// The note with its links into the library as plain Markdown links under their present titles, and line ends
/// kept.
[[nodiscard]] QString readableMarkdown(const QString& note, const library::LinkTargets& targets);

/// Lays a note out for reading. Links that lead nowhere are struck through; their address begins with
/// kDanglingScheme.
void writeNote(QTextDocument& document, const QString& note, const library::LinkTargets& targets,
               const NoteStyle& style);

inline constexpr auto kDanglingScheme = "pizhu-lost:";

/// Notes laid out once and painted often.
class RenderedNotes
{
public:
    /// What links lead to, as far as it is known; all is laid out anew.
    void setTargets(const library::LinkTargets& targets);
    [[nodiscard]] const library::LinkTargets& targets() const { return m_targets; }
    [[nodiscard]] QTextDocument& document(const QString& note, int width, const NoteStyle& style);

private:
    static constexpr int kKept = 128;

    library::LinkTargets m_targets;
    QCache<QString, NoteDocument> m_documents{kKept}; ///< by all that they look like
};

} // namespace pizhu::ui
