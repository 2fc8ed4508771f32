// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagusage.h"

#include <QListWidget>

namespace pizhu::ui {

class ThemeSource;

/// Passages (and articles) with check marks, the quote above its article. Arrows move, Space toggles, Ctrl+A
/// checks all, and Shift with an arrow toggles what it leaves; Enter activates.
class TagChecklist : public QListWidget
{
    Q_OBJECT

public:
    explicit TagChecklist(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Rows in the order given: passages, then articles.
    void setPassages(const std::vector<library::TaggedPassage>& passages,
                     const std::vector<library::TaggedArticle>& articles = {});
    [[nodiscard]] std::vector<int> checkedRows() const;

Q_SIGNALS:
    /// Marks have been set or taken; once for any number of them.
    void marksChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addRow(const QString& text, const QString& where);
    void setChecked(int row, bool checked);
    void checkAll(bool checked);
    [[nodiscard]] bool isChecked(int row) const;
};

} // namespace pizhu::ui
