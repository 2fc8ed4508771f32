// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/versions/placecard.h"
#include "ui/versions/reattachdelegate.h"
#include "ui/versions/reattachdialog.h"
#include "ui/versions/reattachmodel.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnchorState;
using annotation::HighlightColor;
using ui::ReattachDialog;
using ui::ReattachModel;

namespace {

constexpr int kPatience = 20'000; // ms: an answer is written to the disk first
const QString kFirst = u"村里开会商量修渠的事，到会的有三十多人。\n"
                       "大家同意从上游引水，工钱按户分摊。\n"
                       "老支书说明年开春之前一定要把水引到田头。\n"
                       "会后各组报了名单，第二天一早就开了工。"_s;
const QString kSecond = u"村里开会商量修渠的事，到会的有三十多人。\n"
                        "会上同意改由水库供水，费用仍按户分摊。\n"
                        "散会时天已经黑了，各人打着手电回家去。\n"
                        "会后各组又报了名单，第二天一早便开了工。"_s;

} // namespace

class TestReattachDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyInboxTeaches();
    void listsWhatIsInDoubtWithItsBestPlace();
    void showsTheOldTextBesideThePlaces();
    void aNumberTakesThatPlace();
    void keysKeepAndPutOff();
    void thresholdCountsLiveAndTakesAllAtOnce();
    void opensTheArticleAtThePlace();
    void whatIsUndoneWaitsAgain();
    void everythingIsDoneByMouse();
    void thresholdMovesByKeys();
    void passagesEndWhereSomethingEnds();

private:
    /// The article in its first words, annotated, and then in its second.
    void addVersions();
    void addVersion(const QString& text);
    void open();
    [[nodiscard]] QListView& list() { return *m_dialog->findChild<QListView*>(u"doubtful"_s); }
    [[nodiscard]] ui::PlaceCard& card(int number)
    {
        return *m_dialog->findChild<ui::PlaceCard*>(u"place-%1"_s.arg(number));
    }
    [[nodiscard]] QPushButton& button(const char* name)
    {
        return *m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] QStringList listed();
    void choose(const QString& quote);
    [[nodiscard]] annotation::Anchor anchorOf(const QString& uid);
    void press(Qt::Key key) { QTest::keyClick(&list(), key); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_library;
    std::unique_ptr<ReattachDialog> m_dialog;
    base::ArticleId m_article;
    QString m_changed;
    QString m_gone;
    QString m_nearly;
};

void TestReattachDialog::init()
{
    m_dialog.reset();
    m_library = std::make_unique<test::SampleLibrary>();
}

void TestReattachDialog::addVersion(const QString& text)
{
    const auto add = [text](library::Stores& stores) -> base::Result<library::AddedArticle> {
        library::NewArticle article;
        document::DocumentBuilder builder;
        for (const QString& paragraph : text.split(u'\n'))
            builder.append({}, paragraph);
        article.document = builder.take();
        article.metadata.title.value = u"修渠"_s;
        article.metadata.url.value = u"https://example.org/canal"_s;
        article.source.bytes = text.toUtf8();
        article.source.mediaType = u"text/plain"_s;
        article.source.charset = u"UTF-8"_s;
        const auto import = stores.imports.begin(u"test"_s);
        return import ? stores.articles.add(article, *import) : base::fail(import.error());
    };
    const auto added = m_library->library().write(u"version"_s, add).result();
    QVERIFY(added.has_value());
    m_article = added->id;
}

void TestReattachDialog::addVersions()
{
    addVersion(kFirst);
    m_changed = m_library->annotate(m_article, u"大家同意从上游引水，工钱按户分摊"_s, HighlightColor::Leaf);
    m_gone = m_library->annotate(m_article, u"老支书说明年开春之前"_s, HighlightColor::Rose, {}, u"重要"_s);
    m_nearly = m_library->annotate(m_article, u"会后各组报了名单，第二天一早就开了工"_s, HighlightColor::Sky);
    addVersion(kSecond);
}

