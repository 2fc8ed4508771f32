// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/companionactions.h"

#include "app/library/library.h"
#include "ui/annotations/annotationpane.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/linkactions.h"
#include "ui/mainwindow/notice.h"
#include "ui/reader/readerpane.h"

#include <QAction>

namespace pizhu::ui {

CompanionActions::CompanionActions(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_links(new LinkActions(parts.library, parts.reader, parts.annotations, parts.notice, this))
{
    connect(parts.commands.action(Command::CopyLink), &QAction::triggered, m_links, &LinkActions::copyHere);
    connect(parts.commands.action(Command::NoteOnArticle), &QAction::triggered, m_links,
            &LinkActions::writeArticleNote);
}

} // namespace pizhu::ui
