// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/byhand.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/exporting/exportformats.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <algorithm>

using namespace pizhu;

class TestExportingUi : public QObject
{
    Q_OBJECT

private:
    /// The dialog on a window whose open article has a highlight.
    ui::ExportDialog& openOnAHighlight();
    void chooseEndlessTemplate() const;
    [[nodiscard]] QString pathOf(const QString& name) const { return m_fixture->folder().filePath(name); }

    std::unique_ptr<test::WindowFixture> m_fixture;
    std::optional<test::ExportingHand> m_hand;

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingToExportIsSaid();
    void previewFollowsTheFormat();
    void scopesAreSeenInEveryFormat();
    void scopeFollowsWhereOneIs();
    void writesWhatThePreviewShows();
    void formatsWithoutTextShowWhatIsInThem();
    void templatesArePreviewedAndTheirErrorsTold();
    void aPreviewThatTakesLongCanBeStoppedAndAskedForAgain();
    void anotherChoiceInterruptsThePreview();
    void optionsAreRememberedForEachFormat();
    void templatesOfAFolderMergeIt();
    void tagsAndCollectionsAreScopes();
    void aRunningExportIsShownAndCanBeStopped();
    void aFileThatCannotBeWrittenIsNamedAndTheDialogStays();
    void longExportsArePreviewedInPart();
    void pdfIsPrintedFromTheDialog();
    void highlightsAreCopiedWithTheirCitation();
};

void TestExportingUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_hand.emplace(*m_fixture);
}

void TestExportingUi::cleanup()
{
    m_hand.reset();
    m_fixture.reset();
}

ui::ExportDialog& TestExportingUi::openOnAHighlight()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    return m_hand->open();
}

void TestExportingUi::nothingToExportIsSaid()
{
    m_hand->open();
    QTRY_VERIFY2(m_hand->summary().contains(QStringLiteral("nothing to export")),
                 qPrintable(m_hand->summary()));
    QVERIFY(!m_hand->save().isEnabled());
}

void TestExportingUi::previewFollowsTheFormat()
{
    openOnAHighlight();
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("> ") + test::kQuote));
    QVERIFY(m_hand->preview().contains(test::kCommitteeTitle));
    QVERIFY(m_hand->save().isEnabled());
    auto& bom = m_hand->part<QCheckBox>("csvBom");
    QVERIFY(!bom.isVisible());
    m_hand->chooseFormat(exporting::Format::JsonLd);
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("TextQuoteSelector")));
    m_hand->chooseFormat(exporting::Format::Html);
    QTRY_VERIFY(m_hand->preview().startsWith(QStringLiteral("<!DOCTYPE html>"), Qt::CaseInsensitive));
    m_hand->chooseFormat(exporting::Format::Csv);
    QVERIFY(bom.isVisible());
    QTRY_VERIFY(m_hand->preview().contains(QLatin1Char(',')) &&
                !m_hand->preview().startsWith(QLatin1Char('<')));
    QVERIFY(m_hand->preview().contains(test::kQuote));
}

void TestExportingUi::scopesAreSeenInEveryFormat()
{
    openOnAHighlight();
    const auto scopes = m_hand->dialog().findChildren<QRadioButton*>();
    const auto isSeen = [](const QRadioButton* scope) {
        return scope->height() >= scope->sizeHint().height() && !scope->visibleRegion().isEmpty();
    };
    for (const exporting::Format format : ui::ExportFormats::inOrder()) {
        m_hand->chooseFormat(format);
        QTRY_VERIFY2(std::ranges::all_of(scopes, isSeen), qPrintable(ui::ExportFormats::title(format)));
    }
}

void TestExportingUi::scopeFollowsWhereOneIs()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->highlight(QStringLiteral("明细账，挂在桥头"));
    test::search(*m_fixture, QStringLiteral("预算"));
    m_hand->open();
    QTRY_VERIFY(m_hand->preview().contains(test::kQuote)); // the list is filtered: that is what one exports
    QVERIFY(!m_hand->preview().contains(QStringLiteral("挂在桥头")));
    m_hand->chooseScope(QStringLiteral("The open article"));
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("挂在桥头")) &&
                !m_hand->preview().contains(test::kQuote));
    m_hand->chooseScope(QStringLiteral("The whole library"));
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("挂在桥头")) &&
                m_hand->preview().contains(test::kQuote));
}

void TestExportingUi::writesWhatThePreviewShows()
{
    openOnAHighlight();
    QTRY_VERIFY(m_hand->save().isEnabled());
    const QString content = m_hand->preview();
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    const QString path = pathOf(QStringLiteral("摘录.md"));
    m_hand->saveAs(path);
    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), content);
    QTRY_VERIFY2(m_fixture->noticeText().contains(QStringLiteral("摘录.md")),
                 qPrintable(m_fixture->noticeText()));
}

