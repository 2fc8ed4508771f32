// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scenes.h"

#include "tests/screenshots/illustratedarticle.h"

#include "app/importing/importreport.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/importing/folderwatching.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/importstrip.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/titles.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;
/// A widget is at rest when it looks the same for this long; the pages of two articles may take more than a
/// second for their next frames.
constexpr int kRestMs = 2000;
/// Looking at it all the time would leave its pages no time to paint.
constexpr int kLookEveryMs = 250;

/// The widget as it looks once it has stopped changing.
std::optional<QPixmap> grabAtRest(QWidget& widget)
{
    QImage last = widget.grab().toImage();
    QElapsedTimer same;
    same.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &widget, [&] {
        QImage now = widget.grab().toImage();
        if (now == last)
            return;
        last = std::move(now);
        same.restart();
    });
    look.start(kLookEveryMs);
    const bool rested = test::waitFor([&same] { return same.elapsed() > kRestMs; }, kPatienceMs);
    if (!rested)
        return std::nullopt;
    return QPixmap::fromImage(last);
}

} // namespace

Scenes::Scenes(library::Library& library, ui::MainWindow& window, Album& album)
    : m_library(library)
    , m_window(window)
    , m_album(album)
{}

/// In the order of the pictures.
std::span<const Scenes::Named> Scenes::all()
{
    static constexpr Named kScenes[] = {
        {QLatin1StringView("list-and-reader"), &Scenes::listAndReader},
        {QLatin1StringView("search"), &Scenes::search},
        {QLatin1StringView("searching"), &Scenes::searching},
        {QLatin1StringView("facets"), &Scenes::facets},
        {QLatin1StringView("facet-brush"), &Scenes::facetBrush},
        {QLatin1StringView("facet-search"), &Scenes::facetSearch},
        {QLatin1StringView("facet-tree"), &Scenes::facetTree},
        {QLatin1StringView("highlights"), &Scenes::highlights},
        {QLatin1StringView("overlaps"), &Scenes::overlaps},
        {QLatin1StringView("text-caret"), &Scenes::textCaret},
        {QLatin1StringView("pictures"), &Scenes::pictures},
        {QLatin1StringView("scripts"), &Scenes::scripts},
        {QLatin1StringView("selection"), &Scenes::selection},
        {QLatin1StringView("tag-picker"), &Scenes::tagPicker},
        {QLatin1StringView("find-bar"), &Scenes::findBar},
        {QLatin1StringView("cleanup-log"), &Scenes::cleanupLog},
        {QLatin1StringView("inspector"), &Scenes::inspector},
        {QLatin1StringView("versions"), &Scenes::versions},
        {QLatin1StringView("charset"), &Scenes::charset},
        {QLatin1StringView("notes"), &Scenes::notes},
        {QLatin1StringView("beside"), &Scenes::beside},
        {QLatin1StringView("learning"), &Scenes::learning},
        {QLatin1StringView("duplicates"), &Scenes::duplicates},
        {QLatin1StringView("import-report"), &Scenes::importReport},
        {QLatin1StringView("importing"), &Scenes::importing},
        {QLatin1StringView("field-mapping"), &Scenes::fieldMapping},
        {QLatin1StringView("watched-folders"), &Scenes::watchedFolders},
        {QLatin1StringView("past-imports"), &Scenes::pastImports},
        {QLatin1StringView("export-dialog"), &Scenes::exportDialog},
        {QLatin1StringView("export-runs"), &Scenes::exportRuns},
        {QLatin1StringView("annotation-import"), &Scenes::importAnnotations},
        {QLatin1StringView("annotation-conflict"), &Scenes::importConflicts},
        {QLatin1StringView("annotation-sending"), &Scenes::sendAnnotations},
        {QLatin1StringView("agreement"), &Scenes::agreement},
        {QLatin1StringView("collections"), &Scenes::collections},
        {QLatin1StringView("bulk"), &Scenes::bulk},
        {QLatin1StringView("trash"), &Scenes::trash},
        {QLatin1StringView("reading-style"), &Scenes::readingStyle},
        {QLatin1StringView("papers"), &Scenes::papers},
        {QLatin1StringView("reading-profiles"), &Scenes::readingProfiles},
        {QLatin1StringView("outline"), &Scenes::outline},
        {QLatin1StringView("recent-articles"), &Scenes::recentArticles},
        {QLatin1StringView("keyboard-help"), &Scenes::keyboardHelp},
        {QLatin1StringView("no-results"), &Scenes::noResults},
        {QLatin1StringView("columns"), &Scenes::columns},
        {QLatin1StringView("palette"), &Scenes::palette},
        {QLatin1StringView("browsing"), &Scenes::browsing},
        {QLatin1StringView("auto-coding"), &Scenes::autoCoding},
        {QLatin1StringView("codebook"), &Scenes::codebook},
        {QLatin1StringView("reattaching"), &Scenes::reattaching},
        {QLatin1StringView("correcting"), &Scenes::correcting},
        {QLatin1StringView("narrow"), &Scenes::narrow},
        {QLatin1StringView("smallest"), &Scenes::smallest},
        {QLatin1StringView("long-names"), &Scenes::longNames},
        {QLatin1StringView("menus"), &Scenes::menus},
        {QLatin1StringView("citation"), &Scenes::citation},
        {QLatin1StringView("messages"), &Scenes::messages},
    };
    return kScenes;
}

