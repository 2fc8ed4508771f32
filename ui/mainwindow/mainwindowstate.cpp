// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window remembers between runs, and which panes a width leaves room for.

#include "app/base/whendone.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandset.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/metadatainspector.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/facetpane.h"
#include "ui/library/placespane.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/mainwindow/maintoolbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/mainwindow/trashactions.h"
#include "ui/mainwindow/versionactions.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/cleaningagain.h"

#include <QAction>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Below these widths the annotations, then the facets, fold away.
constexpr int kFoldAnnotationsBelow = 1360;
constexpr int kFoldFacetsBelow = 1080;
constexpr int kFacetMinimum = 190;

constexpr int kListWidth = 360;
constexpr int kTableHeight = 320;

constexpr int foldBelow(Command toggle)
{
    return toggle == Command::ToggleFacets ? kFoldFacetsBelow : kFoldAnnotationsBelow;
}

} // namespace

void MainWindow::restoreState()
{
    restoreGeometry(m_settings.state(u"window"_s));
    m_panes->restoreState(m_settings.state(u"panes"_s));
    m_leftSizedByHand = m_left->restoreState(m_settings.state(u"leftPanes"_s));
    m_right->restoreState(m_settings.state(u"rightPanes"_s));
    m_readingSizes = {m_settings.state(u"reading"_s), m_settings.state(u"readingInColumns"_s)};
    m_reading->restoreState(m_readingSizes[0]);
    m_reading->setOrientation(Qt::Horizontal);
    m_articles->restoreState(m_settings.state(u"articleList"_s));
    m_palette->model().restoreRecent(m_settings.state(u"recentCommands"_s));
    restoreOrder();
    m_facets->restoreState(m_settings.state(stateNameOfLibrary(u"facets"_s)));
    m_places->restoreState(m_settings.state(stateNameOfLibrary(u"places"_s)));
    const auto script = text::viewScriptFromName(m_settings.viewScript()).value_or(text::ViewScript::Source);
    m_reader->setViewScript(script);
    m_toolBar->showViewScript(script);
    m_toolBar->showLanguage(m_settings.interfaceLanguage());
    m_toolBar->setRecentLibraries(m_settings.recentLibraries());
    m_readingActions->restore();
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations}) {
        if (m_settings.state(m_commands->action(toggle)->objectName()) == "hidden")
            m_hiddenByHand.insert(toggle);
        fold(toggle);
    }
    restoreArticle();
}

/// Relevance belongs to what was searched then.
void MainWindow::restoreOrder()
{
    const auto keys = library::sortKeysFromText(QString::fromLatin1(m_settings.state(u"sort"_s)));
    if (keys && keys->front().column != library::SortColumn::Relevance)
        m_query.sort = *keys;
    const QString order = QString::fromLatin1(m_settings.state(u"chineseOrder"_s));
    m_query.chineseOrder = text::chineseOrderFromName(order).value_or(text::ChineseOrder::Pinyin);
}

void MainWindow::restoreArticle()
{
    const base::ArticleId last{m_settings.state(stateNameOfLibrary(u"article"_s)).toLongLong()};
    if (!last.isValid())
        return;
    const auto future = m_library.read(
        [last](const library::Stores& stores) { return stores.articles.summaries(std::span(&last, 1), {}); });
    base::whenDone(future, this,
                   [this, last](const base::Result<std::vector<library::ArticleSummary>>& found) {
                       // It may have left the library, and the user may have opened another meanwhile.
                       if (found && !found->empty() && !m_reader->currentArticle().isValid())
                           openArticle(last);
                   });
}

