// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfcommand.h"

#include "ui/exporting/exportrun.h"
#include "ui/exporting/stopsignals.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

enum ExitCode { Done = 0, Failed = 1, Usage = 2, NoLibrary = 3 };

void say(FILE* stream, const QString& line)
{
    QTextStream(stream) << line << Qt::endl;
}

} // namespace

int runPdfCommand(const PdfCommand& command)
{
    if (command.library.isEmpty()) {
        say(stderr,
            QCoreApplication::translate("pizhu::ui::PdfCommand", "Name the library (*.pizhu) to export."));
        return Usage;
    }
    const auto beside = text::viewScriptFromName(command.beside.isEmpty() ? u"source"_s : command.beside);
    if (!beside) {
        say(stderr, QCoreApplication::translate("pizhu::ui::PdfCommand",
                                                "%1 is no script for --beside: hans, hant, tw or hk.")
                        .arg(command.beside));
        return Usage;
    }
    const auto library = library::Library::open(command.library, {.create = false, .readOnly = true});
    if (!library) {
        say(stderr, library.error().message);
        return NoLibrary;
    }
    library::ArticleQuery query;
    query.text = search::Query{command.query};
    ExportRun run(**library, {.scope = {.query = query},
                              .options = {.format = exporting::Format::Pdf, .beside = *beside},
                              .target = command.target,
                              .overwrite = command.overwrite});
    QEventLoop loop;
    QObject::connect(&run, &ExportRun::finished, &loop, [&](const ExportRun::Outcome& outcome) {
        say(stdout, QCoreApplication::translate("pizhu::ui::PdfCommand",
                                                "Written to %1 (excerpts: %2, articles: %3).")
                        .arg(command.target)
                        .arg(outcome.counts.excerpts)
                        .arg(outcome.counts.articles));
        loop.exit(Done);
    });
    QObject::connect(&run, &ExportRun::failed, &loop, [&loop](const base::Error& error) {
        say(stderr, error.message);
        loop.exit(Failed);
    });
    const StopSignals stopping;
    QObject::connect(&stopping, &StopSignals::asked, &run, &ExportRun::cancel);
    QMetaObject::invokeMethod(&run, &ExportRun::start, Qt::QueuedConnection);
    return loop.exec();
}

} // namespace pizhu::ui
