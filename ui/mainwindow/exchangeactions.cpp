// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/exchangeactions.h"

#include "app/base/whendone.h"
#include "app/exporting/bundle/annotationbundle.h"
#include "app/importing/interchange/annotationfile.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/commands/commandset.h"
#include "ui/importing/annotationimportdialog.h"
#include "ui/mainwindow/notice.h"
#include "ui/study/agreementdialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMimeData>
#include <QProgressDialog>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::Result;
using library::Stores;

namespace {

constexpr int kUnseen = 200;           ///< ms of work that shows nothing
constexpr int kProgressInterval = 100; ///< ms
constexpr int kSendingWidth = 460;

void openAndForget(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

ExchangeActions::ExchangeActions(library::Library& library, settings::Settings& settings,
                                 const ThemeSource& theme, Notice& notice, QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_settings(settings)
    , m_theme(theme)
    , m_notice(notice)
    , m_window(window)
{}

void ExchangeActions::connectCommands(const CommandSet& commands)
{
    const auto on = [&](Command command, void (ExchangeActions::*slot)()) {
        connect(commands.action(command), &QAction::triggered, this, slot);
    };
    on(Command::ImportAnnotations, &ExchangeActions::importAnnotations);
    on(Command::SendAnnotations, &ExchangeActions::sendAnnotations);
    on(Command::CompareCoders, &ExchangeActions::showAgreement);
    commands.action(Command::ImportAnnotations)->setEnabled(!m_library.isReadOnly());
}

bool ExchangeActions::drop(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile() || !importing::looksLikeAnnotations(url.toLocalFile()))
            return false;
        paths << url.toLocalFile();
    }
    if (paths.isEmpty() || m_library.isReadOnly())
        return false;
    importFiles(paths);
    return true;
}

void ExchangeActions::importAnnotations()
{
    auto* dialog = new AnnotationImportDialog(m_library, m_theme, &m_settings, m_window);
    openAndForget(dialog);
    dialog->chooseFiles();
}

void ExchangeActions::importFiles(const QStringList& paths)
{
    auto* dialog = new AnnotationImportDialog(m_library, m_theme, &m_settings, m_window);
    openAndForget(dialog);
    dialog->setFiles(paths);
}

/// The other one sees whose they are: a bundle needs a name.
void ExchangeActions::sendAnnotations()
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"sendAnnotations"_s);
    dialog->setWindowTitle(tr("Send annotations"));
    dialog->setLabelText(
        tr("All annotations with their tags, and what you decided while coding occurrences, go into one "
           "file, which a colleague with the same articles imports.\nYour name, as they will see it:"));
    if (auto* label = dialog->findChild<QLabel*>()) // else it is as wide as its longest line
        label->setWordWrap(true);
    dialog->resize(kSendingWidth, dialog->heightForWidth(kSendingWidth));
    dialog->setTextValue(m_settings.coderName());
    dialog->setOkButtonText(tr("Choose a file…"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (const QString coder = name.simplified(); !coder.isEmpty())
            chooseBundle(coder);
    });
    openAndForget(dialog);
}

void ExchangeActions::chooseBundle(const QString& coder)
{
    m_settings.setCoderName(coder);
    auto* dialog = new QFileDialog(m_window, tr("Send annotations"));
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setNameFilters({tr("Annotations for Pizhu (%1)").arg(u"*.pizhu-annotations"_s)});
    dialog->setDefaultSuffix(u"pizhu-annotations"_s);
    dialog->selectFile(coder + u".pizhu-annotations"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, coder](const QString& path) { writeBundle(path, coder); });
    openAndForget(dialog);
}

void ExchangeActions::writeBundle(const QString& path, const QString& coder)
{
    const auto progress = std::make_shared<exporting::ExportProgress>();
    QProgressDialog* shown = showProgress(progress);
    const auto written = m_library.read([path, coder, progress](const Stores& stores) {
        return exporting::writeBundleFile(path, true, stores, {}, coder, *progress);
    });
    base::whenDone(written, this, [this, path, shown](const Result<int>& count) {
        delete shown;
        if (!count) {
            if (count.error().code != base::ErrorCode::Cancelled)
                Q_EMIT failed(count.error());
            return;
        }
        m_notice.showDone(
            tr("%n annotation(s) were written to %1.", nullptr, *count).arg(QFileInfo(path).fileName()),
            false);
    });
}

/// Appears when writing takes a while.
QProgressDialog* ExchangeActions::showProgress(const std::shared_ptr<exporting::ExportProgress>& progress)
{
    auto* shown =
        new QProgressDialog(tr("Writing annotations, article by article"), tr("Stop"), 0, 0, m_window);
    shown->setObjectName(u"bundleProgress"_s);
    shown->setWindowTitle(tr("Send annotations"));
    shown->setMinimumDuration(kUnseen);
    shown->setAutoReset(false);
    connect(shown, &QProgressDialog::canceled, this, [progress] { progress->cancel(); });
    auto* timer = new QTimer(shown);
    connect(timer, &QTimer::timeout, shown, [shown, progress] {
        shown->setMaximum(progress->total());
        shown->setValue(progress->done());
    });
    timer->start(kProgressInterval);
    return shown;
}

void ExchangeActions::showAgreement()
{
    auto* dialog = new AgreementDialog(m_library, m_theme, m_window);
    connect(dialog, &AgreementDialog::annotationRequested, this, &ExchangeActions::annotationRequested);
    connect(dialog, &AgreementDialog::importRequested, this, &ExchangeActions::importAnnotations);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the window: the passages it names can be read meanwhile
}

} // namespace pizhu::ui
