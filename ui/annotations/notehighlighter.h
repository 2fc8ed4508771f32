// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QSyntaxHighlighter>
#include <vector>

namespace pizhu::ui {

/// Styles Markdown while it is written: headings, emphasis, lists, quotes, code and links. The characters
/// stay what they are; only the address behind the words of a link into the library is not shown.
class NoteHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    NoteHighlighter(QTextDocument* document, const QPalette& palette);

    void setPalette(const QPalette& palette);
    /// The hidden addresses of a line: "(pizhu://…)" behind the words.
    [[nodiscard]] static std::vector<base::TextRange> hiddenParts(const QString& line);

protected:
    void highlightBlock(const QString& text) override;

private:
    enum State { Plain = -1, Fenced = 1 };

    [[nodiscard]] bool highlightFence(const QString& text);
    void highlightLine(const QString& text);
    void highlightEmphasis(const QString& text);
    void highlightLinks(const QString& text);
    void merge(base::TextRange range, const QTextCharFormat& format);

    QTextCharFormat m_heading;
    QTextCharFormat m_bold;
    QTextCharFormat m_emphasis;
    QTextCharFormat m_struck;
    QTextCharFormat m_marker; ///< signs that say how the rest is meant
    QTextCharFormat m_quote;
    QTextCharFormat m_code;
    QTextCharFormat m_link;
    QTextCharFormat m_unlinked; ///< a name that leads nowhere yet
    QTextCharFormat m_hidden;
};

} // namespace pizhu::ui