QStringList Scenes::names()
{
    QStringList result;
    for (const Named& scene : all())
        result.append(QString(scene.name));
    return result;
}

void Scenes::shoot(const QStringList& names)
{
    for (const Named& scene : all()) {
        if (names.isEmpty() || names.contains(scene.name))
            (this->*scene.shoot)();
    }
}

void Scenes::shootEmpty()
{
    shoot(u"empty-library"_s);
}

std::vector<library::ArticleSummary> Scenes::articles() const
{
    auto found =
        m_library
            .read([](const library::Stores& stores) -> base::Result<std::vector<library::ArticleSummary>> {
                auto ids = stores.articles.find({});
                if (!ids)
                    return base::fail(ids.error());
                ids->resize(std::min<std::size_t>(ids->size(), 500));
                return stores.articles.summaries(*ids, {});
            })
            .result();
    return found.value_or(std::vector<library::ArticleSummary>{});
}

base::ArticleId Scenes::articleWithMost(const std::function<int(const library::ArticleSummary&)>& count) const
{
    const auto all = articles();
    const auto best = std::ranges::max_element(all, {}, count);
    return best == all.end() ? base::ArticleId{} : best->id;
}

void Scenes::open(base::ArticleId article)
{
    if (m_window.reader().currentArticle() == article)
        return;
    QSignalSpy opened(&m_window.reader(), &ui::ReaderPane::articleOpened);
    m_window.openArticle(article);
    if (!opened.wait(kPatienceMs))
        m_problems += u"article %1 did not open"_s.arg(article.value);
}

void Scenes::shoot(const QString& name, QWidget* widget)
{
    QWidget& shown = widget ? *widget : m_window;
    const auto picture = grabAtRest(shown);
    const QString file = u"%1-%2.png"_s.arg(++m_album.count, 2, 10, QLatin1Char('0')).arg(name);
    if (!picture)
        m_problems += file + u": never came to rest"_s;
    else if (!picture->save(m_album.folder.filePath(file)))
        m_problems += file + u": cannot be written"_s;
    QTextStream(stdout) << file << Qt::endl;
}

void Scenes::shootDialog(const QString& name)
{
    QDialog* dialog = nullptr;
    const auto find = [this, &dialog] {
        const auto dialogs = m_window.findChildren<QDialog*>();
        const auto visible = std::ranges::find_if(dialogs, &QWidget::isVisible);
        dialog = visible == dialogs.end() ? nullptr : *visible;
        return dialog != nullptr;
    };
    if (!test::waitFor(find, kPatienceMs)) {
        m_problems += name + u": no dialog opened"_s;
        return;
    }
    shoot(name, dialog);
    dialog->close();
}

void Scenes::listAndReader()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    shoot(u"list-and-reader"_s);
}

void Scenes::search()
{
    library::ArticleQuery query;
    query.text.text = u"監督"_s;
    m_window.setQuery(query);
    if (!test::waitFor([this] { return m_window.articles().model().rowCount() > 0; }, kPatienceMs)) {
        m_problems += u"the search found nothing"_s;
        return;
    }
    open(m_window.articles().model().articleAt(0));
    if (m_window.reader().hitCount() > 1) // else one would go on to the next article
        m_window.reader().nextHit();
    shoot(u"search-with-hits"_s);
}

void Scenes::highlights()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    const auto id = m_window.reader().currentArticle();
    const auto annotations =
        m_library.read([id](const library::Stores& stores) { return stores.annotations.ofArticle(id); })
            .result();
    if (annotations && !annotations->empty())
        m_window.reader().scrollToAnnotation(annotations->front().uid);
    shoot(u"highlights"_s);
}

