// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/pastimportsdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{820, 560};
constexpr int kIdRole = Qt::UserRole;
constexpr int kPresentRole = Qt::UserRole + 1;
enum Column { When, What, Added, Versions, Present, ColumnCount };

} // namespace

PastImportsDialog::PastImportsDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"pastImports"_s);
    setWindowTitle(tr("Imports"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    reload();
}

void PastImportsDialog::createWidgets()
{
    m_imports = new QTreeWidget(this);
    m_imports->setObjectName(u"pastImportList"_s);
    m_imports->setRootIsDecorated(false);
    m_imports->setUniformRowHeights(true);
    m_imports->setAllColumnsShowFocus(true);
    m_imports->setTextElideMode(Qt::ElideMiddle);
    m_imports->setHeaderLabels(
        {tr("Date"), tr("Import"), tr("Added"), tr("New versions"), tr("Still shown")});
    m_imports->headerItem()->setToolTip(Present, tr("Articles that are not in the trash and show what this "
                                                    "import brought"));
    m_imports->header()->setStretchLastSection(false);
    m_imports->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_imports->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_report = new QPlainTextEdit(this);
    m_report->setObjectName(u"pastImportReport"_s);
    m_report->setAccessibleName(tr("Report of the import"));
    m_report->setReadOnly(true);
    m_message = new QLabel(this);
    m_message->setObjectName(u"pastImportMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
}

void PastImportsDialog::createLayout()
{
    auto* empty = new EmptyState(m_theme, this);
    empty->setContent({.icon = u"import"_s,
                       .title = tr("Nothing was imported yet"),
                       .text = tr("Every import is kept here with its report, and can be taken back."),
                       .action = m_library.isReadOnly() ? QString() : tr("Import files…")});
    connect(empty, &EmptyState::actionTriggered, this, [this] {
        close();
        Q_EMIT importRequested();
    });
    auto* panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_imports);
    panes->addWidget(m_report);
    panes->setProperty("role", u"spaced"_s);
    panes->setHandleWidth(Theme::kSpaceM);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(panes);
    m_stack->setCurrentIndex(1); // nothing jumps while the list is being read
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_takeBack = buttons->addButton(tr("Take back"), QDialogButtonBox::ActionRole);
    m_takeBack->setObjectName(u"takeBackImport"_s);
    m_takeBack->setAutoDefault(false);
    m_takeBack->setEnabled(false); // until there is something to take back
    m_takeBack->setToolTip(tr("Moves the articles it added to the trash and brings back the versions it "
                              "replaced, where nothing newer has come since"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void PastImportsDialog::connectSignals()
{
    connect(m_imports, &QTreeWidget::currentItemChanged, this, &PastImportsDialog::showCurrent);
    connect(m_takeBack, &QPushButton::clicked, this, &PastImportsDialog::takeBack);
    connect(&m_library, &library::Library::changed, this, &PastImportsDialog::reload);
}

void PastImportsDialog::reload()
{
    const auto read = m_library.readNewest(
        u"pastImports"_s, [](const library::Stores& stores) { return stores.pastImports.all(); });
    base::whenDone(read, this, [this](const base::Result<std::vector<library::PastImport>>& imports) {
        if (imports)
            fill(*imports);
        else if (imports.error().code != base::ErrorCode::Cancelled)
            showMessage(imports.error().message);
    });
}

void PastImportsDialog::fill(const std::vector<library::PastImport>& imports)
{
    const base::ImportId selected = currentImport();
    {
        const QSignalBlocker quiet(m_imports);
        m_imports->clear();
        for (const library::PastImport& past : imports)
            addRow(past);
        for (int row = 0; row < m_imports->topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = m_imports->topLevelItem(row);
            if (row == 0 || item->data(0, kIdRole).toLongLong() == selected.value)
                m_imports->setCurrentItem(item);
        }
    }
    m_stack->setCurrentIndex(imports.empty() ? 0 : 1);
    m_takeBack->setVisible(!imports.empty());
    showCurrent();
}

void PastImportsDialog::addRow(const library::PastImport& past)
{
    const QLocale locale;
    const QString label = past.complete ? past.label : tr("%1 (stopped early)", "an import").arg(past.label);
    auto* row =
        new QTreeWidgetItem(m_imports, {momentTitle(past.started), label, locale.toString(past.added),
                                        locale.toString(past.versions), locale.toString(past.present)});
    row->setToolTip(What, label);
    row->setData(0, kIdRole, past.id.value);
    row->setData(0, kPresentRole, past.present);
    for (const int number : {Added, Versions, Present})
        row->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
}

base::ImportId PastImportsDialog::currentImport() const
{
    const QTreeWidgetItem* row = m_imports->currentItem();
    return row ? base::ImportId{row->data(0, kIdRole).toLongLong()} : base::ImportId{};
}

void PastImportsDialog::showCurrent()
{
    const QTreeWidgetItem* row = m_imports->currentItem();
    m_takeBack->setEnabled(row && row->data(0, kPresentRole).toInt() > 0 && !m_library.isReadOnly());
    const base::ImportId id = currentImport();
    if (!id.isValid())
        return m_report->clear();
    const auto read = m_library.readNewest(
        u"pastImportReport"_s, [id](const library::Stores& stores) { return stores.pastImports.report(id); });
    base::whenDone(read, this, [this](const base::Result<QString>& report) {
        if (!report)
            return;
        const QString text = report->isEmpty() ? tr("This import left no report.") : *report;
        if (text != m_report->toPlainText())
            m_report->setPlainText(text);
    });
}

void PastImportsDialog::takeBack()
{
    const base::ImportId id = currentImport();
    m_takeBack->setEnabled(false);
    const auto written =
        m_library.write(tr("Take back “%1”").arg(m_imports->currentItem()->text(What)),
                        [id](library::Stores& stores) { return stores.pastImports.takeBack(id); });
    base::whenDone(written, this, [this](const base::Result<int>& articles) {
        showMessage(articles
                        ? tr("%n article(s) were taken back. Undo brings them in again.", nullptr, *articles)
                        : articles.error().message);
        reload();
    });
}

void PastImportsDialog::showMessage(const QString& text)
{
    m_message->setText(text);
    m_message->show();
}

} // namespace pizhu::ui
