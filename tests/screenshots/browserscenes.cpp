// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the annotation browser and of auto-coding.

#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/browser/rownoteeditor.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancemodel.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/widgets/rowsview.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

using library::AnnotationGrouping;
using library::Stores;

namespace {

constexpr int kPatienceMs = 10'000;
const QString kWord = u"公开"_s;

base::Result<library::AutocodeJobId> codeEverywhere(Stores& stores, const QString& word, const QString& tag,
                                                    annotation::HighlightColor color)
{
    const auto id = stores.autocodeJobs.ensure({.text = word, .tagPath = tag, .color = color});
    if (!id)
        return id;
    const auto job = stores.autocodeJobs.load(*id);
    if (!job)
        return base::fail(job.error());
    const auto articles = stores.occurrences.articles(*job);
    if (!articles)
        return base::fail(articles.error());
    library::BulkProgress progress;
    const auto coded = stores.autocoding.codeRemaining(*job, *articles, progress);
    return coded ? id : base::fail(coded.error());
}

} // namespace

void Scenes::browsing()
{
    ui::BrowserActions& browsing = m_window.browsing();
    ui::AnnotationBrowser& browser = browsing.browser();
    auto* list = browser.findChild<ui::RowsView*>(u"browserList"_s);
    browsing.setShown(true);
    const auto show = [&](const library::AnnotationQuery& query) {
        browser.setQuery(query);
        if (!test::waitFor([&] { return !browser.model().isLoading(); }, kPatienceMs))
            m_problems += u"the browser found nothing"_s;
    };
    show({.grouping = AnnotationGrouping::Tag});
    browser.focusList();
    shoot(u"annotation-browser"_s);
    QTest::keyClick(list, Qt::Key_Space);
    shoot(u"annotation-browser-context"_s);
    QTest::keyClick(list, Qt::Key_Escape);
    show({.grouping = AnnotationGrouping::Article, .order = library::AnnotationOrder::Newest});
    browser.focusList();
    const auto isRead = [&] {
        return list->currentIndex().data(ui::AnnotationBrowserModel::LoadedRole).toBool();
    };
    if (test::waitFor(isRead, kPatienceMs)) {
        QTest::keyClick(list, Qt::Key_N);
        shoot(u"annotation-browser-note"_s);
        QTest::keyClick(browser.findChild<ui::RowNoteEditor*>(), Qt::Key_Escape);
    }
    const auto coded = m_library
                           .write(u"code"_s,
                                  [](Stores& stores) -> base::Result<void> {
                                      for (const auto& [word, tag] : {std::pair{u"的"_s, u"词/助词"_s},
                                                                      std::pair{u"一"_s, u"词/数词"_s},
                                                                      std::pair{u"在"_s, u"词/介词"_s}}) {
                                          const auto done = codeEverywhere(stores, word, tag,
                                                                           annotation::HighlightColor::Sky);
                                          if (!done)
                                              return base::fail(done.error());
                                      }
                                      return {};
                                  })
                           .result();
    if (!coded)
        m_problems += coded.error().message;
    show({.colors = {annotation::HighlightColor::Sky},
          .hasNote = false,
          .grouping = AnnotationGrouping::Source});
    QTest::keyClick(list, Qt::Key_PageDown);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    shoot(u"annotation-browser-thousands"_s);
    undo();
    show({.text = {u"找不到的话"_s}});
    shoot(u"annotation-browser-empty"_s);
    show({});
    browsing.setShown(false);
}

void Scenes::autoCoding()
{
    m_window.browsing().autoCode();
    shootDialog(u"auto-code-empty"_s);
    if (!test::waitFor([this] { return !m_window.findChild<ui::CodingDialog*>(); }, kPatienceMs))
        m_problems += u"the coding dialog stays"_s;
    const auto job =
        m_library
            .write(u"job"_s,
                   [](Stores& stores) {
                       return stores.autocodeJobs.ensure({.text = kWord,
                                                          .tagPath = u"制度/监督"_s,
                                                          .color = annotation::HighlightColor::Leaf});
                   })
            .result();
    if (!job) {
        m_problems += job.error().message;
        return;
    }
    m_window.browsing().autoCode();
    auto* dialog = m_window.findChild<ui::CodingDialog*>();
    dialog->openJob(*job);
    auto* list = dialog->findChild<ui::RowsView*>(u"concordance"_s);
    const auto isRead = [&] { return dialog->model().isComplete() && list->currentIndex().isValid(); };
    if (!test::waitFor(isRead, kPatienceMs)) {
        m_problems += u"nothing to code"_s;
        return;
    }
    int steps = 0;
    for (const auto key : {Qt::Key_Y, Qt::Key_Y, Qt::Key_N, Qt::Key_Y, Qt::Key_L, Qt::Key_Y}) {
        QTest::keyClick(list, key);
        ++steps;
        if (!test::waitFor([&] { return dialog->model().decisionsMade() == steps; }, kPatienceMs))
            m_problems += u"a decision was not written"_s;
    }
    shootDialog(u"auto-code"_s);
    for (int step = 0; step <= steps; ++step)
        undo();
}

} // namespace pizhu::screenshots