void TestExportingUi::formatsWithoutTextShowWhatIsInThem()
{
    openOnAHighlight();
    m_hand->chooseFormat(exporting::Format::Docx);
    QTRY_VERIFY(m_hand->save().isEnabled());
    QVERIFY(m_hand->preview().contains(test::kQuote));
    const auto& hint = m_hand->part<QLabel>("exportHint");
    QVERIFY2(hint.isVisible() && hint.text().contains(QStringLiteral("comment")), qPrintable(hint.text()));
    m_hand->chooseFormat(exporting::Format::Ris);
    QTRY_VERIFY(m_hand->preview().startsWith(QStringLiteral("TY  - ")));
}

void TestExportingUi::templatesArePreviewedAndTheirErrorsTold()
{
    openOnAHighlight();
    m_hand->chooseFormat(exporting::Format::Template);
    auto& templates = m_hand->part<QComboBox>("exportTemplate");
    QVERIFY(templates.isVisible());
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("> ") + test::kQuote));
    const QString path = pathOf(QStringLiteral("own.njk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a\nb\n{% nonsense %}") > 0);
    file.close();
    m_hand->chooseTemplate(path);
    QTRY_VERIFY2(m_hand->summary().contains(QStringLiteral("Line 3")), qPrintable(m_hand->summary()));
    QVERIFY(!m_hand->save().isEnabled());
}

/// One that runs until its limit, which is longer than the patience of a test.
void TestExportingUi::chooseEndlessTemplate() const
{
    const QString path = pathOf(QStringLiteral("endless.njk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) &&
            file.write("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}") >
                0);
    file.close();
    m_hand->chooseTemplate(path);
}

void TestExportingUi::aPreviewThatTakesLongCanBeStoppedAndAskedForAgain()
{
    openOnAHighlight();
    chooseEndlessTemplate();
    auto& stop = m_hand->part<QPushButton>("exportPreviewStop");
    QTRY_VERIFY(stop.isVisible());
    QCOMPARE(stop.text(), QStringLiteral("Stop the preview"));
    QVERIFY(!m_hand->save().isEnabled());
    test::click(stop);
    QTRY_VERIFY2(m_hand->summary().contains(QStringLiteral("stopped")), qPrintable(m_hand->summary()));
    QVERIFY(m_hand->summary().contains(QStringLiteral("1 article")));
    QVERIFY(m_hand->save().isEnabled()); // to look is not to write
    QCOMPARE(stop.text(), QStringLiteral("Show the preview"));
    test::click(stop);
    QTRY_COMPARE(stop.text(), QStringLiteral("Stop the preview"));
    QTRY_VERIFY(stop.isVisible());
    m_hand->cancel(); // the reader is free for the next test
}

void TestExportingUi::anotherChoiceInterruptsThePreview()
{
    openOnAHighlight();
    chooseEndlessTemplate();
    const auto& stop = m_hand->part<QPushButton>("exportPreviewStop");
    QTRY_VERIFY(stop.isVisible());
    m_hand->chooseFormat(exporting::Format::Markdown);
    QTRY_VERIFY(m_hand->preview().contains(QStringLiteral("> ") + test::kQuote));
    QTRY_VERIFY(m_hand->save().isEnabled()); // what stood there before is the same
    QVERIFY(!stop.isVisible());
}

void TestExportingUi::optionsAreRememberedForEachFormat()
{
    openOnAHighlight();
    const QPointer<QDialog> first(&m_hand->dialog());
    m_hand->chooseFormat(exporting::Format::Tsv);
    QTest::keyClick(&m_hand->part<QCheckBox>("csvBom"), Qt::Key_Space);
    QTRY_VERIFY(m_hand->save().isEnabled());
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    m_hand->saveAs(pathOf(QStringLiteral("out.tsv")));
    QTRY_COMPARE(exported.count(), 1);
    QTRY_VERIFY(first.isNull());
    m_hand->open();
    const auto& format = m_hand->part<QComboBox>("exportFormat");
    QCOMPARE(format.currentData().toInt(), static_cast<int>(exporting::Format::Tsv));
    const auto& bom = m_hand->part<QCheckBox>("csvBom");
    QVERIFY(bom.isChecked());
    m_hand->chooseFormat(exporting::Format::Csv);
    QVERIFY(!bom.isChecked());
}

/// What the user wrote into the file stays; what became of each file is told.
void TestExportingUi::templatesOfAFolderMergeIt()
{
    openOnAHighlight();
    const QString folder = pathOf(QStringLiteral("vault"));
    QVERIFY(QDir().mkpath(folder));
    m_hand->chooseFormat(exporting::Format::Template);
    m_hand->chooseIn("exportTemplate", QStringLiteral("Obsidian notes"));
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    m_hand->saveAs(folder);
    QTRY_COMPARE(exported.count(), 1);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(m_hand->dialog().isVisible()); // what became of the files is to be read
    QVERIFY2(m_hand->summary().startsWith(QStringLiteral("1 written")), qPrintable(m_hand->summary()));
    QFile note(QDir(folder).filePath(files.front()));
    QVERIFY(note.open(QIODevice::ReadWrite));
    QByteArray text = note.readAll();
    note.seek(0);
    note.write(text.replace(test::kQuote.toUtf8(), test::kQuote.toUtf8() + "\n\nmy own words"));
    note.close();
    m_hand->cancel();
    m_fixture->highlight(test::kSecondQuote);
    m_hand->open(); // with the same template
    QSignalSpy again(&m_hand->dialog(), &ui::ExportDialog::exported);
    m_hand->saveAs(folder);
    QTRY_COMPARE(again.count(), 1);
    QVERIFY2(m_hand->preview().contains(files.front()), qPrintable(m_hand->preview()));
    QVERIFY(note.open(QIODevice::ReadOnly));
    text = note.readAll();
    QVERIFY2(text.contains("my own words"), text.constData());
    QVERIFY2(text.contains(test::kSecondQuote.toUtf8()), text.constData());
}

void TestExportingUi::tagsAndCollectionsAreScopes()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->highlight(QStringLiteral("明细账，挂在桥头"));
    const base::ArticleId bridge = m_fixture->article(test::kBridgeTitle);
    const base::AnnotationId tagged = m_fixture->annotations(test::kCommitteeTitle).front().id;
    const auto arranged =
        m_fixture->library()
            .write(QStringLiteral("arrange"),
                   [=](library::Stores& stores) -> base::Result<void> {
                       const auto tag = stores.tags.ensure(QStringLiteral("制度/公开"));
                       const auto shelf = stores.collections.create({}, QStringLiteral("架上"));
                       return stores.annotations.setTags(tagged, std::array{*tag}).and_then([&] {
                           return stores.collections.addArticles(*shelf, std::array{bridge});
                       });
                   })
            .result();
    QVERIFY(arranged.has_value());
    m_hand->open();
    m_hand->chooseIn("exportTag", QStringLiteral("制度"));
    QTRY_VERIFY(m_hand->preview().contains(test::kQuote) &&
                !m_hand->preview().contains(QStringLiteral("挂在桥头")));
    m_hand->chooseIn("exportCollection", QStringLiteral("架上"));
    QTRY_VERIFY(!m_hand->preview().contains(test::kQuote) &&
                m_hand->preview().contains(QStringLiteral("挂在桥头")));
}

