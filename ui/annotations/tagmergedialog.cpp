// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagmergedialog.h"

#include "app/base/whendone.h"
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::Stores;
using library::Tag;

namespace {

constexpr QSize kSize{420, 480};

} // namespace

TagMergeDialog::TagMergeDialog(library::Library& library, const ThemeSource& theme, std::vector<Tag> sources,
                               base::TagId target, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_sources(std::move(sources))
    , m_wanted(target)
    , m_editing(new TagEditing(library, this))
    , m_tags(new TagTreeModel(library, this))
    , m_filter(new TagFilterModel(this))
{
    setObjectName(u"mergeTagDialog"_s);
    setWindowTitle(tr("Merge %1", "a tag, or several").arg(sourceTitle()));
    resize(kSize);
    createWidgets();
    createLayout();
    connectSignals();
    preview();
}

void TagMergeDialog::createWidgets()
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"mergeField"_s);
    m_field->setPlaceholderText(tr("Into which tag? Also by pinyin"));
    m_field->installEventFilter(this);
    m_filter->setSourceModel(m_tags);
    m_view = new TagView(m_theme, this);
    m_view->setObjectName(u"mergeTargets"_s);
    m_view->setModel(m_filter);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"mergePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop);
    m_keepName =
        new QCheckBox(m_sources.size() == 1 ? tr("Keep “%1” as another name").arg(m_sources.front().name)
                                            : tr("Keep their names as other names"),
                      this);
    m_keepName->setObjectName(u"keepName"_s);
    m_keepName->setChecked(true);
}

void TagMergeDialog::createLayout()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setObjectName(u"mergeTags"_s);
    m_merge->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagMergeDialog::merge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_preview);
    layout->addWidget(m_keepName);
    layout->addWidget(buttons);
}

void TagMergeDialog::connectSignals()
{
    connect(m_field, &QLineEdit::textChanged, this, &TagMergeDialog::applyFilter);
    connect(m_tags, &TagTreeModel::loaded, this, &TagMergeDialog::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TagMergeDialog::preview);
    connect(m_editing, &TagEditing::merging, this, &TagMergeDialog::merging);
    connect(m_editing, &TagEditing::failed, this,
            [this](const base::Error& error) { tell(error.message, true); });
}

void TagMergeDialog::applyFilter()
{
    m_filter->setFilterText(m_field->text());
    m_view->expandAll();
    const QModelIndex best = m_filter->bestMatch();
    if (best.isValid())
        m_view->setCurrentIndex(best);
    else if (const base::TagId wanted = std::exchange(m_wanted, {}); wanted.isValid())
        m_view->setCurrentIndex(m_filter->mapFromSource(m_tags->indexOf(wanted)));
    preview();
}

Tag TagMergeDialog::target() const
{
    return m_view->currentIndex().data(TagTreeModel::TagRole).value<Tag>();
}

QString TagMergeDialog::sourceTitle() const
{
    return m_sources.size() == 1 ? tr("“%1”").arg(m_sources.front().path)
                                 : tr("%n tag(s)", nullptr, static_cast<int>(m_sources.size()));
}

QString TagMergeDialog::objectionTo(const Tag& target) const
{
    if (!target.id.isValid())
        return tr("Choose the tag that stays. It gets everything that has %1.").arg(sourceTitle());
    for (const Tag& source : m_sources) {
        if (target.id == source.id)
            return tr("“%1” is to be merged itself; choose another one.").arg(target.path);
        if (target.path.startsWith(source.path + u'/'))
            return tr("“%1” stands below “%2”; merge it into that one instead.")
                .arg(target.path, source.path);
    }
    return {};
}

void TagMergeDialog::preview()
{
    const Tag into = target();
    const QString objection = objectionTo(into);
    if (!objection.isEmpty())
        return tell(objection, false);
    std::vector<base::TagId> ids;
    for (const Tag& source : m_sources)
        ids.push_back(source.id);
    const auto read = [ids, target = into.id](const Stores& stores) {
        return stores.tags.usage().mergePreview(ids, target);
    };
    base::whenDone(m_editing->library().read(read), this,
                   [this, into](const base::Result<library::TagMergePreview>& found) {
                       if (!found)
                           tell(found.error().message, false);
                       else if (into.id == target().id)
                           showPreview(*found);
                   });
}

void TagMergeDialog::showPreview(const library::TagMergePreview& preview)
{
    QStringList lines{tr("%1 will be gone; “%2” gets:").arg(sourceTitle(), target().path)};
    QString annotations = tr("%n annotation(s)", nullptr, preview.annotations);
    if (preview.annotationsShared > 0)
        annotations += tr(" (%n of them have both)", nullptr, preview.annotationsShared);
    QString articles = tr("%n article(s)", nullptr, preview.articles);
    if (preview.articlesShared > 0)
        articles += tr(" (%n of them have both)", nullptr, preview.articlesShared);
    lines.append(preview.articles > 0 ? annotations + u" · "_s + articles : annotations);
    if (preview.children > 0)
        lines.append(tr("%n tag(s) below move along", nullptr, preview.children));
    tell(lines.join(u'\n'), true);
    layout()->activate(); // the sentences may have taken a line from the tree
    m_view->scrollTo(m_view->currentIndex());
}

void TagMergeDialog::tell(const QString& text, bool mergeable)
{
    m_preview->setText(text);
    m_merge->setEnabled(mergeable);
}

void TagMergeDialog::merge()
{
    m_merge->setEnabled(false);
    m_editing->merge(m_sources, target(), m_keepName->isChecked(), [this] { accept(); });
}

/// Arrows move in the tree while one types.
bool TagMergeDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return false;
    QCoreApplication::sendEvent(m_view, event);
    return true;
}

} // namespace pizhu::ui
