// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fieldmappingdialog.h"

#include "ui/importing/mappedrecord.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{860, 560};
constexpr int kComboWidth = 190;
constexpr int kSampleLength = 60;

/// A paragraph at the end of the document.
void append(QTextCursor& cursor, const QString& text, int pixels, const QColor& color,
            QFont::Weight weight = QFont::Normal)
{
    QTextBlockFormat block;
    block.setBottomMargin(Theme::kSpaceXs);
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontPixelSize, pixels);
    format.setFontWeight(weight);
    format.setForeground(color);
    if (cursor.document()->isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block, format);
    cursor.insertText(text, format);
}

} // namespace

FieldMappingDialog::FieldMappingDialog(MappingQuestion question, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_theme(theme)
{
    setObjectName(u"fieldMapping"_s);
    setWindowTitle(tr("Which column holds what?"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    update();
    // What is missing comes first, else the way on.
    if (m_import->isEnabled())
        m_import->setFocus();
    else
        m_columns.value(u"body"_s)->setFocus();
}

void FieldMappingDialog::createWidgets()
{
    m_records = new QTextBrowser(this);
    m_records->setObjectName(u"mappedRecords"_s);
    m_records->setAccessibleName(tr("The first records as articles"));
    m_records->setOpenLinks(false);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"mappingProblem"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_forAll = new QCheckBox(tr("Use this for all files with these columns"), this);
    m_forAll->setObjectName(u"mappingForAll"_s);
    m_forAll->setChecked(true);
}

QFormLayout* FieldMappingDialog::createFields()
{
    auto* fields = new QFormLayout;
    fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    fields->setHorizontalSpacing(Theme::kSpaceM);
    fields->setVerticalSpacing(Theme::kSpaceS);
    for (const QString& field : mappableFields()) {
        auto* columns = new QComboBox(this);
        columns->setObjectName(u"column-"_s + field);
        columns->setMinimumWidth(kComboWidth);
        columns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        columns->addItem(tr("— none —", "no column holds this field"));
        for (int i = 0; i < m_question.preview.columns.size(); ++i) {
            const QString name = m_question.preview.columns.at(i);
            columns->addItem(name.isEmpty() ? QString::number(i + 1) : name, name);
            const QStringList first = m_question.preview.rows.value(0);
            columns->setItemData(i + 1, first.value(i).simplified().left(kSampleLength), Qt::ToolTipRole);
        }
        columns->setCurrentIndex(
            std::max(0, columns->findData(m_question.proposed.fieldToColumn.value(field, u"\uFFFF"_s))));
        m_columns.insert(field, columns);
        fields->addRow(mappableFieldTitle(field), columns);
    }
    return fields;
}

void FieldMappingDialog::createLayout()
{
    const QFileInfo file(m_question.path);
    const auto shown = static_cast<int>(m_question.preview.rows.size());
    auto* intro = new QLabel(
        tr("%1 holds records, not articles. Say what its columns hold; the first %n record(s) are shown "
           "as the articles they would become.",
           nullptr, shown)
            .arg(file.fileName()),
        this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    intro->setToolTip(m_question.path);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Go on"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"useMapping"_s);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(Theme::kSpaceL);
    middle->addLayout(createFields());
    middle->addWidget(m_records, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(intro);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_forAll);
    layout->addWidget(buttons);
}

void FieldMappingDialog::connectSignals()
{
    for (const QComboBox* columns : std::as_const(m_columns))
        connect(columns, &QComboBox::currentIndexChanged, this, &FieldMappingDialog::update);
    connect(&m_theme, &ThemeSource::themeChanged, this, &FieldMappingDialog::update);
}

importing::FieldMapping FieldMappingDialog::mapping() const
{
    importing::FieldMapping mapping{.records = m_question.proposed.records};
    for (auto it = m_columns.begin(); it != m_columns.end(); ++it) {
        if (it.value()->currentIndex() > 0)
            mapping.fieldToColumn.insert(it.key(), it.value()->currentData().toString());
    }
    return mapping;
}

bool FieldMappingDialog::isForAll() const
{
    return m_forAll->isChecked();
}

void FieldMappingDialog::update()
{
    const importing::FieldMapping chosen = mapping();
    const QString problem = mappingProblem(m_question.preview, chosen);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_import->setEnabled(problem.isEmpty());
    m_records->clear();
    for (int row = 0; row < m_question.preview.rows.size(); ++row)
        writeRecord(row, chosen);
    m_records->moveCursor(QTextCursor::Start);
}

void FieldMappingDialog::writeRecord(int row, const importing::FieldMapping& mapping)
{
    const MappedRecord record = mappedRecord(m_question.preview, row, mapping);
    const Theme& theme = m_theme.theme();
    QTextCursor cursor(m_records->document());
    cursor.movePosition(QTextCursor::End);
    const QString title = record.title.isEmpty() ? tr("(no title)") : record.title;
    append(cursor, title, Theme::kListTitlePx, record.title.isEmpty() ? theme.secondary : theme.text,
           QFont::DemiBold);
    if (!record.byline.isEmpty())
        append(cursor, record.byline, Theme::kSecondaryPx, theme.secondary);
    if (!record.beginning.isEmpty())
        append(cursor, record.beginning, Theme::kBodyPx, theme.text);
    for (const QString& problem : record.problems)
        append(cursor, problem, Theme::kSecondaryPx, theme.accent);
    QTextBlockFormat last = cursor.blockFormat();
    last.setBottomMargin(Theme::kSpaceL);
    cursor.setBlockFormat(last);
}

} // namespace pizhu::ui
