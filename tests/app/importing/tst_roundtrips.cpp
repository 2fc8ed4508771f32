// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/exporting/exportcontent.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
#include "app/library/anchorreview.h"
#include "app/library/codebook.h"
#include "app/library/coders.h"
#include "app/library/library.h"
#include "tests/support/articles.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::Result;
using exporting::Format;
using library::Library;
using library::Stores;

namespace {

const auto kFirst = u"甲文"_s;
const QStringList kParagraphs{u"𠮷村昨天召开会议😀，二十名村民代表到会。"_s,
                              u"会议要求公开账目，接受监督；公开是最好的监督。"_s,
                              u"会后各组分头核对😀😀，结果张榜公布\u3000\u3000。"_s};

template <typename F>
auto written(Library& library, F run)
{
    auto result = library.write(u"step"_s, run).result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<typename decltype(result)::value_type>)
        return *result;
}

std::unique_ptr<Library> opened(const QString& path)
{
    auto library = Library::open(path, {.create = true, .readOnly = false});
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    return std::move(*library);
}

struct Wanted
{
    base::ArticleId article;
    base::TextRange range{};
    QString note{};
    QStringList tags{};
    AnnotationKind kind = AnnotationKind::Highlight;
    HighlightColor color = HighlightColor::Amber;
    QString translation{};
    QString lostQuote{};
    std::optional<annotation::Anchor> anchor{};
    QString coder{};
};

void annotate(Library& library, const Wanted& wanted)
{
    written(library, [wanted](Stores& stores) {
        library::NewAnnotation made;
        made.article = wanted.article;
        made.kind = wanted.kind;
        made.color = wanted.color;
        made.note = wanted.note;
        made.translation = wanted.translation;
        if (!wanted.range.isEmpty())
            made.range = wanted.range;
        if (!wanted.lostQuote.isEmpty())
            made.orphanQuote = annotation::TextQuoteSelector{wanted.lostQuote, u"之前"_s, u"之后"_s};
        made.anchor = wanted.anchor;
        for (const QString& tag : wanted.tags)
            made.tags.push_back(stores.tags.ensure(tag).value());
        return stores.annotations.add(made).and_then([&](const annotation::Annotation& added) {
            return stores.annotations.coders().set(added.id, wanted.coder);
        });
    });
}

QByteArray exported(const Library& library, Format format)
{
    const auto run = [format](const Stores& stores) -> Result<QByteArray> {
        const auto content = exporting::gatherContent(stores, {}, format);
        return content ? exporting::renderContent(*content, {.format = format})
                       : Result<QByteArray>(base::fail(content.error()));
    };
    return library.read(run).result().value();
}

/// What of an export must be the same again: of a project its XML.
QByteArray comparable(const QByteArray& bytes, Format format)
{
    return format == Format::Qdpx ? exporting::readZip(bytes)->files.value(u"project.qde"_s) : bytes;
}

/// As people do: by a file.
QString importInto(Library& library, const QByteArray& bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("%s", qPrintable(file.errorString()));
    auto work = importing::readInterchange(file.fileName());
    if (!work)
        qFatal("%s", qPrintable(work.error().message));
    return written(library, [&work](Stores& stores) -> Result<QString> {
        auto plan = importing::planInterchange(stores, *work, {});
        if (plan)
            plan = importing::applyInterchange(stores, std::move(*plan));
        return plan.map([](const auto& done) { return done.summary(); });
    });
}

