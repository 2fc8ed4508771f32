// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/metadatainspector.h"

#include "app/base/whendone.h"
#include "app/importing/userrules.h"
#include "app/library/fieldvalue.h"
#include "ui/importing/fieldinput.h"
#include "ui/importing/metadatadelegate.h"
#include "ui/importing/metadatafieldmodel.h"
#include "ui/models/titles.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// What one site says the same way of all its articles.
bool isOfSites(const QString& field)
{
    return field == u"source" || field == u"site" || field == u"authors" || field == u"editors" ||
           field == u"categories";
}

QLineEdit* openEditor(const QListView& view)
{
    return view.findChild<QLineEdit*>(u"fieldEditor"_s);
}

} // namespace

MetadataInspector::MetadataInspector(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new MetadataFieldModel(this))
{
    createWidgets();
    createLayout();
    connectSignals();
    updateState();
}

void MetadataInspector::setArticle(base::ArticleId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_article.reset();
    m_offer.reset();
    m_onceLoaded = {};
    m_model->clear();
    updateState();
    if (id.isValid())
        reload();
}

void MetadataInspector::reload()
{
    // What is being written is newer than what would be read; the last answer reads again.
    if (!m_id.isValid() || m_writing > 0 || openEditor(*m_view))
        return;
    const auto load = [id = m_id](const library::Stores& stores) { return stores.articles.load(id); };
    base::whenDone(m_library.readNewest(u"inspector"_s, load), this,
                   [this, id = m_id](const base::Result<library::Article>& loaded) { take(id, loaded); });
}

void MetadataInspector::take(base::ArticleId id, const base::Result<library::Article>& loaded)
{
    if (id != m_id || m_writing > 0)
        return;
    if (!loaded) {
        if (loaded.error().code != base::ErrorCode::Cancelled)
            Q_EMIT failed(loaded.error());
        return;
    }
    const bool first = !m_article;
    const QModelIndex current = m_view->currentIndex();
    const QString field = current.isValid() ? m_model->rowAt(current).field : QString();
    m_article = *loaded;
    m_model->setMetadata(m_article->metadata);
    if (first) {
        const QModelIndex next = m_model->nextToReview(0);
        m_view->setCurrentIndex(next.isValid() ? next : m_model->index(0));
    } else if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->indexOfField(field));
    }
    updateState();
    if (const auto then = std::exchange(m_onceLoaded, {}))
        then();
}

void MetadataInspector::updateState()
{
    const int issues = m_model->issueCount();
    if (!m_id.isValid())
        say(tr("Open an article to see its title, date and source and where they come from."));
    else if (!m_article)
        say({});
    else if (issues > 0)
        say(tr("%n field(s) to review", nullptr, issues));
    else
        say(tr("Nothing left to review here. J opens the next article."));
    showOffer();
}

void MetadataInspector::say(const QString& message)
{
    m_message->setText(message);
}

QString MetadataInspector::quotedTitle() const
{
    return shortened(m_article->metadata.title.value);
}

void MetadataInspector::accept(const QModelIndex& index)
{
    if (!index.isValid() || !m_article)
        return;
    const MetadataRow row = m_model->rowAt(index);
    if (!row.isField)
        set(row.field, row.value);
    else if (!row.value.isEmpty())
        confirm(row.field);
    else if (const MetadataRow* best = m_model->bestCandidate(row.field))
        set(row.field, QStringList(best->value));
    else
        edit(row.field);
}

void MetadataInspector::confirm(const QString& field)
{
    if (!library::confirmValue(m_article->metadata, field))
        return;
    write(tr("Confirm %1 of “%2”", "a field of an article").arg(fieldTitle(field), quotedTitle()),
          [id = m_id, field](library::Stores& stores) { return stores.articles.confirmField(id, field); });
    goOnFrom(field);
}

void MetadataInspector::set(const QString& field, const QStringList& value)
{
    const QString title = quotedTitle();
    if (!library::setUserValue(m_article->metadata, field, value))
        return;
    m_offer.reset();
    write(tr("Correct %1 of “%2”", "a field of an article").arg(fieldTitle(field), title),
          [id = m_id, field, value](library::Stores& stores) {
              return stores.articles.setField(id, field, value);
          });
    goOnFrom(field);
    offerForSite(field, value);
}

/// Shows what was accepted without waiting for the library, so that the next key acts on the next field.
void MetadataInspector::goOnFrom(const QString& field)
{
    m_model->setMetadata(m_article->metadata);
    const QModelIndex own = m_model->indexOfField(field);
    const QModelIndex next = m_model->nextToReview(own.row() + 1);
    m_view->setCurrentIndex(next.isValid() ? next : own);
    m_view->setFocus();
    updateState();
}

