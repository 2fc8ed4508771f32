// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/readingactions.h"

#include "app/base/whendone.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/recentarticles.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingpopover.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kRemembered = 30;

const QString kProfilesState = u"readingProfiles"_s;
const QString kRuleState = u"readRule"_s;

QString ruleTitle(const ReadRule& rule)
{
    switch (rule.when) {
    case ReadRule::When::ByHand:
        return ReadingActions::tr("Only by hand", "when an article counts as read");
    case ReadRule::When::AtEnd:
        return ReadingActions::tr("When its end was seen", "an article counts as read");
    case ReadRule::When::OrTime:
        break;
    }
    return ReadingActions::tr("When its end was seen, or after %n second(s) for 1,000 characters",
                              "an article counts as read", rule.secondsPerThousand);
}

QString paperTitle(Paper paper)
{
    switch (paper) {
    case Paper::Light:
        return ReadingActions::tr("Paper: Light");
    case Paper::Sepia:
        return ReadingActions::tr("Paper: Sepia");
    case Paper::Dark:
        return ReadingActions::tr("Paper: Dark");
    case Paper::HighContrast:
        return ReadingActions::tr("Paper: High contrast");
    case Paper::Window:
        break;
    }
    return ReadingActions::tr("Paper: Like the window");
}

} // namespace

ReadingActions::ReadingActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_library(parts.library)
    , m_settings(parts.settings)
    , m_commands(parts.commands)
    , m_reader(parts.reader)
    , m_tracker(new ReadTracker(this))
    , m_popover(new ReadingPopover(parts.theme, window))
    , m_switcher(new ArticleSwitcher(parts.theme, window))
{
    createRuleMenu();
    createStyleActions();
    connectCommands();
    connectReader();
}

void ReadingActions::connectCommands()
{
    const auto on = [this](Command command, auto f) {
        connect(m_commands.action(command), &QAction::triggered, this, f);
    };
    on(Command::LargerText, [this] { changeTextSize(1); });
    on(Command::SmallerText, [this] { changeTextSize(-1); });
    on(Command::DefaultTextSize, [this] { changeTextSize(0); });
    on(Command::Outline, [this] { m_reader.showOutline(); });
    on(Command::ToggleRead, [this] { toggleRead(); });
    on(Command::RecentArticles, [this] { openRecent(false); });
    on(Command::SwitchArticle, [this] { m_switcher->isHidden() ? openRecent(true) : m_switcher->step(+1); });
    on(Command::ParagraphNumbers,
       [this](bool shown) { changeStyle([shown](ReadingStyle& style) { style.numbered = shown; }); });
    on(Command::KeepScript, [this](bool kept) {
        m_reader.setArticleScript(kept ? std::optional(m_reader.viewScript()) : std::nullopt);
    });
    connect(m_popover, &ReadingPopover::profilesChanged, this, &ReadingActions::setProfiles);
    connect(m_switcher, &ArticleSwitcher::articleChosen, this, &ReadingActions::articleChosen);
    articleClosed();
}

void ReadingActions::connectReader()
{
    connect(&m_reader, &ReaderPane::progressChanged, m_tracker, &ReadTracker::seenTo);
    connect(&m_reader, &ReaderPane::articleScriptChanged, this, &ReadingActions::updateScriptCommand);
    if (m_library.isReadOnly())
        return;
    connect(m_tracker, &ReadTracker::lookedAt, this, &ReadingActions::noteLookedAt);
    connect(m_tracker, &ReadTracker::read, this, &ReadingActions::noteRead);
}

void ReadingActions::createRuleMenu()
{
    m_ruleMenu = new QMenu(tr("Articles count as read"), qobject_cast<QWidget*>(parent()));
    m_rules = new QActionGroup(m_ruleMenu);
    using When = ReadRule::When;
    for (const ReadRule& rule : {ReadRule{When::ByHand}, ReadRule{When::AtEnd}, ReadRule{When::OrTime, 10},
                                 ReadRule{When::OrTime, 20}, ReadRule{When::OrTime, 40}}) {
        QAction* action = m_ruleMenu->addAction(ruleTitle(rule));
        action->setObjectName(u"readRule-"_s + readRuleText(rule));
        action->setData(readRuleText(rule));
        action->setCheckable(true);
        m_rules->addAction(action);
    }
    connect(m_rules, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_tracker->setRule(readRuleFromText(action->data().toString()));
        m_settings.setState(kRuleState, action->data().toString().toLatin1());
    });
}

/// For the palette; the popover has its own buttons.
void ReadingActions::createStyleActions()
{
    m_papers = new QActionGroup(this);
    for (const Paper paper : kPapers) {
        auto* action = new QAction(paperTitle(paper), m_papers);
        action->setObjectName(u"choosePaper-"_s + paperName(paper));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, paper] { changeStyle([paper](ReadingStyle& style) { style.paper = paper; }); });
    }
}

std::vector<ActionSource::Choice> ReadingActions::choices() const
{
    std::vector<ActionSource::Choice> choices;
    for (QAction* action : m_papers->actions())
        choices.push_back({action->objectName(), {}, action});
    for (QAction* action : m_rules->actions())
        choices.push_back({action->objectName(), tr("Count as read: %1").arg(action->text()), action});
    return choices;
}

void ReadingActions::restore()
{
    const QByteArray json = m_settings.state(kProfilesState);
    ReadingProfiles profiles = ReadingProfiles::fromJson(json);
    if (json.isEmpty()) { // the size was all there was to choose once
        ReadingStyle style = profiles.style();
        style.fontPx = m_settings.readerFontPx();
        profiles.setStyle(style);
    }
    m_popover->setProfiles(profiles);
    setProfiles(profiles);
    m_tracker->setRule(readRuleFromText(QString::fromLatin1(m_settings.state(kRuleState))));
    showRule();
}

