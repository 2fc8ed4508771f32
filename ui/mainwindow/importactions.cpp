// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/importactions.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/importing/droppedarticles.h"
#include "ui/importing/folderwatching.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/importreportdialog.h"
#include "ui/importing/mappingquestions.h"
#include "ui/importing/pastimportsdialog.h"
#include "ui/importing/watchedfoldersdialog.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Names of files that the importer reads; what a file is, its content decides.
constexpr auto kReadable =
    "*.md *.markdown *.html *.htm *.txt *.mhtml *.mht *.eml *.epub *.docx *.odt *.pdf *.json *.jsonl "
    "*.ndjson "
    "*.csv *.tsv *.xml *.rss *.atom *.rdf *.warc *.warc.gz *.wacz *.zip *.tar *.tar.gz *.tgz *.7z *.gz *.xz "
    "*.zst *.bz2 zotero.sqlite";

void openAndForget(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Beside the window: the articles it names can be read meanwhile.
void showBeside(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QString nameOf(const QStringList& paths)
{
    const QString first = QFileInfo(paths.value(0)).fileName();
    return paths.size() < 2
               ? first
               : ImportActions::tr("%1 and %n more", "files", static_cast<int>(paths.size()) - 1).arg(first);
}

} // namespace

ImportActions::ImportActions(library::Library& library, settings::Settings& settings,
                             const ThemeSource& theme, ImportController& importer, Notice& notice,
                             QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_settings(settings)
    , m_theme(theme)
    , m_importer(importer)
    , m_notice(notice)
    , m_window(window)
    , m_watching(new FolderWatching(library, importer, {}, this))
{
    m_importer.setMappings(rememberedMappings());
    connectSignals();
}

ImportActions::~ImportActions() = default;

void ImportActions::connectSignals()
{
    connect(&m_importer, &ImportController::finished, this, &ImportActions::showReport);
    connect(&m_importer, &ImportController::checked, this, &ImportActions::showCheck);
    connect(m_watching, &FolderWatching::imported, this, &ImportActions::tellOfFolder);
    connect(m_watching, &FolderWatching::failed, this, &ImportActions::failed);
    connect(m_watching, &FolderWatching::started, this, &ImportActions::findUnfinished);
    connect(m_watching, &FolderWatching::folderVanished, this, [this](const QString& folder) {
        m_notice.showDone(
            tr("The watched folder %1 is not there. Pizhu waits for it to come back.").arg(shortPath(folder)),
            false);
    });
}

void ImportActions::start()
{
    m_watching->start();
}

void ImportActions::choose(Purpose purpose)
{
    auto* dialog =
        new QFileDialog(m_window, purpose == Purpose::Check ? tr("Check files") : tr("Import files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Articles (%1)").arg(QString::fromLatin1(kReadable)), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, purpose](const QStringList& paths) { settleColumns(paths, purpose); });
    openAndForget(dialog);
}

void ImportActions::chooseFiles()
{
    choose(Purpose::Import);
}

void ImportActions::chooseFilesToCheck()
{
    choose(Purpose::Check);
}

void ImportActions::chooseFolder()
{
    auto* dialog = new QFileDialog(m_window, tr("Import a folder"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportActions::importFiles);
    openAndForget(dialog);
}

void ImportActions::paste()
{
    const QMimeData& clipboard = *QGuiApplication::clipboard()->mimeData();
    if (droppedArticles(clipboard).isEmpty())
        m_notice.showDone(tr("The clipboard holds no article: copy its text first."), false);
    else
        drop(clipboard);
}

bool ImportActions::takes(const QMimeData& dropped) const
{
    return !m_library.isReadOnly() && !droppedArticles(dropped).isEmpty();
}

void ImportActions::drop(const QMimeData& dropped)
{
    const DroppedArticles articles = droppedArticles(dropped);
    if (articles.isArticle)
        m_importer.importPasted(dropped);
    else
        importFiles(articles.paths);
}

void ImportActions::importFiles(const QStringList& paths)
{
    settleColumns(paths, Purpose::Import);
}

void ImportActions::checkFiles(const QStringList& paths)
{
    settleColumns(paths, Purpose::Check);
}

/// Who checks first wants to see what the columns are taken for, remembered or not.
void ImportActions::settleColumns(const QStringList& paths, Purpose purpose)
{
    if (std::ranges::none_of(paths, &MappingQuestions::mayHoldRecords))
        return begin(paths, {}, purpose);
    auto* questions =
        new MappingQuestions(paths, rememberedMappings(), purpose == Purpose::Check, m_theme, m_window);
    connect(questions, &MappingQuestions::remembered, this, &ImportActions::remember);
    connect(questions, &MappingQuestions::settled, this,
            [this, purpose](const QStringList& settled, const Mappings& mappings) {
                begin(settled, mappings, purpose);
            });
    questions->start();
}

void ImportActions::begin(const QStringList& paths, const Mappings& mappings, Purpose purpose)
{
    if (purpose == Purpose::Check)
        m_importer.checkPaths(paths, mappings);
    else
        m_importer.importMapped(paths, mappings);
}

ImportActions::Mappings ImportActions::rememberedMappings() const
{
    Mappings mappings;
    for (const QByteArray& json : m_settings.fieldMappings())
        mappings.push_back(importing::SavedMapping::fromJson(QJsonDocument::fromJson(json).object()));
    return mappings;
}

/// The newest for a set of columns counts.
void ImportActions::remember(const importing::SavedMapping& mapping)
{
    Mappings mappings = rememberedMappings();
    std::erase_if(mappings, [&mapping](const importing::SavedMapping& known) {
        return QSet<QString>(known.columns.begin(), known.columns.end()) ==
               QSet<QString>(mapping.columns.begin(), mapping.columns.end());
    });
    mappings.insert(mappings.begin(), mapping);
    QByteArrayList stored;
    for (const importing::SavedMapping& known : mappings)
        stored += QJsonDocument(known.toJson()).toJson(QJsonDocument::Compact);
    m_settings.setFieldMappings(stored);
    m_importer.setMappings(std::move(mappings));
}

void ImportActions::findUnfinished()
{
    if (m_library.isReadOnly())
        return;
    using Unfinished = std::optional<library::UnfinishedImport>;
    const auto read =
        m_library.read([](const library::Stores& stores) { return stores.imports.unfinished(); });
    base::whenDone(read, this, [this](const base::Result<Unfinished>& unfinished) {
        if (!unfinished || !*unfinished)
            return;
        // A watched folder goes on by itself.
        if (m_watching->covers((*unfinished)->paths))
            dismiss((*unfinished)->id);
        else
            offerToGoOn(**unfinished);
    });
}

void ImportActions::offerToGoOn(const library::UnfinishedImport& unfinished)
{
    const QString text = tr("The import of %1 on %2 stopped early.")
                             .arg(nameOf(unfinished.paths), momentTitle(unfinished.started));
    m_notice.offer(text, {{tr("Continue"), [this, unfinished] { m_importer.resume(unfinished); }},
                          {tr("Dismiss"), [this, id = unfinished.id] { dismiss(id); }}});
}

void ImportActions::dismiss(base::ImportId import)
{
    const auto written = m_library.write(
        tr("Leave an import as it is"),
        [import](library::Stores& stores) { return stores.imports.setComplete(import); },
        library::Journalling::Skip);
    base::whenDone(written, this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void ImportActions::showReport(const importing::ImportReport& report)
{
    auto* dialog = new ImportReportDialog(report, m_theme, m_window);
    connect(dialog, &ImportReportDialog::articleActivated, this, &ImportActions::articleActivated);
    showBeside(dialog);
}

void ImportActions::showCheck(const importing::ImportReport& report, const importing::ImportOptions& options)
{
    auto* dialog = new ImportReportDialog(report, m_theme, m_window);
    connect(dialog, &ImportReportDialog::articleActivated, this, &ImportActions::articleActivated);
    connect(dialog, &ImportReportDialog::importRequested, &m_importer,
            [this, options] { m_importer.importChecked(options); });
    showBeside(dialog);
}

void ImportActions::tellOfFolder(const QString& folder, const importing::ImportReport& report)
{
    using importing::ItemState;
    const int came = report.count(ItemState::Added) + report.count(ItemState::NewVersion);
    const int failures = report.count(ItemState::Failed);
    QString text = tr("Nothing new in %1").arg(shortPath(folder));
    if (!report.error.isEmpty())
        text = report.error;
    else if (came > 0)
        text = tr("%n article(s) from %1", nullptr, came).arg(shortPath(folder));
    else if (failures > 0)
        text = tr("%n file(s) in %1 could not be imported", nullptr, failures).arg(shortPath(folder));
    QList<Notice::Choice> choices;
    if (!report.items.empty())
        choices.append({tr("Details"), [this, report] { showReport(report); }});
    m_notice.showDone(text, came > 0, choices);
}

void ImportActions::showWatchedFolders()
{
    openAndForget(new WatchedFoldersDialog(
        *m_watching, m_library.isReadOnly() ? m_library.readOnlyReason() : QString(), m_theme, m_window));
}

void ImportActions::showPastImports()
{
    auto* dialog = new PastImportsDialog(m_library, m_theme, m_window);
    connect(dialog, &PastImportsDialog::importRequested, this, &ImportActions::chooseFiles);
    showBeside(dialog);
}

} // namespace pizhu::ui
