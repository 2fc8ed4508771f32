// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window has to do with links, the text beside the text, and help for learners.

#include "ui/annotations/annotationpane.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/companionactions.h"
#include "ui/mainwindow/linkactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/reader/readerpane.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

void MainWindow::createCompanion()
{
    m_companion = new CompanionActions({.library = m_library,
                                        .settings = m_settings,
                                        .theme = m_theme,
                                        .commands = *m_commands,
                                        .reader = *m_reader,
                                        .annotations = *m_annotations,
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
    for (const Command command : {Command::NoteOnArticle})
        connect(m_commands->action(command), &QAction::triggered, this, &MainWindow::showAnnotations);
}

void MainWindow::openLink(const text::DeepLink& link)
{
    m_companion->links().open(link);
}

} // namespace pizhu::ui
