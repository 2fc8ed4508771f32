// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace pizhu;

class TestExportingUi : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::ExportDialog* openDialog();
    [[nodiscard]] static QString preview(const QDialog& dialog);
    [[nodiscard]] static QPushButton* saveButton(const QDialog& dialog);
    void chooseEndlessTemplate(ui::ExportDialog& dialog) const;

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingToExportIsSaid();
    void previewFollowsTheFormat();
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
}

void TestExportingUi::cleanup()
{
    m_fixture.reset();
}

ui::ExportDialog* TestExportingUi::openDialog()
{
    m_fixture->window().commands().action(ui::Command::Export)->trigger();
    return qobject_cast<ui::ExportDialog*>(m_fixture->dialog("exportDialog"));
}

QString TestExportingUi::preview(const QDialog& dialog)
{
    return dialog.findChild<QPlainTextEdit*>(QStringLiteral("exportPreview"))->toPlainText();
}

QPushButton* TestExportingUi::saveButton(const QDialog& dialog)
{
    return dialog.findChild<QPushButton*>(QStringLiteral("exportSave"));
}

void TestExportingUi::nothingToExportIsSaid()
{
    auto* dialog = openDialog();
    QVERIFY(dialog);
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("nothing to export")), qPrintable(summary->text()));
    QVERIFY(!saveButton(*dialog)->isEnabled());
}

void TestExportingUi::previewFollowsTheFormat()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("> ") + test::kQuote));
    QVERIFY(preview(*dialog).contains(test::kCommitteeTitle));
    QVERIFY(saveButton(*dialog)->isEnabled());
    auto* bom = dialog->findChild<QCheckBox*>(QStringLiteral("csvBom"));
    QVERIFY(!bom->isVisible());
    dialog->setFormat(exporting::Format::JsonLd);
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("TextQuoteSelector")));
    dialog->setFormat(exporting::Format::Html);
    QTRY_VERIFY(preview(*dialog).startsWith(QStringLiteral("<!DOCTYPE html>"), Qt::CaseInsensitive));
    dialog->setFormat(exporting::Format::Csv);
    QVERIFY(bom->isVisible());
    QTRY_VERIFY(preview(*dialog).contains(QLatin1Char(',')) &&
                !preview(*dialog).startsWith(QLatin1Char('<')));
    QVERIFY(preview(*dialog).contains(test::kQuote));
}

void TestExportingUi::scopeFollowsWhereOneIs()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->highlight(QStringLiteral("明细账，挂在桥头"));
    library::ArticleQuery query;
    query.text.text = QStringLiteral("预算");
    m_fixture->window().setQuery(query);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(preview(*dialog).contains(test::kQuote)); // the list is filtered: that is what one exports
    QVERIFY(!preview(*dialog).contains(QStringLiteral("挂在桥头")));
    const auto choose = [dialog](const QString& text) {
        for (auto* button : dialog->findChildren<QRadioButton*>()) {
            if (button->text() == text)
                button->click();
        }
    };
    choose(QStringLiteral("The open article"));
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("挂在桥头")) &&
                !preview(*dialog).contains(test::kQuote));
    choose(QStringLiteral("The whole library"));
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("挂在桥头")) &&
                preview(*dialog).contains(test::kQuote));
}

void TestExportingUi::writesWhatThePreviewShows()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    const QString content = preview(*dialog);
    QSignalSpy exported(dialog, &ui::ExportDialog::exported);
    saveButton(*dialog)->click();
    auto* chooser = dialog->findChild<QFileDialog*>();
    QVERIFY(chooser);
    const QString path = m_fixture->folder().filePath(QStringLiteral("摘录.md"));
    Q_EMIT chooser->fileSelected(path);
    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), content);
    QTRY_VERIFY2(m_fixture->noticeText().contains(QStringLiteral("摘录.md")),
                 qPrintable(m_fixture->noticeText()));
}

void TestExportingUi::formatsWithoutTextShowWhatIsInThem()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Docx);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    QVERIFY(preview(*dialog).contains(test::kQuote));
    const auto* hint = dialog->findChild<QLabel*>(QStringLiteral("exportHint"));
    QVERIFY2(hint->isVisible() && hint->text().contains(QStringLiteral("comment")), qPrintable(hint->text()));
    dialog->setFormat(exporting::Format::Ris);
    QTRY_VERIFY(preview(*dialog).startsWith(QStringLiteral("TY  - ")));
}

