// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/agreementdialog.h"

#include "app/base/whendone.h"
#include "ui/study/agreementmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using study::AgreementReport;
using study::CodingUnit;
using study::Disagreement;

namespace {

constexpr QSize kDialogSize{900, 640};
constexpr int kNumberWidth = 84;
constexpr int kWhoWidth = 120;
constexpr int kTitleWidth = 260;
constexpr int kArticleRole = Qt::UserRole;
constexpr int kUidRole = Qt::UserRole + 1;

} // namespace

AgreementDialog::AgreementDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new AgreementModel(this))
{
    setObjectName(u"agreement"_s);
    setWindowTitle(tr("Agreement between coders"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    readCoders();
}

void AgreementDialog::createWidgets()
{
    m_first = new QComboBox(this);
    m_first->setObjectName(u"firstCoder"_s);
    m_first->setAccessibleName(tr("One coder"));
    m_second = new QComboBox(this);
    m_second->setObjectName(u"secondCoder"_s);
    m_second->setAccessibleName(tr("The other coder"));
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
    m_tags = new QTreeView(this);
    m_tags->setObjectName(u"agreementTags"_s);
    m_tags->setAccessibleName(tr("Agreement on each tag"));
    m_tags->setProperty("role", u"table"_s);
    m_tags->setRootIsDecorated(false);
    m_tags->setUniformRowHeights(true);
    m_tags->setAllColumnsShowFocus(true);
    m_tags->setModel(m_model);
    m_tags->header()->setStretchLastSection(false);
    m_tags->header()->setSectionResizeMode(AgreementModel::Tag, QHeaderView::Stretch);
    for (int column = AgreementModel::Both; column < AgreementModel::ColumnCount; ++column)
        m_tags->setColumnWidth(column, kNumberWidth);
    m_tags->header()->setMinimumSectionSize(kNumberWidth / 2);
    m_tags->setSortingEnabled(true);
    m_tags->sortByColumn(AgreementModel::Tag, Qt::AscendingOrder);
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"section"_s);
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

void AgreementDialog::createLayout()
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
    auto* question = new QHBoxLayout;
    question->setSpacing(Theme::kSpaceS);
    question->addWidget(m_first);
    question->addWidget(new QLabel(tr("and", "two coders"), this));
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
    auto* compared = new QWidget(this);
    auto* comparedLayout = new QVBoxLayout(compared);
    comparedLayout->setContentsMargins(0, 0, 0, 0);
    comparedLayout->setSpacing(Theme::kSpaceM);
    comparedLayout->addLayout(question);
    comparedLayout->addWidget(m_summary);
    comparedLayout->addWidget(panes, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(compared);
    m_stack->setCurrentIndex(1); // nothing jumps while the coders are being read
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyAgreement"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->table()); });
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return opens a passage
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
}

void AgreementDialog::connectSignals()
{
    for (const QComboBox* box : {m_first, m_second, m_unit})
        connect(box, &QComboBox::activated, this, &AgreementDialog::compare);
    connect(m_withBelow, &QCheckBox::toggled, this, &AgreementDialog::compare);
    connect(m_tags->selectionModel(), &QItemSelectionModel::currentChanged, this, &AgreementDialog::showTag);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AgreementDialog::showTag);
    connect(m_disagreements, &QTreeWidget::itemActivated, this, &AgreementDialog::openDisagreement);
    connect(&m_library, &library::Library::changed, this, &AgreementDialog::readCoders);
}

void AgreementDialog::readCoders()
{
    const auto read = m_library.readNewest(
        u"coders"_s, [](const library::Stores& stores) { return stores.annotations.coders().all(); });
    base::whenDone(read, this, [this](const base::Result<Coders>& coders) {
        if (coders)
            takeCoders(*coders);
        else if (coders.error().code != base::ErrorCode::Cancelled)
            m_summary->setText(coders.error().message);
    });
}

/// Those that were chosen stay chosen; at first, the owner and the first other.
void AgreementDialog::takeCoders(const Coders& coders)
{
    m_stack->setCurrentIndex(coders.size() < 2 ? 0 : 1);
    if (coders.size() < 2)
        return;
    int fallback = 0;
    for (QComboBox* box : {m_first, m_second}) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const library::CoderCount& coder : coders)
            box->addItem(coderTitle(coder.name), coder.name);
        const int known = chosen.isValid() ? box->findData(chosen) : -1;
        box->setCurrentIndex(known < 0 ? fallback : known);
        ++fallback;
    }
    compare();
}

void AgreementDialog::compare()
{
    const study::AgreementQuestion question{.first = m_first->currentData().toString(),
                                            .second = m_second->currentData().toString(),
                                            .unit = CodingUnit(m_unit->currentData().toInt()),
                                            .withBelow = m_withBelow->isChecked()};
    if (question.first == question.second) {
        m_model->setReport({});
        m_summary->setText(tr("Choose two different coders."));
        return;
    }
    const auto read = m_library.readNewest(u"agreement"_s, [question](const library::Stores& stores) {
        return study::compareCoders(stores, question);
    });
    base::whenDone(read, this, [this](const base::Result<AgreementReport>& report) { takeReport(report); });
}

void AgreementDialog::takeReport(const base::Result<AgreementReport>& report)
{
    if (!report) {
        if (report.error().code != base::ErrorCode::Cancelled) {
            m_model->setReport({});
            m_summary->setText(report.error().message);
        }
        return;
    }
    m_model->setReport(*report);
    m_model->sort(m_tags->header()->sortIndicatorSection(), m_tags->header()->sortIndicatorOrder());
    m_summary->setText(tr("%n article(s) in which both have tagged something, %1 units.", nullptr,
                          int(report->articles.size()))
                           .arg(QLocale().toString(report->units)));
    // The first on which there is something to talk about.
    const auto& tags = m_model->report().tags;
    const auto differing =
        std::ranges::find_if(tags, [](const study::TagAgreement& tag) { return !tag.disagreements.empty(); });
    if (!tags.empty())
        m_tags->setCurrentIndex(
            m_model->index(differing == tags.end() ? 0 : int(differing - tags.begin()), 0));
}

void AgreementDialog::showTag()
{
    m_disagreements->clear();
    const QModelIndex current = m_tags->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_heading->setText(tr("Passages tagged by one only"));
        return;
    }
    const study::TagAgreement& tag = m_model->tagAt(current.row());
    m_heading->setText(
        tr("%1: %n passage(s) tagged by one only", "a tag", int(tag.disagreements.size())).arg(tag.path));
    const AgreementReport& report = m_model->report();
    for (const Disagreement& one : tag.disagreements) {
        auto* item = new QTreeWidgetItem(
            m_disagreements, {coderTitle(one.byFirst ? report.question.first : report.question.second),
                              report.titles.value(one.article), one.text});
        item->setToolTip(2, one.text);
        item->setData(0, kArticleRole, one.article.value);
        item->setData(0, kUidRole, one.uid);
    }
}

void AgreementDialog::openDisagreement(const QTreeWidgetItem* item)
{
    if (item)
        Q_EMIT annotationRequested(base::ArticleId{item->data(0, kArticleRole).toLongLong()},
                                   item->data(0, kUidRole).toString());
}

} // namespace pizhu::ui
