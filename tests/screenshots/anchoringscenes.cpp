// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the re-attach inbox and of correcting the text.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/versions/correctiondialog.h"
#include "ui/versions/reattachdialog.h"
#include "ui/versions/reattachmodel.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// A version in which every highlighted passage is worded differently, and in three ways.
base::Result<void> addReworded(library::Stores& stores, base::ArticleId id)
{
    const auto article = stores.articles.load(id);
    const auto annotations = stores.annotations.ofArticle(id);
    if (!article || !annotations)
        return base::fail(article ? annotations.error() : article.error());
    document::DocumentBuilder builder;
    QStringList again;
    for (const document::Block& block : article->document.blocks) {
        QString text = article->document.textOf(block).toString();
        for (const annotation::Annotation& one : *annotations) {
            const QString quote = one.anchor ? one.anchor->quote.exact : QString();
            const qsizetype at = quote.isEmpty() ? -1 : text.indexOf(quote);
            if (at < 0)
                continue;
            QString other = quote;
            text.replace(at, quote.size(), other.replace(quote.size() / 3, 3, u"，据记者了解，"_s));
            again += u"记者再次到场时，"_s + QString(quote).replace(quote.size() * 2 / 3, 2, u"一一"_s);
            again += u"另一份材料写道："_s + QString(quote).replace(quote.size() / 2, 3, u"等等"_s);
        }
        builder.append({}, text);
    }
    for (const QString& text : std::as_const(again))
        builder.append({}, text);
    library::NewArticle added{.document = builder.take(), .metadata = article->metadata, .log = {}};
    added.source.bytes = added.document.text.toUtf8();
    added.source.mediaType = u"text/plain"_s;
    added.source.charset = u"UTF-8"_s;
    added.source.origin = article->origin;
    const auto import = stores.imports.begin(u"Scene"_s);
    const auto done = import ? stores.articles.add(added, *import) : base::fail(import.error());
    return done ? base::Result<void>() : base::fail(done.error());
}

} // namespace

void Scenes::reattaching()
{
    const base::ArticleId article = articleWithMost([](const auto& one) { return one.annotationCount; });
    open(article);
    const auto reworded =
        m_library
            .write(u"Scene"_s, [article](library::Stores& stores) { return addReworded(stores, article); })
            .result();
    if (!reworded) {
        m_problems += reworded.error().message;
        return;
    }
    m_window.commands().action(ui::Command::ReattachInbox)->trigger();
    auto* inbox = m_window.findChild<ui::ReattachDialog*>();
    const auto isShown = [inbox] { return inbox->shown() && inbox->model().pending() == 0; };
    if (!inbox || !test::waitFor(isShown, kPatienceMs))
        m_problems += u"nothing waits in the re-attach inbox"_s;
    shootDialog(u"reattach-inbox"_s);
    (void)test::waitFor([this] { return !m_window.findChild<ui::ReattachDialog*>(); }, kPatienceMs);
    undo();
    m_window.commands().action(ui::Command::ReattachInbox)->trigger();
    inbox = m_window.findChild<ui::ReattachDialog*>();
    if (!test::waitFor([inbox] { return inbox && inbox->model().isLoaded(); }, kPatienceMs))
        m_problems += u"the re-attach inbox was not read"_s;
    int kept = 0;
    for (int left = inbox->model().rowCount(); left > 0; --left, ++kept) {
        auto* keep = inbox->findChild<QPushButton*>(u"keep"_s);
        (void)test::waitFor([&] { return inbox->shown() && keep->isEnabled(); }, kPatienceMs);
        QTest::mouseClick(keep, Qt::LeftButton);
        if (!test::waitFor([&] { return inbox->model().rowCount() < left; }, kPatienceMs))
            m_problems += u"what was kept still waits"_s;
    }
    shootDialog(u"reattach-inbox-empty"_s);
    (void)test::waitFor([this] { return !m_window.findChild<ui::ReattachDialog*>(); }, kPatienceMs);
    for (; kept > 0; --kept)
        undo();
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
    if (!test::waitFor(isThere, kPatienceMs)) {
        m_problems += u"nothing was offered for correction"_s;
        return;
    }
    auto* editor = dialog->findChild<QPlainTextEdit*>();
    QString text = editor->toPlainText();
    editor->setPlainText(text.insert(text.size() / 2, u"（更正）"_s));
    shootDialog(u"correct-text"_s);
}

} // namespace pizhu::screenshots