void TestReattachDialog::open()
{
    m_dialog = std::make_unique<ReattachDialog>(m_library->library(), m_theme);
    m_dialog->show();
    QTRY_VERIFY(m_dialog->model().isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->model().pending(), 0, kPatience);
    m_dialog->activateWindow(); // its keys are shortcuts
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QStringList TestReattachDialog::listed()
{
    QStringList quotes;
    for (int row = 0; row < m_dialog->model().rowCount(); ++row)
        quotes << m_dialog->model().index(row).data().toString().left(4);
    quotes.sort();
    return quotes;
}

void TestReattachDialog::choose(const QString& quote)
{
    for (int row = 0; row < m_dialog->model().rowCount(); ++row) {
        if (m_dialog->model().index(row).data().toString().startsWith(quote))
            test::clickRow(list(), row);
    }
    QTRY_VERIFY(m_dialog->shown() && m_dialog->shown()->doubtful.quoted.startsWith(quote));
}

annotation::Anchor TestReattachDialog::anchorOf(const QString& uid)
{
    for (const annotation::Annotation& annotation : m_library->annotations(m_article)) {
        if (annotation.uid == uid)
            return *annotation.anchor;
    }
    return {};
}

void TestReattachDialog::anEmptyInboxTeaches()
{
    open();
    QCOMPARE(m_dialog->findChild<QStackedWidget*>(u"pages"_s)->currentIndex(), 0);
    QCOMPARE(m_dialog->windowTitle(), u"Re-attach inbox"_s);
}

void TestReattachDialog::listsWhatIsInDoubtWithItsBestPlace()
{
    addVersions();
    open();
    QCOMPARE(listed(), (QStringList{u"会后各组"_s, u"大家同意"_s, u"老支书说"_s}));
    QCOMPARE(m_dialog->windowTitle(), u"Re-attach inbox (3)"_s);
    for (int row = 0; row < 3; ++row)
        QVERIFY(m_dialog->model().index(row).data(ReattachModel::BestRole).isValid());
}

void TestReattachDialog::showsTheOldTextBesideThePlaces()
{
    addVersions();
    open();
    choose(u"大家同意"_s);
    const QString old = m_dialog->findChild<QTextEdit*>(u"oldText"_s)->toPlainText();
    QVERIFY2(old.contains(u"大家同意从上游引水，工钱按户分摊。"), qPrintable(old));
    QVERIFY(card(1).hasPlace());
    const QString shown = card(1).findChild<QTextEdit*>(u"text"_s)->toPlainText();
    QVERIFY2(shown.contains(u"按户分摊"), qPrintable(shown));
    QVERIFY(card(1).findChild<QLabel*>(u"confidence"_s)->text().endsWith(u" % sure"));
    QVERIFY(card(1).findChild<QLabel*>(u"reason"_s)->text().contains(u"in their order"));
    choose(u"老支书"_s);
    QCOMPARE(m_dialog->findChild<QLabel*>(u"note"_s)->text(), u"重要"_s);
}

void TestReattachDialog::aNumberTakesThatPlace()
{
    addVersions();
    open();
    choose(u"大家同意"_s);
    const base::TextRange place = m_dialog->shown()->places.front().candidate.range;
    press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList{u"会后各组"_s, u"老支书说"_s}), kPatience);
    QCOMPARE(anchorOf(m_changed).range, place);
    QCOMPARE(anchorOf(m_changed).state, AnchorState::Approximate);
    QVERIFY(list().currentIndex().isValid());
}

void TestReattachDialog::keysKeepAndPutOff()
{
    addVersions();
    open();
    choose(u"老支书"_s);
    press(Qt::Key_K);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList{u"会后各组"_s, u"大家同意"_s}), kPatience);
    QCOMPARE(anchorOf(m_gone).state, AnchorState::Orphan);
    choose(m_dialog->model().index(0).data().toString());
    const QString first = m_dialog->model().index(0).data().toString();
    press(Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->model().index(1).data().toString(), first, kPatience);
    QVERIFY(m_dialog->model()
                .index(1)
                .data(ReattachModel::DoubtfulRole)
                .value<library::DoubtfulAnchor>()
                .isPutOff);
}

void TestReattachDialog::thresholdCountsLiveAndTakesAllAtOnce()
{
    addVersions();
    open();
    auto* slider = m_dialog->findChild<QSlider*>(u"threshold"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(slider->value(), 100);
    QVERIFY(!button("acceptAll").isEnabled());
    const auto nearly = m_dialog->model().placesAbove(0.6);
    QCOMPARE(nearly.size(), 1U);
    for (int step = 0; step < 40; ++step)
        QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(button("acceptAll").text(), u"Attach 1 (A)"_s);
    QVERIFY(m_dialog->findChild<QLabel*>(u"above"_s)->text().contains(u"60 % sure: 1 of 3"));
    press(Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList{u"大家同意"_s, u"老支书说"_s}), kPatience);
    QCOMPARE(anchorOf(m_nearly).range, nearly.front().range);
}

