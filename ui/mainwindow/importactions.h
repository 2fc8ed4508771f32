// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importjob.h"

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace pizhu::library {
class Library;
}

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class FolderWatching;
class ImportController;
class Notice;
class ThemeSource;

/// Everything around importing that the window offers: choosing and dropping files, what the columns of
/// corpora mean, watched folders, going on with an import that stopped early, reports.
class ImportActions : public QObject
{
    Q_OBJECT

public:
    ImportActions(library::Library& library, settings::Settings& settings, const ThemeSource& theme,
                  ImportController& importer, Notice& notice, QWidget* window);
    ~ImportActions() override;

    [[nodiscard]] FolderWatching& watching() { return *m_watching; }
    [[nodiscard]] bool takes(const QMimeData& dropped) const;

public Q_SLOTS:
    /// Once the window is there.
    void start();
    void chooseFiles();
    void chooseFolder();
    void chooseFilesToCheck();
    void paste();
    void drop(const QMimeData& dropped);
    /// Asks about corpora first.
    void importFiles(const QStringList& paths);
    void checkFiles(const QStringList& paths);
    void showWatchedFolders();
    void showPastImports();

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);
    void failed(const pizhu::base::Error& error);

private:
    using Mappings = std::vector<importing::SavedMapping>;
    enum class Purpose { Import, Check };

    void connectSignals();
    void choose(Purpose purpose);
    void settleColumns(const QStringList& paths, Purpose purpose);
    void begin(const QStringList& paths, const Mappings& mappings, Purpose purpose);
    [[nodiscard]] Mappings rememberedMappings() const;
    void remember(const importing::SavedMapping& mapping);
    void findUnfinished();
    void offerToGoOn(const library::UnfinishedImport& unfinished);
    void dismiss(base::ImportId import);
    void showReport(const importing::ImportReport& report);
    void showCheck(const importing::ImportReport& report, const importing::ImportOptions& options);
    void tellOfFolder(const QString& folder, const importing::ImportReport& report);

    library::Library& m_library;
    settings::Settings& m_settings;
    const ThemeSource& m_theme;
    ImportController& m_importer;
    Notice& m_notice;
    QWidget* m_window = nullptr;
    FolderWatching* m_watching = nullptr;
};

} // namespace pizhu::ui
