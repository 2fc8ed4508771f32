// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/filterchips.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Facet;
using ui::FilterChips;

class TestFilterChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_chips.reset(); }
    void showsWhatIsChosenAndLeftOut();
    void aRangeIsOneChip();
    void removesWhatIsClicked();
    void clearsAllButTheText();
    void oneChipNeedsNoClearAll();
    void namesCollectionsWhenTheyAreKnown();
    void longNamesAreCutAndToldWhole();

private:
    void click(const QString& title);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<FilterChips> m_chips;
};

void TestFilterChips::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_chips = std::make_unique<FilterChips>(m_theme);
    m_chips->resize(360, 120);
    connect(m_chips.get(), &FilterChips::queryChanged, m_chips.get(), &FilterChips::setQuery);
}

void TestFilterChips::click(const QString& title)
{
    for (auto* chip : m_chips->findChildren<QToolButton*>()) {
        if (chip->text() == title && !chip->isHidden()) {
            QTest::mouseClick(chip, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(title));
}

void TestFilterChips::showsWhatIsChosenAndLeftOut()
{
    m_chips->setQuery({.filters = {{Facet::Tag, {u"制度/"_s, u"机构/法院"_s}}},
                       .excluded = {{Facet::Source, {u"江城日报"_s, QString()}}}});
    QCOMPARE(m_chips->titles(),
             (QStringList{u"制度 (only itself)"_s, u"机构/法院"_s, u"not 江城日报"_s, u"has: Source"_s}));
}

void TestFilterChips::aRangeIsOneChip()
{
    m_chips->setQuery({.filters = {{Facet::Date, {u"2021-06..2022-03"_s}}}});
    QCOMPARE(m_chips->titles(), QStringList{u"June 2021 – March 2022"_s});
}

void TestFilterChips::removesWhatIsClicked()
{
    m_chips->setQuery({.filters = {{Facet::Date, {u"2021-06..2022-03"_s}}, {Facet::Tag, {u"制度/"_s}}},
                       .excluded = {{Facet::Source, {u"江城日报"_s}}}});
    QSignalSpy changed(m_chips.get(), &FilterChips::queryChanged);
    click(u"not 江城日报"_s);
    QCOMPARE(changed.last().first().value<ArticleQuery>().excluded, (QMap<Facet, QStringList>()));
    click(u"June 2021 – March 2022"_s);
    click(u"制度 (only itself)"_s);
    QCOMPARE(changed.last().first().value<ArticleQuery>(), ArticleQuery());
    QVERIFY(m_chips->isHidden());
}

void TestFilterChips::clearsAllButTheText()
{
    m_chips->setQuery({.text = {u"河"_s},
                       .filters = {{Facet::Date, {u"2021"_s}}},
                       .excluded = {{Facet::Source, {u"江城日报"_s}}},
                       .starredOnly = true});
    QSignalSpy changed(m_chips.get(), &FilterChips::queryChanged);
    click(u"Clear all"_s);
    QCOMPARE(changed.last().first().value<ArticleQuery>(), (ArticleQuery{.text = {u"河"_s}}));
}

void TestFilterChips::oneChipNeedsNoClearAll()
{
    m_chips->setQuery({.filters = {{Facet::Date, {u"2021"_s}}}});
    QVERIFY(!m_chips->findChild<QToolButton*>(u"clearFilters"_s));
}

void TestFilterChips::namesCollectionsWhenTheyAreKnown()
{
    m_chips->setQuery({.filters = {{Facet::Collection, {u"0190-uid"_s}}}});
    QCOMPARE(m_chips->titles(), QStringList{u"Collection"_s});
    m_chips->setNames({{Facet::Collection, {{u"0190-uid"_s, u"治水"_s}}}});
    QCOMPARE(m_chips->titles(), QStringList{u"治水"_s});
}

void TestFilterChips::longNamesAreCutAndToldWhole()
{
    const QString name = QString(60, u'长');
    m_chips->setQuery({.filters = {{Facet::Source, {name}}}});
    QCOMPARE(m_chips->titles(), QStringList{name});
    const auto* chip = m_chips->findChild<QToolButton*>(u"filterChip"_s);
    QVERIFY(chip->text().size() < name.size());
    QVERIFY(chip->toolTip().contains(name));
}

QTEST_MAIN(TestFilterChips)
#include "tst_filterchips.moc"