void ReadingActions::showRule()
{
    const QString text = readRuleText(m_tracker->rule());
    for (QAction* action : m_rules->actions())
        action->setChecked(action->data().toString() == text);
}

void ReadingActions::setProfiles(const ReadingProfiles& profiles)
{
    m_reader.setReadingStyle(profiles.style());
    m_commands.action(Command::ParagraphNumbers)->setChecked(profiles.style().numbered);
    m_papers->actions().at(int(profiles.style().paper))->setChecked(true);
    m_settings.setState(kProfilesState, profiles.toJson());
}

void ReadingActions::changeStyle(const std::function<void(ReadingStyle&)>& change)
{
    ReadingProfiles profiles = m_popover->profiles();
    ReadingStyle style = profiles.style();
    change(style);
    profiles.setStyle(style);
    m_popover->setProfiles(profiles);
    setProfiles(profiles);
}

void ReadingActions::showStyle(const QPoint& globalTopRight)
{
    m_popover->popup(globalTopRight);
}

void ReadingActions::changeTextSize(int by)
{
    const ReadingProfiles& profiles = m_popover->profiles();
    const int original = profiles.original(profiles.current()).fontPx;
    changeStyle(
        [by, original](ReadingStyle& style) { style.fontPx = by == 0 ? original : style.fontPx + by; });
}

void ReadingActions::chooseScript(text::ViewScript script)
{
    if (m_reader.articleScript()) {
        m_reader.setArticleScript(script);
        return;
    }
    m_settings.setViewScript(text::viewScriptName(script));
    m_reader.setViewScript(script);
}

void ReadingActions::updateScriptCommand()
{
    m_commands.action(Command::KeepScript)->setChecked(m_reader.articleScript().has_value());
}

void ReadingActions::articleShown(base::ArticleId article)
{
    std::erase(m_recent, article);
    m_recent.insert(m_recent.begin(), article);
    m_recent.resize(std::min(m_recent.size(), std::size_t{kRemembered}));
    m_tracker->start(article, m_reader.articleLength());
    m_tracker->seenTo(m_reader.progress());
    m_commands.action(Command::Outline)->setEnabled(true);
    for (const Command command : {Command::ToggleRead, Command::KeepScript})
        m_commands.action(command)->setEnabled(!m_library.isReadOnly());
    updateScriptCommand();
}

void ReadingActions::articleClosed()
{
    m_tracker->stop();
    for (const Command command : {Command::Outline, Command::ToggleRead, Command::KeepScript})
        m_commands.action(command)->setEnabled(false);
}

template <typename F>
void ReadingActions::write(const QString& label, F f, library::Journalling journalling)
{
    base::whenDone(m_library.write(label, std::move(f), journalling), this,
                   [this](const base::Result<void>& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                   });
}

void ReadingActions::noteLookedAt(base::ArticleId article)
{
    const bool unread = m_reader.readState() == library::ReadState::Unread;
    const auto note = [article, unread,
                       seen = m_reader.seenLength()](library::Stores& stores) -> base::Result<void> {
        if (auto done = stores.reading.setOpened(article, QDateTime::currentDateTimeUtc()); !done)
            return done;
        if (auto done = stores.reading.reached(article, seen); !done)
            return done;
        return unread ? stores.articles.setReadState(std::span(&article, 1), library::ReadState::Reading)
                      : base::Result<void>();
    };
    write(tr("Remember what was read"), note, library::Journalling::Skip);
}

void ReadingActions::noteRead(base::ArticleId article)
{
    if (m_reader.readState() == library::ReadState::Read)
        return;
    const auto mark = [article](library::Stores& stores) {
        return stores.articles.setReadState(std::span(&article, 1), library::ReadState::Read);
    };
    write(tr("Mark as read"), mark, library::Journalling::Skip);
}

void ReadingActions::toggleRead()
{
    const base::ArticleId article = m_reader.currentArticle();
    if (!article.isValid())
        return;
    const bool wasRead = m_reader.readState() == library::ReadState::Read;
    m_tracker->stop(); // what the user says holds until the article is opened again
    const auto mark = [article, wasRead](library::Stores& stores) -> base::Result<void> {
        if (wasRead) {
            if (auto done = stores.reading.forgetProgress(article); !done)
                return done;
        }
        return stores.articles.setReadState(std::span(&article, 1),
                                            wasRead ? library::ReadState::Unread : library::ReadState::Read);
    };
    write(wasRead ? tr("Mark the article as unread") : tr("Mark the article as read"), mark,
          library::Journalling::Record);
}

void ReadingActions::openRecent(bool held)
{
    using Recent = std::vector<RecentlyRead>;
    std::vector<base::ArticleId> articles = m_recent;
    if (const base::ArticleId current = m_reader.currentArticle(); current.isValid()) { // it may still load
        std::erase(articles, current);
        articles.insert(articles.begin(), current);
    }
    const auto read = [session = std::move(articles)](const library::Stores& stores) {
        return recentlyRead(stores, session, kRemembered);
    };
    base::whenDone(m_library.readNewest(u"recent-articles"_s, read), this,
                   [this, held](const base::Result<Recent>& recent) {
                       if (recent)
                           m_switcher->open(entriesOf(*recent), held);
                       else if (recent.error().code != base::ErrorCode::Cancelled)
                           Q_EMIT failed(recent.error());
                   });
}

} // namespace pizhu::ui