void MetadataInspector::write(const QString& label,
                              std::function<base::Result<void>(library::Stores&)> change)
{
    ++m_writing;
    base::whenDone(m_library.write(label, std::move(change)), this, [this](const base::Result<void>& done) {
        --m_writing;
        if (!done)
            Q_EMIT failed(done.error());
        reload();
    });
}

void MetadataInspector::edit(const QString& field, const std::optional<QString>& text)
{
    const QModelIndex index = m_model->indexOfField(field);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->edit(index);
    QLineEdit* editor = openEditor(*m_view);
    if (!editor || !text)
        return;
    editor->setText(*text);
    editor->setModified(true);
}

void MetadataInspector::takeInput(QWidget* editor, const QString& field, const QString& text)
{
    const auto value = readFieldInput(field, text);
    if (!value) {
        say(tr("“%1” is no date that Pizhu can read. Write it like 2021-06-27 or 2021-06-27 14:17.")
                .arg(shortened(text)));
        return;
    }
    Q_EMIT m_delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
    editor->setObjectName({}); // it is deleted later
    if (m_article)
        set(field, *value);
}

void MetadataInspector::useText(const QString& field, const QString& text)
{
    if (!m_article) {
        m_onceLoaded = [this, field, text] { useText(field, text); };
        return;
    }
    if (const auto value = readFieldInput(field, text)) {
        if (!value->isEmpty())
            set(field, *value);
        return;
    }
    edit(field, text.simplified());
    say(tr("“%1” is no date that Pizhu can read. Write it like 2021-06-27 or 2021-06-27 14:17.")
            .arg(shortened(text)));
}

void MetadataInspector::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_view->setCurrentIndex(m_model->index((m_view->currentIndex().row() + by + rows) % rows));
}

void MetadataInspector::showPassage(const QModelIndex& index)
{
    if (!index.isValid() || !m_article)
        return;
    const MetadataRow& row = m_model->rowAt(index);
    const qsizetype at = row.line.isEmpty() ? -1 : m_article->document.text.indexOf(row.line);
    if (at < 0)
        return; // clean-up took the line out of the text; the row shows it
    const base::TextRange hit = row.hit.isEmpty() ? base::TextRange{0, row.line.size()} : row.hit;
    Q_EMIT passageRequested({at + hit.start, at + hit.end});
}

void MetadataInspector::offerForSite(const QString& field, const QStringList& value)
{
    if (!isOfSites(field) || value.isEmpty())
        return;
    const auto find = [id = m_id, field](const library::Stores& stores) {
        return stores.articles.fromSameSite(id, field);
    };
    base::whenDone(m_library.read(find), this,
                   [this, id = m_id, field, value](const base::Result<library::SiteArticles>& found) {
                       if (!found || id != m_id || found->ids.size() < 2)
                           return;
                       m_offer = Offer{field, value, *found};
                       showOffer();
                   });
}

void MetadataInspector::showOffer()
{
    m_apply->setVisible(m_offer.has_value());
    if (!m_offer)
        return;
    const auto count = static_cast<int>(m_offer->articles.ids.size());
    m_apply->setText(tr("Apply to the %Ln article(s) from %1", nullptr, count)
                         .arg(shortened(m_offer->articles.site.name)));
    m_apply->setToolTip(tr("%1: %2 (Ctrl+Enter)", "field, value")
                            .arg(fieldTitle(m_offer->field), fieldInput(m_offer->field, m_offer->value)));
}

void MetadataInspector::applyToSite()
{
    if (!m_offer)
        return;
    const Offer offer = *std::exchange(m_offer, std::nullopt);
    const auto count = static_cast<int>(offer.articles.ids.size());
    const auto change = [offer, folder = importing::userRuleFolder(m_library.path())](
                            library::Stores& stores) -> base::Result<void> {
        for (const base::ArticleId id : offer.articles.ids) {
            if (auto done = stores.articles.setField(id, offer.field, offer.value); !done)
                return done;
        }
        if (offer.articles.site.kind == library::SiteKind::Source)
            return {}; // nothing that tells a page's site before it is read
        const auto saved =
            importing::saveUserRule(stores, folder, offer.articles.site, offer.field, offer.value);
        return saved ? base::Result<void>() : base::fail(saved.error());
    };
    write(tr("Correct %1 of %Ln article(s) from %2", "a field of articles", count)
              .arg(fieldTitle(offer.field), offer.articles.site.name),
          change);
    updateState();
}

} // namespace pizhu::ui
