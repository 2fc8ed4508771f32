// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/mainwindow/openedfiles.h"

#include <QEventLoopLocker>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace pizhu::importing {
class SampleBuilder;
}

namespace pizhu::ui {

class MainWindow;
class ThemeSource;

/// Opens libraries, one at a time, each in a window of its own, and deals with those that do not open.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(ThemeSource& theme, settings::Settings& settings, QObject* parent = nullptr);
    ~Desktop() override;

    /// The window of the open library; null while none is open.
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }

public Q_SLOTS:
    /// The library of last time; the sample library at the first start.
    void openLast();
    void openSample();
    void openLibrary(const QString& path);
    void createLibrary(const QString& path);
    /// In the library it names, else in the open one, else in the next one that opens; asks before another
    /// library than the named one takes them. Brings its window to the front.
    void open(const pizhu::ui::OpenedFiles& files);

Q_SIGNALS:
    void opened(const QString& library);

private:
    using Opened = base::Result<std::shared_ptr<library::Library>>;

    void openFile(const QString& path, bool create);
    void showWaiting();
    void take(const OpenedFiles& files);
    void askWhetherToTake(const OpenedFiles& files);
    void takeLibrary(const QString& path, const Opened& library);
    void connectWindow();
    void stayAlive();
    void closeWindow();
    void buildSample();
    void restore(const QString& backupPath);
    void offerRecovery(const QString& path, const base::Error& error);
    void askAfterFailure(const base::Error& error);
    void setAsideAndCreate(const QString& path);
    void restoreClosed(const QString& path, const QString& backupPath);

    ThemeSource& m_theme;
    settings::Settings& m_settings;
    std::shared_ptr<library::Library> m_library;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<importing::SampleBuilder> m_sample;
    std::unique_ptr<QWidget> m_waiting;
    QTimer m_waitingTimer;
    std::optional<QEventLoopLocker> m_busy; ///< between two windows the program does not end
    QString m_path;                         ///< of the library that is open or being opened
    std::vector<OpenedFiles> m_toBeShown;   ///< once it is
    int m_opening = 0;                      ///< of several libraries asked for the last one is taken
};

} // namespace pizhu::ui
