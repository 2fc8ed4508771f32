// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/fieldeditdialog.h"

#include "app/base/sentences.h"
#include "app/base/whendone.h"
#include "app/library/bulkprogress.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pizhu::ui {

using library::FieldEdit;
using library::FieldEditPreview;

namespace {

constexpr QSize kSize{640, 520};
constexpr int kMostShown = 200; ///< rows of the preview
constexpr int kTypingMs = 200;
constexpr int kCountWidth = 88;

/// What one changes for many articles; titles and addresses are each article's own.
constexpr std::array kFields{"source", "site", "authors", "editors", "categories", "published", "language"};

QString shownValue(const QStringList& value)
{
    return value.isEmpty() ? FieldEditDialog::tr("(none)", "a field without a value")
                           : value.join(QStringLiteral("; "));
}

} // namespace

FieldEditDialog::FieldEditDialog(library::Library& library, std::vector<base::ArticleId> articles,
                                 QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_articles(std::move(articles))
{
    setObjectName(QStringLiteral("fieldEditDialog"));
    setWindowTitle(tr("Edit a field of %Ln article(s)", nullptr, static_cast<int>(m_articles.size())));
    resize(kSize);
    createWidgets();
    createLayout();
    connectSignals();
    updateInputs();
    changed();
}

FieldEditDialog::~FieldEditDialog()
{
    if (m_progress)
        m_progress->cancel();
}

void FieldEditDialog::createWidgets()
{
    m_field = new QComboBox(this);
    m_field->setObjectName(QStringLiteral("editedField"));
    for (const char* field : kFields)
        m_field->addItem(fieldTitle(QLatin1String(field)), QString::fromLatin1(field));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("editKind"));
    const auto addKind = [this](FieldEdit::Kind kind, const QString& text) {
        m_kind->addItem(text, static_cast<int>(kind));
    };
    addKind(FieldEdit::Kind::Set, tr("Set to"));
    addKind(FieldEdit::Kind::Add, tr("Add"));
    addKind(FieldEdit::Kind::Remove, tr("Remove"));
    addKind(FieldEdit::Kind::Replace, tr("Replace text"));
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("editFind"));
    m_value = new QLineEdit(this);
    m_value->setObjectName(QStringLiteral("editValue"));
    m_hint = new QLabel(this);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_changes = new QTreeWidget(this);
    m_changes->setObjectName(QStringLiteral("editPreview"));
    m_changes->setAccessibleName(tr("What changes"));
    m_changes->setRootIsDecorated(false);
    m_changes->setUniformRowHeights(true);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->setHeaderLabels({tr("Before"), tr("After"), tr("Articles")});
    m_changes->headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("editSummary"));
    m_summary->setWordWrap(true);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("applyEdit"));
    m_apply->setDefault(true);
}

void FieldEditDialog::createLayout()
{
    m_findLabel = new QLabel(tr("Text"), this);
    m_valueLabel = new QLabel(this);
    auto* form = new QFormLayout;
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("Change"), m_kind);
    form->addRow(m_findLabel, m_find);
    form->addRow(m_valueLabel, m_value);
    form->addRow(QString(), m_hint);
    m_changes->header()->setStretchLastSection(false);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_changes->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_changes->header()->setSectionResizeMode(2, QHeaderView::Fixed);
    m_changes->header()->resizeSection(2, kCountWidth);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(form);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void FieldEditDialog::connectSignals()
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTypingMs);
    connect(&m_timer, &QTimer::timeout, this, &FieldEditDialog::requestPreview);
    for (QComboBox* box : {m_field, m_kind}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            updateInputs();
            changed();
        });
    }
    for (QLineEdit* line : {m_find, m_value})
        connect(line, &QLineEdit::textChanged, this, &FieldEditDialog::changed);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT editChosen(edit(), m_changed); });
}

FieldEdit FieldEditDialog::edit() const
{
    FieldEdit made;
    made.field = m_field->currentData().toString();
    made.kind = static_cast<FieldEdit::Kind>(m_kind->currentData().toInt());
    if (made.kind == FieldEdit::Kind::Replace) {
        made.find = m_find->text();
        made.with = m_value->text();
    } else {
        made.value = typedValues();
    }
    return made;
}

