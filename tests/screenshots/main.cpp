// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/samplelibrary.h"
#include "app/settings/settings.h"
#include "tests/screenshots/illustratedarticle.h"
#include "tests/screenshots/scenes.h"
#include "ui/reader/articlescheme.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

struct Arguments
{
    QString folder;
    QString language;
    QString theme;
    QString library;
    QSize size;
    QStringList scenes; ///< none: all
};

Arguments parseArguments(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Writes PNGs of the states a user of Pizhu lives in."_s);
    parser.addHelpOption();
    const QCommandLineOption language(u"lang"_s, u"Interface language: en, zh_CN or zh_TW."_s, u"language"_s,
                                      u"en"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or sepia, which is the paper of light."_s,
                                   u"theme"_s, u"light"_s);
    const QCommandLineOption library(u"library"_s, u"A library; the sample one is built when absent."_s,
                                     u"file"_s);
    const QCommandLineOption size(u"size"_s, u"Window size in pixels."_s, u"WxH"_s, u"1440x900"_s);
    const QCommandLineOption scene(
        u"scene"_s,
        u"Only this scene; may be given again. One of: %1."_s.arg(screenshots::Scenes::names().join(u", "_s)),
        u"name"_s);
    parser.addOptions({language, theme, library, size, scene});
    parser.addPositionalArgument(u"outdir"_s, u"Folder for the pictures."_s);
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QStringList edges = parser.value(size).split(u'x');
    return {parser.positionalArguments().first(),
            parser.value(language),
            parser.value(theme),
            parser.value(library),
            edges.size() == 2 ? QSize(edges.at(0).toInt(), edges.at(1).toInt()) : QSize(),
            parser.values(scene)};
}

bool areKnown(const QStringList& scenes)
{
    const QStringList known = screenshots::Scenes::names();
    for (const QString& scene : scenes) {
        if (!known.contains(scene)) {
            QTextStream(stderr) << u"there is no scene "_s << scene << Qt::endl;
            return false;
        }
    }
    return true;
}

void installTranslations(QApplication& application, const QString& language)
{
    QLocale::setDefault(QLocale(language));
    for (const auto& [name, path] :
         {std::pair{u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          std::pair{u"pizhu"_s, u":/i18n"_s}}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QLocale(language), name, u"_"_s, path))
            QApplication::installTranslator(translator);
    }
}

bool buildSample(library::Library& library)
{
    importing::SampleBuilder builder(library);
    QSignalSpy finished(&builder, &importing::SampleBuilder::finished);
    QObject::connect(&builder, &importing::SampleBuilder::failed, &builder, [](const base::Error& error) {
        QTextStream(stderr) << error.message << u' ' << error.detail << Qt::endl;
    });
    builder.start();
    return finished.wait(60'000) && screenshots::addIllustratedArticle(library);
}

std::unique_ptr<library::Library> openLibrary(const QString& path, bool readOnly = false)
{
    auto opened = library::Library::open(path, {.create = !readOnly, .readOnly = readOnly});
    if (opened)
        return std::move(*opened);
    QTextStream(stderr) << opened.error().message << Qt::endl;
    return nullptr;
}

QStringList shoot(library::Library& library, ui::ThemeSource& theme, const Arguments& arguments,
                  screenshots::Album& album, const std::function<void(screenshots::Scenes&)>& shootScenes)
{
    const QTemporaryDir settingsFolder;
    settings::Settings settings(settingsFolder.filePath(u"pizhu.ini"_s));
    ui::MainWindow window(library, theme, settings);
    window.resize(arguments.size);
    window.show();
    screenshots::Scenes stage(library, window, album);
    if (arguments.theme == u"sepia")
        stage.setPaper(ui::Paper::Sepia);
    shootScenes(stage);
    return stage.problems();
}

} // namespace

int main(int argc, char* argv[])
{
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a blinking cursor never comes to rest
    const Arguments arguments = parseArguments(application);
    const QDir folder(arguments.folder);
    if (!arguments.size.isValid() || !areKnown(arguments.scenes) || !folder.mkpath(u"."_s))
        return 2;

    installTranslations(application, arguments.language);
    ui::ThemeSource theme(arguments.theme == u"dark" ? ui::ThemeSource::Choice::Dark
                                                     : ui::ThemeSource::Choice::Light);

    const QTemporaryDir scratch;
    const bool sample = arguments.library.isEmpty();
    const auto library = openLibrary(sample ? scratch.filePath(u"sample.pizhu"_s) : arguments.library);
    const auto empty = openLibrary(scratch.filePath(u"empty.pizhu"_s));
    if (!library || !empty || (sample && !buildSample(*library)))
        return 1;
    screenshots::Album album{folder};
    QStringList problems = shoot(*library, theme, arguments, album,
                                 [&](screenshots::Scenes& stage) { stage.shoot(arguments.scenes); });
    if (arguments.scenes.isEmpty()) {
        problems += shoot(*empty, theme, arguments, album, &screenshots::Scenes::shootEmpty);
        if (const auto readOnly = openLibrary(library->path(), true))
            problems += shoot(*readOnly, theme, arguments, album, &screenshots::Scenes::shootReadOnly);
    }
    for (const QString& problem : std::as_const(problems))
        QTextStream(stderr) << problem << Qt::endl;
    return problems.isEmpty() ? 0 : 1;
}
