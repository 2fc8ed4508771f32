// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articlescheme.h"

#include <QApplication>
#include <QTest>

/// Like QTEST_MAIN, with the scheme of our pages made known before the application is.
#define PIZHU_READER_TEST_MAIN(TestClass)                                                                    \
    int main(int argc, char* argv[])                                                                         \
    {                                                                                                        \
        pizhu::ui::registerArticleScheme();                                                                  \
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);                                          \
        QApplication app(argc, argv);                                                                        \
        TestClass test;                                                                                      \
        QTEST_SET_MAIN_SOURCE_PATH                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
