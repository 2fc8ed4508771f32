// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "ui/importing/annotationimportdialog.h"
#include "ui/importing/conflictpane.h"
#include "ui/importing/interchangemodel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How the dialog looks; what it does is in annotationimportdialog.cpp.

namespace pizhu::ui {

namespace {

using importing::AnnotationOutcome;
using importing::TagMapping;

constexpr QSize kDialogSize{1080, 680};
constexpr int kAllOutcomes = -2; ///< -1 stands for "no id" in a button group
constexpr int kResultWidth = 190;
constexpr int kNameWidth = 270;
constexpr int kWhereWidth = 180;
constexpr int kCoderWidth = 140;

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

void AnnotationImportDialog::createWidgets()
{
    resize(kDialogSize);
    m_file = new QLabel(tr("Annotations of another program, or of a colleague"), this);
    m_file->setObjectName(u"importFile"_s);
    m_file->setTextFormat(Qt::PlainText);
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choose = new QPushButton(tr("Choose files…"), this);
    m_choose->setObjectName(u"chooseAnnotations"_s);
    m_choose->setAutoDefault(false);
    m_summary = wrapped(u"importSummary"_s, this);
    m_message = wrapped(u"importMessage"_s, this);
    m_message->hide();
    m_coder = new QLineEdit(m_settings ? m_settings->coderName() : QString(), this);
    m_coder->setObjectName(u"coderName"_s);
    m_coder->setFixedWidth(kCoderWidth);
    m_coder->setToolTip(tr("What the files have under this name is yours; what others made keeps theirs"));
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"importSearch"_s);
    m_search->setPlaceholderText(tr("Find a passage, tag or reason"));
    m_search->setClearButtonEnabled(true);
    m_tagRule = new QComboBox(this);
    m_tagRule->setObjectName(u"tagRule"_s);
    m_tagRule->addItem(tr("Into tags of the same path"), int(TagMapping::Rule::SamePath));
    m_tagRule->addItem(tr("Into tags of the same name"), int(TagMapping::Rule::SameName));
    m_tagRule->addItem(tr("Below the tag"), int(TagMapping::Rule::Below));
    m_tagParent = new QLineEdit(this);
    m_tagParent->setObjectName(u"tagParent"_s);
    m_tagParent->setPlaceholderText(tr("Path of a tag"));
    m_tagParent->hide();
    m_conflict = new ConflictPane(this);
    m_conflict->hide();
    m_progress = new ProgressStrip(m_theme, this);
    m_progress->hide();
}

void AnnotationImportDialog::createTable()
{
    m_table = new QTreeView(this);
    m_table->setObjectName(u"importParts"_s);
    m_table->setAccessibleName(tr("What the files hold"));
    m_table->setProperty("role", u"table"_s);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setColumnWidth(InterchangeModel::Result, kResultWidth);
    m_table->setColumnWidth(InterchangeModel::Name, kNameWidth);
    m_table->setColumnWidth(InterchangeModel::Where, kWhereWidth);
}

void AnnotationImportDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(createFileRow());
    layout->addWidget(m_summary);
    layout->addLayout(createFilterRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_conflict);
    layout->addLayout(createTagRow());
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(createButtons());
}

QLayout* AnnotationImportDialog::createFileRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpaceM);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    return row;
}

/// A button for every outcome; those of which there is none are hidden.
QLayout* AnnotationImportDialog::createFilterRow()
{
    m_outcomes = new QButtonGroup(this);
    auto* outcomes = new FlowLayout(nullptr, Theme::kSpaceXs);
    const auto add = [&](int id) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"outcome%1"_s.arg(id));
        button->setCheckable(true);
        m_outcomes->addButton(button, id);
        outcomes->addWidget(button);
    };
    add(kAllOutcomes);
    for (const AnnotationOutcome outcome :
         {AnnotationOutcome::Conflict, AnnotationOutcome::Discarded, AnnotationOutcome::Orphan,
          AnnotationOutcome::Matched, AnnotationOutcome::New, AnnotationOutcome::Duplicate})
        add(int(outcome));
    m_outcomes->button(kAllOutcomes)->setChecked(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpaceM);
    row->addLayout(outcomes, 3);
    row->addWidget(m_search, 2, Qt::AlignTop);
    return row;
}

QLayout* AnnotationImportDialog::createTagRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpaceS);
    auto* tags = new QLabel(tr("Tags"), this);
    tags->setBuddy(m_tagRule);
    auto* coder = new QLabel(tr("Your name"), this);
    coder->setBuddy(m_coder);
    row->addWidget(tags);
    row->addWidget(m_tagRule);
    row->addWidget(m_tagParent, 1);
    row->addStretch();
    row->addWidget(coder);
    row->addWidget(m_coder);
    return row;
}

QWidget* AnnotationImportDialog::createButtons()
{
    auto* all = new QWidget(this);
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins({});
    row->setSpacing(Theme::kSpaceS);
    const auto add = [&](const QString& name, const QString& text) {
        auto* button = new QPushButton(text, all);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    connect(add(u"takeShown"_s, tr("Take all shown")), &QPushButton::clicked, m_model,
            [this] { m_model->takeShown(true); });
    connect(add(u"leaveShown"_s, tr("Leave out all shown")), &QPushButton::clicked, m_model,
            [this] { m_model->takeShown(false); });
    connect(add(u"copyReport"_s, tr("Copy report")), &QPushButton::clicked, this,
            &AnnotationImportDialog::copyReport);
    row->addStretch();
    // Return ends what is typed into a field; it imports nothing by surprise.
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, all);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"importNow"_s);
    m_import->setProperty("primary", true);
    m_import->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    return all;
}

} // namespace pizhu::ui
