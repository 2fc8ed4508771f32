// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the re-attach inbox and of correcting the text.
#include "tests/screenshots/scenes.h"
#include "ui/commands/commandset.h"
#include "ui/versions/correctiondialog.h"
#include "ui/versions/reattachdialog.h"
#include "ui/versions/reattachmodel.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

} // namespace

void Scenes::reattaching()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    if (!addRelated(true))
        return;
    m_window.commands().action(ui::Command::ReattachInbox)->trigger();
    auto* inbox = m_window.findChild<ui::ReattachDialog*>();
    const auto isShown = [inbox] { return inbox->shown() && inbox->model().pending() == 0; };
    if (!inbox || !QTest::qWaitFor(isShown, kPatienceMs))
        m_problems += u"nothing waits in the re-attach inbox"_s;
    shootDialog(u"reattach-inbox"_s);
    QTest::qWait(0); // it deletes itself
    undo();
    m_window.commands().action(ui::Command::ReattachInbox)->trigger();
    inbox = m_window.findChild<ui::ReattachDialog*>();
    if (!QTest::qWaitFor([inbox] { return inbox && inbox->model().isLoaded(); }, kPatienceMs))
        m_problems += u"the re-attach inbox was not read"_s;
    shootDialog(u"reattach-inbox-empty"_s);
    QTest::qWait(0);
}

void Scenes::correcting()
{
    if (!selectPassage())
        return;
    m_window.commands().action(ui::Command::CorrectText)->trigger();
    ui::CorrectionDialog* dialog = nullptr;
    const auto isThere = [this, &dialog] {
        dialog = m_window.findChild<ui::CorrectionDialog*>();
        return dialog && dialog->isVisible();
    };
    if (!QTest::qWaitFor(isThere, kPatienceMs)) {
        m_problems += u"nothing was offered for correction"_s;
        return;
    }
    auto* editor = dialog->findChild<QPlainTextEdit*>();
    QString text = editor->toPlainText();
    editor->setPlainText(text.insert(text.size() / 2, u"（更正）"_s));
    shootDialog(u"correct-text"_s);
}

} // namespace pizhu::screenshots