void TestReattachDialog::opensTheArticleAtThePlace()
{
    addVersions();
    open();
    choose(u"会后各组"_s);
    QSignalSpy activated(m_dialog.get(), &ReattachDialog::placeActivated);
    press(Qt::Key_O);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().at(0).value<base::ArticleId>(), m_article);
    QCOMPARE(activated.front().at(1).value<std::optional<base::TextRange>>(),
             std::optional(m_dialog->shown()->places.front().candidate.range));
}

void TestReattachDialog::whatIsUndoneWaitsAgain()
{
    addVersions();
    open();
    choose(u"大家同意"_s);
    press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 2, kPatience);
    QVERIFY(m_library->library().undo().result().has_value());
    QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 3, kPatience);
}

void TestReattachDialog::everythingIsDoneByMouse()
{
    addVersions();
    open();
    choose(u"大家同意"_s);
    const base::TextRange place = m_dialog->shown()->places.front().candidate.range;
    QTest::mouseClick(card(1).findChild<QPushButton*>(u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList{u"会后各组"_s, u"老支书说"_s}), kPatience);
    QCOMPARE(anchorOf(m_changed).range, place);
    choose(u"老支书"_s);
    QSignalSpy activated(m_dialog.get(), &ReattachDialog::placeActivated);
    QTest::mouseClick(&button("open"), Qt::LeftButton);
    QCOMPARE(activated.count(), 1);
    QTest::mouseClick(&button("keep"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList{u"会后各组"_s}, kPatience);
    choose(u"会后各组"_s);
    QTest::mouseClick(&button("later"), Qt::LeftButton);
    const auto isPutOff = [this] {
        const QModelIndex first = m_dialog->model().index(0);
        return first.data(ReattachModel::DoubtfulRole).value<library::DoubtfulAnchor>().isPutOff;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPutOff(), kPatience);
    auto* slider = m_dialog->findChild<QSlider*>(u"threshold"_s);
    QTest::mouseClick(slider, Qt::LeftButton, {}, {1, slider->height() / 2}); // a step towards the least
    while (!button("acceptAll").isEnabled() && slider->value() > slider->minimum())
        QTest::mouseClick(slider, Qt::LeftButton, {}, {1, slider->height() / 2});
    QTest::mouseClick(&button("acceptAll"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList(), kPatience);
}

void TestReattachDialog::thresholdMovesByKeys()
{
    addVersions();
    open();
    auto* slider = m_dialog->findChild<QSlider*>(u"threshold"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(slider->value(), 100);
    QVERIFY(!button("acceptAll").isEnabled());
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(button("acceptAll").isEnabled());
    QTest::keyClick(slider, Qt::Key_A); // the dialog's keys work from here, too
    QTRY_VERIFY_WITH_TIMEOUT(listed().size() < 3, kPatience);
}

/// Neither side of a passage breaks off in the middle of a sentence, or it says so.
void TestReattachDialog::passagesEndWhereSomethingEnds()
{
    const QString around = u"头一句说天气。第二句说收成好坏。第三句说工钱怎么分，谁先谁后。"_s;
    addVersion(around + around + u"大家同意从上游引水，工钱按户分摊。"_s + around + around);
    m_library->annotate(m_article, u"大家同意从上游引水，工钱按户分摊"_s, HighlightColor::Leaf);
    addVersion(around + around + u"大家都同意由水库引水，工钱按户头分摊。"_s + around + around);
    open();
    QTRY_VERIFY(m_dialog->shown());
    const QString old = m_dialog->findChild<QTextEdit*>(u"oldText"_s)->toPlainText();
    const QString now = card(1).findChild<QTextEdit*>(u"text"_s)->toPlainText();
    for (const QString& shown : {old, now}) {
        QVERIFY2(shown.startsWith(u"…头一句"_s) || shown.startsWith(u"…第"_s), qPrintable(shown));
        QVERIFY2(shown.endsWith(u"。…"_s), qPrintable(shown));
    }
}

QTEST_MAIN(TestReattachDialog)
#include "tst_reattachdialog.moc"
