// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"
#include "app/importing/userrules.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/importing/metadatafieldmodel.h"
#include "ui/importing/metadatainspector.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::FieldOrigin;
using document::Metadata;
using importing::ItemState;

namespace {

constexpr int kArticles = 50;

/// What a published page really said, and what stands in the file that was saved of it.
struct Page
{
    QString title;
    QString date; ///< as one types it
    QString source;
    QString savedDate;
    QString savedSource;
};

/// Every second date and source is wrong, the others are missing; every third has one of them right.
Page page(int i)
{
    Page page{.title = u"第%1号公报"_s.arg(i + 1, 2, 10, QLatin1Char('0')),
              .date = u"2021-06-%1"_s.arg(i % 28 + 1, 2, 10, QLatin1Char('0')),
              .source = i % 2 == 0 ? u"江城日报"_s : u"海灣晚報"_s,
              .savedDate = {},
              .savedSource = {}};
    if (i % 2 == 0)
        page.savedDate = u"1999-01-01"_s;
    else
        page.savedSource = u"转载"_s + QString::number(i);
    if (i % 3 == 0)
        (i % 2 == 0 ? page.savedSource : page.savedDate) = i % 2 == 0 ? page.source : page.date;
    return page;
}

void write(const QString& path, const Page& page, const QString& body)
{
    QStringList head{u"---"_s, u"title: "_s + page.title};
    if (!page.savedDate.isEmpty())
        head.append(u"date: "_s + page.savedDate);
    if (!page.savedSource.isEmpty())
        head.append(u"source: "_s + page.savedSource);
    head.append(u"---"_s);
    QFile file(path);
    const QByteArray bytes = (head.join(u'\n') + u"\n\n"_s + body + u'\n').toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QString bodyOf(const Page& page)
{
    return u"《%1》全文如下，请各单位对照执行，并于月底之前把落实情况报回。"_s.arg(page.title);
}

} // namespace

class TestMetadataInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fiftyArticlesAreCorrectedByKeyboardAlone();
    void unreadableDateSaysSoAndKeepsTheInput();
    void enterConfirmsAndGoesToTheNextField();
    void arrowKeysChooseAmongCandidates();
    void selectedTextBecomesTheSource();
    void correctionGoesToTheWholeSite();
    void choosingTheFilterOpensTheInspector();

private:
    [[nodiscard]] QString pathOf(int i) { return m_fixture->folder().filePath(u"pages/%1.md"_s.arg(i)); }
    void importPages(ItemState expected, int count);
    base::ArticleId add(const QString& title, const Metadata& metadata, const QString& text = {});
    [[nodiscard]] Metadata stored(base::ArticleId id)
    {
        const auto load = [id](const library::Stores& stores) { return stores.articles.load(id); };
        return m_fixture->library().read(load).result()->metadata;
    }
    /// "date source" of every page, in order.
    [[nodiscard]] QStringList known();
    [[nodiscard]] static QStringList truth();
    [[nodiscard]] ui::MetadataInspector& inspector()
    {
        return *m_fixture->part<ui::MetadataInspector>("metadataInspector");
    }
    [[nodiscard]] QAbstractItemView& fields() { return *m_fixture->part<QAbstractItemView>("fieldList"); }
    [[nodiscard]] QLineEdit* editor() { return m_fixture->part<QLineEdit>("fieldEditor"); }
    [[nodiscard]] QString currentField();
    [[nodiscard]] int steps(bool undone);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&fields(), key, modifiers);
    }
    void openInspector(const QString& title);
    void goToField(const QString& field);
    void correct(const QString& field, const QString& text);
    void travel(Qt::KeyboardModifiers modifiers, int count);

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestMetadataInspector::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
}

void TestMetadataInspector::cleanup()
{
    m_fixture.reset();
}

void TestMetadataInspector::importPages(ItemState expected, int count)
{
    importing::ImportJob job(m_fixture->library(), {.paths = {m_fixture->folder().filePath(u"pages"_s)}});
    std::optional<importing::ImportReport> report;
    connect(&job, &importing::ImportJob::finished, &job,
            [&report](const importing::ImportReport& done) { report = done; });
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 60'000);
    QVERIFY2(report->count(expected) == count, qPrintable(report->toText()));
}

