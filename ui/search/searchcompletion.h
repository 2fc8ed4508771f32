// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/search/suggestions.h"

#include <QFrame>

class QListWidget;

namespace pizhu::ui {

class SearchField;
class ThemeSource;

/// Suggestions below the search field while one types: fields, their words, names of the library, searches
/// of earlier. Down and Up choose, Tab takes the chosen or the first, Enter the chosen one, Escape closes
/// only this. Never open while an input method composes. The field keeps the focus and all other keys; names
/// are read and matched on library threads.
class SearchCompletion : public QFrame
{
    Q_OBJECT

public:
    SearchCompletion(library::Library& library, const ThemeSource& theme, SearchField& field);

    /// Newest first.
    void setRecent(const QStringList& queries);
    void showRecent();
    [[nodiscard]] QStringList labels() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createLayout();
    void connectSignals();
    void loadValues();
    void suggest();
    void showSuggestions(std::vector<Suggestion> suggestions);
    void place();
    void move(int by);
    void accept(int row);
    /// True when the key was for the list.
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    library::Library& m_library;
    const ThemeSource& m_theme;
    SearchField& m_field;
    QListWidget* m_list = nullptr;
    std::shared_ptr<const SearchValues> m_values;
    bool m_valuesAreOld = true;
    bool m_loading = false;
    QStringList m_recent;
    search::CompletionPlace m_place; ///< what the suggestions are for
    QString m_text;                  ///< of the field, when it was asked
    int m_cursor = -1;
    std::vector<Suggestion> m_suggestions;
};

} // namespace pizhu::ui