/// Each annotation of a library as a line, with all that must come back.
QStringList described(const Library& library)
{
    QStringList lines;
    const auto rows =
        library.read([](const Stores& stores) { return stores.annotations.find({}); }).result().value();
    const auto coders = library.read([](const Stores& stores) { return stores.annotations.coders().byUid(); })
                            .result()
                            .value();
    for (const library::AnnotationRow& row : rows) {
        const annotation::Annotation& a = row.annotation;
        QString place = u"article"_s;
        if (a.anchor)
            place = u"%1–%2 “%3|%4|%5” %6 %7"_s.arg(a.anchor->range.start)
                        .arg(a.anchor->range.end)
                        .arg(a.anchor->quote.prefix, a.anchor->quote.exact, a.anchor->quote.suffix,
                             annotation::anchorStateName(a.anchor->state))
                        .arg(a.anchor->score);
        lines << QStringList{a.uid,
                             row.articleUid,
                             annotation::kindName(a.kind),
                             annotation::colorName(a.color),
                             place,
                             a.note,
                             a.translation,
                             row.tagPaths.join(u'+'),
                             coders.value(a.uid),
                             a.created.toUTC().toString(Qt::ISODateWithMs),
                             a.modified.toUTC().toString(Qt::ISODateWithMs)}
                     .join(u" | "_s);
        const auto article =
            library.read([&a](const Stores& stores) { return stores.articles.load(a.article); })
                .result()
                .value();
        lines << article.uid + u" is "_s + article.tags.join(u'+');
    }
    lines.removeDuplicates();
    lines.sort();
    return lines;
}

} // namespace

/// What leaves in a format that is read again comes back unchanged: the second export is the first, byte for
/// byte.
class TestRoundTrips : public QObject
{
    Q_OBJECT

private:
    void makeAnnotations(Library& library, base::ArticleId first, base::ArticleId second);
    void makeDoubtful(Library& library, base::ArticleId article);
    void makeCodebook(Library& library);

    QTemporaryDir m_folder;
    QString m_bare;      ///< a library with the articles alone
    QString m_annotated; ///< the same articles with everything that is hard

private Q_SLOTS:
    void initTestCase();
    void secondExportIsTheFirst_data();
    void secondExportIsTheFirst();
    void codebooksComeBack();
    void doubtTravelsIntoTheInbox_data();
    void doubtTravelsIntoTheInbox();
    void schemasAcceptWhatIsAdded_data();
    void schemasAcceptWhatIsAdded();
};

void TestRoundTrips::initTestCase()
{
    m_bare = m_folder.filePath(u"bare.pizhu"_s);
    m_annotated = m_folder.filePath(u"annotated.pizhu"_s);
    std::array<base::ArticleId, 2> ids;
    {
        const auto library = opened(m_bare);
        ids = written(*library, [](Stores& stores) -> Result<std::array<base::ArticleId, 2>> {
            const base::ImportId import = stores.imports.begin(u"test"_s).value();
            const auto first = stores.articles.add(
                test::articleOf(kFirst, u"https://example.org/a/1.html?a=1&b=2"_s, kParagraphs), import);
            const auto second =
                stores.articles.add(test::articleOf(u"乙文"_s, {}, {u"另一篇😀文章，只有𠮷一段。"_s}), import);
            return std::array{first.value().id, second.value().id};
        });
    }
    QVERIFY(QFile::copy(m_bare, m_annotated));
    makeAnnotations(*opened(m_annotated), ids[0], ids[1]);
}

