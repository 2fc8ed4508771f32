// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/usercommands.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::test;

/// Whatever a user did, in whatever order, can be taken back to the last byte, also after restarts.
class TestUndoAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsUndoneOneByOne_data();
    void everythingIsUndoneOneByOne();
    void oneGoIsTheSame();
    void readingInBetweenDoesNotStandInTheWay();
};

namespace {

constexpr int kRestartEvery = 37;

class WatchedLibrary : public TemporaryLibrary
{
public:
    [[nodiscard]] QStringList content() { return m_reader->now(); }
    void restart()
    {
        m_reader.reset(); // the program closes and opens it alone
        reopen();
        m_reader = std::make_unique<ContentReader>(path());
    }

private:
    std::unique_ptr<ContentReader> m_reader = std::make_unique<ContentReader>(path());
};

/// Without what reading leaves behind.
QStringList withoutReading(QStringList content)
{
    for (QString& line : content) {
        static const QRegularExpression reading(u"\\|(read_state|reading_position)=[^|]*"_s);
        line.remove(reading);
    }
    content.sort();
    return content;
}

} // namespace

void TestUndoAll::everythingIsUndoneOneByOne_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("steps");
    // PIZHU_SEED tries another one.
    const quint32 seed = qEnvironmentVariableIntValue("PIZHU_SEED");
    QTest::newRow("500 commands") << (seed ? seed : 20261122U) << 500;
    QTest::newRow("others") << seed + 7 << 150;
}

void TestUndoAll::everythingIsUndoneOneByOne()
{
    QFETCH(quint32, seed);
    QFETCH(int, steps);
    WatchedLibrary library;
    UserCommands user(library, seed);
    user.furnish();
    QList<QStringList> states{library.content()};
    QStringList names;
    QSet<QString> kinds;
    while (names.size() < steps) {
        const QString name = user.doOne();
        if (name.isEmpty())
            continue;
        names.append(name);
        kinds.insert(name);
        states.append(library.content());
        QVERIFY2(!differenceOf(states.at(states.size() - 2), states.last()).isEmpty(), qPrintable(name));
    }
    QVERIFY2(kinds.size() > 40, qPrintable(QStringList(kinds.values()).join(u", "_s)));

    for (int i = steps - 1; i >= 0; --i) {
        const auto undone = library.library().undo().result();
        QVERIFY2(undone, qPrintable(u"%1 %2: %3"_s.arg(i).arg(names.at(i),
                                                              undone ? QString() : undone.error().detail)));
        QCOMPARE(*undone, names.at(i));
        const QString difference = differenceOf(states.at(i), library.content());
        QVERIFY2(difference.isEmpty(), qPrintable(u"%1 %2\n"_s.arg(i).arg(names.at(i)) + difference));
        if (i % kRestartEvery == 0) {
            QCOMPARE(library.problems(), QString());
            library.restart();
        }
    }
    QCOMPARE(library.library().undo().result().error().code, base::ErrorCode::NotFound);

    for (int i = 1; i <= steps; ++i) {
        const auto redone = library.library().redo().result();
        QVERIFY2(redone, qPrintable(u"%1 %2: %3"_s.arg(i).arg(names.at(i - 1),
                                                              redone ? QString() : redone.error().detail)));
        const QString difference = differenceOf(states.at(i), library.content());
        QVERIFY2(difference.isEmpty(), qPrintable(u"%1 %2\n"_s.arg(i).arg(names.at(i - 1)) + difference));
        if (i % kRestartEvery == 0)
            library.restart();
    }
    QCOMPARE(library.problems(), QString());
}

void TestUndoAll::oneGoIsTheSame()
{
    WatchedLibrary library;
    UserCommands user(library, 99);
    user.furnish();
    const QStringList before = library.content();
    for (int done = 0; done < 120;)
        done += user.doOne().isEmpty() ? 0 : 1;
    const QStringList after = library.content();
    const base::JournalId last = valueOf(library.library().history(1).result()).front().id;
    library.restart();
    QCOMPARE(valueOf(library.library().travelTo({}).result()), 120);
    QCOMPARE(differenceOf(before, library.content()), QString());
    library.restart();
    QCOMPARE(valueOf(library.library().travelTo(last).result()), 120);
    QCOMPARE(differenceOf(after, library.content()), QString());
    QCOMPARE(library.problems(), QString());
}

void TestUndoAll::readingInBetweenDoesNotStandInTheWay()
{
    WatchedLibrary library;
    UserCommands user(library, 5);
    user.furnish();
    const QStringList before = withoutReading(library.content());
    QStringList names;
    while (names.size() < 200) {
        const QString name = user.doOne();
        if (!name.isEmpty())
            names.append(name);
        user.read();
    }
    const QStringList after = withoutReading(library.content());
    while (!names.isEmpty()) {
        const auto undone = library.library().undo().result();
        QVERIFY2(undone, qPrintable(names.last() + u": "_s + (undone ? QString() : undone.error().detail)));
        names.removeLast();
        if (names.size() % 3 == 0)
            user.read();
    }
    QCOMPARE(differenceOf(before, withoutReading(library.content())), QString());
    for (int i = 0; i < 200; ++i)
        valueOf(library.library().redo().result());
    QCOMPARE(differenceOf(after, withoutReading(library.content())), QString());
    QCOMPARE(library.problems(), QString());
}

QTEST_GUILESS_MAIN(TestUndoAll)
#include "tst_undoall.moc"
