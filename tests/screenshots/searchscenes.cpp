// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes around the search field.
#include "tests/screenshots/scenes.h"

#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"
#include "ui/search/lexicondialog.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QDialog>
#include <QInputMethodEvent>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// As an input method commits it.
void type(QWidget& field, const QString& text)
{
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QCoreApplication::sendEvent(&field, &committed);
}

} // namespace

bool Scenes::waitForVisible(const QString& name)
{
    const auto isVisible = [this, &name] {
        const auto* widget = m_window.findChild<QWidget*>(name);
        return widget && widget->isVisible();
    };
    if (test::waitFor(isVisible, kPatienceMs))
        return true;
    m_problems += name + u" did not come"_s;
    return false;
}

void Scenes::searching()
{
    searchNotice();
    searchCompletion();
    queryBuilder();
    regionalWords();
    wordPairs();
    m_window.setQuery({});
    m_window.reader().setFocus();
}

void Scenes::searchNotice()
{
    m_window.setQuery({.text = {u"监督 sorce:人民 color:pink"_s}});
    if (waitForVisible(u"searchNotices"_s))
        shoot(u"search-notice"_s);
}

void Scenes::searchCompletion()
{
    m_window.setQuery({});
    auto* field = m_window.findChild<ui::SearchField*>();
    m_window.commands().action(ui::Command::Search)->trigger();
    type(*field, u"监督 source:"_s);
    if (waitForVisible(u"searchCompletion"_s)) {
        QTest::keyClick(field, Qt::Key_Down);
        shoot(u"search-completion"_s);
    }
    QTest::keyClick(field, Qt::Key_Escape);
}

void Scenes::queryBuilder()
{
    m_window.setQuery(
        {.text = {u"监督 (title:巡察 OR 整改 NEAR/5 问题) -is:read date:2021..2024 (a OR (b -c))"_s}});
    auto* field = m_window.findChild<ui::SearchField*>();
    QTest::keyClick(field, Qt::Key_Down, Qt::ControlModifier);
    if (waitForVisible(u"queryBuilder"_s))
        shoot(u"query-builder"_s);
    QTest::keyClick(m_window.findChild<QWidget*>(u"queryBuilder"_s), Qt::Key_Escape);
}

void Scenes::regionalWords()
{
    m_window.setQuery({.text = {.text = u"信息 OR 软件 OR 网络"_s, .regional = true}});
    if (!waitForVisible(u"regionalWords"_s))
        return;
    if (auto* chip = m_window.findChild<QToolButton*>(u"regionalChip"_s))
        chip->click(); // one is left out
    const auto listed = [this] { return m_window.articles().model().rowCount() > 0; };
    if (test::waitFor(listed, kPatienceMs))
        open(m_window.articles().model().articleAt(0));
    shoot(u"regional-words"_s);
}

void Scenes::wordPairs()
{
    const auto added = m_library
                           .write(ui::LexiconDialog::tr("Add %n word pair(s)", nullptr, 2),
                                  [](library::Stores& stores) {
                                      const std::vector<search::WordPair> pairs{{u"高铁"_s, u"高速鐵路"_s},
                                                                                {u"地铁"_s, u"捷運"_s}};
                                      return stores.lexicon.add(pairs);
                                  })
                           .result();
    if (!added)
        m_problems += added.error().message;
    auto* pairs = m_window.findChild<QToolButton*>(u"stripPairs"_s);
    if (!pairs)
        return;
    pairs->click();
    shootDialog(u"word-pairs"_s);
    undo();
}

} // namespace pizhu::screenshots
