// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/companionactions.h"

#include "app/library/library.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/backlinkspane.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/besideactions.h"
#include "ui/mainwindow/learningactions.h"
#include "ui/mainwindow/linkactions.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/tagtreemodel.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QItemSelectionModel>
#include <QLayout>
#include <QSplitter>

namespace pizhu::ui {

CompanionActions::CompanionActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_links(new LinkActions(parts.library, parts.reader, parts.annotations, parts.notice, this))
    , m_readers(new QSplitter(Qt::Horizontal, window))
    , m_annotations(parts.annotations)
{
    createBeside(parts);
    createTagLinks(parts);
    m_learning = new LearningActions(parts.library, parts.settings, parts.theme, parts.reader, this);
    connectCommands(parts.commands);
    connectLearning(parts.commands, parts.notice);
}

void CompanionActions::createBeside(const Parts& parts)
{
    m_readers->setObjectName(QStringLiteral("readers"));
    m_readers->setChildrenCollapsible(false);
    m_readers->addWidget(&parts.reader);
    m_beside = new BesideActions(parts.library, parts.theme, parts.reader, *m_readers, this);
}

/// Below the tags stands from where the chosen one is linked.
void CompanionActions::createTagLinks(const Parts& parts)
{
    auto* links = new BacklinksPane(parts.library, parts.theme, &parts.tags);
    links->setObjectName(QStringLiteral("tagBacklinks"));
    parts.tags.layout()->addWidget(links);
    connect(links, &BacklinksPane::linkActivated, m_links, &LinkActions::open);
    m_tagView = parts.tags.findChild<QAbstractItemView*>(QStringLiteral("tagTree"));
    connect(m_tagView->selectionModel(), &QItemSelectionModel::currentChanged, links,
            [links](const QModelIndex& current) {
                links->setTag(current.data(TagTreeModel::TagRole).value<library::Tag>().id);
            });
}

/// To what has the focus: a tag, an annotation, else the place one reads.
void CompanionActions::copyLink()
{
    using Target = text::DeepLink::Target;
    const auto tag = m_tagView->currentIndex().data(TagTreeModel::TagRole).value<library::Tag>();
    const auto* annotations = m_annotations.findChild<QAbstractItemView*>(QStringLiteral("annotationList"));
    if (m_tagView->hasFocus() && tag.id.isValid())
        m_links->copy({.target = Target::Tag, .uid = tag.uid});
    else if (annotations->hasFocus() && !m_annotations.currentUid().isEmpty())
        m_links->copy({.target = Target::Annotation, .uid = m_annotations.currentUid()});
    else
        m_links->copyHere();
}

void CompanionActions::connectCommands(CommandSet& commands)
{
    const auto on = [&commands](Command command, auto* receiver, auto slot) {
        connect(commands.action(command), &QAction::triggered, receiver, slot);
    };
    on(Command::CopyLink, this, &CompanionActions::copyLink);
    on(Command::CloseBeside, m_beside, &BesideActions::close);
    on(Command::SwitchSide, m_beside, &BesideActions::switchSide);
    on(Command::NextDifference, m_beside, [this] { m_beside->step(1); });
    on(Command::PreviousDifference, m_beside, [this] { m_beside->step(-1); });
    const auto enable = [&commands](bool shown) {
        for (const Command command : {Command::CloseBeside, Command::SwitchSide, Command::NextDifference,
                                      Command::PreviousDifference})
            commands.action(command)->setEnabled(shown);
    };
    connect(m_beside, &BesideActions::shownChanged, &commands, enable);
    enable(false);
}

void CompanionActions::connectLearning(CommandSet& commands, Notice& notice)
{
    connect(m_beside, &BesideActions::shownChanged, m_learning, [this](bool shown) {
        if (shown)
            m_learning->follow(*m_beside->pane());
    });
    connect(commands.action(Command::LookUp), &QAction::triggered, m_learning, &LearningActions::lookUp);
    connect(commands.action(Command::ChooseDictionary), &QAction::triggered, m_learning,
            &LearningActions::chooseDictionary);
    QAction* pointer = commands.action(Command::DictionaryUnderPointer);
    pointer->setChecked(m_learning->looksUnderPointer());
    connect(pointer, &QAction::triggered, this, [this, pointer](bool looks) {
        if (looks && !m_learning->hasDictionary()) {
            pointer->setChecked(false); // until there is one
            m_learning->chooseDictionary();
        } else {
            m_learning->setLooksUnderPointer(looks);
        }
    });
    connect(m_learning, &LearningActions::dictionaryRead, this, [pointer, &notice](int entries) {
        pointer->setChecked(true);
        notice.showDone(tr("The dictionary with %n entries is in use.", nullptr, entries), false);
    });
}

} // namespace pizhu::ui
