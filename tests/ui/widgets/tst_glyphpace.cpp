// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/glyphpace.h"

#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::GlyphPace;

namespace {

/// Counts how often it is painted.
class CountingView : public QListView
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        ++paints;
        QListView::paintEvent(event);
    }
};

/// So many characters, from that one on.
QString characters(int first, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(0x4e00 + first + i);
    return text;
}

} // namespace

class TestGlyphPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void aTurnBringsAFewCharacters();
    void whatWasDrawnIsDrawnAtOnce();
    void everyFontHasItsOwn();
    void aLongRowComesAlone();
    void withoutAViewNothingWaits();

private:
    [[nodiscard]] bool admits(const QString& text, const QFont& font = {})
    {
        return m_pace->admits(m_view.get(), {{font, text}});
    }

    std::unique_ptr<CountingView> m_view;
    std::unique_ptr<GlyphPace> m_pace;
};

void TestGlyphPace::init()
{
    m_view = std::make_unique<CountingView>();
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_pace = std::make_unique<GlyphPace>();
}

void TestGlyphPace::aTurnBringsAFewCharacters()
{
    constexpr int kRow = GlyphPace::kMostInTurn / 2;
    QTRY_VERIFY(m_view->paints > 0);
    const int before = m_view->paints;
    QVERIFY(admits(characters(0, kRow)));
    QVERIFY(admits(characters(kRow, kRow)));
    QVERIFY(!admits(characters(2 * kRow, kRow)));
    QVERIFY(!admits(characters(3 * kRow, kRow)));
    QTRY_VERIFY(m_view->paints > before); // so that they can be asked about again
    QVERIFY(admits(characters(2 * kRow, kRow)));
    QVERIFY(admits(characters(3 * kRow, kRow)));
    QVERIFY(!admits(characters(4 * kRow, kRow)));
}

void TestGlyphPace::whatWasDrawnIsDrawnAtOnce()
{
    const QString row = characters(0, GlyphPace::kMostInTurn);
    QVERIFY(admits(row));
    QVERIFY(!admits(characters(1000, 1)));
    for (int i = 0; i < 100; ++i)
        QVERIFY(admits(row));
    QVERIFY(!admits(characters(1000, 1))); // a row that waits has drawn nothing
}

void TestGlyphPace::everyFontHasItsOwn()
{
    QFont large;
    large.setPixelSize(40);
    const QString row = characters(0, GlyphPace::kMostInTurn);
    QVERIFY(admits(row));
    QVERIFY(!admits(row, large));
}

void TestGlyphPace::aLongRowComesAlone()
{
    QVERIFY(admits(characters(0, 5 * GlyphPace::kMostInTurn)));
    QVERIFY(!admits(characters(5 * GlyphPace::kMostInTurn, 1)));
}

void TestGlyphPace::withoutAViewNothingWaits()
{
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_pace->admits(nullptr, {{QFont(), characters(i * 100, 100)}}));
}

QTEST_MAIN(TestGlyphPace)
#include "tst_glyphpace.moc"