base::ArticleId TestMetadataInspector::add(const QString& title, const Metadata& metadata,
                                           const QString& text)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    builder.append({}, text.isEmpty() ? title + u"的正文。"_s : text);
    article.document = builder.take();
    article.source.bytes = title.toUtf8();
    article.metadata = metadata;
    article.metadata.title = {title, FieldOrigin::MetaElement, 0.9};
    const auto added =
        m_fixture->library()
            .write(u"add"_s, [article](library::Stores& stores) { return stores.articles.add(article, {}); })
            .result();
    return added->id;
}

QStringList TestMetadataInspector::known()
{
    QStringList lines;
    for (int i = 0; i < kArticles; ++i) {
        const Metadata metadata = stored(m_fixture->article(page(i).title));
        const auto& date = metadata.published.value;
        lines.append((date ? date->toIso() : u"-"_s) + u' ' + metadata.source.value);
    }
    return lines;
}

QStringList TestMetadataInspector::truth()
{
    QStringList lines;
    for (int i = 0; i < kArticles; ++i)
        lines.append(page(i).date + u' ' + page(i).source);
    return lines;
}

QString TestMetadataInspector::currentField()
{
    const QModelIndex current = fields().currentIndex();
    return current.isValid()
               ? static_cast<const ui::MetadataFieldModel*>(current.model())->rowAt(current).field
               : QString();
}

int TestMetadataInspector::steps(bool undone)
{
    const auto history = m_fixture->library().history(1000).result();
    if (!history)
        qFatal("%s", qPrintable(history.error().detail));
    return static_cast<int>(std::ranges::count(*history, undone, &library::JournalEntry::undone));
}

