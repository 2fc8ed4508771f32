// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/versions/charsetdialog.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <map>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ExtractedArticle;
using ui::CharsetDialog;
using ui::CharsetSituation;

namespace {

using Reading = base::Result<ExtractedArticle>;

ExtractedArticle article(const QString& title, const QString& text)
{
    ExtractedArticle read;
    read.article.metadata.title.value = title;
    read.article.document.text = text;
    return read;
}

/// Readings that end when the test says so.
class Readings
{
public:
    QFuture<Reading> start(const QString& charset)
    {
        auto promise = std::make_shared<QPromise<Reading>>();
        promise->start();
        m_running[charset] = promise;
        m_asked += charset;
        return promise->future();
    }
    void finish(const QString& charset, const Reading& reading)
    {
        m_running[charset]->addResult(reading);
        m_running[charset]->finish();
    }
    [[nodiscard]] bool isCancelled(const QString& charset) { return m_running[charset]->isCanceled(); }
    [[nodiscard]] const QStringList& asked() const { return m_asked; }

private:
    std::map<QString, std::shared_ptr<QPromise<Reading>>> m_running;
    QStringList m_asked;
};

CharsetSituation found()
{
    return {.title = u"河边"_s,
            .charset = u"GB18030"_s,
            .evidence = u"declared"_s,
            .isChosen = false,
            .choices = {{u"GB18030"_s, true}, {u"Big5-HKSCS"_s, true}, {u"UTF-8"_s, false}}};
}

} // namespace

class TestCharsetDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyItIsReadThisWay_data();
    void saysWhyItIsReadThisWay();
    void showsThePresentReadingFirst();
    void previewsWhileGoingThroughTheList();
    void onlyTheNewestPreviewIsShown();
    void aFailedReadingSaysWhy();
    void choosesWithTheKeyboard();
    void offersNoChoiceWhereTheFormatKnows();
    void tellsWhatDoesNotFit();

private:
    std::unique_ptr<CharsetDialog> open(const CharsetSituation& situation);
    static QString previewOf(const CharsetDialog& dialog)
    {
        return dialog.findChild<QTextBrowser*>(u"charsetPreview"_s)->toPlainText();
    }
    static QListWidget& listOf(const CharsetDialog& dialog)
    {
        return *dialog.findChild<QListWidget*>(u"charsets"_s);
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<Readings> m_readings;
};

std::unique_ptr<CharsetDialog> TestCharsetDialog::open(const CharsetSituation& situation)
{
    m_readings = std::make_unique<Readings>();
    auto dialog = std::make_unique<CharsetDialog>(
        situation, [this](const QString& charset) { return m_readings->start(charset); }, m_theme);
    dialog->show();
    return dialog;
}

void TestCharsetDialog::saysWhyItIsReadThisWay_data()
{
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bom") << u"bom"_s << u"byte order mark"_s;
    QTest::newRow("declared") << u"declared"_s << u"the file says so"_s;
    QTest::newRow("utf-8") << u"utf-8"_s << u"valid GB18030"_s;
    QTest::newRow("detected") << u"detected"_s << u"most sense"_s;
    QTest::newRow("fallback") << u"fallback"_s << u"nothing fitted better"_s;
    QTest::newRow("user") << u"user"_s << u"you chose it"_s;
}

void TestCharsetDialog::saysWhyItIsReadThisWay()
{
    QFETCH(QString, evidence);
    QFETCH(QString, expected);
    CharsetSituation situation = found();
    situation.evidence = evidence;
    const auto dialog = open(situation);
    const QString reason = dialog->findChild<QLabel*>(u"charsetReason"_s)->text();
    QVERIFY2(reason.contains(expected) && reason.contains(u"GB18030"), qPrintable(reason));
}

void TestCharsetDialog::showsThePresentReadingFirst()
{
    const auto dialog = open(found());
    QCOMPARE(listOf(*dialog).currentRow(), 0);
    QCOMPARE(listOf(*dialog).item(0)->text(), u"Automatic (GB18030)"_s);
    QCOMPARE(m_readings->asked(), QStringList{QString()});
    QVERIFY(!dialog->findChild<QPushButton*>(u"chooseCharset"_s)->isEnabled());
}

