// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette offers in the main window.

#include "app/base/whendone.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/mainwindow/maintoolbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/markingactions.h"
#include "ui/mainwindow/palettesources.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/models/titles.h"
#include "ui/reader/readerpane.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

void MainWindow::createPalette()
{
    m_palette = new CommandPalette(m_theme, this);
    const auto choices = [this] { return paletteChoices(); };
    const auto reason = [this](const QAction& action) { return whyDisabled(action); };
    m_palette->model().addSource(*new ActionSource(choices, reason, m_palette));
    m_palette->model().addSource(*makeTagSource(
        m_library, [this](const QString& path) { applyTag(path); }, m_palette));
    m_palette->model().addSource(*makeFacetSource(
        m_library, [this](const QString& key) { jumpToFacet(key); }, m_palette));
    m_palette->model().addSource(*makeArticleSource(
        m_library, [this](const QString& key) { openArticle(base::ArticleId{key.toLongLong()}); },
        m_palette));
    connect(m_commands->action(Command::Palette), &QAction::triggered, this, [this] { m_palette->toggle(); });
}

std::vector<ActionSource::Choice> MainWindow::paletteChoices() const
{
    std::vector<ActionSource::Choice> choices;
    for (const Command command : m_commands->all()) {
        QAction* action = m_commands->action(command);
        if (command != Command::Palette)
            choices.push_back({action->objectName(), {}, action});
    }
    for (QAction* action : m_articles->articleActions())
        choices.push_back({action->objectName(), tr("Selected articles: %1").arg(action->text()), action});
    for (QAction* action : m_marking->actions())
        choices.push_back({action->objectName(), tr("Annotation: %1").arg(action->text()), action});
    for (QAction* action : m_articles->sortActions())
        choices.push_back({action->objectName(), tr("Order: %1").arg(action->text()), action});
    for (const ActionSource::Choice& choice : m_readingActions->choices())
        choices.push_back(choice);
    for (const MainToolBar::Choice& choice : m_toolBar->choices())
        choices.push_back({choice.key, choice.title, choice.action});
    return choices;
}

QString MainWindow::whyDisabled(const QAction& action) const
{
    if (m_library.isReadOnly())
        return tr("This library is read-only.");
    if (m_marking->actions().contains(&action) && m_reader->currentArticle().isValid())
        return tr("Pick an annotation in the text first.");
    if (&action == m_commands->action(Command::Back) || &action == m_commands->action(Command::Forward))
        return tr("There is nothing to go to.");
    if (&action == m_commands->action(Command::CorrectText) && m_reader->currentArticle().isValid())
        return tr("Select the words to correct first.");
    return m_reader->currentArticle().isValid() ? QString() : tr("Open an article first.");
}

/// To the selected text; else to the selected articles; else to the article one reads.
void MainWindow::applyTag(const QString& path)
{
    if (const auto selection = m_reader->selection()) {
        m_annotating->highlightWithTag(*selection, path);
        return;
    }
    std::vector<base::ArticleId> articles = m_articles->selectedArticles();
    if (articles.empty() && m_reader->currentArticle().isValid())
        articles = {m_reader->currentArticle()};
    if (articles.empty()) {
        showFailure({base::ErrorCode::NotFound, tr("Select text or an article to tag first."), {}});
        return;
    }
    const auto tag = [articles, path](library::Stores& stores) -> base::Result<void> {
        const auto id = stores.tags.ensure(path);
        if (!id)
            return base::fail(id.error());
        return stores.tags.tagArticles(articles, *id);
    };
    const int count = static_cast<int>(articles.size());
    const QString label = tr("Tag %n article(s) “%1”", nullptr, count).arg(path);
    base::whenDone(m_library.write(label, tag), this, [this](const base::Result<void>& done) {
        if (!done)
            showFailure(done.error());
    });
}

/// Shows what has this value, and nothing else narrows it down.
void MainWindow::jumpToFacet(const QString& key)
{
    const auto facet = library::facetFromName(key.section(u'=', 0, 0));
    if (facet)
        setQuery({.filters = {{*facet, {key.section(u'=', 1)}}},
                  .sort = m_query.sort,
                  .chineseOrder = m_query.chineseOrder});
}

} // namespace pizhu::ui