void TestExportingUi::templatesArePreviewedAndTheirErrorsTold()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Template);
    auto* templates = dialog->findChild<QComboBox*>(QStringLiteral("exportTemplate"));
    QVERIFY(templates->isVisible());
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("> ") + test::kQuote));
    const QString path = m_fixture->folder().filePath(QStringLiteral("own.njk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a\nb\n{% nonsense %}") > 0);
    file.close();
    templates->setCurrentIndex(templates->count() - 1);
    Q_EMIT templates->activated(templates->count() - 1);
    auto* chooser = dialog->findChild<QFileDialog*>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(path);
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("Line 3")), qPrintable(summary->text()));
    QVERIFY(!saveButton(*dialog)->isEnabled());
}

/// One that runs until its limit, which is longer than the patience of a test.
void TestExportingUi::chooseEndlessTemplate(ui::ExportDialog& dialog) const
{
    const QString path = m_fixture->folder().filePath(QStringLiteral("endless.njk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) &&
            file.write("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}") >
                0);
    file.close();
    dialog.setFormat(exporting::Format::Template);
    auto* templates = dialog.findChild<QComboBox*>(QStringLiteral("exportTemplate"));
    templates->setCurrentIndex(templates->count() - 1);
    Q_EMIT templates->activated(templates->count() - 1);
    Q_EMIT dialog.findChild<QFileDialog*>()->fileSelected(path);
}

void TestExportingUi::aPreviewThatTakesLongCanBeStoppedAndAskedForAgain()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    chooseEndlessTemplate(*dialog);
    auto* stop = dialog->findChild<QPushButton*>(QStringLiteral("exportPreviewStop"));
    QTRY_VERIFY(stop->isVisible());
    QCOMPARE(stop->text(), QStringLiteral("Stop the preview"));
    QVERIFY(!saveButton(*dialog)->isEnabled());
    stop->click();
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("stopped")), qPrintable(summary->text()));
    QVERIFY(summary->text().contains(QStringLiteral("1 article")));
    QVERIFY(saveButton(*dialog)->isEnabled()); // to look is not to write
    QCOMPARE(stop->text(), QStringLiteral("Show the preview"));
    stop->click();
    QTRY_COMPARE(stop->text(), QStringLiteral("Stop the preview"));
    QTRY_VERIFY(stop->isVisible());
    dialog->reject(); // the reader is free for the next test
}

void TestExportingUi::anotherChoiceInterruptsThePreview()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    chooseEndlessTemplate(*dialog);
    const auto* stop = dialog->findChild<QPushButton*>(QStringLiteral("exportPreviewStop"));
    QTRY_VERIFY(stop->isVisible());
    dialog->setFormat(exporting::Format::Markdown);
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("> ") + test::kQuote));
    QVERIFY(!stop->isVisible());
    QVERIFY(saveButton(*dialog)->isEnabled());
}

void TestExportingUi::optionsAreRememberedForEachFormat()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    const QPointer<QDialog> first(dialog);
    dialog->setFormat(exporting::Format::Tsv);
    dialog->findChild<QCheckBox*>(QStringLiteral("csvBom"))->setChecked(true);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    QSignalSpy exported(dialog, &ui::ExportDialog::exported);
    saveButton(*dialog)->click();
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(
        m_fixture->folder().filePath(QStringLiteral("out.tsv")));
    QTRY_COMPARE(exported.count(), 1);
    QTRY_VERIFY(first.isNull());
    auto* again = openDialog();
    QVERIFY(again);
    const auto* format = again->findChild<QComboBox*>(QStringLiteral("exportFormat"));
    QCOMPARE(format->currentData().toInt(), static_cast<int>(exporting::Format::Tsv));
    const auto* bom = again->findChild<QCheckBox*>(QStringLiteral("csvBom"));
    QVERIFY(bom->isChecked());
    again->setFormat(exporting::Format::Csv);
    QVERIFY(!bom->isChecked());
}

