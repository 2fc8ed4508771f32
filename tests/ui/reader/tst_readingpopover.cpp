// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/reader/readingpopover.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::Paper;
using ui::ReadingStyle;

class TestReadingPopover : public QObject
{
    Q_OBJECT

private:
    template <typename W>
    W& part(const char* name)
    {
        auto* found = m_popover->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    void click(const char* name)
    {
        auto& button = part<QAbstractButton>(name);
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(8, button.height() / 2));
    }
    void choose(const QString& entry)
    {
        QVERIFY2(test::chooseFrom(part<QToolButton>("readingProfileMenu"), entry), qPrintable(entry));
    }
    /// With the arrow keys.
    void slideTo(const char* name, int value)
    {
        auto& slider = part<QSlider>(name);
        slider.setFocus();
        for (int i = 0; i < slider.maximum() && slider.value() != value; ++i)
            QTest::keyClick(&slider, slider.value() < value ? Qt::Key_Right : Qt::Key_Left);
        QCOMPARE(slider.value(), value);
    }
    void stepTo(const char* name, int index)
    {
        auto& list = part<QComboBox>(name);
        list.setFocus();
        while (list.currentIndex() != index)
            QTest::keyClick(&list, list.currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] const ReadingStyle& style() const { return m_popover->profiles().style(); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<ui::ReadingPopover> m_popover;

private Q_SLOTS:
    void init();
    void everyControlChangesTheStyle();
    void showingProfilesTellsNothing();
    void keysMoveASlider();
    void theMouseMovesASlider();
    void profilesAreMadeRenamedAndRemovedInPlace();
    void escapeGivesUpAName();
    void resetIsThereWhenSomethingChanged();
    void choosingAProfileShowsItsStyle();
    void fontsAreOfferedWhenAskedFor();
    void aFontThatIsGoneShowsTheTypeface();
};

void TestReadingPopover::init()
{
    m_popover = std::make_unique<ui::ReadingPopover>(m_theme);
    m_popover->popup({600, 40});
    QVERIFY(QTest::qWaitForWindowExposed(m_popover.get()));
}

void TestReadingPopover::everyControlChangesTheStyle()
{
    QSignalSpy changed(m_popover.get(), &ui::ReadingPopover::profilesChanged);
    ReadingStyle expected;
    click("paper-sepia");
    expected.paper = Paper::Sepia;
    QCOMPARE(style(), expected);
    click("typeface-sans");
    expected.typeface = ReadingStyle::Typeface::Sans;
    QCOMPARE(style(), expected);
    slideTo("readingSize", 23);
    slideTo("readingLineHeight", 40);
    slideTo("readingWidth", 31);
    slideTo("readingGap", 12);
    expected.fontPx = 23;
    expected.lineHeight = 2;
    expected.columnEm = 31;
    expected.paragraphGap = 1.2;
    QCOMPARE(style(), expected);
    stepTo("readingIndent", 2);
    stepTo("readingPunctuation", 0);
    stepTo("readingLatinGap", 2);
    expected.indent = ReadingStyle::Indent::Never;
    expected.punctuation = ReadingStyle::Punctuation::Full;
    expected.latinGap = ReadingStyle::LatinGap::Wide;
    QCOMPARE(style(), expected);
    click("readingJustified");
    click("readingNumbered");
    expected.justified = false;
    expected.numbered = true;
    QCOMPARE(style(), expected);
    QCOMPARE(changed.last().first().value<ui::ReadingProfiles>().style(), expected);
    QCOMPARE(part<QLabel>("readingSizeValue").text(), u"23 px"_s);
}

void TestReadingPopover::showingProfilesTellsNothing()
{
    QSignalSpy changed(m_popover.get(), &ui::ReadingPopover::profilesChanged);
    ui::ReadingProfiles profiles;
    profiles.choose(2);
    m_popover->setProfiles(profiles);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_popover->profiles(), profiles);
    QCOMPARE(part<QSlider>("readingSize").value(), profiles.style().fontPx);
    QVERIFY(part<QAbstractButton>("paper-high-contrast").isChecked());
}

void TestReadingPopover::keysMoveASlider()
{
    const int before = style().fontPx;
    auto& size = part<QSlider>("readingSize");
    size.setFocus();
    QTest::keyClick(&size, Qt::Key_Right);
    QCOMPARE(style().fontPx, before + 1);
}

void TestReadingPopover::theMouseMovesASlider()
{
    const double before = style().lineHeight;
    auto& height = part<QSlider>("readingLineHeight");
    QTest::mouseClick(&height, Qt::LeftButton, {}, {height.width() - 3, height.height() / 2});
    QVERIFY(style().lineHeight > before);
    QTest::mouseClick(&height, Qt::LeftButton, {}, {3, height.height() / 2});
    QTest::mouseClick(&height, Qt::LeftButton, {}, {3, height.height() / 2});
    QVERIFY(style().lineHeight < before);
}

void TestReadingPopover::profilesAreMadeRenamedAndRemovedInPlace()
{
    choose(u"New profile"_s);
    auto& name = part<QLineEdit>("readingProfileName");
    QVERIFY(name.isVisible());
    test::type(name, u"夜读"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    QVERIFY(m_popover->isVisible());
    QVERIFY(!name.isVisible());
    auto& list = part<QComboBox>("readingProfile");
    QCOMPARE(list.currentText(), u"夜读"_s);
    choose(u"Rename"_s);
    QCOMPARE(name.text(), u"夜读"_s);
    name.selectAll();
    test::type(name, u"晨读"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    QCOMPARE(list.currentText(), u"晨读"_s);
    choose(u"Delete"_s);
    QCOMPARE(list.currentText(), u"Comfortable"_s);
    QCOMPARE(list.count(), 3);
    QVERIFY(!part<QAction>("removeReadingProfile").isEnabled());
}

void TestReadingPopover::escapeGivesUpAName()
{
    choose(u"New profile"_s);
    QTest::keyClick(&part<QLineEdit>("readingProfileName"), Qt::Key_Escape);
    QVERIFY(m_popover->isVisible());
    QVERIFY(part<QComboBox>("readingProfile").isVisible());
    QCOMPARE(m_popover->profiles().all().size(), std::size_t(3));
}

void TestReadingPopover::resetIsThereWhenSomethingChanged()
{
    QVERIFY(!part<QAction>("resetReadingProfile").isEnabled());
    slideTo("readingSize", 30);
    QVERIFY(part<QAction>("resetReadingProfile").isEnabled());
    choose(u"Reset"_s);
    QCOMPARE(style(), ReadingStyle{});
    QCOMPARE(part<QSlider>("readingSize").value(), ReadingStyle{}.fontPx);
}

void TestReadingPopover::choosingAProfileShowsItsStyle()
{
    QSignalSpy changed(m_popover.get(), &ui::ReadingPopover::profilesChanged);
    stepTo("readingProfile", 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_popover->profiles().current(), 1);
    QCOMPARE(part<QSlider>("readingSize").value(), style().fontPx);
}

void TestReadingPopover::fontsAreOfferedWhenAskedFor()
{
    auto& latin = part<QComboBox>("readingFace-0");
    QVERIFY(!latin.isVisible());
    QCOMPARE(latin.count(), 0);
    click("readingFacesButton");
    QVERIFY(latin.isVisible());
    QVERIFY(latin.count() > 1);
    QSignalSpy changed(m_popover.get(), &ui::ReadingPopover::profilesChanged);
    stepTo("readingFace-0", 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(style().latinFace, latin.itemText(1));
    stepTo("readingFace-0", 0);
    QCOMPARE(style().latinFace, QString());
}

void TestReadingPopover::aFontThatIsGoneShowsTheTypeface()
{
    ui::ReadingProfiles profiles;
    ReadingStyle gone;
    gone.simplifiedFace = u"No Such Font"_s;
    profiles.setStyle(gone);
    m_popover->setProfiles(profiles);
    click("readingFacesButton");
    QCOMPARE(part<QComboBox>("readingFace-1").currentIndex(), 0);
    QCOMPARE(style().simplifiedFace, u"No Such Font"_s); // it may come back
}

QTEST_MAIN(TestReadingPopover)
#include "tst_readingpopover.moc"