void TestExportingUi::aRunningExportIsShownAndCanBeStopped()
{
    openOnAHighlight();
    m_hand->chooseFormat(exporting::Format::Pdf);
    QTRY_VERIFY(m_hand->save().isEnabled());
    const QString path = pathOf(QStringLiteral("out.pdf"));
    m_hand->saveAs(path);
    auto& stop = m_hand->part<QPushButton>("exportCancel");
    QVERIFY(m_hand->part<QProgressBar>("exportProgress").isVisible());
    QVERIFY(!m_hand->save().isEnabled());
    QCOMPARE(stop.text(), QStringLiteral("Stop"));
    test::click(stop);
    QTRY_VERIFY2(m_hand->summary().contains(QStringLiteral("stopped")), qPrintable(m_hand->summary()));
    QVERIFY(m_hand->dialog().isVisible());
    QVERIFY(m_hand->save().isEnabled());
    QVERIFY(!QFile::exists(path));
}

void TestExportingUi::aFileThatCannotBeWrittenIsNamedAndTheDialogStays()
{
    openOnAHighlight();
    QTRY_VERIFY(m_hand->save().isEnabled());
    m_hand->saveAs(pathOf(QStringLiteral("none/out.md")));
    QTRY_VERIFY2(m_hand->summary().contains(QStringLiteral("out.md")), qPrintable(m_hand->summary()));
    QVERIFY(m_hand->dialog().isVisible());
    QVERIFY(m_hand->save().isEnabled());
}

void TestExportingUi::longExportsArePreviewedInPart()
{
    openOnAHighlight();
    const auto& title = m_hand->part<QLabel>("exportPreviewTitle");
    QTRY_COMPARE(title.text(), QStringLiteral("Preview"));
    m_hand->chooseFormat(exporting::Format::Docx);
    QTRY_COMPARE(title.text(), QStringLiteral("Preview of the beginning"));
}

void TestExportingUi::pdfIsPrintedFromTheDialog()
{
    openOnAHighlight();
    m_hand->chooseFormat(exporting::Format::Pdf);
    QTRY_VERIFY(m_hand->save().isEnabled());
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    const QString path = pathOf(QStringLiteral("out.pdf"));
    m_hand->saveAs(path);
    QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestExportingUi::highlightsAreCopiedWithTheirCitation()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    QGuiApplication::clipboard()->clear();
    test::press(*m_fixture, ui::Command::CopyCitation);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(test::kCommitteeTitle));
    m_fixture->select(test::kQuote);
    test::press(*m_fixture, ui::Command::CopyCitation);
    QTRY_VERIFY2(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“") + test::kQuote),
                 qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(QGuiApplication::clipboard()->text().contains(test::kCommitteeTitle));
    QTRY_VERIFY2(m_fixture->noticeText().contains(QStringLiteral("copied")),
                 qPrintable(m_fixture->noticeText()));
}

PIZHU_READER_TEST_MAIN(TestExportingUi)
#include "tst_exporting_ui.moc"
