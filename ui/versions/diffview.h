// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/script.h"
#include "ui/versions/diffdocument.h"

#include <QTextBrowser>
#include <memory>
#include <optional>

namespace pizhu::ui {

/// Shows how one text came out of another: what was added underlined, what was removed struck out, unchanged
/// paragraphs folded until one asks for them. Or one text alone.
class DiffView : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Side { Before, After };

    explicit DiffView(const ThemeSource& theme, QWidget* parent = nullptr);

    void showDiff(std::shared_ptr<const ComparedTexts> texts, text::Script script);
    void showText(const QString& text, text::Script script);
    /// Instead of a text: what there is to know.
    void showMessage(const QString& message);

    [[nodiscard]] int changeCount() const { return static_cast<int>(m_layout.changes.size()); }
    /// Index of the change one is at; -1 before the first step.
    [[nodiscard]] int currentChange() const { return m_change; }
    /// What is marked now; empty when nothing is.
    [[nodiscard]] QString markedText() const;

public Q_SLOTS:
    void nextChange();
    void previousChange();
    /// Unfolds, scrolls to and marks a range of either text; false when the diff does not show it.
    bool goTo(pizhu::ui::DiffView::Side side, pizhu::base::TextRange range);

Q_SIGNALS:
    void changesChanged(int current, int count);

private:
    enum class Content { Message, Text, Diff };

    void start(Content content, text::Script script);
    void write();
    void openLink(const QUrl& link);
    void unfold(int first);
    void step(int by);
    void mark(base::TextRange place);
    [[nodiscard]] std::optional<base::TextRange> placeOf(Side side, base::TextRange range) const;
    [[nodiscard]] int paragraphOf(Side side, base::TextRange range) const;

    const ThemeSource& m_theme;
    Content m_content = Content::Message;
    std::shared_ptr<const ComparedTexts> m_texts;
    QString m_text; ///< the message or the one text
    DiffStyle m_style;
    DiffLayout m_layout;
    int m_change = -1;
};

} // namespace pizhu::ui
