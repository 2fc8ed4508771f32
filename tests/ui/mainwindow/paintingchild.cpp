// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the real window on a library and an article, highlights a passage and writes the uid of the mark once
// the page has painted it: a frame after it stands in the document. Killed by its test.

#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr int kPatience = 30'000; // ms

QStringList marks(ui::ArticleView& view)
{
    return test::evaluate(
               view, u"Array.from(document.querySelectorAll('mark.hl')).map(m => m.dataset.a).join(' ')"_s)
        .toString()
        .split(u' ', Qt::SkipEmptyParts);
}

int highlightAndReport(ui::MainWindow& window, base::TextRange range)
{
    auto& view = *window.findChild<ui::ArticleView*>();
    const QStringList before = marks(view);
    Q_EMIT window.reader().highlightRequested(range, annotation::HighlightColor::Rose);
    QStringList now;
    const auto isThere = [&] {
        now = marks(view);
        return now.size() > before.size();
    };
    if (!test::waitFor(isThere, kPatience))
        return 4;
    std::ignore = view.grab();
    const auto added =
        std::ranges::find_if(now, [&before](const QString& uid) { return !before.contains(uid); });
    std::fputs(qPrintable(*added + u'\n'), stdout);
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    ui::registerArticleScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto library = library::Library::open(arguments.value(1), {});
    if (!library || (*library)->isReadOnly())
        return 2;
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"pizhu.ini"_s));
    ui::ThemeSource theme(ui::ThemeSource::Choice::Light);
    ui::MainWindow window(**library, theme, settings);
    window.resize(1440, 900);
    window.show();
    QSignalSpy opened(&window.reader(), &ui::ReaderPane::articleOpened);
    window.openArticle(base::ArticleId{arguments.value(2).toLongLong()});
    if (!opened.wait(kPatience))
        return 3;
    const qsizetype start = arguments.value(3).toLongLong();
    return highlightAndReport(window, {start, start + 4});
}
