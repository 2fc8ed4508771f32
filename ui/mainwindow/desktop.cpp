// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/desktop.h"

#include "app/base/whendone.h"
#include "app/importing/samplelibrary.h"
#include "ui/mainwindow/exchangeactions.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/recoverydialog.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// What takes longer than this says that it is working.
constexpr int kPatienceMs = 200;
constexpr qsizetype kNamed = 5; ///< files in a question

/// Also of a library that is not there yet.
bool isSameFile(const QString& path, const QString& other)
{
    const QFileInfo one(path);
    return one.exists() ? one.canonicalFilePath() == QFileInfo(other).canonicalFilePath()
                        : one.absoluteFilePath() == other;
}

/// One on a line, the first of many.
QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths.first(std::min(paths.size(), kNamed)))
        names += QFileInfo(path).fileName();
    if (paths.size() > kNamed)
        names += u"…"_s;
    return names.join(u'\n');
}

} // namespace

Desktop::Desktop(ThemeSource& theme, settings::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_settings(settings)
{
    m_waitingTimer.setSingleShot(true);
    m_waitingTimer.setInterval(kPatienceMs);
    connect(&m_waitingTimer, &QTimer::timeout, this, [this] {
        auto label = std::make_unique<QLabel>(tr("Opening and checking the library…"));
        label->setMargin(Theme::kSpaceXxl);
        label->show();
        m_waiting = std::move(label);
    });
}

Desktop::~Desktop() = default;

void Desktop::openLast()
{
    const QString last = m_settings.lastLibrary();
    if (!last.isEmpty() && QFileInfo::exists(last))
        openLibrary(last);
    else
        openSample();
}

void Desktop::openSample()
{
    openFile(settings::Locations::sampleLibrary(), true);
}

void Desktop::openLibrary(const QString& path)
{
    openFile(path, false);
}

void Desktop::createLibrary(const QString& path)
{
    openFile(path, true);
}

void Desktop::open(const OpenedFiles& files)
{
    if (!files.library.isEmpty() && !isSameFile(files.library, m_path))
        openFile(files.library, true);
    m_toBeShown.push_back(files);
    if (m_window)
        showWaiting();
}

void Desktop::showWaiting()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
    for (const OpenedFiles& files : std::exchange(m_toBeShown, {})) {
        if (files.library.isEmpty() || isSameFile(files.library, m_path) || !files.bringsAnything())
            take(files);
        else
            askWhetherToTake(files);
    }
}

void Desktop::take(const OpenedFiles& files)
{
    m_window->importing().importFiles(files.articles);
    if (!files.annotations.isEmpty())
        m_window->exchange().importFiles(files.annotations);
    if (files.link)
        m_window->openLink(*files.link);
}

/// The library they were given with did not open, and the user went on to another.
void Desktop::askWhetherToTake(const OpenedFiles& files)
{
    const int count = static_cast<int>(files.articles.size() + files.annotations.size());
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Import into another library?"),
        tr("%Ln file(s) were to be imported into “%1”, which is not open. Import them into “%2” instead?",
           nullptr, count)
            .arg(QFileInfo(files.library).fileName(), QFileInfo(m_path).fileName()),
        QMessageBox::NoButton, m_window.get());
    question->setObjectName(u"importElsewhere"_s);
    question->setInformativeText(namesOf(files.articles + files.annotations));
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* here = question->addButton(tr("Import here"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Do not import"), QMessageBox::RejectRole));
    connect(here, &QPushButton::clicked, this, [this, files] { take(files); });
    question->open();
}

void Desktop::openFile(const QString& path, bool create)
{
    m_path = QFileInfo(path).absoluteFilePath();
    stayAlive();
    closeWindow();
    m_waitingTimer.start();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QThread* home = thread();
    const auto future = QtConcurrent::run([absolute, create, home]() -> Opened {
        if (create)
            QDir().mkpath(QFileInfo(absolute).absolutePath());
        auto opened = library::Library::open(absolute, {.create = create});
        if (!opened)
            return base::fail(opened.error());
        (*opened)->moveToThread(home);
        return std::shared_ptr<library::Library>(std::move(*opened));
    });
    base::whenDone(future, this, [this, absolute, opening = ++m_opening](const Opened& opened) {
        if (opening == m_opening) // else another one was asked for meanwhile
            takeLibrary(absolute, opened);
    });
}

void Desktop::takeLibrary(const QString& path, const Opened& library)
{
    m_waitingTimer.stop();
    m_waiting.reset();
    if (!library) {
        if (library.error().code == base::ErrorCode::Damaged)
            offerRecovery(path, library.error());
        else
            askAfterFailure(library.error());
        return;
    }
    m_library = *library;
    // Queued: the library goes away in it.
    connect(
        m_library.get(), &library::Library::damageFound, this,
        [this, path](const base::Error& error) {
            stayAlive();
            closeWindow();
            offerRecovery(path, error);
        },
        Qt::QueuedConnection);
    m_settings.setLastLibrary(path);
    m_window = std::make_unique<MainWindow>(*m_library, m_theme, m_settings);
    connectWindow();
    m_window->show();
    m_busy.reset();
    if (path == QFileInfo(settings::Locations::sampleLibrary()).absoluteFilePath())
        buildSample();
    showWaiting();
    Q_EMIT opened(path);
}

void Desktop::connectWindow()
{
    // The window goes away in these slots, so they run when its own code has returned.
    connect(m_window.get(), &MainWindow::newLibraryRequested, this, &Desktop::createLibrary,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::openLibraryRequested, this, &Desktop::openLibrary,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::sampleLibraryRequested, this, &Desktop::openSample,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::restoreRequested, this, &Desktop::restore, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& language) {
        m_settings.setInterfaceLanguage(language);
        auto* message = new QMessageBox(QMessageBox::NoIcon, tr("Language"),
                                        tr("The language changes when Pizhu starts again."), QMessageBox::Ok,
                                        m_window.get());
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->open();
    });
}