QStringList FieldEditDialog::typedValues() const
{
    const QString typed = m_value->text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!library::isListField(m_field->currentData().toString()))
        return {typed};
    QString normal = typed;
    normal.replace(u'；', u';').replace(u'、', u';');
    return normal.split(u';', Qt::SkipEmptyParts);
}

void FieldEditDialog::updateInputs()
{
    const auto kind = static_cast<FieldEdit::Kind>(m_kind->currentData().toInt());
    const QString field = m_field->currentData().toString();
    const bool replaces = kind == FieldEdit::Kind::Replace;
    m_findLabel->setVisible(replaces);
    m_find->setVisible(replaces);
    m_valueLabel->setText(replaces ? tr("By") : tr("Value"));
    m_hint->setVisible(true);
    if (library::isListField(field))
        m_hint->setText(tr("Several are separated by “;” or “、”."));
    else if (field == QLatin1String("published"))
        m_hint->setText(tr("As exact as known: 2021, 2021-06 or 2021-06-27."));
    else if (kind == FieldEdit::Kind::Add)
        m_hint->setText(tr("Only where there is no value yet."));
    else if (kind == FieldEdit::Kind::Set)
        m_hint->setText(tr("Empty: the articles have none."));
    else
        m_hint->setVisible(false);
}

bool FieldEditDialog::isComplete() const
{
    const FieldEdit made = edit();
    switch (made.kind) {
    case FieldEdit::Kind::Set:
        return true;
    case FieldEdit::Kind::Replace:
        return !made.find.isEmpty();
    default:
        return !made.value.isEmpty();
    }
}

void FieldEditDialog::changed()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
    m_apply->setEnabled(false);
    m_apply->setText(tr("Change"));
    if (isComplete()) {
        m_summary->setText(tr("Looking at the articles…"));
        m_timer.start();
    } else {
        m_timer.stop();
        m_changes->clear();
        m_summary->setText(tr("Type a value to see what changes."));
    }
}

void FieldEditDialog::requestPreview()
{
    m_progress = std::make_shared<library::BulkProgress>();
    const auto look = [articles = m_articles, made = edit(),
                       progress = m_progress](const library::Stores& stores) {
        return library::previewEdit(stores, articles, made, kMostShown, *progress);
    };
    base::whenDone(m_library.read(look), this, [this, progress = m_progress](const Preview& preview) {
        if (progress != m_progress)
            return; // for an edit that has changed since
        m_progress.reset();
        if (preview)
            showPreview(*preview);
        else
            m_summary->setText(preview.error().message);
    });
}

void FieldEditDialog::showPreview(const FieldEditPreview& preview)
{
    m_changed = preview.changed;
    m_changes->clear();
    QList<QTreeWidgetItem*> rows;
    for (const library::FieldChange& change : preview.changes) {
        auto* row = new QTreeWidgetItem(
            {shownValue(change.before), shownValue(change.after), QLocale().toString(change.articles)});
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, row->text(0));
        row->setToolTip(1, row->text(1));
        rows.append(row);
    }
    m_changes->addTopLevelItems(rows);
    QStringList sentences{tr("%Ln article(s) change.", nullptr, preview.changed)};
    if (preview.unchanged > 0)
        sentences += tr("%Ln stay as they are.", "articles", preview.unchanged);
    if (preview.refused > 0)
        sentences += tr("%Ln cannot take this value.", "articles", preview.refused);
    if (preview.kinds > kMostShown)
        sentences += tr("The %1 most frequent of %2 changes are shown.")
                         .arg(QLocale().toString(kMostShown), QLocale().toString(preview.kinds));
    m_summary->setText(base::joinedSentences(sentences));
    m_apply->setEnabled(preview.changed > 0);
    m_apply->setText(preview.changed > 0 ? tr("Change %Ln article(s)", nullptr, preview.changed)
                                         : tr("Change"));
}

} // namespace pizhu::ui