void TestCharsetDialog::previewsWhileGoingThroughTheList()
{
    const auto dialog = open(found());
    QSignalSpy previewed(dialog.get(), &CharsetDialog::previewed);
    m_readings->finish({}, article(u"亂碼"_s, u"亂七八糟"_s));
    QTRY_COMPARE(previewed.count(), 1);
    QVERIFY(previewOf(*dialog).contains(u"亂七八糟"));
    QTest::keyClick(&listOf(*dialog), Qt::Key_Down);
    QTest::keyClick(&listOf(*dialog), Qt::Key_Down);
    QCOMPARE(m_readings->asked().back(), u"Big5-HKSCS"_s);
    m_readings->finish(u"Big5-HKSCS"_s, article(u"河邊的事"_s, u"沿河各村\n加強監督"_s));
    QTRY_COMPARE(previewed.count(), 2);
    QCOMPARE(previewOf(*dialog), u"河邊的事\n沿河各村\n加強監督"_s);
    QVERIFY(dialog->findChild<QPushButton*>(u"chooseCharset"_s)->isEnabled());
}

void TestCharsetDialog::onlyTheNewestPreviewIsShown()
{
    const auto dialog = open(found());
    QSignalSpy previewed(dialog.get(), &CharsetDialog::previewed);
    test::clickRow(listOf(*dialog), 2);
    QVERIFY(m_readings->isCancelled({}));
    test::clickRow(listOf(*dialog), 3);
    QVERIFY(m_readings->isCancelled(u"Big5-HKSCS"_s));
    m_readings->finish(u"Big5-HKSCS"_s, article(u"舊的"_s, u"舊的"_s)); // cannot be stopped any more
    m_readings->finish(u"UTF-8"_s, article(u"新的"_s, u"新的"_s));
    QTRY_COMPARE(previewed.count(), 1);
    QCOMPARE(previewOf(*dialog), u"新的\n新的"_s);
}

void TestCharsetDialog::aFailedReadingSaysWhy()
{
    const auto dialog = open(found());
    QSignalSpy previewed(dialog.get(), &CharsetDialog::previewed);
    m_readings->finish({}, base::fail(base::ErrorCode::Unreadable, u"The file is empty."_s));
    QTRY_COMPARE(previewed.count(), 1);
    QCOMPARE(dialog->findChild<QLabel*>(u"previewState"_s)->text(), u"The file is empty."_s);
    QVERIFY(previewOf(*dialog).isEmpty());
}

void TestCharsetDialog::choosesWithTheKeyboard()
{
    const auto dialog = open(found());
    QSignalSpy chosen(dialog.get(), &CharsetDialog::charsetChosen);
    QTest::keyClick(&listOf(*dialog), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0); // it is read that way already
    test::clickRow(listOf(*dialog), 2);
    QTest::keyClick(&listOf(*dialog), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().toString(), u"Big5-HKSCS"_s);
    QVERIFY(!dialog->isVisible());
}

void TestCharsetDialog::offersNoChoiceWhereTheFormatKnows()
{
    CharsetSituation situation = found();
    situation.choices.clear();
    const auto dialog = open(situation);
    QVERIFY(m_readings->asked().isEmpty());
    QVERIFY(!listOf(*dialog).isVisible());
    QVERIFY(!dialog->findChild<QPushButton*>(u"chooseCharset"_s)->isVisible());
    QVERIFY(!previewOf(*dialog).isEmpty());
}

void TestCharsetDialog::tellsWhatDoesNotFit()
{
    const auto dialog = open(found());
    QVERIFY(listOf(*dialog).item(3)->text().contains(u"does not fit"));
    QSignalSpy previewed(dialog.get(), &CharsetDialog::previewed);
    ExtractedArticle lossy = article(u"河"_s, u"\uFFFD"_s);
    lossy.lossless = false;
    m_readings->finish({}, lossy);
    QTRY_COMPARE(previewed.count(), 1);
    QVERIFY(dialog->findChild<QLabel*>(u"previewState"_s)->text().contains(u"\uFFFD"_s));
}

QTEST_MAIN(TestCharsetDialog)
#include "tst_charsetdialog.moc"
