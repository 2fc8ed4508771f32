// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/searchactions.h"

#include "app/base/whendone.h"
#include "app/search/queryparser.h"
#include "app/settings/settings.h"
#include "ui/search/lexicondialog.h"
#include "ui/search/querybuilderpanel.h"
#include "ui/search/searchcompletion.h"
#include "ui/search/searchstrip.h"
#include "ui/search/searchtitles.h"
#include "ui/widgets/searchfield.h"

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::ArticleQuery;

SearchActions::SearchActions(library::Library& library, settings::Settings& settings,
                             const ThemeSource& theme, SearchField& field, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_theme(theme)
    , m_field(field)
    , m_completion(new SearchCompletion(library, theme, field))
    , m_builder(new QueryBuilderPanel(theme, field))
    , m_strip(new SearchStrip(theme, field.window()))
{
    m_completion->setRecent(m_settings.recentSearches());
    connectSignals();
}

void SearchActions::connectSignals()
{
    connect(&m_field, &SearchField::searchChanged, this, &SearchActions::search);
    connect(&m_field, &SearchField::searchCommitted, this, &SearchActions::remember);
    connect(&m_field, &SearchField::builderRequested, this, &SearchActions::showBuilder);
    connect(m_builder, &QueryBuilderPanel::queryChanged, this, &SearchActions::search);
    connect(m_builder, &QueryBuilderPanel::regionalChosen, this, &SearchActions::setRegional);
    connect(m_builder, &QueryBuilderPanel::pairsRequested, this, &SearchActions::showPairs);
    connect(m_builder, &QueryBuilderPanel::closed, this, [this] {
        remember(m_query.text.text);
        m_field.setFocus(Qt::OtherFocusReason);
    });
    connect(m_strip, &SearchStrip::pairToggled, this, &SearchActions::togglePair);
    connect(m_strip, &SearchStrip::pairsRequested, this, &SearchActions::showPairs);
    connect(&m_library, &library::Library::changed, this, &SearchActions::updateFinds);
}

ArticleQuery SearchActions::completed(ArticleQuery query) const
{
    if (query.text.isEmpty()) {
        query.text.regional = m_settings.findsRegionalWords();
        query.text.withoutPairs.clear();
    }
    return query;
}

void SearchActions::setQuery(const ArticleQuery& query)
{
    m_query = query;
    m_field.showQuery(query.text.text);
    m_builder->setRegional(query.text.regional);
    if (m_builder->isVisible())
        m_builder->showQuery(query.text.text);
    updateNotices();
    updateFinds();
}

void SearchActions::search(const QString& text)
{
    ArticleQuery query = m_query;
    query.text.text = text;
    Q_EMIT queryChanged(query);
}

void SearchActions::remember(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    QStringList recent = m_settings.recentSearches();
    recent.removeAll(text);
    recent.prepend(text);
    m_settings.setRecentSearches(recent);
    m_completion->setRecent(m_settings.recentSearches());
}

void SearchActions::setRegional(bool regional)
{
    m_settings.setFindsRegionalWords(regional);
    ArticleQuery query = m_query;
    query.text.regional = regional;
    query.text.withoutPairs.clear();
    Q_EMIT queryChanged(query);
}

/// A word that is chosen while none is in use comes alone.
void SearchActions::togglePair(const QString& key, bool used)
{
    ArticleQuery query = m_query;
    if (!query.text.regional)
        query.text.withoutPairs = m_pairs;
    query.text.regional = true;
    query.text.withoutPairs.removeAll(key);
    if (!used)
        query.text.withoutPairs += key;
    Q_EMIT queryChanged(query);
}

void SearchActions::updateNotices()
{
    const QString& text = m_query.text.text;
    std::vector<FieldMark> marks;
    QStringList sentences;
    for (const search::Notice& notice : search::readQuery(m_query.text).notices) {
        const bool isTyping = m_field.hasFocus() && m_field.cursorPosition() == text.size();
        const bool endIsToCome = notice.kind == search::NoticeKind::UnclosedQuote ||
                                 notice.kind == search::NoticeKind::MissingValue;
        if (isTyping && endIsToCome)
            continue;
        marks.push_back({notice.range, noticeSentence(notice)});
        sentences += marks.back().explanation;
    }
    sentences.removeDuplicates();
    m_strip->setNotices(sentences);
    if (text == m_field.text())
        m_field.setMarks(std::move(marks));
}

void SearchActions::updateFinds()
{
    if (m_query.text.isEmpty()) {
        m_pairs.clear();
        m_strip->setFinds({});
        return;
    }
    const auto finds =
        m_library.readNewest(u"regional-words"_s, [query = m_query](const library::Stores& stores) {
            return stores.lexicon.findsOf(query);
        });
    base::whenDone(finds, this,
                   [this, query = m_query](const base::Result<std::vector<library::RegionalFind>>& found) {
                       if (!found || query != m_query)
                           return;
                       showFinds(*found);
                   });
}

/// Words that would bring nothing are not worth a line, unless one was left out by hand and may come back.
/// Those in use are all told: two that find the same articles bring nothing each, but much together.
void SearchActions::showFinds(std::vector<library::RegionalFind> finds)
{
    m_pairs.clear();
    for (const library::RegionalFind& find : finds)
        m_pairs += find.word.key;
    std::erase_if(finds, [this](const library::RegionalFind& find) {
        return find.articles == 0 && !find.word.used && !m_query.text.withoutPairs.contains(find.word.key);
    });
    m_strip->setFinds(finds);
}

void SearchActions::showBuilder()
{
    m_builder->setRegional(m_query.text.regional);
    m_builder->open(m_field.text());
}

void SearchActions::showPairs()
{
    m_builder->close();
    auto* dialog = new LexiconDialog(m_library, m_theme, m_field.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace pizhu::ui
