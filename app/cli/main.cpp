// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTranslator>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("pizhu"));
    QCoreApplication::setApplicationName(QStringLiteral("pizhu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PIZHU_VERSION));
    if (!qEnvironmentVariableIsSet("PIZHU_DEBUG"))
        QLoggingCategory::setFilterRules(
            QStringLiteral("pizhu.*.info=false\npizhu.*.debug=false\nqt.qml.compiler=false"));
    // English in every locale, as scripts read it; its catalogue holds the plural forms.
    QTranslator english;
    if (english.load(QStringLiteral(":/i18n/pizhu_en.qm")))
        QCoreApplication::installTranslator(&english);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromUtf8(argv[i]);
    pizhu::cli::Output output;
    return static_cast<int>(pizhu::cli::run(words, output));
}
