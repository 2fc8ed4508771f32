// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagpicker.h"

#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

constexpr QSize kSize(280, 340);

/// "/制度 / 巡察/" as the path it means: "制度/巡察".
QString cleanPath(const QString& typed)
{
    QStringList names;
    for (const QString& name : typed.split(u'/', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            names.append(name.simplified());
    }
    return names.join(u'/');
}

} // namespace

TagPicker::TagPicker(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_tags(new TagTreeModel(library, this))
    , m_filter(new TagFilterModel(this))
{
    createWidgets();
    createLayout();
    connectSignals();
}

void TagPicker::createWidgets()
{
    setObjectName(QStringLiteral("tagPicker"));
    setProperty("role", QStringLiteral("popup"));
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("tagField"));
    m_field->setPlaceholderText(tr("Find or create a tag"));
    m_field->setAccessibleName(tr("Tag"));
    m_field->installEventFilter(this);
    m_filter->setSourceModel(m_tags);
    m_view = new TagView(m_theme, this);
    m_view->setObjectName(QStringLiteral("tagView"));
    m_view->setModel(m_filter);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_create = new QPushButton(this);
    m_create->setObjectName(QStringLiteral("createTag"));
    m_create->setFlat(true);
    m_create->setFocusPolicy(Qt::NoFocus);
    m_create->hide();
    m_hint = new QLabel(tr("Enter adds or removes, “/” makes levels, Esc closes"), this);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    setFocusProxy(m_field);
}

void TagPicker::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_create, 0, Qt::AlignLeft);
    layout->addWidget(m_hint);
    resize(kSize);
}

void TagPicker::connectSignals()
{
    connect(m_tags, &TagTreeModel::failed, this, &TagPicker::failed);
    connect(m_tags, &TagTreeModel::loaded, this, &TagPicker::applyFilter);
    connect(m_field, &QLineEdit::textChanged, this, &TagPicker::applyFilter);
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { toggle(index.data(TagTreeModel::PathRole).toString()); });
    connect(m_create, &QPushButton::clicked, this, [this] { toggle(pathToCreate()); });
}

QStringList TagPicker::checkedPaths() const
{
    return m_filter->checkedPaths();
}

void TagPicker::setCheckedPaths(const QStringList& paths)
{
    m_filter->setCheckedPaths(paths);
}

void TagPicker::popup(const QPoint& globalPosition)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QScreen* screen = QGuiApplication::screenAt(globalPosition);
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    move(std::clamp(globalPosition.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(globalPosition.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void TagPicker::applyFilter()
{
    m_filter->setFilterText(m_field->text());
    m_view->expandAll();
    m_view->setCurrentIndex(m_filter->bestMatch());
    const QString path = pathToCreate();
    m_create->setVisible(!path.isEmpty());
    m_create->setText(tr("Create “%1”").arg(path));
}

QString TagPicker::pathToCreate() const
{
    const QString path = cleanPath(m_field->text());
    return path.isEmpty() || !m_filter->pathLike(path).isEmpty() ? QString() : path;
}

void TagPicker::accept(bool create)
{
    const QModelIndex current = m_view->currentIndex();
    const QString path = pathToCreate();
    if (!path.isEmpty() && (create || !current.isValid()))
        toggle(path);
    else if (current.isValid())
        toggle(current.data(TagTreeModel::PathRole).toString());
    else
        close();
}

void TagPicker::toggle(const QString& path)
{
    QStringList paths = checkedPaths();
    if (!paths.removeOne(path))
        paths.append(path);
    setCheckedPaths(paths);
    m_field->clear();
    Q_EMIT tagsChosen(checkedPaths());
}

void TagPicker::moveCurrent(int by)
{
    const QModelIndex current = m_view->currentIndex();
    QModelIndex next = by > 0 ? m_view->indexBelow(current) : m_view->indexAbove(current);
    if (!current.isValid())
        next = m_filter->index(0, 0);
    if (next.isValid())
        m_view->setCurrentIndex(next);
}

bool TagPicker::eventFilter(QObject* watched, QEvent* event)
{
    // Escape belongs to the picker while it is open, not to the shortcuts of the pane below.
    // (The event stops here: passed on, it would be asked of the popup itself, which does not claim it.)
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept(key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void TagPicker::closeEvent(QCloseEvent* event)
{
    QFrame::closeEvent(event);
    Q_EMIT closed();
}

} // namespace pizhu::ui
