// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/versionactions.h"

#include "app/base/whendone.h"
#include "ui/importing/importreportdialog.h"
#include "ui/mainwindow/notice.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/charsetdialog.h"
#include "ui/versions/cleaningagain.h"
#include "ui/versions/duplicatesstrip.h"
#include "ui/versions/repairsdialog.h"
#include "ui/versions/versionsdialog.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// An article and the bytes it was read from.
struct StoredArticle
{
    library::Article article;
    QByteArray bytes;
};

base::Result<StoredArticle> loadStored(const library::Stores& stores, base::ArticleId id)
{
    auto article = stores.articles.load(id);
    if (!article)
        return base::fail(article.error());
    auto bytes = stores.articles.sourceBytes(id);
    if (!bytes)
        return base::fail(bytes.error());
    return StoredArticle{std::move(*article), std::move(*bytes)};
}

} // namespace

VersionActions::VersionActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                               Notice& notice, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_theme(theme)
    , m_reader(reader)
    , m_notice(notice)
    , m_window(window)
    , m_cleaning(new CleaningAgain(library, this))
    , m_duplicates(new DuplicatesStrip(library, theme, &reader))
{
    m_reader.addBar(m_duplicates);
    connectSignals();
}

void VersionActions::connectSignals()
{
    connect(m_cleaning, &CleaningAgain::finished, this, &VersionActions::tell);
    connect(m_duplicates, &DuplicatesStrip::articleActivated, this, &VersionActions::articleActivated);
    connect(&m_reader, &ReaderPane::articleOpened, m_duplicates, &DuplicatesStrip::setArticle);
    connect(&m_reader, &ReaderPane::articleClosed, m_duplicates, [this] { m_duplicates->setArticle({}); });
}

/// Beside the window, not in front of it: what they speak of can be looked at in the reader.
void VersionActions::present(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void VersionActions::showVersions(base::ArticleId article)
{
    if (!article.isValid())
        return;
    auto* dialog = new VersionsDialog(m_library, m_theme, article, m_window);
    connect(dialog, &VersionsDialog::failed, this, &VersionActions::failed);
    connect(dialog, &VersionsDialog::undoRequested, this, &VersionActions::undoRequested);
    present(dialog);
}

void VersionActions::showRepairs(base::ArticleId article, std::optional<base::TextRange> place)
{
    if (!article.isValid())
        return;
    auto* dialog = new RepairsDialog(m_library, m_theme, article, m_window);
    connect(dialog, &RepairsDialog::failed, this, &VersionActions::failed);
    connect(dialog, &RepairsDialog::undoRequested, this, &VersionActions::undoRequested);
    connect(dialog, &RepairsDialog::encodingRequested, this, [this, article] { chooseCharset(article); });
    connect(dialog, &RepairsDialog::rangeActivated, this, [this, article](base::TextRange range) {
        if (m_reader.currentArticle() != article)
            Q_EMIT articleActivated(article);
        m_reader.setRepairsShown(true);
        m_reader.scrollTo(range);
    });
    if (place)
        dialog->goTo(*place);
    present(dialog);
}

void VersionActions::chooseCharset(base::ArticleId article)
{
    if (!article.isValid())
        return;
    const auto load = [article](const library::Stores& stores) { return loadStored(stores, article); };
    base::whenDone(m_library.read(load), this, [this](const base::Result<StoredArticle>& stored) {
        if (stored)
            offerCharsets(stored->article, stored->bytes);
        else
            Q_EMIT failed(stored.error());
    });
}

void VersionActions::offerCharsets(const library::Article& article, const QByteArray& bytes)
{
    const base::ArticleId id = article.id;
    const CharsetSituation situation{.title = article.metadata.title.value,
                                     .charset = article.charset,
                                     .evidence = article.charsetEvidence,
                                     .isChosen = article.charsetEvidence == u"user",
                                     .choices = importing::charsetChoices(bytes)};
    const auto read = [this, id](const QString& charset) {
        return importing::previewReading(m_library, id, charset);
    };
    auto* dialog = new CharsetDialog(situation, read, m_theme, m_window);
    connect(dialog, &CharsetDialog::charsetChosen, m_cleaning,
            [this, id](const QString& charset) { m_cleaning->readAs(id, charset); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void VersionActions::cleanAgain(const std::vector<base::ArticleId>& articles)
{
    m_cleaning->clean(articles);
}

void VersionActions::cleanFound(const library::ArticleQuery& query)
{
    const auto find = [query](const library::Stores& stores) { return stores.articles.find(query); };
    base::whenDone(m_library.read(find), this,
                   [this](const base::Result<std::vector<base::ArticleId>>& found) {
                       if (!found)
                           Q_EMIT failed(found.error());
                       else if (!found->empty())
                           confirmCleaning(*found);
                   });
}

void VersionActions::confirmCleaning(const std::vector<base::ArticleId>& articles)
{
    const int count = static_cast<int>(articles.size());
    auto* question =
        new QMessageBox(QMessageBox::NoIcon, tr("Clean again"),
                        tr("Clean %n article(s) again?", nullptr, count), QMessageBox::Cancel, m_window);
    question->setObjectName(u"confirmCleaning"_s);
    question->setInformativeText(
        tr("Each is read again from the file as it was imported. What comes out "
           "differently becomes a new version; your highlights are carried over, and "
           "all of it can be undone at once."));
    question->addButton(tr("Clean again"), QMessageBox::AcceptRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this, [this, question, articles](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            m_cleaning->clean(articles);
    });
    question->open();
}

/// One article needs no report: a new version is told by the history, anything else in a sentence.
void VersionActions::tell(const importing::ImportReport& report)
{
    if (!report.error.isEmpty())
        return m_notice.showFailure(report.error);
    if (report.items.size() == 1) {
        const importing::ImportItem& item = report.items.front();
        if (item.state == importing::ItemState::Failed)
            m_notice.showFailure(item.reason);
        else if (item.state == importing::ItemState::Skipped)
            m_notice.showDone(item.reason, false);
        return;
    }
    auto* dialog = new ImportReportDialog(report, m_theme, m_window);
    dialog->setWindowTitle(tr("Clean-up report"));
    connect(dialog, &ImportReportDialog::articleActivated, this, &VersionActions::articleActivated);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace pizhu::ui
