// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window has to do with links, the text beside the text, and help for learners.

#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/mainwindow/besideactions.h"
#include "ui/mainwindow/companionactions.h"
#include "ui/mainwindow/learningactions.h"
#include "ui/mainwindow/linkactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kReaderMinimum = 480; // pixels
constexpr int kBesideMinimum = 360;
constexpr int kRoomForAll = 1900; ///< all panes and two texts

} // namespace

void MainWindow::createCompanion()
{
    m_companion = new CompanionActions({.library = m_library,
                                        .settings = m_settings,
                                        .theme = m_theme,
                                        .commands = *m_commands,
                                        .reader = *m_reader,
                                        .annotations = *m_annotations,
                                        .tags = *m_tags,
                                        .notice = *m_notice},
                                       this);
    m_annotations->keepDraftsIn(m_settings.draftsFile(stateNameOfLibrary(u"notes"_s).section(u'/', -1)));
}

void MainWindow::connectCompanion()
{
    LinkActions* links = &m_companion->links();
    connect(links, &LinkActions::articleRequested, this, &MainWindow::openArticle);
    connect(links, &LinkActions::tagRequested, this, [this](const QString& path) {
        library::ArticleQuery query;
        query.filters[library::Facet::Tag] = QStringList{path};
        setQuery(query);
    });
    connect(links, &LinkActions::failed, this, &MainWindow::showFailure);
    connect(m_annotations, &AnnotationPane::webLinkActivated, this, &MainWindow::confirmLink);
    connect(m_tags, &TagTreePane::linkActivated, links, &LinkActions::open);
    connect(m_tags, &TagTreePane::webLinkActivated, this, &MainWindow::confirmLink);
    connect(&m_companion->learning(), &LearningActions::failed, this, &MainWindow::showFailure);
    BesideActions* beside = &m_companion->beside();
    connect(beside, &BesideActions::failed, this, &MainWindow::showFailure);
    connect(beside, &BesideActions::shownChanged, this, &MainWindow::makeRoomBeside);
    connect(m_articles, &ArticleListPane::besideRequested, this, &MainWindow::openBeside);
    connect(m_commands->action(Command::OpenBeside), &QAction::triggered, this, [this] {
        const auto chosen = m_articles->selectedArticles();
        const bool other =
            chosen.size() > 1 || (chosen.size() == 1 && chosen.front() != m_reader->currentArticle());
        if (other)
            openBeside(chosen);
        else
            m_companion->beside().open(m_reader->currentArticle());
    });
    connect(m_commands->action(Command::NoteOnArticle), &QAction::triggered, this, [this] {
        showAnnotations();
        m_annotating->addNoteOnArticle();
    });
}

/// Two chosen articles stand side by side. One that was opened only by choosing it stands beside the one
/// before it.
void MainWindow::openBeside(const std::vector<base::ArticleId>& articles)
{
    if (articles.empty())
        return;
    if (articles.size() > 1)
        openArticle(articles.front());
    else if (articles.front() == m_reader->currentArticle() && m_history.canGoBack())
        showStep(m_history.goBack(m_reader->place()));
    m_companion->beside().open(articles.size() > 1 ? articles[1] : articles.front());
}

/// Two texts need the width of what stands around them.
void MainWindow::makeRoomBeside(bool shown)
{
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations}) {
        if (!shown) {
            fold(toggle);
        } else if (width() < kRoomForAll) {
            paneOf(toggle)->hide();
            m_commands->action(toggle)->setChecked(false);
        }
    }
    m_reader->setMinimumWidth(shown ? kBesideMinimum : kReaderMinimum);
}

void MainWindow::openLink(const text::DeepLink& link)
{
    m_companion->links().open(link);
}

} // namespace pizhu::ui
