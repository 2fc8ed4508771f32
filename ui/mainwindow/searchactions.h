// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QObject>

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class QueryBuilderPanel;
class SearchCompletion;
class SearchField;
class SearchStrip;
class ThemeSource;

/// Everything around the search field: suggestions, the builder, what is said of the search in force, words
/// of other regions, and searches of earlier.
class SearchActions : public QObject
{
    Q_OBJECT

public:
    SearchActions(library::Library& library, settings::Settings& settings, const ThemeSource& theme,
                  SearchField& field, QObject* parent);

    [[nodiscard]] SearchStrip& strip() { return *m_strip; }
    /// A query as it comes into force. One without words takes the settings that hold for new searches.
    [[nodiscard]] library::ArticleQuery completed(library::ArticleQuery query) const;
    /// Shows the query in force.
    void setQuery(const library::ArticleQuery& query);
    void showBuilder();
    void showPairs();

Q_SIGNALS:
    void queryChanged(const pizhu::library::ArticleQuery& query);

private:
    void connectSignals();
    void search(const QString& text);
    void remember(const QString& text);
    void setRegional(bool regional);
    void togglePair(const QString& key, bool used);
    void updateNotices();
    void updateFinds();
    void showFinds(std::vector<library::RegionalFind> finds);

    library::Library& m_library;
    settings::Settings& m_settings;
    const ThemeSource& m_theme;
    SearchField& m_field;
    SearchCompletion* m_completion = nullptr;
    QueryBuilderPanel* m_builder = nullptr;
    SearchStrip* m_strip = nullptr;
    library::ArticleQuery m_query;
    QStringList m_pairs; ///< keys of the words that the strip offers
};

} // namespace pizhu::ui
