// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "ui/exporting/pdfcommand.h"
#include "ui/mainwindow/desktop.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/runninginstance.h"
#include "ui/reader/articlescheme.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

ui::ThemeSource::Choice themeChoice(const QString& name)
{
    if (name == u"light")
        return ui::ThemeSource::Choice::Light;
    return name == u"dark" ? ui::ThemeSource::Choice::Dark : ui::ThemeSource::Choice::System;
}

/// Chinese by its script, so that Hong Kong and Singapore find theirs; English, with its plurals, for all
/// others.
QString catalogueFor(const QLocale& locale)
{
    if (locale.language() != QLocale::Chinese)
        return u"en"_s;
    return locale.script() == QLocale::TraditionalHanScript ? u"zh_TW"_s : u"zh_CN"_s;
}

void installTranslations(QApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const QString catalogue = catalogueFor(locale);
    // Months and buttons speak the language of the rest.
    const bool foreign = catalogue == u"en" && locale.language() != QLocale::English;
    QLocale::setDefault(foreign ? QLocale(QLocale::English, locale.territory()) : locale);
    for (const auto& [name, folder] :
         {std::pair{u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          std::pair{u"pizhu_"_s, u":/i18n"_s}}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(name + catalogue, folder))
            application.installTranslator(translator);
    }
}

struct Arguments
{
    ui::OpenedFiles files;
    ui::PdfCommand pdf; ///< with a target, no window opens
    bool sample = false;
};

Arguments parseArguments(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Reads, highlights and cites Chinese-language articles offline."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        u"sample"_s, QCoreApplication::translate("main", "Open the sample library, building it if needed."));
    parser.addOption(sample);
    const QCommandLineOption pdf(
        u"export-pdf"_s,
        QCoreApplication::translate("main", "Print the articles of the library as a PDF, without a window."),
        QCoreApplication::translate("main", "file"));
    const QCommandLineOption query(
        u"query"_s, QCoreApplication::translate("main", "For --export-pdf: only articles this search finds."),
        QCoreApplication::translate("main", "search"));
    const QCommandLineOption overwrite(
        u"overwrite"_s,
        QCoreApplication::translate("main", "For --export-pdf: replace the file if it exists."));
    const QCommandLineOption beside(
        u"beside"_s,
        QCoreApplication::translate("main",
                                    "For --export-pdf: beside each excerpt its words in another script "
                                    "(hans, hant, tw or hk), marked as converted."),
        QCoreApplication::translate("main", "script"));
    parser.addOptions({pdf, query, overwrite, beside});
    parser.addPositionalArgument(
        u"file"_s,
        QCoreApplication::translate("main",
                                    "A library (*.pizhu) to open, annotations (*.pizhu-annotations) or "
                                    "articles to import, or a pizhu: link."),
        u"[file…]"_s);
    parser.process(application);
    Arguments arguments{.sample = parser.isSet(sample)};
    arguments.pdf = {.target = parser.value(pdf),
                     .query = parser.value(query),
                     .overwrite = parser.isSet(overwrite),
                     .beside = parser.value(beside)};
    arguments.files = ui::OpenedFiles::of(parser.positionalArguments());
    arguments.pdf.library = arguments.files.library;
    return arguments;
}

/// A library is for the Pizhu that has it open. What comes without one is for the one that runs, whatever
/// library it has open; a plain start is a window of its own.
bool isTakenElsewhere(const Arguments& arguments)
{
    if (arguments.sample || arguments.files.isEmpty())
        return false;
    const QString& library = arguments.files.library;
    return library.isEmpty()
               ? ui::RunningInstance::handOver(arguments.files)
               : ui::RunningInstance::handOver(arguments.files, ui::RunningInstance::nameFor(library));
}

/// A command for scripts runs where there is no screen, too.
void allowNoScreen(int argc, char* argv[])
{
    const bool prints = std::any_of(argv, argv + argc, [](const char* argument) {
        return QLatin1StringView(argument).startsWith("--export-pdf"_L1);
    });
    const bool screen = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (prints && !screen && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char* argv[])
{
    allowNoScreen(argc, argv);
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pizhu"_s);
    QApplication::setApplicationDisplayName(u"Pizhu"_s);
    QApplication::setApplicationVersion(QStringLiteral(PIZHU_VERSION));
    QApplication::setDesktopFileName(u"org.pizhu.Pizhu"_s);
    QApplication::setWindowIcon(
        QIcon::fromTheme(u"org.pizhu.Pizhu"_s, QIcon(u":/pizhu/org.pizhu.Pizhu.svg"_s)));

    if (!qEnvironmentVariableIsSet("PIZHU_DEBUG"))
        QLoggingCategory::setFilterRules(u"qt.qml.compiler=false"_s); // speaks of the source of Nunjucks

    settings::Settings settings(settings::Locations::settingsFile());
    installTranslations(application, settings.interfaceLanguage());
    const Arguments arguments = parseArguments(application);

    if (!arguments.pdf.target.isEmpty())
        return ui::runPdfCommand(arguments.pdf);

    if (isTakenElsewhere(arguments))
        return 0;

    ui::ThemeSource theme(themeChoice(settings.theme()));
    ui::Desktop desktop(theme, settings);
    ui::RunningInstance instance; // the first to start
    ui::RunningInstance ofLibrary;
    for (const ui::RunningInstance* listening : {&instance, &ofLibrary})
        QObject::connect(listening, &ui::RunningInstance::received, &desktop, &ui::Desktop::open);
    QObject::connect(&desktop, &ui::Desktop::opened, &ofLibrary, [&ofLibrary](const QString& path) {
        ofLibrary.listen(ui::RunningInstance::nameFor(path));
    });
    instance.listen();
    if (arguments.sample)
        desktop.openSample();
    else if (arguments.files.library.isEmpty())
        desktop.openLast();
    desktop.open(arguments.files);
    return QApplication::exec();
}