void TestExportingUi::templatesOfAFolderMergeIt()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Template);
    auto* templates = dialog->findChild<QComboBox*>(QStringLiteral("exportTemplate"));
    templates->setCurrentIndex(templates->findData(QStringLiteral("obsidian")));
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    QSignalSpy exported(dialog, &ui::ExportDialog::exported);
    const QString folder = m_fixture->folder().filePath(QStringLiteral("vault"));
    saveButton(*dialog)->click();
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(folder);
    QTRY_COMPARE(exported.count(), 1);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    QVERIFY(dialog->isVisible()); // what became of the files is to be read
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QVERIFY2(summary->text().startsWith(QStringLiteral("1 written")), qPrintable(summary->text()));
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
    auto* dialog = openDialog();
    QVERIFY(dialog);
    auto* tags = dialog->findChild<QComboBox*>(QStringLiteral("exportTag"));
    auto* collections = dialog->findChild<QComboBox*>(QStringLiteral("exportCollection"));
    QTRY_VERIFY(tags->isEnabled() && collections->isEnabled());
    const auto choose = [](QComboBox& box, const QString& text) {
        box.setCurrentIndex(box.findText(text));
        Q_EMIT box.activated(box.currentIndex());
    };
    choose(*tags, QStringLiteral("制度"));
    QTRY_VERIFY(preview(*dialog).contains(test::kQuote) &&
                !preview(*dialog).contains(QStringLiteral("挂在桥头")));
    choose(*collections, QStringLiteral("架上"));
    QTRY_VERIFY(!preview(*dialog).contains(test::kQuote) &&
                preview(*dialog).contains(QStringLiteral("挂在桥头")));
}

void TestExportingUi::aRunningExportIsShownAndCanBeStopped()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Pdf);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    const QString path = m_fixture->folder().filePath(QStringLiteral("out.pdf"));
    saveButton(*dialog)->click();
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(path);
    auto* stop = dialog->findChild<QPushButton*>(QStringLiteral("exportCancel"));
    QVERIFY(dialog->findChild<QProgressBar*>(QStringLiteral("exportProgress"))->isVisible());
    QVERIFY(!saveButton(*dialog)->isEnabled());
    QCOMPARE(stop->text(), QStringLiteral("Stop"));
    stop->click();
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("stopped")), qPrintable(summary->text()));
    QVERIFY(dialog->isVisible());
    QVERIFY(saveButton(*dialog)->isEnabled());
    QVERIFY(!QFile::exists(path));
}

void TestExportingUi::aFileThatCannotBeWrittenIsNamedAndTheDialogStays()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    saveButton(*dialog)->click();
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(
        m_fixture->folder().filePath(QStringLiteral("none/out.md")));
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("exportSummary"));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("out.md")), qPrintable(summary->text()));
    QVERIFY(dialog->isVisible());
    QVERIFY(saveButton(*dialog)->isEnabled());
}

void TestExportingUi::longExportsArePreviewedInPart()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    const auto* title = dialog->findChild<QLabel*>(QStringLiteral("exportPreviewTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("Preview"));
    dialog->setFormat(exporting::Format::Docx);
    QTRY_COMPARE(title->text(), QStringLiteral("Preview of the beginning"));
}

void TestExportingUi::pdfIsPrintedFromTheDialog()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    auto* dialog = openDialog();
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Pdf);
    QTRY_VERIFY(saveButton(*dialog)->isEnabled());
    QSignalSpy exported(dialog, &ui::ExportDialog::exported);
    const QString path = m_fixture->folder().filePath(QStringLiteral("out.pdf"));
    saveButton(*dialog)->click();
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(path);
    QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestExportingUi::highlightsAreCopiedWithTheirCitation()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    QAction* copy = m_fixture->window().commands().action(ui::Command::CopyCitation);
    QGuiApplication::clipboard()->clear();
    copy->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(test::kCommitteeTitle));
    m_fixture->select(test::kQuote);
    copy->trigger();
    QTRY_VERIFY2(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“") + test::kQuote),
                 qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(QGuiApplication::clipboard()->text().contains(test::kCommitteeTitle));
    QTRY_VERIFY2(m_fixture->noticeText().contains(QStringLiteral("copied")),
                 qPrintable(m_fixture->noticeText()));
}

PIZHU_READER_TEST_MAIN(TestExportingUi)
#include "tst_exporting_ui.moc"
