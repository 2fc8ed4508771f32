// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of versions, charsets and articles with the same text.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/charsetdialog.h"
#include "ui/versions/duplicatesstrip.h"
#include "ui/versions/versionsdialog.h"

#include <QAction>
#include <QListWidget>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// The text as a site might publish it a day later: a lead before it, a word changed here and there, a
/// paragraph gone, another one in a new place.
document::Document edited(const document::Document& document)
{
    QStringList paragraphs;
    for (const document::Block& block : document.blocks)
        paragraphs += document.textOf(block).toString();
    if (paragraphs.size() > 4) {
        paragraphs.move(1, paragraphs.size() - 1);
        paragraphs.removeAt(2);
        paragraphs[2].insert(paragraphs[2].size() / 2, u"（記者隨後又到現場核實）"_s);
    }
    paragraphs[0].remove(paragraphs[0].size() / 3, 4);
    paragraphs.prepend(u"編者按：本文刊出後略有修訂，更正了兩處說法。"_s);
    document::DocumentBuilder builder;
    for (const QString& paragraph : std::as_const(paragraphs))
        builder.append({}, paragraph);
    return builder.take();
}

} // namespace

bool Scenes::addRelated(bool asVersion)
{
    const base::ArticleId id = m_window.reader().currentArticle();
    const auto add = [id, asVersion](library::Stores& stores) -> base::Result<library::AddedArticle> {
        auto article = stores.articles.load(id);
        if (!article)
            return base::fail(article.error());
        library::NewArticle added{.document = article->document, .metadata = article->metadata, .log = {}};
        added.source.bytes = article->document.text.toUtf8() + (asVersion ? "\n." : "\n..");
        added.source.mediaType = u"text/plain"_s;
        added.source.charset = u"UTF-8"_s;
        added.source.origin = asVersion ? article->origin : article->origin + u".copy"_s;
        if (asVersion) {
            added.document = edited(article->document);
        } else {
            added.metadata.url = {};
            added.metadata.source.value = u"江城晚報"_s;
        }
        const auto import = stores.imports.begin(u"Scene"_s);
        return import ? stores.articles.add(added, *import) : base::fail(import.error());
    };
    const auto added = m_library.write(u"Scene"_s, add).result();
    if (!added)
        m_problems += added.error().message;
    return added.has_value();
}

void Scenes::undo()
{
    if (const auto undone = m_library.undo().result(); !undone)
        m_problems += undone.error().message;
}

void Scenes::versions()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    if (!addRelated(true))
        return;
    m_window.commands().action(ui::Command::ShowVersions)->trigger();
    auto* dialog = m_window.findChild<ui::VersionsDialog*>();
    if (!dialog || !test::waitFor([dialog] { return dialog->differences().changeCount() > 0; }, kPatienceMs))
        m_problems += u"no versions were compared"_s;
    else
        dialog->differences().nextChange();
    shootDialog(u"versions"_s);
    undo();
    open(articleWithMost([](const auto& article) { return -article.versionCount; }));
    m_window.commands().action(ui::Command::ShowVersions)->trigger();
    shootDialog(u"one-version"_s);
}

void Scenes::charset()
{
    open(articleWithMost([](const auto& article) { return article.repairCount; }));
    m_window.commands().action(ui::Command::ChooseCharset)->trigger();
    ui::CharsetDialog* dialog = nullptr;
    const auto isRead = [this, &dialog] {
        dialog = m_window.findChild<ui::CharsetDialog*>();
        return dialog && !dialog->findChild<QTextBrowser*>()->toPlainText().isEmpty();
    };
    if (!test::waitFor(isRead, kPatienceMs)) {
        m_problems += u"no charset was previewed"_s;
        return;
    }
    QSignalSpy previewed(dialog, &ui::CharsetDialog::previewed);
    auto* list = dialog->findChild<QListWidget*>();
    for (int row = 1; row < list->count(); ++row) {
        if (list->item(row)->text().startsWith(u"GB18030"))
            list->setCurrentRow(row);
    }
    if (previewed.isEmpty() && !previewed.wait(kPatienceMs))
        m_problems += u"the chosen charset was not previewed"_s;
    shootDialog(u"text-encoding"_s);
}

void Scenes::duplicates()
{
    if (!addRelated(false))
        return;
    auto* strip = m_window.findChild<ui::DuplicatesStrip*>();
    if (!test::waitFor([strip] { return strip->isVisible(); }, kPatienceMs))
        m_problems += u"no article with the same text was found"_s;
    shoot(u"duplicates"_s);
    undo();
}

} // namespace pizhu::screenshots