void TestRoundTrips::makeAnnotations(Library& library, base::ArticleId first, base::ArticleId second)
{
    const qsizetype length = kParagraphs.join(u'\n').size();
    int made = 0;
    for (qsizetype start = 0; start + 2 < length; start += 5) { // each overlaps the three behind it
        annotate(library,
                 {.article = first,
                  .range = {start, std::min(start + 19, length)},
                  .note = made % 2 ? u"备注 %1\r\n第二行😀 <b> & \"x\""_s.arg(made) : QString(),
                  .tags = made % 3 ? QStringList{u"制度/公开"_s, u"标签 %1"_s.arg(made % 4)} : QStringList{},
                  .kind = made % 5 == 0 ? AnnotationKind::Underline : AnnotationKind::Highlight,
                  .color = static_cast<HighlightColor>(made % 6),
                  .translation = made % 4 == 1 ? u"A note\nof two lines"_s : QString()});
        ++made;
    }
    annotate(library, {.article = first, .range = {3, 30}, .note = u"包住别的"_s, .tags = {u"制度"_s}});
    annotate(library, {.article = first,
                       .note = u"整篇的批注"_s,
                       .tags = {u"待查"_s},
                       .kind = AnnotationKind::Note,
                       .color = HighlightColor::Sky});
    annotate(library, {.article = first,
                       .note = u"原来在第二段"_s,
                       .tags = {u"待查"_s, u"制度"_s},
                       .color = HighlightColor::Rose,
                       .lostQuote = u"早已删去的\n一句😀"_s});
    makeDoubtful(library, first);
    annotate(library, {.article = second, .range = {3, 7}, .note = u"𠮷"_s, .color = HighlightColor::Violet});
    // The same passage three times: its owner's, and those of two others.
    for (const QString& coder : {QString(), u"王"_s, u"Mary \"M\" Stone <m@x>"_s})
        annotate(library,
                 {.article = second,
                  .range = {5, 9},
                  .note = u"  - 一\n    - 二\n\n```\n\tcode  \n```\n[链接](pizhu://tag/0193) **重** \\*\n "_s,
                  .tags = {u"制度/公开"_s},
                  .translation = u" 两边有空格\t"_s,
                  .coder = coder});
    written(library, [&](Stores& stores) {
        return stores.tags.tagArticles(std::array{first, second}, stores.tags.ensure(u"待写/渡口"_s).value())
            .and_then([&] {
                return stores.tags.tagArticles(std::array{second},
                                               stores.tags.ensure(u"制度/公开"_s).value());
            });
    });
    makeCodebook(library);
    written(library, [](Stores& stores) -> Result<base::TagId> {
        const base::TagId tag = stores.tags.ensure(u"制度/公开"_s).value();
        const library::TagDefinition definition{.description = u"凡说到公开的。"_s, .exclusion = u"人事"_s};
        return stores.tags.setColor(tag, HighlightColor::Leaf)
            .and_then([&] { return stores.tags.codebook().define(tag, definition); })
            .map([tag] { return tag; });
    });
}

/// Places that an earlier version of the text was carried to, one of them confirmed since.
void TestRoundTrips::makeDoubtful(Library& library, base::ArticleId article)
{
    const QString text = kParagraphs.join(u'\n');
    const annotation::TextQuoteSelector earlier{u"要求公布账目"_s, u"。\n村委会"_s, u"，接受群众监督"_s};
    annotation::Anchor moved = annotation::makeAnchor(text, {26, 34});
    moved.state = annotation::AnchorState::Moved;
    moved.score = 0.6875;
    annotate(library, {.article = article, .note = u"移过"_s, .tags = {u"制度"_s}, .anchor = moved});
    for (const double score : {0.71, 1.0}) // waiting, confirmed
        annotate(library, {.article = article,
                           .note = u"改过"_s,
                           .anchor = annotation::Anchor{
                               {28, 34}, earlier, annotation::AnchorState::Approximate, score}});
}

/// An order of one's own, memos, aliases, keys: what no other format has.
void TestRoundTrips::makeCodebook(Library& library)
{
    written(library, [](Stores& stores) -> Result<int> {
        const base::TagId parent = stores.tags.ensure(u"话语"_s).value();
        for (const QString& name : {u"责任"_s, u"办法"_s, u"成效"_s})
            stores.tags.ensure(u"话语/"_s + name).value();
        library::Codebook codebook = stores.tags.codebook();
        const base::TagId third = stores.tags.ensure(u"话语/成效"_s).value();
        return codebook.place(third, parent, 0)
            .and_then([&] { return codebook.setMemo(third, u"备忘 ?> 与 <b>\r\n第二行 \u0001\\😀"_s); })
            .and_then([&] { return codebook.setShortcut(third, u"k"_s); })
            .and_then([&] {
                return codebook.setAliases(third, {u"效果"_s, u"旧/路径"_s});
            })
            .and_then([&] { return codebook.place(parent, {}, 0); })
            .map([] { return 0; });
    });
}

