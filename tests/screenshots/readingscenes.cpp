// SPDX-License-Identifier: GPL-3.0-or-later
// How text is set, on each paper, with numbers, the outline and what was read last.
#include "tests/screenshots/scenes.h"

#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/articleswitcher.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingpopover.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

} // namespace

void Scenes::setReading(const std::function<void(ui::ReadingProfiles&)>& change)
{
    ui::ReadingProfiles profiles = m_window.reading().popover().profiles();
    change(profiles);
    m_window.reading().popover().setProfiles(profiles);
    Q_EMIT m_window.reading().popover().profilesChanged(profiles); // as its controls do
}

void Scenes::setPaper(ui::Paper paper)
{
    m_paper = paper;
    setReading([paper](ui::ReadingProfiles& profiles) {
        ui::ReadingStyle style = profiles.style();
        style.paper = paper;
        profiles.setStyle(style);
    });
}

void Scenes::readingStyle()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    auto& popover = m_window.reading().popover();
    m_window.reading().showStyle(m_window.mapToGlobal(QPoint(m_window.width() - 60, 52)));
    shoot(u"reading-style"_s, &popover);
    popover.findChild<QToolButton*>(u"readingFacesButton"_s)->setChecked(true);
    shoot(u"reading-style-fonts"_s, &popover);
    popover.findChild<QToolButton*>(u"readingFacesButton"_s)->setChecked(false);
    popover.close();
}

void Scenes::papers()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    for (const ui::Paper paper :
         {ui::Paper::Light, ui::Paper::Sepia, ui::Paper::Dark, ui::Paper::HighContrast}) {
        const ui::Paper before = m_paper;
        setPaper(paper);
        shoot(u"paper-"_s + ui::paperName(paper));
        m_paper = before;
    }
    setPaper(m_paper);
}

void Scenes::readingProfiles()
{
    open(articleWithMost([](const auto& article) { return int(article.length); }));
    for (const int profile : {0, 1, 2}) {
        setReading([profile](ui::ReadingProfiles& profiles) { profiles.choose(profile); });
        shoot(u"profile-%1"_s.arg(m_window.reading().popover().profiles().all()[std::size_t(profile)].key));
    }
    setReading([](ui::ReadingProfiles& profiles) {
        profiles.choose(0);
        ui::ReadingStyle style = profiles.style();
        style.typeface = ui::ReadingStyle::Typeface::Sans;
        style.indent = ui::ReadingStyle::Indent::Always;
        style.numbered = true;
        profiles.setStyle(style);
    });
    shoot(u"paragraph-numbers"_s);
    setReading([](ui::ReadingProfiles& profiles) { profiles.reset(); });
    setPaper(m_paper);
}

void Scenes::outline()
{
    const auto all = articles();
    for (const auto& article : all) {
        const auto loaded =
            m_library
                .read([id = article.id](const library::Stores& stores) { return stores.articles.load(id); })
                .result();
        if (!loaded || document::outlineOf(loaded->document).empty())
            continue;
        open(article.id);
        m_window.commands().action(ui::Command::Outline)->trigger();
        auto* popover = m_window.findChild<QWidget*>(u"outlinePopover"_s);
        if (!test::waitFor([popover] { return popover->isVisible(); }, kPatienceMs))
            m_problems += u"no outline opened"_s;
        shoot(u"outline"_s, popover);
        popover->close();
        return;
    }
}

void Scenes::recentArticles()
{
    const auto all = articles();
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 5); ++i)
        open(all[i].id);
    m_window.commands().action(ui::Command::RecentArticles)->trigger();
    auto& switcher = m_window.reading().switcher();
    if (!test::waitFor([&switcher] { return switcher.isVisible(); }, kPatienceMs))
        m_problems += u"no list of recent articles opened"_s;
    shoot(u"recent-articles"_s);
    switcher.dismiss();
}

} // namespace pizhu::screenshots