void Desktop::stayAlive()
{
    if (!m_busy)
        m_busy.emplace();
}

void Desktop::closeWindow()
{
    m_sample.reset();
    if (m_window)
        m_window->close();
    m_window.reset();
    m_library.reset();
}

void Desktop::buildSample()
{
    if (m_library->isReadOnly())
        return;
    m_sample = std::make_unique<importing::SampleBuilder>(*m_library);
    connect(m_sample.get(), &importing::SampleBuilder::failed, m_window.get(), &MainWindow::showFailure);
    // Nobody wants to undo the sample library.
    m_window->setOffersUndo(false);
    const auto offerUndo = [this] { m_window->setOffersUndo(true); };
    connect(m_sample.get(), &importing::SampleBuilder::finished, m_window.get(), offerUndo);
    connect(m_sample.get(), &importing::SampleBuilder::failed, m_window.get(), offerUndo);
    m_sample->start();
}

void Desktop::restore(const QString& backupPath)
{
    const QString path = m_library->path();
    stayAlive();
    closeWindow();
    restoreClosed(path, backupPath);
}

void Desktop::restoreClosed(const QString& path, const QString& backupPath)
{
    stayAlive();
    const auto future =
        QtConcurrent::run([path, backupPath] { return library::Library::restore(path, backupPath); });
    base::whenDone(future, this, [this, path](const base::Result<QString>& restored) {
        if (restored)
            openLibrary(path);
        else
            askAfterFailure(restored.error());
    });
}

void Desktop::offerRecovery(const QString& path, const base::Error& error)
{
    auto* dialog = new RecoveryDialog(path, error.message);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::restoreChosen, this,
            [this, path](const QString& backup) { restoreClosed(path, backup); });
    connect(dialog, &RecoveryDialog::setAsideChosen, this, [this, path] { setAsideAndCreate(path); });
    connect(dialog, &QDialog::rejected, qApp, &QCoreApplication::quit);
    dialog->open();
    m_busy.reset();
}

void Desktop::setAsideAndCreate(const QString& path)
{
    const auto aside = library::Library::setAside(path);
    if (aside)
        createLibrary(path);
    else
        askAfterFailure(aside.error());
}

void Desktop::askAfterFailure(const base::Error& error)
{
    auto* message = new QMessageBox(QMessageBox::Warning, tr("The library cannot be opened"), error.message,
                                    QMessageBox::Close);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->addButton(tr("Open another library…"), QMessageBox::AcceptRole);
    message->addButton(tr("Open the sample library"), QMessageBox::ActionRole);
    connect(message, &QMessageBox::buttonClicked, this, [this, message](QAbstractButton* button) {
        switch (message->buttonRole(button)) {
        case QMessageBox::AcceptRole: {
            auto* dialog = new QFileDialog(nullptr, tr("Open library"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setNameFilter(tr("Pizhu libraries (*.pizhu)"));
            connect(dialog, &QFileDialog::fileSelected, this, &Desktop::openLibrary);
            connect(dialog, &QDialog::rejected, qApp, &QCoreApplication::quit);
            dialog->open();
            break;
        }
        case QMessageBox::ActionRole:
            openSample();
            break;
        default:
            QCoreApplication::quit();
        }
    });
    message->open();
    m_busy.reset();
}

} // namespace pizhu::ui
