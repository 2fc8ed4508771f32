// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/help.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::cli;

namespace {

const QStringList kSections{u"NAME\n"_s,    u"SYNOPSIS\n"_s,    u"DESCRIPTION\n"_s,
                            u"OPTIONS\n"_s, u"EXIT STATUS\n"_s, u"EXAMPLES\n"_s};

QString widestLine(const QString& page)
{
    QString widest;
    const QStringList lines = page.split(u'\n');
    for (const QString& line : lines) {
        // An example is a command to copy: it is never broken.
        if (!line.trimmed().startsWith("pizhu-cli "_L1) && line.size() > widest.size())
            widest = line;
    }
    return widest;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryCommandOfTheContract();
    void programPageHasEverySection();
    void commandPagesAreComplete_data();
    void commandPagesAreComplete();
};

void TestHelp::listsEveryCommandOfTheContract()
{
    QStringList names;
    for (const Command& command : allCommands())
        names << command.name;
    QCOMPARE(names.join(u' '),
             u"import extract list search show versions repairs correct reattach reclean annotate annotation "
             u"annotations autocode tags links export cite verify "
             u"import-annotations bundle agreement duplicates history undo redo check "
             "backup restore"_s);
}

void TestHelp::programPageHasEverySection()
{
    const QString page = programHelp(allCommands(), globalOptions());
    for (const QString& section :
         kSections + QStringList{u"COMMANDS\n"_s, u"ENVIRONMENT\n"_s, u"PIZHU_LIBRARY"_s})
        QVERIFY2(page.contains(section), qPrintable(section));
    QVERIFY2(widestLine(page).size() <= 80, qPrintable(widestLine(page)));
}

void TestHelp::commandPagesAreComplete_data()
{
    QTest::addColumn<int>("index");
    const auto commands = allCommands();
    for (std::size_t i = 0; i < commands.size(); ++i)
        QTest::newRow(qPrintable(commands[i].name)) << int(i);
}

void TestHelp::commandPagesAreComplete()
{
    QFETCH(int, index);
    const Command command = allCommands().at(std::size_t(index));
    const QString page = commandHelp(command, globalOptions());
    for (const QString& section : kSections)
        QVERIFY2(page.contains(section) || (section == u"OPTIONS\n"_s && command.grammar.options.empty()),
                 qPrintable(section));
    for (const Option& option : command.grammar.options)
        QVERIFY2(page.contains(u"--"_s + option.name) && !option.text.isEmpty(), qPrintable(option.name));
    QVERIFY(!command.examples.empty());
    QVERIFY2(widestLine(page).size() <= 80, qPrintable(widestLine(page)));
}

QTEST_GUILESS_MAIN(TestHelp)
#include "tst_help.moc"