void Scenes::pictures()
{
    const base::ArticleId before = m_window.reader().currentArticle();
    const base::ArticleId article = illustratedArticle(m_library);
    if (!article.isValid())
        return;
    open(article);
    shoot(u"pictures"_s);
    open(before);
}

void Scenes::scripts()
{
    for (const auto script : {text::ViewScript::Hant, text::ViewScript::HantTw}) {
        m_window.reader().setViewScript(script);
        shoot(u"script-"_s + text::viewScriptName(script));
    }
    m_window.reader().setViewScript(text::ViewScript::Source);
}

bool Scenes::selectPassage()
{
    const auto id = m_window.reader().currentArticle();
    const auto article =
        m_library.read([id](const library::Stores& stores) { return stores.articles.load(id); }).result();
    auto* view = m_window.reader().findChild<ui::ArticleView*>();
    if (!article || !view || article->document.blocks.size() < 2) {
        m_problems += u"there is no passage to select"_s;
        return false;
    }
    // A passage of the second paragraph, which stands in the middle of the first page.
    const base::TextRange paragraph = article->document.blocks[1].range;
    const auto from = paragraph.start + std::min<qsizetype>(10, paragraph.length() / 2);
    view->scrollToTop(0);
    const auto* bar = m_window.reader().findChild<QWidget*>(u"selectionBar"_s);
    const auto isRaised = [this, bar] { return m_window.reader().selection() && bar && bar->isVisible(); };
    bool raised = false;
    for (int i = 0; i < 5 && !raised; ++i) { // a step just taken back may still replace the page
        view->select({from, std::min(from + 12, paragraph.end)});
        raised = test::waitFor(isRaised, kPatienceMs / 5);
    }
    if (!raised)
        m_problems += u"the selection raised no bar"_s;
    return raised;
}

void Scenes::selection()
{
    if (selectPassage())
        shoot(u"selection-bar"_s);
    m_window.reader().clearSelection();
}

void Scenes::tagPicker()
{
    if (!selectPassage())
        return;
    Q_EMIT m_window.reader().tagRequested(*m_window.reader().selection()); // as its key T does
    QWidget* picker = nullptr;
    const auto opened = [&picker] {
        picker = QApplication::activePopupWidget();
        return picker != nullptr;
    };
    if (test::waitFor(opened, kPatienceMs)) {
        shoot(u"tag-picker"_s, picker);
        picker->close();
    } else {
        m_problems += u"no tag picker opened"_s;
    }
    m_window.reader().clearSelection();
}

void Scenes::findBar()
{
    m_window.commands().action(ui::Command::FindInArticle)->trigger();
    auto* field = m_window.reader().findChild<QLineEdit*>(u"findField"_s);
    if (!field) {
        m_problems += u"no find bar opened"_s;
        return;
    }
    field->setText(u"监督"_s);
    shoot(u"find-bar"_s);
    m_window.reader().hideFind();
}

void Scenes::cleanupLog()
{
    open(articleWithMost([](const auto& article) { return article.repairCount; }));
    shoot(u"repaired-article"_s);
    m_window.commands().action(ui::Command::ShowCleanupLog)->trigger();
    shootDialog(u"cleanup-log"_s);
}

void Scenes::inspector()
{
    const library::ArticleQuery query{.text = {u"is:review"_s}};
    const auto found =
        m_library.read([query](const library::Stores& stores) { return stores.articles.find(query); })
            .result();
    if (!found || found->empty()) {
        m_problems += u"no article needs review"_s;
        return;
    }
    m_window.setQuery(query);
    open(found->front());
    QAction* inspect = m_window.commands().action(ui::Command::InspectMetadata);
    inspect->trigger();
    shoot(u"inspector"_s);
    inspect->trigger();
    m_window.setQuery({});
}

void Scenes::importReport()
{
    importing::ImportReport report;
    using importing::ItemState;
    const auto all = articles();
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 8); ++i)
        report.items.push_back({.path = u"/articles/%1.md"_s.arg(all[i].uid.right(6)),
                                .state = i == 2 ? ItemState::NewVersion : ItemState::Added,
                                .article = all[i].id,
                                .title = all[i].title,
                                .repairs = all[i].repairCount,
                                .removals = int(i % 4)});
    report.items.push_back({.path = u"/articles/cover.png"_s,
                            .state = ItemState::Skipped,
                            .reason = u"The file is not text that Pizhu can read."_s});
    report.items.push_back(
        {.path = u"/articles/empty.html"_s, .state = ItemState::Failed, .reason = u"The file is empty."_s});
    // Its receiver is the window; nothing else is needed to show it as the user sees it.
    Q_EMIT m_window.importer().finished(report);
    shootDialog(u"import-report"_s);
}