void TestMetadataInspector::openInspector(const QString& title)
{
    m_fixture->openWindow();
    m_fixture->openArticle(title);
    m_fixture->pressInPage(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(inspector().isVisible());
    QTRY_VERIFY(inspector().hasLoaded());
    QTRY_VERIFY(fields().hasFocus());
}

void TestMetadataInspector::goToField(const QString& field)
{
    for (int i = 0; i < 20 && currentField() != field; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(currentField(), field);
}

void TestMetadataInspector::correct(const QString& field, const QString& text)
{
    goToField(field);
    press(Qt::Key_F2);
    QLineEdit* line = editor();
    QVERIFY(line);
    QVERIFY(line->hasFocus());
    test::type(*line, text); // over the old value, which is selected
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(fields().hasFocus());
}

void TestMetadataInspector::travel(Qt::KeyboardModifiers modifiers, int count)
{
    const bool back = modifiers == Qt::ControlModifier;
    const int before = steps(back);
    for (int i = 0; i < count; ++i)
        press(Qt::Key_Z, modifiers);
    QTRY_COMPARE_WITH_TIMEOUT(steps(back), before + count, 60'000);
}

void TestMetadataInspector::fiftyArticlesAreCorrectedByKeyboardAlone()
{
    m_fixture->folder().mkpath(u"pages"_s);
    for (int i = 0; i < kArticles; ++i)
        write(pathOf(i), page(i), bodyOf(page(i)));
    importPages(ItemState::Added, kArticles);
    const QStringList saved = known();
    const int stepsBefore = steps(false);
    m_fixture->openWindow();
    QTest::keyClick(&m_fixture->window(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(fields().hasFocus());

    QMap<QString, Page> pages;
    for (int i = 0; i < kArticles; ++i)
        pages.insert(page(i).title, page(i));
    QTRY_COMPARE(m_fixture->window().articles().model().rowCount(), kArticles);
    int corrections = 0;
    QSet<qint64> seen;
    while (seen.size() < kArticles) {
        // The dates change, so the list is in another order; what was not seen yet is opened from it.
        const base::ArticleId before = inspector().article();
        press(Qt::Key_J);
        if (inspector().article() == before) {
            for (int up = 0; up < kArticles; ++up)
                press(Qt::Key_K);
        }
        QTRY_VERIFY(inspector().hasLoaded());
        if (seen.contains(inspector().article().value))
            continue;
        seen.insert(inspector().article().value);
        const Metadata metadata = stored(inspector().article());
        const Page right = pages.value(metadata.title.value);
        if (!metadata.published.value || metadata.published.value->toIso() != right.date) {
            correct(u"published"_s, right.date);
            ++corrections;
        }
        if (metadata.source.value != right.source) {
            correct(u"source"_s, right.source);
            ++corrections;
        }
        QTRY_VERIFY(inspector().isSaved());
    }
    QVERIFY2(corrections >= 50, qPrintable(QString::number(corrections)));
    QCOMPARE(known(), truth());
    QCOMPARE(steps(false), stepsBefore + corrections);

    travel(Qt::ControlModifier, corrections);
    QCOMPARE(known(), saved);
    travel(Qt::ControlModifier | Qt::ShiftModifier, corrections);
    QCOMPARE(known(), truth());

    for (int i = 0; i < kArticles; ++i) {
        Page changed = page(i);
        changed.savedDate = u"2001-02-03"_s;
        changed.savedSource = u"另一家"_s;
        write(pathOf(i), changed, bodyOf(changed) + u"另附名单一份。"_s);
    }
    importPages(ItemState::NewVersion, kArticles);
    int kept = 0;
    for (int i = 0; i < kArticles; ++i) {
        const Metadata metadata = stored(m_fixture->article(page(i).title));
        kept += metadata.published.origin == FieldOrigin::User ? 1 : 0;
        kept += metadata.source.origin == FieldOrigin::User ? 1 : 0;
        if (metadata.published.origin == FieldOrigin::User)
            QCOMPARE(metadata.published.value->toIso(), page(i).date);
        if (metadata.source.origin == FieldOrigin::User)
            QCOMPARE(metadata.source.value, page(i).source);
    }
    QCOMPARE(kept, corrections);
}

void TestMetadataInspector::unreadableDateSaysSoAndKeepsTheInput()
{
    const auto id = add(u"公报"_s, {});
    openInspector(u"公报"_s);
    QCOMPARE(currentField(), u"published"_s); // the first that needs review
    press(Qt::Key_F2);
    test::type(*editor(), u"去年秋天"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(editor());
    QCOMPARE(editor()->text(), u"去年秋天"_s);
    QVERIFY2(m_fixture->part<QLabel>("inspectorMessage")->text().contains(u"去年秋天"_s),
             qPrintable(m_fixture->part<QLabel>("inspectorMessage")->text()));
    editor()->selectAll();
    test::type(*editor(), u"发布于2021年11月3日，江城"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(inspector().isSaved());
    QCOMPARE(stored(id).published.value->toIso(), u"2021-11-03"_s);
}

void TestMetadataInspector::enterConfirmsAndGoesToTheNextField()
{
    Metadata metadata;
    metadata.published = {text::PublishedDate::fromIso(u"2021-06-27"), FieldOrigin::FileName, 0.3};
    metadata.source = {u"江城日报"_s, FieldOrigin::Pattern, 0.45};
    metadata.authors = {{u"林一"_s}, FieldOrigin::Pattern, 0.9};
    const auto id = add(u"公报"_s, metadata);
    openInspector(u"公报"_s);
    QCOMPARE(currentField(), u"published"_s);
    press(Qt::Key_Return);
    QCOMPARE(currentField(), u"source"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(inspector().isSaved());
    QCOMPARE(stored(id).published.origin, FieldOrigin::User);
    QCOMPARE(stored(id).source.origin, FieldOrigin::User);
    QCOMPARE(stored(id).authors.origin, FieldOrigin::Pattern);
    const auto left = m_fixture->library()
                          .read([](const library::Stores& stores) {
                              return stores.articles.count({.text = {u"is:review"_s}});
                          })
                          .result();
    QCOMPARE(*left, 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!inspector().isVisible());
    QVERIFY(m_fixture->part("annotationPane")->isVisible());
}

void TestMetadataInspector::arrowKeysChooseAmongCandidates()
{
    Metadata metadata;
    metadata.published = {text::PublishedDate::fromIso(u"2021-06-27"), FieldOrigin::MetaElement, 0.8};
    metadata.source = {u"江城日报"_s, FieldOrigin::Pattern, 0.8};
    metadata.authors = {{u"林一"_s}, FieldOrigin::Pattern, 0.9};
    metadata.candidates = {{.field = u"published"_s,
                            .value = {u"2021-06-28T14:17+08:00"_s},
                            .origin = FieldOrigin::Pattern,
                            .confidence = 0.7,
                            .line = u"时间：2021-06-28 14:17 来源：江城日报"_s,
                            .range = {3, 19}}};
    const auto id = add(u"公报"_s, metadata);
    openInspector(u"公报"_s);
    QCOMPARE(currentField(), u"published"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(inspector().isSaved());
    QCOMPARE(stored(id).published.value->toIso(), u"2021-06-28T14:17+08:00"_s);
    QCOMPARE(stored(id).published.origin, FieldOrigin::User);
}

void TestMetadataInspector::selectedTextBecomesTheSource()
{
    const auto id = add(u"公报"_s, {}, u"本文原载海灣晚報第三版，作于二〇二一年十一月三日。"_s);
    m_fixture->openWindow();
    m_fixture->openArticle(u"公报"_s);
    m_fixture->select(u"海灣晚報"_s);
    m_fixture->pressInPage(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(stored(id).source.value, u"海灣晚報"_s);
    QVERIFY(inspector().isVisible());
    m_fixture->select(u"二〇二一年十一月三日"_s);
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(stored(id).published.value);
    QCOMPARE(stored(id).published.value->toIso(), u"2021-11-03"_s);
}

void TestMetadataInspector::correctionGoesToTheWholeSite()
{
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 5; ++i) {
        Metadata metadata;
        metadata.url = {u"https://news.example/%1"_s.arg(i), FieldOrigin::MetaElement, 0.9};
        ids.push_back(add(u"公报%1"_s.arg(i), metadata));
    }
    const auto elsewhere = add(u"别处"_s, {});
    openInspector(u"公报0"_s);
    correct(u"source"_s, u"江城日报"_s);
    auto* apply = m_fixture->part<QPushButton>("applyToSite");
    QTRY_VERIFY(apply->isVisible());
    QVERIFY2(apply->text().contains(u"5") && apply->text().contains(u"news.example"),
             qPrintable(apply->text()));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(inspector().isSaved());
    for (const base::ArticleId id : ids)
        QCOMPARE(stored(id).source.value, u"江城日报"_s);
    QVERIFY(stored(elsewhere).source.value.isEmpty());

    const auto rules = importing::loadUserRules(importing::userRuleFolder(m_fixture->libraryPath()));
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.front().hosts, QStringList{u"news.example"_s});
    Metadata fresh;
    fresh.url = {u"http://www.news.example/9"_s, FieldOrigin::MetaElement, 0.9};
    importing::applyUserRules(rules, fresh);
    QCOMPARE(fresh.source.value, u"江城日报"_s);

    travel(Qt::ControlModifier, 1); // the whole site is one step
    QCOMPARE(stored(ids.front()).source.value, u"江城日报"_s);
    QVERIFY(stored(ids.back()).source.value.isEmpty());
}

void TestMetadataInspector::choosingTheFilterOpensTheInspector()
{
    add(u"公报"_s, {});
    m_fixture->openWindow();
    QVERIFY(!inspector().isVisible());
    m_fixture->window().setQuery({.filters = {{library::Facet::Review, {u"missing-date"_s}}}});
    QTRY_VERIFY(inspector().isVisible());
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"公报"_s});
    press(Qt::Key_J);
    QTRY_VERIFY(inspector().hasLoaded());
    QCOMPARE(currentField(), u"published"_s);
}

PIZHU_READER_TEST_MAIN(TestMetadataInspector)
#include "tst_metadatainspector.moc"
