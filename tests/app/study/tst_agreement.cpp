// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/agreement.h"

#include <QRandomGenerator>
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
    void alphaOfSingleUnitsIsThatOfBinaryData();
    void kappaIsWhatCountingUnitsGives();
    void alphaIsWhatComparingUnitsGives();
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
    // J. Sim, C. C. Wright, "The kappa statistic in reliability studies", Physical Therapy 85 (2005),
    // 257–268: 39 patients, two clinicians.
    QTest::newRow("39 patients") << Decisions{22, 2, 4, 11} << 0.846 << std::optional(0.667);
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

/// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section B: ten articles, read by Meg
/// and Owen, 0.095. Units of length one are binary data.
void TestAgreement::alphaOfSingleUnitsIsThatOfBinaryData()
{
    const auto marked = [](std::initializer_list<qsizetype> at) {
        std::vector<MarkedUnit> units;
        for (const qsizetype place : at)
            units.push_back({{place, place + 1}, 0});
        return units;
    };
    const auto alpha = unitizedAlpha({marked({1, 8}), marked({0, 1, 2, 5})}, 10);
    QCOMPARE(rounded(alpha.value_or(0)), 0.095);
}

/// Decision by decision: the expected agreement is that of shuffling one's decisions among all units.
void TestAgreement::kappaIsWhatCountingUnitsGives()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<bool> first(30);
        std::vector<bool> second(30);
        Decisions decisions;
        for (std::size_t i = 0; i < first.size(); ++i) {
            first[i] = random.bounded(3) == 0;
            second[i] = random.bounded(4) == 0 || (first[i] && random.bounded(2) == 0);
            (first[i] ? (second[i] ? decisions.both : decisions.onlyFirst)
                      : (second[i] ? decisions.onlySecond : decisions.neither)) += 1;
        }
        double alike = 0;
        double shuffled = 0;
        for (std::size_t i = 0; i < first.size(); ++i) {
            alike += first[i] == second[i] ? 1 : 0;
            for (std::size_t j = 0; j < second.size(); ++j)
                shuffled += first[i] == second[j] ? 1 : 0;
        }
        const double n = double(first.size());
        const double expected = shuffled / (n * n);
        if (expected == 1)
            continue;
        QVERIFY(std::abs(decisions.kappa().value_or(9) - (alike / n - expected) / (1 - expected)) < 1e-12);
    }
}

/// By the definition of the expected coincidences, unit length by unit length: all pairs of positions of all
/// observers, but for those within one segment.
void TestAgreement::alphaIsWhatComparingUnitsGives()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 60; ++round) {
        const qsizetype length = 24;
        const std::size_t coders = 2 + std::size_t(random.bounded(3));
        std::vector<std::vector<MarkedUnit>> observers(coders);
        struct Cell
        {
            int value = -1;
            int segment = 0; ///< of gaps: each position its own
        };
        std::vector<std::vector<Cell>> cells(coders, std::vector<Cell>(std::size_t(length)));
        int segment = 0;
        for (std::size_t coder = 0; coder < coders; ++coder) {
            for (qsizetype at = random.bounded(4); at < length; at += 1 + random.bounded(5)) {
                const qsizetype end = std::min<qsizetype>(length, at + 1 + random.bounded(6));
                observers[coder].push_back({{at, end}, 0});
                ++segment;
                for (qsizetype i = at; i < end; ++i)
                    cells[coder][std::size_t(i)] = {0, segment};
                at = end;
            }
            for (Cell& cell : cells[coder])
                cell.segment = cell.value < 0 ? ++segment : cell.segment;
        }
        double observed = 0; // disagreement between the observers at each position
        double pairs = 0;
        double expectedPairs = 0;
        double expected = 0;
        for (std::size_t a = 0; a < coders; ++a) {
            for (std::size_t b = 0; b < coders; ++b) {
                for (std::size_t i = 0; i < std::size_t(length); ++i) {
                    if (a != b) {
                        pairs += 1;
                        observed += cells[a][i].value != cells[b][i].value ? 1 : 0;
                    }
                    for (std::size_t j = 0; j < std::size_t(length); ++j) {
                        if (cells[a][i].segment == cells[b][j].segment)
                            continue;
                        expectedPairs += 1;
                        expected += cells[a][i].value != cells[b][j].value ? 1 : 0;
                    }
                }
            }
        }
        const auto alpha = unitizedAlpha(observers, length);
        if (expected == 0)
            QVERIFY(!alpha);
        else
            QVERIFY2(std::abs(alpha.value_or(9) - (1 - (observed / pairs) / (expected / expectedPairs))) <
                         1e-9,
                     qPrintable(QString::number(alpha.value_or(9))));
    }
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
