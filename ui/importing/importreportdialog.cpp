// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importreportdialog.h"

#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{860, 520};
constexpr int kArticleRole = Qt::UserRole;

/// Problems first: those are what the report is opened for.
int rank(importing::ItemState state)
{
    using importing::ItemState;
    static const QList<ItemState> order{ItemState::Failed, ItemState::Skipped, ItemState::NewVersion,
                                        ItemState::Added, ItemState::Duplicate};
    return static_cast<int>(order.indexOf(state));
}

QString stateText(importing::ItemState state, bool dryRun)
{
    using importing::ItemState;
    switch (state) {
    case ItemState::Added:
        return dryRun ? ImportReportDialog::tr("Would be added") : ImportReportDialog::tr("Added");
    case ItemState::NewVersion:
        return ImportReportDialog::tr("New version");
    case ItemState::Duplicate:
        return ImportReportDialog::tr("Already there");
    case ItemState::Failed:
        return ImportReportDialog::tr("Failed");
    case ItemState::Skipped:
        return ImportReportDialog::tr("Skipped");
    }
    Q_UNREACHABLE();
}

QString cleanupText(const importing::ImportItem& item)
{
    QStringList parts;
    if (item.removals > 0)
        parts += ImportReportDialog::tr("%n piece(s) removed", nullptr, item.removals);
    if (item.repairs > 0)
        parts += ImportReportDialog::tr("%n repair(s)", nullptr, item.repairs);
    return parts.join(u" · "_s);
}

} // namespace

ImportReportDialog::ImportReportDialog(const importing::ImportReport& report, const ThemeSource& theme,
                                       QWidget* parent)
    : QDialog(parent)
    , m_report(report)
    , m_theme(theme)
{
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Import report"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    fillFiles();
}

void ImportReportDialog::createWidgets()
{
    m_files = new QTreeWidget(this);
    m_files->setObjectName(u"importedFiles"_s);
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAllColumnsShowFocus(true);
    m_files->setHeaderLabels({tr("Result"), tr("Title"), tr("File"), tr("Details")});
    m_files->header()->setStretchLastSection(true);
    connect(m_files, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) {
        const auto id = row->data(0, kArticleRole).value<base::ArticleId>();
        if (id.isValid())
            Q_EMIT articleActivated(id);
    });
}

void ImportReportDialog::createLayout()
{
    // The first line of the text is the totals; the files below say the rest.
    auto* totals = new QLabel(m_report.toText().section(u'\n', 0, 0), this);
    totals->setObjectName(u"importTotals"_s);
    totals->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(totals);
    if (m_report.cancelled)
        layout->addWidget(new QLabel(tr("The import was stopped. What was done is kept."), this));
    if (!m_report.error.isEmpty()) {
        auto* error = new QLabel(m_report.error, this);
        error->setWordWrap(true);
        layout->addWidget(error);
    }
    layout->addWidget(m_files, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyReport"_s);
    copy->setIcon(m_theme.icon(u"copy"_s));
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    close->setFocus();
    connect(copy, &QPushButton::clicked, this, &ImportReportDialog::copyReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void ImportReportDialog::fillFiles()
{
    std::vector<const importing::ImportItem*> items;
    for (const importing::ImportItem& item : m_report.items)
        items.push_back(&item);
    std::ranges::stable_sort(items, {}, [](const importing::ImportItem* item) { return rank(item->state); });
    QList<QTreeWidgetItem*> rows;
    for (const importing::ImportItem* item : items) {
        const bool problem = !item->reason.isEmpty();
        auto* row = new QTreeWidgetItem({stateText(item->state, m_report.dryRun), item->title,
                                         QFileInfo(item->path).fileName(),
                                         problem ? item->reason : cleanupText(*item)});
        row->setToolTip(2, item->path);
        row->setToolTip(3, item->reason);
        row->setData(0, kArticleRole, QVariant::fromValue(item->article));
        if (item->state == importing::ItemState::Failed)
            row->setIcon(0, m_theme.icon(u"warning"_s));
        rows += row;
    }
    m_files->addTopLevelItems(rows);
    m_files->setColumnWidth(0, 120);
    m_files->setColumnWidth(1, 270);
    m_files->setColumnWidth(2, 180);
}

void ImportReportDialog::copyReport() const
{
    QGuiApplication::clipboard()->setText(m_report.toText());
}

} // namespace pizhu::ui
