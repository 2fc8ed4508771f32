// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagsplitdialog.h"

#include "app/base/whendone.h"
#include "ui/annotations/tagchecklist.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::Stores;

namespace {

constexpr QSize kSize{560, 560};

} // namespace

TagSplitDialog::TagSplitDialog(library::Library& library, const ThemeSource& theme, const library::Tag& tag,
                               QWidget* parent)
    : QDialog(parent)
    , m_tag(tag)
    , m_editing(new TagEditing(library, this))
{
    setObjectName(u"splitTagDialog"_s);
    setWindowTitle(tr("Split the tag “%1”").arg(tag.path));
    resize(kSize);
    createWidgets(theme);
    createLayout();
    connectSignals();
    readUse();
    updateState();
}

void TagSplitDialog::createWidgets(const ThemeSource& theme)
{
    m_path = new QLineEdit(m_tag.path + u'/', this);
    m_path->setObjectName(u"splitPath"_s);
    m_list = new TagChecklist(theme, this);
    m_list->setObjectName(u"splitList"_s);
    m_list->setAccessibleName(tr("What goes to the new tag"));
    m_message = new QLabel(this);
    m_message->setObjectName(u"splitMessage"_s);
    m_message->setWordWrap(true);
}

void TagSplitDialog::createLayout()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(Theme::kSpaceL);
    form->addRow(tr("&New tag"), m_path);
    auto* hint = new QLabel(tr("Check what goes there: Space toggles, arrows move, Ctrl+A takes all."), this);
    hint->setProperty("role", u"secondary"_s);
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    m_split->setObjectName(u"splitTags"_s);
    m_split->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagSplitDialog::split);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void TagSplitDialog::connectSignals()
{
    connect(m_path, &QLineEdit::textChanged, this, &TagSplitDialog::updateState);
    connect(m_list, &TagChecklist::marksChanged, this, &TagSplitDialog::updateState);
    connect(m_editing, &TagEditing::failed, this, [this](const base::Error& error) {
        m_split->setEnabled(true);
        m_message->setText(error.message);
    });
}

void TagSplitDialog::readUse()
{
    const auto read = [id = m_tag.id](const Stores& stores) -> base::Result<Use> {
        auto passages = stores.tags.usage().passages(id);
        auto articles = stores.tags.usage().articles(id);
        if (!passages || !articles)
            return base::fail(passages ? articles.error() : passages.error());
        return Use{std::move(*passages), std::move(*articles)};
    };
    base::whenDone(m_editing->library().read(read), this, [this](const base::Result<Use>& use) {
        if (!use)
            return m_message->setText(use.error().message);
        m_use = *use;
        m_list->setPassages(m_use.passages, m_use.articles);
        updateState();
    });
}

library::TagSplit TagSplitDialog::chosen() const
{
    library::TagSplit split{.path = m_path->text().trimmed()};
    const auto passages = static_cast<int>(m_use.passages.size());
    for (const int row : m_list->checkedRows()) {
        if (row < passages)
            split.annotations.push_back(m_use.passages[static_cast<std::size_t>(row)].id);
        else
            split.articles.push_back(m_use.articles[static_cast<std::size_t>(row - passages)].id);
    }
    return split;
}

void TagSplitDialog::updateState()
{
    const library::TagSplit split = chosen();
    const auto count = static_cast<int>(split.annotations.size() + split.articles.size());
    const bool isNamed = !split.path.isEmpty() && !split.path.endsWith(u'/') && split.path != m_tag.path;
    m_split->setEnabled(count > 0 && isNamed);
    if (!isNamed)
        m_message->setText(tr("Give the new tag a name."));
    else
        m_message->setText(tr("%1 of %2 go to “%3”.").arg(count).arg(m_list->count()).arg(split.path));
}

void TagSplitDialog::split()
{
    m_split->setEnabled(false);
    m_editing->split(m_tag, chosen(), [this] { accept(); });
}

} // namespace pizhu::ui