/// The strip, and what is said of a folder and of an import that stopped early.
void Scenes::importing()
{
    auto* strip = m_window.findChild<ui::ImportStrip*>();
    auto* notice = m_window.findChild<ui::Notice*>();
    const QSize size = m_window.size();
    const importing::ImportProgress progress{.done = 1204,
                                             .total = 11749,
                                             .items = 2534,
                                             .bytes = 4'823'450,
                                             .milliseconds = 2000,
                                             .millisecondsLeft = 7400};
    notice->offer(ui::ImportActions::tr("The import of %1 on %2 stopped early.")
                      .arg(u"xwlb-2022-2024.jsonl"_s, ui::momentTitle(QDateTime({2026, 6, 3}, {14, 5}))),
                  {{ui::ImportActions::tr("Continue"), [] {}}, {ui::ImportActions::tr("Dismiss"), [] {}}});
    strip->start();
    for (const QSize& shown : {size, QSize(1000, 720)}) {
        m_window.resize(shown);
        strip->showProgress(progress);
        shoot(u"import-running-%1"_s.arg(shown.width()));
    }
    strip->finish();
    m_window.resize(size);
    // Word of the last step may stand there for a while; the offer comes back after it.
    const auto dismiss = [notice] { return notice->findChild<QToolButton*>(u"noticeChoice2"_s); };
    if (test::waitFor([&dismiss] { return dismiss() != nullptr; }, kPatienceMs))
        dismiss()->click();
    else
        m_problems += u"the offer to go on did not come back"_s;
}

void Scenes::fieldMapping()
{
    const QTemporaryDir folder;
    QFile corpus(folder.filePath(u"corpus.csv"_s));
    if (!corpus.open(QIODevice::WriteOnly)) {
        m_problems += u"no corpus can be written"_s;
        return;
    }
    corpus.write(
        "编号,标题,刊发时间,媒体,记者,正文段落\n"
        "1,江边的桥修好了,2021年6月27日 14:17,江川日报,李四、王五,"
        "\"<p>　　记者昨天在江边看到，桥修好了，行人和自行车都可以通过。</p><p>　　工程款分三次支付。</p>\"\n"
        "2,河堤加固工程公示,2021-07-03,江川日报,赵六,每次支付前由居民代表验收，验收记录张贴在村口。\n"
        "3,水费怎么算,不久以前,湖畔晚报,,阶梯水价从下个月开始执行，超过的部分另算。\n");
    corpus.close();
    m_window.importing().importFiles({corpus.fileName()});
    shootDialog(u"field-mapping"_s);
}

void Scenes::watchedFolders()
{
    m_window.commands().action(ui::Command::WatchedFolders)->trigger();
    shootDialog(u"watched-folders-empty"_s);
    const QTemporaryDir folder;
    auto& watching = m_window.importing().watching();
    for (const QString& path : {folder.filePath(u"剪報"_s), u"/media/usb/新聞存檔"_s}) {
        QDir().mkpath(path.startsWith(folder.path()) ? path : folder.path());
        watching.add(path);
    }
    if (!test::waitFor([&] { return watching.folders().size() == 2; }, kPatienceMs))
        m_problems += u"no folder is watched"_s;
    m_window.commands().action(ui::Command::WatchedFolders)->trigger();
    shootDialog(u"watched-folders"_s);
    const auto watched = watching.folders();
    for (const library::WatchedFolder& one : watched)
        watching.remove(one.path);
    if (!test::waitFor([&] { return watching.folders().empty(); }, kPatienceMs))
        m_problems += u"folders are still watched"_s;
}

void Scenes::pastImports()
{
    m_window.commands().action(ui::Command::PastImports)->trigger();
    shootDialog(u"past-imports"_s);
}

void Scenes::keyboardHelp()
{
    m_window.commands().action(ui::Command::KeyboardHelp)->trigger();
    shootDialog(u"keyboard-help"_s);
}

void Scenes::noResults()
{
    library::ArticleQuery query;
    query.text.text = u"查無此文"_s;
    m_window.setQuery(query);
    shoot(u"no-results"_s);
    m_window.setQuery({});
}

void Scenes::narrow()
{
    const QSize size = m_window.size();
    m_window.resize(1200, 800);
    shoot(u"narrow-1200"_s);
    m_window.resize(1000, 720);
    shoot(u"narrow-1000"_s);
    m_window.resize(size);
}

} // namespace pizhu::screenshots
