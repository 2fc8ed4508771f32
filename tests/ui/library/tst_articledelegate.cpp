// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/library/articledelegate.h"
#include "ui/models/articlelistmodel.h"
#include "ui/widgets/textpainting.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleSummary;
using ui::ArticleDelegate;

class TestArticleDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsDoNotOverlap_data();
    void partsDoNotOverlap();
    void rowsHaveOneHeight();
    void snippetKeepsItsPlaceWhileSearching();
    void namesSourceAndDateAsExactAsKnown_data();
    void namesSourceAndDateAsExactAsKnown();
    void titleHasTheLinesThatItFills_data();
    void titleHasTheLinesThatItFills();
    void speaksTheWholeRow();
    void newCharactersAreDrawnOverSeveralTurns();

private:
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
};

void TestArticleDelegate::partsDoNotOverlap_data()
{
    QTest::addColumn<int>("titleLength");
    QTest::addColumn<int>("tags");
    QTest::addColumn<int>("annotations");
    QTest::addColumn<bool>("searching");
    QTest::addColumn<int>("versions");
    for (const int title : {4, 60})
        for (const int tags : {0, 5})
            for (const int annotations : {0, 12})
                for (const bool searching : {false, true})
                    for (const int versions : {1, 3})
                        QTest::addRow("title %d, tags %d, annotations %d, versions %d, %s", title, tags,
                                      annotations, versions, searching ? "searching" : "plain")
                            << title << tags << annotations << searching << versions;
}

void TestArticleDelegate::partsDoNotOverlap()
{
    QFETCH(int, titleLength);
    QFETCH(int, tags);
    QFETCH(int, annotations);
    QFETCH(bool, searching);
    QFETCH(int, versions);
    ArticleDelegate delegate(m_theme);
    delegate.setSearching(searching);
    ArticleSummary summary{.title = QString(titleLength, u'河'), .source = u"江城日报"_s, .starred = true};
    summary.annotationCount = annotations;
    summary.versionCount = versions;
    summary.tags = QStringList(tags, u"制度/巡察"_s);
    summary.snippet = u"沿河各村加强监督。"_s.repeated(8);
    summary.snippetHits = {{5, 7}};
    summary.hitCount = searching ? 8 : 0;

    QStyleOptionViewItem option;
    option.rect = QRect(0, 40, 360, 0);
    option.rect.setHeight(delegate.sizeHint(option, {}).height());
    const auto layout = delegate.layoutOf(option.rect, option.font, summary);
    const QList<QRect> parts{layout.unreadDot, layout.title,   layout.star,  layout.meta, layout.versions,
                             layout.marks,     layout.snippet, layout.chips, layout.hits};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).isEmpty())
            continue;
        QVERIFY2(option.rect.contains(parts.at(i)), qPrintable(u"part %1 leaves the row"_s.arg(i)));
        for (qsizetype j = i + 1; j < parts.size(); ++j)
            QVERIFY2(!parts.at(i).intersects(parts.at(j)), qPrintable(u"parts %1 and %2"_s.arg(i).arg(j)));
    }
    QCOMPARE(layout.titleLines, titleLength > 10 ? 2 : 1);
    QCOMPARE(layout.chips.isEmpty(), tags == 0);
    QCOMPARE(layout.marks.isEmpty(), annotations == 0);
    QCOMPARE(layout.versions.isEmpty(), versions == 1);
    QCOMPARE(layout.hits.isEmpty(), !searching);
}

void TestArticleDelegate::rowsHaveOneHeight()
{
    ArticleDelegate delegate(m_theme);
    const int plain = delegate.sizeHint({}, {}).height();
    delegate.setSearching(true);
    QVERIFY(delegate.sizeHint({}, {}).height() > plain);
}

void TestArticleDelegate::snippetKeepsItsPlaceWhileSearching()
{
    ArticleDelegate delegate(m_theme);
    delegate.setSearching(true);
    ArticleSummary summary{.title = QString(60, u'河'), .tags = {u"制度"_s}, .snippet = u"加强监督"_s};
    summary.snippetHits = {{2, 4}};
    QVERIFY(delegate.layoutOf({0, 0, 360, 118}, {}, summary).snippetLines >= 1);
}

