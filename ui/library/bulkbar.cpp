// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/bulkbar.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pizhu::ui {

BulkBar::BulkBar(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    createWidgets();
    createLayout();
    connectSignals();
    updateIcons();
    hide();
}

QToolButton* BulkBar::button(const char* name, const QString& text, const QString& toolTip)
{
    auto* made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setProperty("role", QStringLiteral("chip"));
    made->setText(text);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    made->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    made->setFixedHeight(Theme::kSpaceXl); // Chinese and Latin labels have fonts of different heights
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void BulkBar::createWidgets()
{
    setObjectName(QStringLiteral("bulkBar"));
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("selectedCount"));
    m_text->setProperty("role", QStringLiteral("secondary"));
    m_all = button("selectAllFound", {}, tr("Select everything the search and the filters find (Ctrl+A)"));
    m_tags = button("bulkTag", tr("Tag…"), tr("Tag the selected articles"));
    m_collections = button("bulkCollect", tr("Collect…"), tr("Put the selected articles into a collection"));
    m_restore = button("bulkRestore", tr("Restore"), tr("Restore the selected articles from the trash"));
    m_empty = button("bulkEmptyTrash", tr("Empty the trash…"), tr("Delete what is in the trash for good"));
    m_more = button("bulkMore", {}, tr("More for the selected articles"));
    m_clear = button("bulkClear", {}, tr("Select nothing"));
}

void BulkBar::createLayout()
{
    auto* flow = new FlowLayout(nullptr, Theme::kSpaceXs);
    m_text->setFixedHeight(Theme::kSpaceXl);
    flow->addWidget(m_text);
    for (QToolButton* made : {m_all, m_tags, m_collections, m_restore, m_empty})
        flow->addWidget(made);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceM, Theme::kSpaceS);
    layout->setSpacing(Theme::kSpaceXs);
    layout->addLayout(flow, 1);
    for (QToolButton* made : {m_more, m_clear}) // at the same place whatever breaks into lines
        layout->addWidget(made, 0, Qt::AlignTop);
}

void BulkBar::connectSignals()
{
    const auto below = [](const QToolButton* made) {
        return made->mapToGlobal(QPoint(0, made->height() + Theme::kSpaceXs));
    };
    connect(m_all, &QToolButton::clicked, this, &BulkBar::allRequested);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::clearRequested);
    connect(m_restore, &QToolButton::clicked, this, &BulkBar::restoreRequested);
    connect(m_empty, &QToolButton::clicked, this, &BulkBar::emptyTrashRequested);
    connect(m_tags, &QToolButton::clicked, this, [=, this] { Q_EMIT tagsRequested(below(m_tags)); });
    connect(m_collections, &QToolButton::clicked, this,
            [=, this] { Q_EMIT collectionsRequested(below(m_collections)); });
    connect(m_more, &QToolButton::clicked, this, [=, this] { Q_EMIT moreRequested(below(m_more)); });
    connect(&m_theme, &ThemeSource::themeChanged, this, &BulkBar::updateIcons);
}

void BulkBar::updateIcons()
{
    m_more->setIcon(m_theme.icon(QStringLiteral("more")));
    m_clear->setIcon(m_theme.icon(QStringLiteral("close")));
}

void BulkBar::setState(const State& state)
{
    if (state == m_state)
        return;
    m_state = state;
    const bool several = state.selected > 1;
    const bool writable = !state.isReadOnly;
    m_text->setVisible(several);
    m_text->setText(tr("%Ln selected", "articles", state.selected));
    m_all->setVisible(several && state.selected < state.found);
    m_all->setText(tr("All %Ln", "select all the articles that were found", state.found));
    m_tags->setVisible(several && writable && !state.inTrash);
    m_collections->setVisible(several && writable && !state.inTrash);
    m_more->setVisible(several);
    m_clear->setVisible(several);
    m_restore->setVisible(state.inTrash && state.selected > 0 && writable);
    m_empty->setVisible(state.inTrash && !several && state.found > 0 && writable);
    setVisible(several || (state.inTrash && state.found > 0 && writable));
    updateGeometry();
}

} // namespace pizhu::ui
