// SPDX-License-Identifier: GPL-3.0-or-later
// pizhu-import-worker reads untrusted files for an importing program, which starts it and talks to it through
// its standard input and output. It is of no use by itself.

#include "app/base/priority.h"
#include "app/importing/sources/sourcereader.h"
#include "app/importing/worker/confinement.h"
#include "app/importing/worker/picturedecoder.h"
#include "app/importing/worker/workersession.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;

/// The catalogue for sentences in errors: Chinese by its script, English for all others.
QString catalogueFor(const QLocale& locale)
{
    if (locale.language() != QLocale::Chinese)
        return u":/i18n/pizhu_en.qm"_s;
    return locale.script() == QLocale::TraditionalHanScript ? u":/i18n/pizhu_zh_TW.qm"_s
                                                            : u":/i18n/pizhu_zh_CN.qm"_s;
}

} // namespace

int main(int argc, char* argv[])
{
    pizhu::base::letOthersGoFirst(pizhu::base::kBesideWindow);
    pizhu::importing::confineProcess();
    // Whatever a library prints must not get between the answers.
    const int answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    const QCoreApplication application(argc, argv);
    QTranslator translator;
    const auto setUp = [&translator](const pizhu::importing::WorkerSetup& setup) {
        if (translator.load(catalogueFor(QLocale(setup.locale))))
            QCoreApplication::installTranslator(&translator);
        pizhu::importing::limitMemory(setup.limits.memoryBytes);
    };
    return pizhu::importing::WorkerSession(STDIN_FILENO, answers, setUp, pizhu::importing::readSource,
                                           pizhu::importing::decodePicture)
        .run();
}