void TestArticleDelegate::namesSourceAndDateAsExactAsKnown_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("expected");
    QTest::newRow("day") << u"江城日报"_s << u"2021-06-27"_s << u"江城日报 · 27 Jun 2021"_s;
    QTest::newRow("month") << u"江城日报"_s << u"2021-06"_s << u"江城日报 · June 2021"_s;
    QTest::newRow("year") << u"江城日报"_s << u"2021"_s << u"江城日报 · 2021"_s;
    QTest::newRow("no date") << u"江城日报"_s << QString() << u"江城日报"_s;
    QTest::newRow("no source") << QString() << u"2021"_s << u"2021"_s;
    QTest::newRow("nothing") << QString() << QString() << u"No source, undated"_s;
}

void TestArticleDelegate::namesSourceAndDateAsExactAsKnown()
{
    QFETCH(QString, source);
    QFETCH(QString, published);
    QFETCH(QString, expected);
    const ArticleSummary summary{.source = source, .published = text::PublishedDate::fromIso(published)};
    QCOMPARE(ArticleDelegate::metaText(summary), expected);
}

void TestArticleDelegate::titleHasTheLinesThatItFills_data()
{
    QTest::addColumn<library::ReadState>("state");
    QTest::addColumn<QFont::Weight>("weight");
    QTest::newRow("read") << library::ReadState::Read << QFont::Medium;
    QTest::newRow("unread") << library::ReadState::Unread << QFont::DemiBold;
}

// A read title was measured in the weight of an unread one, and left an empty line where it just fitted.
void TestArticleDelegate::titleHasTheLinesThatItFills()
{
    QFETCH(library::ReadState, state);
    QFETCH(QFont::Weight, weight);
    const ArticleDelegate delegate(m_theme);
    const ArticleSummary summary{.title = u"A long title in words of many widths"_s, .readState = state};
    const ui::TextBlock block{.text = summary.title,
                              .font = ui::fontOf({}, ui::Theme::kListTitlePx, weight),
                              .lines = 2,
                              .lineHeight = 20};
    for (int width = 200; width < 480; ++width) {
        const auto layout = delegate.layoutOf({0, 0, width, 100}, {}, summary);
        QCOMPARE(layout.titleLines, ui::textHeight(layout.title.width(), block) / 20);
    }
}

void TestArticleDelegate::speaksTheWholeRow()
{
    const ArticleSummary summary{.title = u"早市搬家"_s,
                                 .source = u"江城日报"_s,
                                 .starred = true,
                                 .annotationCount = 2,
                                 .tags = {u"地点"_s},
                                 .hitCount = 3,
                                 .reasons = {{search::MatchKind::Traditional, u"书"_s, u"書"_s}}};
    const QString spoken = ArticleDelegate::spokenText(summary);
    for (const QString& part : {u"早市搬家"_s, u"江城日报"_s, u"Starred"_s, u"Unread"_s, u"2"_s, u"地点"_s,
                                u"3 hit"_s, u"書 = 书 (traditional)"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

/// Fonts take long over the characters of the first page; the window stays awake meanwhile.
void TestArticleDelegate::newCharactersAreDrawnOverSeveralTurns()
{
    constexpr int kRows = 8;
    constexpr int kCharacters = 50; // of a title, none twice
    QStandardItemModel model(kRows, 1);
    for (int row = 0; row < kRows; ++row) {
        ArticleSummary summary{.id = base::ArticleId{row + 1}};
        for (int i = 0; i < kCharacters; ++i)
            summary.title += QChar(0x4e00 + row * kCharacters + i);
        model.setData(model.index(row, 0), QVariant::fromValue(summary), ui::ArticleListModel::SummaryRole);
    }
    ArticleDelegate delegate(m_theme);
    QListView view;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    const int height = delegate.sizeHint(option, {}).height();
    const auto drawnRows = [&] {
        QImage page(360, kRows * height, QImage::Format_RGB32);
        page.fill(m_theme.theme().pane);
        QPainter painter(&page);
        int drawn = 0;
        for (int row = 0; row < kRows; ++row) {
            option.rect = QRect(0, row * height, page.width(), height);
            delegate.paint(&painter, option, model.index(row, 0));
            const QRect title = delegate.layoutOf(option.rect, option.font, {}).title;
            drawn += page.pixelColor(title.left() + 100, title.top() + 10) == m_theme.theme().line ? 0 : 1;
        }
        return drawn;
    };
    QCOMPARE(drawnRows(), ui::GlyphPace::kMostInTurn / kCharacters);
    QTRY_COMPARE(drawnRows(), kRows);
    for (int row = 0; row < kRows; ++row)
        QVERIFY(drawnRows() == kRows); // and at once from then on
}

QTEST_MAIN(TestArticleDelegate)
#include "tst_articledelegate.moc"
