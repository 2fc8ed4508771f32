// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/repairsdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/versions/repairdelegate.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{760, 620};
constexpr int kAll = -1; ///< filter that lets every repair through; the others are a RepairState
constexpr std::array kFilters{kAll, static_cast<int>(RepairState::Likely),
                              static_cast<int>(RepairState::Unrepaired),
                              static_cast<int>(RepairState::Proven), static_cast<int>(RepairState::Reverted)};
/// QButtonGroup takes -1 as "no id".
constexpr int kIdOffset = 10;

bool passes(const RepairEntry& entry, int filter)
{
    return filter == kAll || static_cast<int>(entry.state) == filter;
}

} // namespace

RepairsDialog::RepairsDialog(library::Library& library, const ThemeSource& theme, base::ArticleId article,
                             QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_article(article)
{
    setObjectName(u"repairsDialog"_s);
    setWindowTitle(tr("What was cleaned and repaired"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    updateButtons();
    reload();
}

void RepairsDialog::createWidgets()
{
    m_title = new QLabel(this);
    m_title->setProperty("role", u"title"_s);
    m_source = new QLabel(this);
    m_source->setObjectName(u"sourceNote"_s);
    m_source->setProperty("role", u"secondary"_s);
    for (QLabel* label : {m_title, m_source}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_encoding = new QPushButton(tr("Text encoding…"), this);
    m_encoding->setObjectName(u"chooseEncoding"_s);
    m_encoding->setFlat(true);
    m_encoding->setAutoDefault(false);
    m_filters = new QButtonGroup(this);
    m_repairs = new QListWidget(this);
    m_repairs->setObjectName(u"repairs"_s);
    m_repairs->setAccessibleName(tr("Repairs"));
    m_repairs->setMouseTracking(true);
    m_repairs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_repairs->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_repairs->setResizeMode(QListView::Adjust);
    m_delegate = new RepairDelegate(m_theme, m_repairs);
    m_repairs->setItemDelegate(m_delegate);
    m_none = new QLabel(tr("Nothing in this article had to be repaired."), this);
    m_none->setObjectName(u"noRepairs"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setProperty("role", u"secondary"_s);
    m_removals = new QTreeWidget(this);
    m_removals->setObjectName(u"removals"_s);
    m_removals->setAccessibleName(tr("Removed text"));
    m_removals->setHeaderHidden(true);
    m_removals->setWordWrap(true);
    m_removals->setFrameShape(QFrame::NoFrame);
}

QToolButton* RepairsDialog::createFilter(int state, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(u"filter-%1"_s.arg(state));
    button->setCheckable(true);
    button->setChecked(state == kAll);
    m_filters->addButton(button, state + kIdOffset);
    return button;
}

QWidget* RepairsDialog::createRepairs()
{
    auto* page = new QWidget(this);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, 0);
    for (const int filter : kFilters)
        filters->addWidget(createFilter(filter, page));
    filters->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::kSpaceS);
    layout->addLayout(filters);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_repairs, 1);
    return page;
}

void RepairsDialog::createLayout()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createRepairs(), tr("Repaired"));
    m_tabs->addTab(m_removals, tr("Removed"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_show = buttons->addButton(tr("Show in article"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(u"showInArticle"_s);
    m_reverse = buttons->addButton(tr("Take back this repair"), QDialogButtonBox::ActionRole);
    m_reverse->setObjectName(u"reverseRepair"_s);
    for (QPushButton* button : {m_show, m_reverse, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* source = new QHBoxLayout;
    source->addWidget(m_source, 1);
    source->addWidget(m_encoding);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_title);
    layout->addLayout(source);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    m_repairs->setFocus();
}

void RepairsDialog::connectSignals()
{
    connect(m_filters, &QButtonGroup::idClicked, this, &RepairsDialog::fillRepairs);
    connect(m_repairs, &QListWidget::currentItemChanged, this, &RepairsDialog::updateButtons);
    connect(m_repairs, &QListWidget::itemActivated, this, &RepairsDialog::showInArticle);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RepairsDialog::updateButtons);
    connect(m_show, &QPushButton::clicked, this, &RepairsDialog::showInArticle);
    connect(m_reverse, &QPushButton::clicked, this, &RepairsDialog::reverse);
    connect(m_encoding, &QPushButton::clicked, this, &RepairsDialog::encodingRequested);
    connect(&m_library, &library::Library::changed, this, &RepairsDialog::reload);
    connect(&m_theme, &ThemeSource::themeChanged, m_repairs->viewport(), qOverload<>(&QWidget::update));
    const auto* remove = new QShortcut(QKeySequence::Delete, m_repairs, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_reverse, &QPushButton::click);
    const auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this, &RepairsDialog::undoRequested);
}

void RepairsDialog::reload()
{
    const quint64 generation = ++m_generation;
    base::whenDone(
        m_library.read([id = m_article](const library::Stores& stores) { return loadAccount(stores, id); }),
        this, [this, generation](base::Result<CleanupAccount> account) {
            if (generation != m_generation)
                return;
            if (account)
                take(std::move(*account));
            else
                Q_EMIT failed(account.error());
        });
}

void RepairsDialog::take(CleanupAccount account)
{
    const bool first = !m_account.article.id.isValid();
    m_account = std::move(account);
    const library::Article& article = m_account.article;
    m_title->setText(article.metadata.title.value);
    m_source->setText(tr("The imported file is kept as it was found (%1, decoded as %2).")
                          .arg(QFileInfo(article.origin).fileName(), article.charset));
    m_source->setToolTip(article.origin);
    m_delegate->setScript(article.metadata.script);
    m_tabs->setTabText(0, tr("Repaired (%1)").arg(m_account.repairs.size()));
    m_tabs->setTabText(1, tr("Removed (%1)").arg(article.log.removals.size()));
    if (first && m_account.repairs.empty() && !article.log.removals.empty())
        m_tabs->setCurrentIndex(1);
    updateFilters();
    fillRepairs();
    fillRemovals();
    Q_EMIT loaded();
}

void RepairsDialog::updateFilters()
{
    for (const int filter : kFilters) {
        QAbstractButton* button = m_filters->button(filter + kIdOffset);
        const auto count = std::ranges::count_if(
            m_account.repairs, [filter](const RepairEntry& entry) { return passes(entry, filter); });
        const QString name = filter == kAll ? tr("All", "repairs") : repairStateTitle(RepairState(filter));
        button->setText(tr("%1 %2", "a kind of repairs, how many").arg(name).arg(count));
        button->setVisible(filter == kAll || count > 0);
        if (button->isChecked() && count == 0)
            m_filters->button(kAll + kIdOffset)->setChecked(true);
    }
}

/// The row one is at stays, so that one can go on with the next repair.
void RepairsDialog::fillRepairs()
{
    const int row = m_repairs->currentRow();
    const int filter = m_filters->checkedId() - kIdOffset;
    {
        const QSignalBlocker quiet(m_repairs);
        m_repairs->clear();
        for (const RepairEntry& entry : m_account.repairs) {
            if (!passes(entry, filter))
                continue;
            auto* item = new QListWidgetItem(m_repairs);
            item->setData(RepairDelegate::kEntryRole, QVariant::fromValue(entry));
            item->setData(Qt::AccessibleTextRole, RepairDelegate::spokenText(entry));
        }
        m_repairs->setCurrentRow(std::clamp(row, 0, std::max(0, m_repairs->count() - 1)));
    }
    m_none->setVisible(m_account.repairs.empty());
    m_repairs->setVisible(!m_account.repairs.empty());
    goToPending();
    updateButtons();
}

void RepairsDialog::fillRemovals()
{
    QMap<QString, QStringList> byRule;
    for (const document::Removal& removal : m_account.article.log.removals)
        byRule[removalTitle(removal.rule)] += removal.text;
    m_removals->clear();
    for (auto it = byRule.cbegin(); it != byRule.cend(); ++it) {
        auto* rule = new QTreeWidgetItem(m_removals,
                                         {tr("%1 (%2)", "a rule, how often").arg(it.key()).arg(it->size())});
        for (const QString& text : *it) {
            auto* piece = new QTreeWidgetItem(rule, {text});
            piece->setToolTip(0, text);
        }
    }
    m_removals->expandAll();
}

void RepairsDialog::goTo(base::TextRange place)
{
    m_pending = place;
    m_tabs->setCurrentIndex(0);
    goToPending();
}

void RepairsDialog::goToPending()
{
    if (!m_pending)
        return;
    for (int row = 0; row < m_repairs->count(); ++row) {
        const auto entry = m_repairs->item(row)->data(RepairDelegate::kEntryRole).value<RepairEntry>();
        const base::TextRange range = entry.repair.range;
        if (entry.repair.field == u"text" && (range == *m_pending || range.intersects(*m_pending))) {
            m_pending.reset();
            m_repairs->setCurrentRow(row);
            m_repairs->scrollToItem(m_repairs->item(row), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

std::optional<RepairEntry> RepairsDialog::selected() const
{
    const QListWidgetItem* item = m_tabs->currentIndex() == 0 ? m_repairs->currentItem() : nullptr;
    if (!item)
        return std::nullopt;
    return item->data(RepairDelegate::kEntryRole).value<RepairEntry>();
}

void RepairsDialog::updateButtons()
{
    const auto entry = selected();
    const bool reverted = entry && entry->state == RepairState::Reverted;
    m_show->setEnabled(entry && entry->repair.field == u"text");
    m_reverse->setText(reverted ? tr("Put it back") : tr("Take back this repair"));
    m_reverse->setEnabled(entry && entry->isReversible() && !m_library.isReadOnly());
}

void RepairsDialog::showInArticle()
{
    const auto entry = selected();
    if (entry && entry->repair.field == u"text")
        Q_EMIT rangeActivated(entry->repair.range);
}

void RepairsDialog::reverse()
{
    const auto entry = selected();
    if (!entry || !entry->isReversible())
        return;
    const bool reverted = entry->state == RepairState::Reverted;
    const QString title = shortened(m_account.article.metadata.title.value);
    const QString label =
        (reverted ? tr("Put a repair back in “%1”") : tr("Take back a repair in “%1”")).arg(title);
    m_reverse->setEnabled(false); // until the answer is there
    const auto change = [article = m_article, repair = entry->repair, reverted](library::Stores& stores) {
        return reverted ? stores.versions.restoreRepair(article, repair)
                        : stores.versions.revertRepair(article, repair);
    };
    base::whenDone(m_library.write(label, change), this, [this](const base::Result<base::VersionId>& done) {
        updateButtons();
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace pizhu::ui
