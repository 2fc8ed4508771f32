// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/agreement.h"

#include <QTest>

#include <cmath>

using namespace pizhu;
using base::TextRange;
using study::Decisions;
using study::MarkedUnit;
using study::unitizedAlpha;

namespace {

/// Krippendorff, Content Analysis, 4th ed. (2019), figure 12.11: three observers of a continuum of 60.
const std::vector<std::vector<MarkedUnit>> kBook{
    {{{0, 7}, 1}, {{7, 13}, 2}, {{30, 32}, 5}, {{32, 37}, 6}, {{37, 44}, 6}, {{44, 60}, 7}},
    {{{0, 7}, 1}, {{7, 13}, 3}, {{13, 21}, 5}, {{32, 44}, 6}},
    {{{0, 7}, 1}, {{7, 13}, 4}, {{13, 21}, 5}, {{32, 37}, 6}, {{37, 41}, 6}, {{41, 44}, 6}}};
constexpr qsizetype kBookLength = 60;

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kappaOfWorkedExamples_data();
    void kappaOfWorkedExamples();
    void alphaOfTheBook();
    void alphaOfMarkedAgainstUnmarked();
    void alphaOfTheSameUnitsIsOne();
    void alphaIsAbsentWhereNothingVaries_data();
    void alphaIsAbsentWhereNothingVaries();
    void alphaOfUnitsApartIsBelowZero();
    void overlappingPassagesAreOneUnit();
};

void TestAgreement::kappaOfWorkedExamples_data()
{
    QTest::addColumn<Decisions>("decisions");
    QTest::addColumn<double>("observed");
    QTest::addColumn<std::optional<double>>("kappa");

    // The grant proposals of many textbooks: 0.7 observed, 0.5 expected.
    QTest::newRow("50 proposals") << Decisions{20, 5, 10, 15} << 0.7 << std::optional(0.4);
    // Two tables with the same observed agreement that differ in their margins.
    QTest::newRow("balanced margins") << Decisions{45, 15, 25, 15} << 0.6 << std::optional(0.130);
    QTest::newRow("unbalanced margins") << Decisions{25, 35, 5, 35} << 0.6 << std::optional(0.259);
    QTest::newRow("all alike") << Decisions{3, 0, 0, 9} << 1.0 << std::optional(1.0);
    QTest::newRow("all apart") << Decisions{0, 5, 5, 0} << 0.0 << std::optional(-1.0);
    QTest::newRow("both always yes") << Decisions{7, 0, 0, 0} << 1.0 << std::optional<double>();
    QTest::newRow("both never") << Decisions{0, 0, 0, 7} << 1.0 << std::optional<double>();
}

void TestAgreement::kappaOfWorkedExamples()
{
    QFETCH(const Decisions, decisions);
    QTEST(rounded(*decisions.observed()), "observed");
    QFETCH(const std::optional<double>, kappa);
    QCOMPARE(decisions.kappa().has_value(), kappa.has_value());
    if (kappa)
        QCOMPARE(rounded(*decisions.kappa()), *kappa);
    QVERIFY(!Decisions().observed() && !Decisions().kappa());
}

void TestAgreement::alphaOfTheBook()
{
    QCOMPARE(rounded(unitizedAlpha(kBook, kBookLength).value_or(0)), 0.510);
}

void TestAgreement::alphaOfMarkedAgainstUnmarked()
{
    auto marked = kBook;
    for (auto& units : marked) {
        for (MarkedUnit& unit : units)
            unit.value = 0;
    }
    const double alpha = unitizedAlpha(marked, kBookLength).value_or(0);
    QVERIFY2(std::abs(alpha - 0.413) < 0.002, qPrintable(QString::number(alpha)));
}

void TestAgreement::alphaOfTheSameUnitsIsOne()
{
    const std::vector<MarkedUnit> units{{{2, 9}, 0}, {{20, 31}, 0}};
    QCOMPARE(unitizedAlpha({units, units}, 100).value_or(0), 1.0);
}

void TestAgreement::alphaIsAbsentWhereNothingVaries_data()
{
    QTest::addColumn<std::vector<std::vector<MarkedUnit>>>("observers");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("nobody marked") << std::vector<std::vector<MarkedUnit>>(2) << qsizetype(50);
    QTest::newRow("one observer") << std::vector<std::vector<MarkedUnit>>{{{{1, 2}, 0}}} << qsizetype(50);
    QTest::newRow("no text") << std::vector<std::vector<MarkedUnit>>(2) << qsizetype(0);
    QTest::newRow("all marked as one")
        << std::vector<std::vector<MarkedUnit>>{{{{0, 50}, 0}}, {{{0, 50}, 0}}} << qsizetype(50);
}

void TestAgreement::alphaIsAbsentWhereNothingVaries()
{
    QFETCH(const std::vector<std::vector<MarkedUnit>>, observers);
    QFETCH(const qsizetype, length);
    QVERIFY(!unitizedAlpha(observers, length));
}

void TestAgreement::alphaOfUnitsApartIsBelowZero()
{
    const auto alpha = unitizedAlpha({{{{0, 40}, 0}}, {{{50, 90}, 0}}}, 100);
    QVERIFY(alpha && *alpha < 0);
}

void TestAgreement::overlappingPassagesAreOneUnit()
{
    const std::vector<MarkedUnit> units =
        study::unitsOf({{9, 12}, {2, 5}, {4, 9}, {3, 3}, {20, 30}, {22, 24}});
    QCOMPARE(units, (std::vector<MarkedUnit>{{{2, 9}, 0}, {{9, 12}, 0}, {{20, 30}, 0}}));
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
