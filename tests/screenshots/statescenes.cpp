// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of menus, of long words in short places, of small windows, and of what seldom happens.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/browser/daysdialog.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/indexstrip.h"
#include "ui/mainwindow/recoverydialog.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// An article whose title, source and author are as long as they come, in many categories and with many tags.
base::Result<base::ArticleId> addLongNamed(library::Stores& stores)
{
    document::DocumentBuilder builder;
    builder.append({},
                   u"通知全文共七条，自发布之日起施行。各乡镇、各有关部门收到后应当逐条对照，列出清单。"_s);
    builder.append({}, u"https://www.example.org/notices/2024/very-long-address-without-a-single-space-in-it/"
                       u"index.html?from=list&page=17&category=supervision"_s);
    library::NewArticle article{.document = builder.take(), .metadata = {}, .log = {}};
    const auto by = document::FieldOrigin::Pattern;
    article.metadata.title = {
        u"县人民政府办公室关于进一步加强全县农村集体资金、资产、资源监督管理工作并同步开展“"
        u"三资”清理专项行动的通知（征求意见稿，第三次修订）"_s,
        by, 1};
    article.metadata.source = {u"云岭县农村集体资产监督管理工作领导小组办公室主办《农村集体经济通讯》"_s, by,
                               1};
    article.metadata.authors = {QStringList{u"欧阳文澜"_s, u"司徒静怡"_s, u"诸葛明远"_s, u"上官若水"_s}, by,
                                1};
    article.metadata.published = {text::PublishedDate::fromIso(u"2024-05-01"), by, 1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/imported/long.txt"_s;
    const auto import = stores.imports.begin(u"Scene"_s);
    if (!import)
        return base::fail(import.error());
    const auto added = stores.articles.add(article, *import);
    if (!added)
        return base::fail(added.error());
    const std::array articles{added->id};
    for (const QString& path : {u"制度/农村集体资产/清产核资/第二阶段/逐户核对"_s, u"资金"_s, u"监督机制"_s,
                                u"公开透明"_s, u"征求意见"_s}) {
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return base::fail(tag.error());
        if (auto done = stores.tags.tagArticles(articles, *tag); !done)
            return base::fail(done.error());
    }
    return added->id;
}

} // namespace

void Scenes::longNames()
{
    const auto added = m_library.write(u"Scene"_s, addLongNamed).result();
    if (!added) {
        m_problems += added.error().message;
        return;
    }
    m_window.setQuery({});
    open(*added);
    shoot(u"long-names"_s);
    QAction* inspect = m_window.commands().action(ui::Command::InspectMetadata);
    inspect->trigger();
    shoot(u"long-names-inspector"_s);
    inspect->trigger();
    const QSize size = m_window.size();
    m_window.resize(1000, 720);
    shoot(u"long-names-1000"_s);
    m_window.resize(size);
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    undo();
}

/// As narrow as it gets.
void Scenes::smallest()
{
    const QSize size = m_window.size();
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    m_window.resize(m_window.minimumSizeHint().width(), 620);
    shoot(u"smallest"_s);
    m_window.commands().action(ui::Command::ToggleFacets)->trigger();
    shoot(u"smallest-filters"_s);
    m_window.commands().action(ui::Command::ToggleFacets)->trigger();
    m_window.resize(size);
}

void Scenes::shootMenu(const QString& name)
{
    if (!test::waitFor([] { return QApplication::activePopupWidget() != nullptr; }, kPatienceMs)) {
        m_problems += name + u": no menu opened"_s;
        return;
    }
    shoot(name, QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
}

void Scenes::shootContextMenu(const QString& view, const QString& name)
{
    auto* rows = m_window.findChild<QAbstractItemView*>(view);
    const auto row = [rows] { return rows->model()->index(0, 0); };
    if (!rows || !test::waitFor([&] { return row().isValid(); }, kPatienceMs)) {
        m_problems += name + u": nothing to have a menu"_s;
        return;
    }
    rows->scrollToTop();
    const QPoint at = rows->visualRect(row()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, rows->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(rows->viewport(), &asked);
    shootMenu(name);
}

void Scenes::menus()
{
    m_window.setQuery({});
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    auto* more = m_window.findChild<QToolButton*>(u"moreButton"_s)->menu();
    more->popup(m_window.mapToGlobal(QPoint(m_window.width() - 300, 40)));
    shootMenu(u"menu-more"_s);
    m_window.findChild<QToolButton*>(u"sortButton"_s)->menu()->popup(m_window.mapToGlobal(QPoint(400, 80)));
    shootMenu(u"menu-order"_s);
    shootContextMenu(u"articleList"_s, u"menu-article"_s);
    shootContextMenu(u"annotationList"_s, u"menu-annotation"_s);
    shootContextMenu(u"tagTree"_s, u"menu-tag"_s);
    const auto* button = m_window.findChild<QToolButton*>(u"sortButton"_s);
    QToolTip::showText(button->mapToGlobal(QPoint(8, 8)), button->toolTip());
    const auto tips = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(
        tips, [](const QWidget* one) { return one->inherits("QTipLabel") && one->isVisible(); });
    if (tip != tips.end())
        shoot(u"tool-tip"_s, *tip);
    QToolTip::hideText();
}

void Scenes::citation()
{
    if (!selectPassage())
        return;
    m_window.commands().action(ui::Command::CopyCitation)->trigger();
    if (waitForVisible(u"notice"_s))
        shoot(u"citation-copied"_s);
    m_window.reader().clearSelection();
}

void Scenes::messages()
{
    m_window.showFailure(
        {base::ErrorCode::Storage,
         u"“县人民政府办公室关于进一步加强全县农村集体资金、资产、资源监督管理工作的通知.html” "
         u"cannot be written: no space is left on the disk. Free some space and try again."_s,
         {}});
    m_window.findChild<ui::IndexStrip*>()->showProgress({.done = 4200, .total = 11749});
    shoot(u"failure-and-index"_s);
    m_window.findChild<ui::IndexStrip*>()->showProgress({.done = 1, .total = 1});
    m_window.findChild<QToolButton*>(u"noticeClose"_s)->click();
    Q_EMIT m_window.reader().linkActivated(QUrl(u"https://www.example.org/notices/2024/index.html"_s));
    shootDialog(u"open-a-link"_s);
    m_window.commands().action(ui::Command::About)->trigger();
    shootDialog(u"about"_s);
    m_window.commands().action(ui::Command::Backups)->trigger();
    shootDialog(u"backups"_s);
    ui::RecoveryDialog recovery(u"/home/reader/文献.pizhu"_s, u"page 71 is not what its index says"_s);
    recovery.show();
    shoot(u"damaged-library"_s, &recovery);
    ui::DaysDialog days(u"…"_s, {.from = QDate(2024, 3, 1), .last = {}}, &m_window);
    days.show();
    shoot(u"days"_s, &days);
}

/// A library that cannot be written.
void Scenes::shootReadOnly()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    if (selectPassage())
        shoot(u"read-only"_s);
    m_window.reader().clearSelection();
    m_window.articles().selectAll();
    shoot(u"read-only-selected"_s);
}

} // namespace pizhu::screenshots
