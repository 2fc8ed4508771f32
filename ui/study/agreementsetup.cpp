// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog is made of; agreementdialog.cpp has what it does.
#include "ui/study/agreementdialog.h"
#include "ui/study/agreementmodel.h"
#include "ui/study/groupagreementmodel.h"
#include "ui/study/tabletext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using study::CodingUnit;

namespace {

constexpr int kNumberWidth = 84;
constexpr int kPairWidth = 120;
constexpr int kWhoWidth = 120;
constexpr int kTitleWidth = 260;

/// A table of numbers beside a column of tags.
QTreeView* createTable(const QString& name, QAbstractItemModel* model, int numberWidth, QWidget* parent)
{
    auto* table = new QTreeView(parent);
    table->setObjectName(name);
    table->setProperty("role", u"table"_s);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setModel(model);
    table->header()->setStretchLastSection(false);
    table->header()->setMinimumSectionSize(numberWidth / 2);
    table->header()->setDefaultSectionSize(numberWidth);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    return table;
}

} // namespace

void AgreementDialog::createWidgets()
{
    m_first = new QComboBox(this);
    m_first->setObjectName(u"firstCoder"_s);
    m_first->setAccessibleName(tr("One coder"));
    m_second = new QComboBox(this);
    m_second->setObjectName(u"secondCoder"_s);
    m_second->setAccessibleName(tr("The other coder"));
    for (QComboBox* coder : {m_first, m_second}) // their names come later
        coder->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_unit = new QComboBox(this);
    m_unit->setObjectName(u"codingUnit"_s);
    m_unit->addItem(tr("by sentence"), int(CodingUnit::Sentence));
    m_unit->addItem(tr("by paragraph"), int(CodingUnit::Paragraph));
    m_unit->addItem(tr("by character"), int(CodingUnit::Character));
    m_withBelow = new QCheckBox(tr("Tags below count as their parent"), this);
    m_withBelow->setObjectName(u"withBelow"_s);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"agreementSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress = new ProgressStrip(m_theme, this);
    createTables();
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"secondary"_s);
    m_disagreements = new QTreeWidget(this);
    m_disagreements->setObjectName(u"disagreements"_s);
    m_disagreements->setAccessibleName(tr("Passages tagged by one only"));
    m_disagreements->setRootIsDecorated(false);
    m_disagreements->setUniformRowHeights(true);
    m_disagreements->setAllColumnsShowFocus(true);
    m_disagreements->setHeaderLabels({tr("Tagged by"), tr("Article"), tr("Passage")});
    m_disagreements->setColumnWidth(0, kWhoWidth);
    m_disagreements->setColumnWidth(1, kTitleWidth);
}

void AgreementDialog::createTables()
{
    m_tags = createTable(u"agreementTags"_s, m_model, kNumberWidth, this);
    m_tags->setAccessibleName(tr("Agreement on each tag"));
    m_tags->header()->setSectionResizeMode(AgreementModel::Tag, QHeaderView::Stretch);
    m_groupTags = createTable(u"groupAgreement"_s, m_group, kPairWidth, this);
    m_groupTags->setAccessibleName(tr("Agreement of all coders on each tag"));
    m_groupTags->setAllColumnsShowFocus(false); // a cell is opened, not a row
    m_groupTags->setSelectionBehavior(QAbstractItemView::SelectItems);
}

void AgreementDialog::createLayout()
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(createEmptyState());
    m_stack->addWidget(createComparison());
    m_stack->setCurrentIndex(1); // nothing jumps while the coders are being read
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_stack, 1);
    layout->addWidget(createButtons());
    showButtons();
}

QWidget* AgreementDialog::createEmptyState()
{
    auto* empty = new EmptyState(m_theme, this);
    empty->setContent(
        {.icon = u"person"_s,
         .title = tr("Nobody to compare with"),
         .text = tr("Import the annotations of a colleague on the same articles: each of them keeps "
                    "the name of who made it."),
         .action = m_library.isReadOnly() ? QString() : tr("Import annotations…")});
    connect(empty, &EmptyState::actionTriggered, this, [this] {
        close();
        Q_EMIT importRequested();
    });
    return empty;
}

QWidget* AgreementDialog::createComparison()
{
    m_and = new QLabel(tr("and", "two coders"), this);
    auto* question = new QHBoxLayout;
    question->setSpacing(Theme::kSpaceS);
    question->addWidget(m_first);
    question->addWidget(m_and);
    question->addWidget(m_second);
    question->addWidget(m_unit);
    question->addWidget(m_withBelow);
    question->addStretch();
    auto* below = new QWidget(this);
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, Theme::kSpaceS, 0, 0);
    belowLayout->setSpacing(Theme::kSpaceXs);
    belowLayout->addWidget(m_heading);
    belowLayout->addWidget(m_disagreements);
    auto* panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_tags);
    panes->addWidget(below);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 2);
    m_views = new QStackedWidget(this);
    m_views->addWidget(panes);
    m_views->addWidget(m_groupTags);
    m_state = new QStackedWidget(this);
    m_state->addWidget(m_summary);
    m_state->addWidget(m_progress);
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* compared = new QWidget(this);
    auto* layout = new QVBoxLayout(compared);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(question);
    layout->addWidget(m_state);
    layout->addWidget(m_views, 1);
    return compared;
}

QWidget* AgreementDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyAgreement"_s);
    m_save = buttons->addButton(tr("Save table…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"saveAgreement"_s);
    for (QPushButton* button : {m_copy, m_save, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Return opens a passage
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(tabSeparated(shownModel())); });
    connect(m_save, &QPushButton::clicked, this, &AgreementDialog::saveTable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace pizhu::ui
