// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/anchoringactions.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/correctiondialog.h"
#include "ui/versions/reattachdialog.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// The paragraph a passage lies in; nullopt when it reaches over the end of one.
std::optional<base::TextRange> paragraphOf(const document::Document& document, base::TextRange passage)
{
    for (const document::Block& block : document.blocks) {
        if (block.range.contains(passage))
            return block.range;
    }
    return std::nullopt;
}

/// Without the line feeds a selection takes along at its ends.
base::TextRange withoutLineFeeds(const QString& text, base::TextRange passage)
{
    while (!passage.isEmpty() && text[passage.start] == u'\n')
        ++passage.start;
    while (!passage.isEmpty() && text[passage.end - 1] == u'\n')
        --passage.end;
    return passage;
}

} // namespace

AnchoringActions::AnchoringActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                                   const Actions& actions, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_theme(theme)
    , m_reader(reader)
    , m_actions(actions)
    , m_window(window)
{
    connect(m_actions.inbox, &QAction::triggered, this, &AnchoringActions::showInbox);
    connect(m_actions.correct, &QAction::triggered, this, &AnchoringActions::correctSelection);
    connect(&m_library, &library::Library::changed, this, &AnchoringActions::countWaiting);
    const auto offer = [this](std::optional<base::TextRange> selection) {
        m_actions.correct->setEnabled(selection && !m_library.isReadOnly());
    };
    connect(&m_reader, &ReaderPane::selectionChanged, this, offer);
    offer(std::nullopt);
    countWaiting();
}

void AnchoringActions::countWaiting()
{
    const auto count = [](const library::Stores& stores) { return stores.anchorReview.count(); };
    base::whenDone(m_library.readNewest(u"reattach count"_s, count), this,
                   [this](const base::Result<qint64>& waiting) {
                       if (waiting)
                           m_actions.inbox->setText(*waiting > 0 ? tr("Re-attach inbox (%1)…").arg(*waiting)
                                                                 : tr("Re-attach inbox…"));
                   });
}

/// Beside the window, not in front of it: what it speaks of can be looked at in the reader.
void AnchoringActions::showInbox()
{
    if (m_inbox && m_inbox->isVisible()) {
        m_inbox->raise();
        m_inbox->activateWindow();
        return;
    }
    m_inbox = new ReattachDialog(m_library, m_theme, m_window);
    m_inbox->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_inbox, &ReattachDialog::failed, this, &AnchoringActions::failed);
    connect(m_inbox, &ReattachDialog::undoRequested, this, &AnchoringActions::undoRequested);
    connect(m_inbox, &ReattachDialog::placeActivated, this, &AnchoringActions::showPlace);
    m_inbox->show();
}

void AnchoringActions::showPlace(base::ArticleId article, std::optional<base::TextRange> place)
{
    if (m_reader.currentArticle() != article)
        Q_EMIT articleActivated(article);
    if (place)
        m_reader.scrollTo(*place);
}

void AnchoringActions::correctSelection()
{
    const std::optional<base::TextRange> selection = m_reader.selection();
    const base::ArticleId article = m_reader.currentArticle();
    if (!selection || !article.isValid() || m_library.isReadOnly())
        return;
    const auto load = [article](const library::Stores& stores) { return stores.articles.load(article); };
    base::whenDone(m_library.read(load), this,
                   [this, passage = *selection](const base::Result<library::Article>& loaded) {
                       if (loaded)
                           offerCorrection(*loaded, passage);
                       else
                           Q_EMIT failed(loaded.error());
                   });
}

void AnchoringActions::offerCorrection(const library::Article& article, base::TextRange passage)
{
    const QString& text = article.document.text;
    if (!passage.fits(text.size()))
        return;
    const base::TextRange range = withoutLineFeeds(text, passage);
    const auto paragraph = paragraphOf(article.document, range);
    if (!paragraph)
        return Q_EMIT failed({base::ErrorCode::InvalidInput,
                              tr("A correction stays within one paragraph; select a part of one."),
                              {}});
    const Passage shown{text.sliced(paragraph->start, range.start - paragraph->start),
                        range.of(text).toString(),
                        text.sliced(range.end, paragraph->end - range.end),
                        {}};
    auto* dialog = new CorrectionDialog(shown, m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CorrectionDialog::corrected, this,
            [this, dialog, id = article.id, range, before = shown.text](const QString& after) {
                const library::TextCorrection correction{range, before, after};
                const auto change = [id, correction](library::Stores& stores) {
                    return stores.versions.correct(id, correction);
                };
                const auto future = m_library.write(tr("Correct “%1”").arg(shortened(before)), change);
                base::whenDone(future, dialog, [dialog](const base::Result<base::VersionId>& done) {
                    if (done)
                        dialog->accept();
                    else
                        dialog->showFailure(done.error().message);
                });
            });
    dialog->open();
}

} // namespace pizhu::ui
