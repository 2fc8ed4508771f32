// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importreportdialog.h"

#include "app/base/whendone.h"
#include "ui/importing/importreportmodel.h"
#include "ui/importing/reporttext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{860, 560};
constexpr int kAllOutcomes = -2; ///< -1 stands for "no id" in a button group
constexpr int kResultWidth = 140;
constexpr int kTitleWidth = 270;
constexpr int kFileWidth = 180;

/// An empty sentence when it was written.
QString write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return ImportReportDialog::tr("The report could not be saved as %1: %2").arg(path, file.errorString());
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportReportDialog::ImportReportDialog(const importing::ImportReport& report, const ThemeSource& theme,
                                       QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_model(new ImportReportModel(report, theme, this))
{
    setObjectName(u"importReport"_s);
    setWindowTitle(report.dryRun ? tr("What an import would do") : tr("Import report"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    currentChanged();
}

void ImportReportDialog::createWidgets()
{
    m_files = new QTreeView(this);
    m_files->setObjectName(u"importedFiles"_s);
    m_files->setProperty("role", u"table"_s);
    m_files->setModel(m_model);
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAllColumnsShowFocus(true);
    m_files->setColumnWidth(ImportReportModel::Result, kResultWidth);
    m_files->setColumnWidth(ImportReportModel::Title, kTitleWidth);
    m_files->setColumnWidth(ImportReportModel::File, kFileWidth);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"reportSearch"_s);
    m_search->setPlaceholderText(tr("Find a title, file or reason"));
    m_search->setClearButtonEnabled(true);
    m_message = wrapped({}, this);
    m_message->setObjectName(u"reportMessage"_s);
    m_message->hide();
}

void ImportReportDialog::createLayout()
{
    const importing::ImportReport& report = m_model->report();
    auto* totals = wrapped(report.totals(), this);
    totals->setObjectName(u"importTotals"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(totals);
    if (report.cancelled)
        layout->addWidget(wrapped(report.dryRun ? tr("The check was stopped before its end.")
                                                : tr("The import was stopped. What was done is kept."),
                                  this));
    if (!report.error.isEmpty())
        layout->addWidget(wrapped(report.error, this));
    layout->addLayout(createFilters());
    layout->addWidget(m_files, 1);
    layout->addWidget(m_message);
    layout->addWidget(createButtons());
}

/// A button for every outcome there is.
QLayout* ImportReportDialog::createFilters()
{
    using importing::ItemState;
    m_outcomes = new QButtonGroup(this);
    auto* outcomes = new FlowLayout(nullptr, Theme::kSpaceXs);
    const importing::ImportReport& report = m_model->report();
    const auto add = [&](int id, const QString& text, int count) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"outcome%1"_s.arg(id));
        button->setText(tr("%1 %2", "an outcome and how many").arg(text, QLocale().toString(count)));
        button->setCheckable(true);
        m_outcomes->addButton(button, id);
        outcomes->addWidget(button);
    };
    add(kAllOutcomes, tr("All"), static_cast<int>(report.items.size()));
    for (const ItemState state : {ItemState::Failed, ItemState::Skipped, ItemState::NewVersion,
                                  ItemState::Added, ItemState::Duplicate}) {
        if (const int count = report.count(state); count > 0)
            add(static_cast<int>(state), outcomeText(state, report.dryRun), count);
    }
    m_outcomes->button(kAllOutcomes)->setChecked(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpaceM);
    row->addLayout(outcomes, 3);
    row->addWidget(m_search, 2, Qt::AlignTop);
    return row;
}

QDialogButtonBox* ImportReportDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(tr("Open article"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(u"openReported"_s);
    auto* copy = buttons->addButton(tr("Copy report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyReport"_s);
    copy->setIcon(m_theme.icon(u"copy"_s));
    auto* saving = buttons->addButton(tr("Save report…"), QDialogButtonBox::ActionRole);
    saving->setObjectName(u"saveReport"_s);
    connect(m_open, &QPushButton::clicked, this, &ImportReportDialog::openCurrent);
    connect(copy, &QPushButton::clicked, this, &ImportReportDialog::copyReport);
    connect(saving, &QPushButton::clicked, this, &ImportReportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QPushButton* front = buttons->button(QDialogButtonBox::Close);
    const importing::ImportReport& report = m_model->report();
    const bool hasWork =
        report.count(importing::ItemState::Added) > 0 || report.count(importing::ItemState::NewVersion) > 0;
    if (report.dryRun && hasWork) {
        front = buttons->addButton(tr("Import now"), QDialogButtonBox::AcceptRole);
        front->setObjectName(u"importNow"_s);
        connect(front, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT importRequested();
        });
    }
    front->setDefault(true);
    front->setFocus();
    return buttons;
}

void ImportReportDialog::connectSignals()
{
    connect(m_files, &QTreeView::activated, this, &ImportReportDialog::openRow);
    // A list leaves these keys to the default button as well, which closes the report.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* open = new QShortcut(QKeySequence(key), m_files);
        open->setContext(Qt::WidgetShortcut);
        connect(open, &QShortcut::activated, this, &ImportReportDialog::openCurrent);
    }
    connect(m_files->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportReportDialog::currentChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportReportDialog::currentChanged);
    connect(m_outcomes, &QButtonGroup::idClicked, this, &ImportReportDialog::filter);
    connect(m_search, &QLineEdit::textChanged, this, &ImportReportDialog::filter);
}

void ImportReportDialog::filter()
{
    const int id = m_outcomes->checkedId();
    m_model->setFilter(id == kAllOutcomes ? std::nullopt : std::optional(importing::ItemState(id)),
                       m_search->text().trimmed());
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->report().items.empty();
    m_message->setText(isEmpty ? tr("Nothing in this report fits.") : QString());
    m_message->setVisible(isEmpty);
}

void ImportReportDialog::currentChanged()
{
    const QModelIndex current = m_files->currentIndex();
    m_open->setEnabled(current.isValid() && m_model->itemAt(current.row()).article.isValid());
}

void ImportReportDialog::openCurrent()
{
    openRow(m_files->currentIndex());
}

void ImportReportDialog::openRow(const QModelIndex& row)
{
    if (row.isValid() && m_model->itemAt(row.row()).article.isValid())
        Q_EMIT articleActivated(m_model->itemAt(row.row()).article);
}

void ImportReportDialog::copyReport() const
{
    QGuiApplication::clipboard()->setText(m_model->report().toText());
}

void ImportReportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table of all articles (*.csv)"), tr("Text (*.txt)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_s) ? u"csv"_s : u"txt"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ImportReportDialog::save);
    dialog->open();
}

void ImportReportDialog::save(const QString& path)
{
    const auto written = QtConcurrent::run([path, report = m_model->report()] {
        // Spreadsheet programs take a table without the mark for the system's charset.
        return path.endsWith(u".txt"_s) ? write(path, report.toText().toUtf8())
                                        : write(path, "\xEF\xBB\xBF" + reportTable(report).toUtf8());
    });
    base::whenDone(written, this, [this, path](const QString& problem) {
        m_message->setText(problem.isEmpty() ? tr("The report was saved as %1.").arg(path) : problem);
        m_message->show();
    });
}

} // namespace pizhu::ui
