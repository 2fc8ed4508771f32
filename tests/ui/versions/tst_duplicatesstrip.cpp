// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/versions/duplicatesstrip.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::DuplicatesStrip;

namespace {

QString longText()
{
    QString text;
    for (int i = 0; i < 30; ++i)
        text += u"沿河各村第%1组的村民商量怎样把水渠修好，并且轮流看守水闸。"_s.arg(i);
    return text;
}

} // namespace

class TestDuplicatesStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void staysAwayWithoutDuplicates();
    void namesAndOpensThoseWithTheSameText();
    void tellsHowMuchNearlyTheSameTextsShare();
    void putsManyIntoAMenu();
    void staysAwayOnceClosed();
    void followsTheLibrary();

private:
    base::ArticleId add(const QString& title, const QString& text)
    {
        return m_library->add({.title = title,
                               .text = text,
                               .source = u"江城日报"_s,
                               .published = {},
                               .authors = {},
                               .categories = {}});
    }
    void look(base::ArticleId article)
    {
        QSignalSpy settled(m_strip.get(), &DuplicatesStrip::settled);
        m_strip->setArticle(article);
        QTRY_VERIFY(settled.count() > 0);
    }
    [[nodiscard]] QList<QPushButton*> links() const
    {
        QList<QPushButton*> shown;
        for (QPushButton* link : m_strip->findChildren<QPushButton*>(u"duplicate"_s)) {
            if (link->isVisible())
                shown += link;
        }
        return shown;
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_library;
    std::unique_ptr<DuplicatesStrip> m_strip;
};

void TestDuplicatesStrip::init()
{
    m_strip.reset();
    m_library = std::make_unique<test::SampleLibrary>();
    m_strip = std::make_unique<DuplicatesStrip>(m_library->library(), m_theme);
    m_strip->resize(900, 40);
}

void TestDuplicatesStrip::staysAwayWithoutDuplicates()
{
    const auto article = add(u"修渠"_s, longText());
    look(article);
    QVERIFY(m_strip->isHidden());
}

void TestDuplicatesStrip::namesAndOpensThoseWithTheSameText()
{
    const auto article = add(u"修渠"_s, longText());
    const auto other = add(u"修渠 & 转载"_s, longText());
    look(article);
    QVERIFY(m_strip->isVisible());
    QVERIFY2(m_strip->message().contains(u"Same text in 1 "), qPrintable(m_strip->message()));
    QCOMPARE(links().size(), 1);
    QCOMPARE(links().front()->text(), u"修渠 && 转载 — 江城日报"_s);
    QSignalSpy activated(m_strip.get(), &DuplicatesStrip::articleActivated);
    links().front()->setFocus();
    QTest::keyClick(links().front(), Qt::Key_Space);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().value<base::ArticleId>(), other);
}

void TestDuplicatesStrip::tellsHowMuchNearlyTheSameTextsShare()
{
    const auto article = add(u"修渠"_s, longText());
    add(u"修渠新编"_s, longText() + u"最后又添了一句话说明后来的情形如何。"_s);
    look(article);
    QVERIFY(m_strip->isVisible());
    QVERIFY2(m_strip->message().startsWith(u"Nearly the same"), qPrintable(m_strip->message()));
    QVERIFY2(links().front()->text().contains(u" %)"), qPrintable(links().front()->text()));
}

void TestDuplicatesStrip::putsManyIntoAMenu()
{
    const auto article = add(u"修渠"_s, longText());
    for (int i = 0; i < 5; ++i)
        add(u"修渠%1"_s.arg(i), longText());
    look(article);
    QTRY_COMPARE(links().size(), 3);
    auto* more = m_strip->findChild<QToolButton*>(u"moreDuplicates"_s);
    QVERIFY(more);
    QCOMPARE(more->menu()->actions().size(), 2);
    QSignalSpy activated(m_strip.get(), &DuplicatesStrip::articleActivated);
    QVERIFY(test::chooseFrom(*more, more->menu()->actions().front()->text()));
    QCOMPARE(activated.count(), 1);
}

void TestDuplicatesStrip::staysAwayOnceClosed()
{
    const auto article = add(u"修渠"_s, longText());
    const auto other = add(u"转载"_s, longText());
    look(article);
    test::click(*m_strip->findChild<QToolButton*>()); // it has only the one that closes it
    QVERIFY(m_strip->isHidden());
    QSignalSpy settled(m_strip.get(), &DuplicatesStrip::settled);
    m_library->star(article); // the library changes: it does not come back
    QTRY_VERIFY(settled.count() > 0);
    QVERIFY(m_strip->isHidden());
    look(other);
    QVERIFY(m_strip->isVisible());
}

void TestDuplicatesStrip::followsTheLibrary()
{
    const auto article = add(u"修渠"_s, longText());
    look(article);
    QVERIFY(m_strip->isHidden());
    const auto other = add(u"转载"_s, longText());
    QTRY_VERIFY(m_strip->isVisible());
    m_library->trash(other);
    QTRY_VERIFY(m_strip->isHidden());
}

QTEST_MAIN(TestDuplicatesStrip)
#include "tst_duplicatesstrip.moc"