void TestRoundTrips::secondExportIsTheFirst_data()
{
    QTest::addColumn<Format>("format");
    for (const Format format : {Format::JsonLd, Format::Hypothesis, Format::Qdpx})
        QTest::newRow(exporting::formatInfo(format).name) << format;
}

void TestRoundTrips::secondExportIsTheFirst()
{
    QFETCH(Format, format);
    const auto from = opened(m_annotated);
    const QByteArray once = exported(*from, format);
    const QString path = m_folder.filePath(QString::fromLatin1(exporting::formatInfo(format).name));
    QVERIFY(QFile::copy(m_bare, path));
    const auto to = opened(path);
    const QString report = importInto(*to, once);
    QCOMPARE(described(*to).join(u'\n'), described(*from).join(u'\n'));
    const QByteArray twice = exported(*to, format);
    QVERIFY2(comparable(twice, format) == comparable(once, format), qPrintable(report));
    // And a second import of it changes nothing.
    importInto(*to, once);
    QCOMPARE(comparable(exported(*to, format), format), comparable(once, format));
}

void TestRoundTrips::codebooksComeBack()
{
    const auto from = opened(m_annotated);
    const QByteArray once = exported(*from, Format::Qdc);
    const auto to = opened(m_folder.filePath(u"codes.pizhu"_s));
    importInto(*to, once);
    QCOMPARE(exported(*to, Format::Qdc), once);
}

void TestRoundTrips::doubtTravelsIntoTheInbox_data()
{
    secondExportIsTheFirst_data();
}

/// What waits to be confirmed here waits there, what is confirmed does not: no place becomes surer by
/// travelling.
void TestRoundTrips::doubtTravelsIntoTheInbox()
{
    QFETCH(Format, format);
    const auto waiting = [](const Library& library) {
        QStringList uids;
        const auto doubtful =
            library.read([](const Stores& stores) { return stores.anchorReview.waiting(); }).result().value();
        for (const library::DoubtfulAnchor& anchor : doubtful)
            uids << anchor.uid + annotation::anchorStateName(anchor.state);
        uids.sort();
        return uids;
    };
    const auto from = opened(m_annotated);
    QCOMPARE(waiting(*from).size(), 3); // moved, approximate, orphan
    const QString path = m_folder.filePath(QString::fromLatin1(exporting::formatInfo(format).name) + u"2"_s);
    QVERIFY(QFile::copy(m_bare, path));
    const auto to = opened(path);
    importInto(*to, exported(*from, format));
    QCOMPARE(waiting(*to), waiting(*from));
}

void TestRoundTrips::schemasAcceptWhatIsAdded_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("schema");
    QTest::newRow("project") << Format::Qdpx << u"Project.xsd"_s;
    QTest::newRow("codebook") << Format::Qdc << u"Codebook.xsd"_s;
}

void TestRoundTrips::schemasAcceptWhatIsAdded()
{
    QFETCH(Format, format);
    QFETCH(QString, schema);
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    const QString xsd = test::sharedFolder() + u"/interop/refi-qda/"_s + schema;
    if (xmllint.isEmpty() || !QFile::exists(xsd))
        QSKIP("needs xmllint and the schemas");
    const QByteArray xml = comparable(exported(*opened(m_annotated), format), format);
    for (const char* own : {"<?pizhu ", "aliases", "shortcut"})
        QVERIFY2(xml.contains(own), own);
    QFile file(m_folder.filePath(schema + u".xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size());
    file.close();
    QProcess process;
    process.start(xmllint, {u"--noout"_s, u"--schema"_s, xsd, file.fileName()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
}

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
