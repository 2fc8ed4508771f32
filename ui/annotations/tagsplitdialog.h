// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotations/tagediting.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pizhu::ui {

class TagChecklist;
class ThemeSource;

/// Moves what one checks from a tag to another, new or not.
class TagSplitDialog : public QDialog
{
    Q_OBJECT

public:
    TagSplitDialog(library::Library& library, const ThemeSource& theme, const library::Tag& tag,
                   QWidget* parent = nullptr);

private:
    struct Use
    {
        std::vector<library::TaggedPassage> passages;
        std::vector<library::TaggedArticle> articles;
    };

    void createWidgets(const ThemeSource& theme);
    void createLayout();
    void connectSignals();
    void readUse();
    void updateState();
    void split();
    [[nodiscard]] library::TagSplit chosen() const;

    library::Tag m_tag;
    TagEditing* m_editing = nullptr;
    Use m_use;
    QLineEdit* m_path = nullptr;
    TagChecklist* m_list = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_split = nullptr;
};

} // namespace pizhu::ui
