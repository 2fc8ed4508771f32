// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("pizhu"));
    QCoreApplication::setApplicationName(QStringLiteral("pizhu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PIZHU_VERSION));
    if (!qEnvironmentVariableIsSet("PIZHU_DEBUG"))
        QLoggingCategory::setFilterRules(QStringLiteral("pizhu.*.info=false\npizhu.*.debug=false"));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromUtf8(argv[i]);
    pizhu::cli::Output output;
    return static_cast<int>(pizhu::cli::run(words, output));
}
