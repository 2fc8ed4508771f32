// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"

#include "app/importing/importjob.h"
#include "tests/ui/reader/pageprobe.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>

namespace pizhu::test {

namespace {

template <typename F>
void await(F condition, const char* what)
{
    if (!waitFor(condition))
        qFatal("waited in vain for %s", what);
}

std::unique_ptr<library::Library> libraryAt(const QString& path)
{
    auto opened = library::Library::open(path, {.create = true});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

/// Writes the scraped pages into the folder and imports them.
void importPagesOf(const QDir& folder, library::Library& library)
{
    const QDir pages(folder.filePath(QStringLiteral("pages")));
    pages.mkpath(QStringLiteral("."));
    writeScrapedPages(pages);
    importing::ImportJob job(library, {.paths = {pages.path()}});
    std::optional<importing::ImportReport> report;
    QObject::connect(&job, &importing::ImportJob::finished, &job,
                     [&report](const importing::ImportReport& done) { report = done; });
    job.start();
    await([&report] { return report.has_value(); }, "the import");
    if (report->count(importing::ItemState::Added) != 4)
        qFatal("%s", qPrintable(report->toText()));
}

/// A library into which the scraped pages were imported.
class ImportedPages
{
public:
    ImportedPages() { importPagesOf(QDir(m_folder.path()), *libraryAt(path())); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("imported.pizhu")); }

private:
    QTemporaryDir m_folder;
};

} // namespace

WindowFixture::WindowFixture()
{
    m_settings = std::make_unique<settings::Settings>(folder().filePath(QStringLiteral("pizhu.ini")));
    openLibrary();
}

WindowFixture::~WindowFixture()
{
    closeWindow();
}

void WindowFixture::openLibrary()
{
    m_library = libraryAt(libraryPath());
}

void WindowFixture::importPages()
{
    importPagesOf(folder(), *m_library);
}

void WindowFixture::takeImportedPages()
{
    static const ImportedPages imported; // once in a program
    closeLibrary();
    QFile::remove(libraryPath());
    if (!QFile::copy(imported.path(), libraryPath()))
        qFatal("the library cannot be copied");
    openLibrary();
}

void WindowFixture::openWindow(QSize size)
{
    m_window = std::make_unique<ui::MainWindow>(*m_library, m_theme, *m_settings);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    await([this] { return m_window->isActiveWindow(); }, "the window");
    await([this] { return m_window->articles().model().isCountKnown(); }, "the list");
}

void WindowFixture::closeWindow()
{
    if (m_window)
        m_window->close();
    m_window.reset();
}

void WindowFixture::startAnew()
{
    closeLibrary();
    if (!library::Library::setAside(libraryPath()))
        qFatal("the library cannot be set aside");
    openLibrary();
}

void WindowFixture::restart()
{
    const QSize size = m_window->size();
    closeWindow();
    m_library.reset();
    openLibrary();
    openWindow(size);
}

ui::ArticleView& WindowFixture::view()
{
    return *m_window->findChild<ui::ArticleView*>();
}

QAbstractItemView& WindowFixture::list()
{
    return *part<QAbstractItemView>("articleList");
}

QAbstractItemView& WindowFixture::annotationList()
{
    return *part<QAbstractItemView>("annotationList");
}

QDialog* WindowFixture::dialog(const char* name)
{
    QDialog* found = nullptr;
    const auto isThere = [this, name, &found] {
        found = part<QDialog>(name);
        return found && found->isVisible();
    };
    return waitFor(isThere) ? found : nullptr;
}

QString WindowFixture::noticeText()
{
    const auto* notice = part<ui::Notice>("notice");
    return notice->isVisible() ? notice->text() : QString();
}

base::ArticleId WindowFixture::article(const QString& title)
{
    const auto find =
        [](const library::Stores& stores) -> base::Result<std::vector<library::ArticleSummary>> {
        const auto ids = stores.articles.find({});
        return ids ? stores.articles.summaries(*ids, {}) : base::fail(ids.error());
    };
    const auto all = m_library->read(find).result();
    const auto found = std::ranges::find(*all, title, &library::ArticleSummary::title);
    return found == all->end() ? base::ArticleId{} : found->id;
}

void WindowFixture::openArticle(const QString& title)
{
    const base::ArticleId id = article(title);
    if (!id.isValid())
        qFatal("no article “%s”", qPrintable(title));
    QSignalSpy opened(&m_window->reader(), &ui::ReaderPane::articleOpened);
    m_window->openArticle(id);
    await([&opened] { return opened.count() > 0; }, "the article");
}

QString WindowFixture::openTitle()
{
    const base::ArticleId id = m_window->reader().currentArticle();
    const auto load = [id](const library::Stores& stores) { return stores.articles.load(id); };
    const auto loaded = m_library->read(load).result();
    return loaded ? loaded->metadata.title.value : QString();
}

QStringList WindowFixture::listed()
{
    const auto& model = m_window->articles().model();
    const auto loaded = [&model] {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.index(row).data(ui::ArticleListModel::LoadedRole).toBool())
                return false;
        }
        return !model.isLoading();
    };
    (void)waitFor(loaded);
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles +=
            model.index(row).data(ui::ArticleListModel::SummaryRole).value<library::ArticleSummary>().title;
    return titles;
}

std::vector<annotation::Annotation> WindowFixture::annotations(const QString& title)
{
    const base::ArticleId id = article(title);
    return *m_library->read([id](const library::Stores& stores) { return stores.annotations.ofArticle(id); })
                .result();
}

void WindowFixture::select(const QString& shown)
{
    const auto selected = [this] { return m_window->reader().selection().has_value(); };
    constexpr int kMoved = 2000; // ms: what came above the text meanwhile has moved it from under the mouse
    selectWithMouse(view(), shown);
    if (!QTest::qWaitFor(selected, kMoved))
        selectWithMouse(view(), shown);
    await(selected, "the selection");
    await([this] { return part("selectionBar")->isVisible(); }, "the selection bar");
}

void WindowFixture::highlight(const QString& shown)
{
    const int before = annotationList().model()->rowCount();
    select(shown);
    pressInPage(Qt::Key_1);
    await([this, before] { return annotationList().model()->rowCount() == before + 1; }, "the highlight");
    await([this, shown] { return highlighted().contains(shown); }, "the mark on the page");
}

QString WindowFixture::highlighted()
{
    return evaluate(view(),
                    QStringLiteral(
                        "Array.from(document.querySelectorAll('mark.hl')).map(m => m.textContent).join('')"))
        .toString();
}

void WindowFixture::pressInPage(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(view().focusProxy(), key, modifiers);
}

} // namespace pizhu::test