/// Libraries of the same name in different folders do not share their place.
QString MainWindow::stateNameOfLibrary(const QString& state) const
{
    const QByteArray path = QFileInfo(m_library.path()).absoluteFilePath().toUtf8();
    return state + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

void MainWindow::saveState()
{
    m_settings.setState(u"window"_s, saveGeometry());
    m_settings.setState(u"panes"_s, m_panes->saveState());
    if (m_leftSizedByHand)
        m_settings.setState(u"leftPanes"_s, m_left->saveState());
    m_settings.setState(u"rightPanes"_s, m_right->saveState());
    m_readingSizes[m_articles->showsColumns() ? 1 : 0] = m_reading->saveState();
    m_settings.setState(u"reading"_s, m_readingSizes[0]);
    m_settings.setState(u"readingInColumns"_s, m_readingSizes[1]);
    m_settings.setState(u"articleList"_s, m_articles->saveState());
    m_settings.setState(u"recentCommands"_s, m_palette->model().saveRecent());
    m_settings.setState(u"sort"_s, library::sortKeysText(m_query.sort).toLatin1());
    m_settings.setState(u"chineseOrder"_s, text::chineseOrderName(m_query.chineseOrder).toLatin1());
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations})
        m_settings.setState(m_commands->action(toggle)->objectName(),
                            m_hiddenByHand.contains(toggle) ? "hidden" : "shown");
    m_settings.setState(stateNameOfLibrary(u"facets"_s), m_facets->saveState());
    m_settings.setState(stateNameOfLibrary(u"places"_s), m_places->saveState());
    m_settings.setState(stateNameOfLibrary(u"article"_s),
                        QByteArray::number(m_reader->currentArticle().value));
}

/// The places take what their rows need, up to half, until the user moves the border.
void MainWindow::fitPlaces()
{
    if (m_leftSizedByHand)
        return;
    const int both = m_left->height();
    const int places = std::min(m_places->contentHeight(), both / 2);
    m_left->setSizes({places, both - places});
}

QWidget* MainWindow::paneOf(Command toggle) const
{
    return toggle == Command::ToggleFacets ? m_left : m_right;
}

void MainWindow::togglePane(Command toggle, bool shown)
{
    paneOf(toggle)->setVisible(shown);
    fitFilters();
    if (shown)
        m_hiddenByHand.remove(toggle);
    else if (width() >= foldBelow(toggle))
        m_hiddenByHand.insert(toggle);
}

/// Columns need the width: they stand above the article, each arrangement with the sizes it had.
void MainWindow::arrangeList(bool columns)
{
    m_commands->action(Command::ToggleColumns)->setChecked(columns);
    const Qt::Orientation orientation = columns ? Qt::Vertical : Qt::Horizontal;
    if (m_reading->orientation() == orientation)
        return;
    m_readingSizes[columns ? 0 : 1] = m_reading->saveState();
    m_reading->setOrientation(orientation);
    const bool known = m_reading->restoreState(m_readingSizes[columns ? 1 : 0]);
    m_reading->setOrientation(orientation); // whatever a state of another version says
    if (!known)
        m_reading->setSizes(columns ? QList<int>{kTableHeight, height() - kTableHeight}
                                    : QList<int>{kListWidth, width() - kListWidth});
}

void MainWindow::showAnnotations()
{
    if (!m_inspector->isHidden())
        showInspector(false);
    showRightColumn();
}

void MainWindow::showRightColumn()
{
    m_commands->action(Command::ToggleAnnotations)->setChecked(true);
    m_right->show();
}

/// Names of filters are readable where the annotations leave room; beside them the window must become narrow
/// enough to fold.
void MainWindow::fitFilters()
{
    m_left->setMinimumWidth(m_right->isHidden() ? kFacetMinimum : 0);
}

void MainWindow::fold(Command toggle)
{
    const bool shown = width() >= foldBelow(toggle) && !m_hiddenByHand.contains(toggle);
    paneOf(toggle)->setVisible(shown);
    fitFilters();
    m_commands->action(toggle)->setChecked(shown);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitPlaces();
    // Only crossing a limit folds or unfolds: what the user toggled by hand stays.
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations}) {
        const int limit = foldBelow(toggle);
        if ((event->oldSize().width() < limit) != (event->size().width() < limit))
            fold(toggle);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (QWidget* writing = focusWidget())
        writing->clearFocus(); // a note being written is saved when the focus leaves it
    m_importer->stop();
    m_versioning->cleaning().cancel();
    m_trash->cancel();
    m_browsing->setShown(false); // the panes are remembered as they are without it
    saveState();
    QMainWindow::closeEvent(event);
}

} // namespace pizhu::ui
