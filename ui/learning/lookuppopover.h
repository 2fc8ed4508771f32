// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/dictionary.h"
#include "ui/learning/rubylabel.h"

#include <QFrame>

class QLabel;
class QTextEdit;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// A calm sheet beside a passage: how it is read, and what a dictionary says. Never takes the focus; the text
/// of the article stays as it is.
class LookupPopover : public QFrame
{
    Q_OBJECT

public:
    struct Content
    {
        QString passage{}; ///< shown with its readings; empty: only the entries
        std::vector<text::CharacterReading> readings{};
        std::vector<text::DictionaryEntry> entries{};
        QString hint{}; ///< instead of entries
    };

    LookupPopover(const ThemeSource& theme, QWidget* parent);

    void setReadingScript(ReadingScript script);
    /// Shows it near `target`, in the parent's coordinates: below where there is room, else above.
    void showAt(const QRect& target, const Content& content);
    [[nodiscard]] QString entriesText() const;
    [[nodiscard]] const RubyLabel& ruby() const { return *m_ruby; }

Q_SIGNALS:
    void readingScriptChosen(pizhu::ui::ReadingScript script);

private:
    void fill();
    void writeEntries();
    void place(const QRect& target);

    const ThemeSource& m_theme;
    ReadingScript m_script = ReadingScript::Pinyin;
    Content m_content;
    RubyLabel* m_ruby = nullptr;
    QTextEdit* m_entries = nullptr;
    QLabel* m_hint = nullptr;
    QToolButton* m_switch = nullptr;
};

} // namespace pizhu::ui
