// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportscopeform.h"

#include "app/base/whendone.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// What may be chosen by name: shown and meant.
struct Names
{
    std::vector<std::pair<QString, QString>> collections{}; ///< title, uid
    QStringList tags{};
};

base::Result<Names> namesIn(const library::Stores& stores)
{
    const auto collections = stores.collections.all();
    if (!collections)
        return base::fail(collections.error());
    const auto tags = stores.tags.all();
    if (!tags)
        return base::fail(tags.error());
    Names names;
    for (const library::Collection& collection : *collections)
        names.collections.emplace_back(QString(2 * collection.depth, u'\u2003') + collection.name,
                                       collection.uid);
    for (const library::Tag& tag : *tags)
        names.tags << tag.path;
    return names;
}

} // namespace

ExportScopeForm::ExportScopeForm(const library::Library& library, const ExportScope& scope, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_scope(scope)
    , m_choices(new QButtonGroup(this))
{
    createChoices();
    createLayout();
    connect(m_choices, &QButtonGroup::idClicked, this, &ExportScopeForm::changed);
    readNames();
}

QRadioButton* ExportScopeForm::addChoice(Choice choice, const QString& text, bool enabled)
{
    auto* button = new QRadioButton(text, this);
    button->setEnabled(enabled);
    m_choices->addButton(button, static_cast<int>(choice));
    return button;
}

QComboBox* ExportScopeForm::addNames(const QString& name, Choice choice)
{
    auto* names = new QComboBox(this);
    names->setObjectName(name);
    names->setEnabled(false);
    names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    names->setMinimumContentsLength(12);
    QAbstractButton* button = m_choices->button(static_cast<int>(choice));
    names->setAccessibleName(button->text());
    connect(names, &QComboBox::activated, this, [this, button] {
        button->setChecked(true);
        Q_EMIT changed();
    });
    return names;
}

void ExportScopeForm::createChoices()
{
    const auto selected = static_cast<int>(m_scope.selected.size());
    const auto annotations = static_cast<int>(m_scope.annotations.size());
    addChoice(Choice::Article, tr("The open article"), m_scope.article.isValid());
    if (selected > 0)
        addChoice(Choice::Selected,
                  annotations == 0 ? tr("The %Ln selected article(s)", nullptr, selected)
                                   : tr("The %Ln selected annotation(s)", nullptr, annotations),
                  true);
    addChoice(Choice::List, tr("The articles in the list"), m_scope.listIsFiltered);
    addChoice(Choice::Collection, tr("A collection"), false);
    addChoice(Choice::Tag, tr("What has a tag"), false);
    addChoice(Choice::Everything, tr("The whole library"), true);
    m_collection = addNames(u"exportCollection"_s, Choice::Collection);
    m_tag = addNames(u"exportTag"_s, Choice::Tag);
    const Choice first = selected > 0             ? Choice::Selected
                         : m_scope.listIsFiltered ? Choice::List
                                                  : Choice::Everything;
    m_choices->button(static_cast<int>(first))->setChecked(true);
}

void ExportScopeForm::createLayout()
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::kSpaceS);
    layout->setVerticalSpacing(Theme::kSpaceXs);
    layout->setColumnStretch(1, 1);
    int row = 0;
    for (QAbstractButton* button : m_choices->buttons()) {
        const auto choice = static_cast<Choice>(m_choices->id(button));
        QComboBox* names = choice == Choice::Collection ? m_collection
                           : choice == Choice::Tag      ? m_tag
                                                        : nullptr;
        layout->addWidget(button, row, 0, 1, names ? 1 : 2);
        if (names)
            layout->addWidget(names, row, 1);
        ++row;
    }
}

/// A choice without names to choose from stays off.
void ExportScopeForm::readNames()
{
    base::whenDone(m_library.read(namesIn), this, [this](const base::Result<Names>& names) {
        if (!names)
            return;
        for (const auto& [title, uid] : names->collections)
            m_collection->addItem(title, uid);
        for (const QString& path : names->tags)
            m_tag->addItem(path, path);
        for (const auto& [box, choice] :
             {std::pair{m_collection, Choice::Collection}, std::pair{m_tag, Choice::Tag}}) {
            box->setEnabled(box->count() > 0);
            m_choices->button(static_cast<int>(choice))->setEnabled(box->count() > 0);
        }
    });
}

ExportScopeForm::Choice ExportScopeForm::choice() const
{
    return static_cast<Choice>(m_choices->checkedId());
}

exporting::ExportScope ExportScopeForm::chosen() const
{
    switch (choice()) {
    case Choice::Article:
        return {.articles = {m_scope.article}};
    case Choice::Selected:
        return {.articles = m_scope.selected, .annotations = m_scope.annotations};
    case Choice::List:
        return {.query = m_scope.list};
    case Choice::Collection: {
        library::ArticleQuery query;
        query.filters.insert(library::Facet::Collection, {m_collection->currentData().toString()});
        return {.query = query};
    }
    case Choice::Tag:
        return {.tag = m_tag->currentData().toString()};
    case Choice::Everything:
        break;
    }
    return {};
}

} // namespace pizhu::ui
