// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the inspector are made and connected; what they do stands in metadatainspector.cpp.
#include "ui/importing/metadatadelegate.h"
#include "ui/importing/metadatafieldmodel.h"
#include "ui/importing/metadatainspector.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

void MetadataInspector::createWidgets()
{
    setObjectName(u"metadataInspector"_s);
    setProperty("role", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(tr("About this article"), this);
    m_title->setProperty("role", u"section"_s);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"closeInspector"_s);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Back to the annotations (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    m_view = new QListView(this);
    m_view->setObjectName(u"fieldList"_s);
    m_view->setAccessibleName(tr("Fields of the article"));
    m_view->setModel(m_model);
    m_delegate = new MetadataDelegate(m_theme, m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->installEventFilter(this);
    m_message = new QLabel(this);
    m_message->setObjectName(u"inspectorMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(u"applyToSite"_s);
    m_keys = new QLabel(tr("Enter accepts · F2 edits · J next article · Esc leaves"), this);
    m_keys->setProperty("role", u"secondary"_s);
    m_keys->setTextFormat(Qt::PlainText);
    m_keys->setWordWrap(true);
    setFocusProxy(m_view);
    updateIcons();
}

void MetadataInspector::createLayout()
{
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceXs);
    header->addWidget(m_title, 1);
    header->addWidget(m_close);
    auto* line = new QFrame(this);
    line->setProperty("role", u"line"_s);
    auto* below = new QFrame(this);
    below->setProperty("role", u"line"_s);
    auto* footer = new QVBoxLayout;
    footer->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceM);
    footer->setSpacing(Theme::kSpaceS);
    footer->addWidget(m_message);
    footer->addWidget(m_apply);
    footer->addWidget(m_keys);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);
    layout->addWidget(below);
    layout->addLayout(footer);
}

void MetadataInspector::connectSignals()
{
    connect(m_close, &QToolButton::clicked, this, &MetadataInspector::left);
    connect(m_apply, &QPushButton::clicked, this, &MetadataInspector::applyToSite);
    connect(m_delegate, &MetadataDelegate::entered, this, &MetadataInspector::takeInput);
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, [this] {
        updateState();
        // The editor is gone by then; what changed meanwhile is read now.
        QMetaObject::invokeMethod(this, &MetadataInspector::reload, Qt::QueuedConnection);
    });
    connect(m_view, &QListView::clicked, this, &MetadataInspector::showPassage);
    connect(&m_library, &library::Library::changed, this, &MetadataInspector::reload);
    connect(&m_theme, &ThemeSource::themeChanged, this, &MetadataInspector::updateIcons);
}

void MetadataInspector::updateIcons()
{
    m_close->setIcon(m_theme.icon(u"close"_s));
}

bool MetadataInspector::eventFilter(QObject* watched, QEvent* event)
{
    // The list's keys win over the window's shortcuts of the same name.
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched != m_view || (!override && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const std::function<void()> command = commandFor(*key);
    if (!command)
        return false;
    if (override)
        key->accept();
    else
        command();
    return true;
}

std::function<void()> MetadataInspector::commandFor(const QKeyEvent& key)
{
    const auto modifiers = key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (modifiers == Qt::ControlModifier && isReturn)
        return [this] { applyToSite(); };
    if (modifiers != Qt::NoModifier)
        return {};
    if (isReturn)
        return [this] { accept(m_view->currentIndex()); };
    switch (key.key()) {
    case Qt::Key_F2: {
        const QModelIndex current = m_view->currentIndex();
        return [this, current] {
            if (current.isValid())
                edit(m_model->rowAt(current).field);
        };
    }
    case Qt::Key_Tab:
        return [this] { step(1); };
    case Qt::Key_Backtab:
        return [this] { step(-1); };
    case Qt::Key_Escape:
        return [this] { Q_EMIT left(); };
    default:
        return {};
    }
}

} // namespace pizhu::ui
