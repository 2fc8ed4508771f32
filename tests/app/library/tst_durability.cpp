// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// What was told as saved is there, whatever happens to the program right afterwards.
class TestDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingReportedIsMissingAfterAKill();
};

namespace {

constexpr int kKills = 200;

/// Lets a child annotate and kills it right after it has reported that many; all that it reported.
QStringList reportedUntilKilled(const QString& libraryPath, int wanted)
{
    QProcess child;
    child.start(QStringLiteral(PIZHU_CHILD), {libraryPath});
    QByteArray output;
    while (output.count('\n') < wanted && child.waitForReadyRead())
        output += child.readAllStandardOutput();
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    child.waitForFinished();
    output += child.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1);
    return QString::fromLatin1(output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

void TestDurability::nothingReportedIsMissingAfterAKill()
{
    TemporaryLibrary library;
    library.add({.text = u"做實監督文章，加強日常管理。"_s});
    library.close();
    QRandomGenerator random(200);
    QSet<QString> reported;
    for (int i = 0; i < kKills; ++i) {
        const QStringList uids = reportedUntilKilled(library.path(), 1 + random.bounded(4));
        QVERIFY2(!uids.isEmpty(), qPrintable(u"the child of run %1 reported nothing"_s.arg(i)));
        reported.unite(QSet<QString>(uids.begin(), uids.end()));
    }
    library.reopen();
    QSet<QString> missing = reported;
    for (const AnnotationRow& row :
         library.read([](const Stores& stores) { return stores.annotations.find({}); })) {
        missing.remove(row.annotation.uid);
        QCOMPARE(row.annotation.tags.size(), 1U);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    QVERIFY(reported.size() >= kKills);
    QCOMPARE(library.problems(), QString());
    // Each of them is a step that can be undone.
    valueOf(library.library().undo().result());
}

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
