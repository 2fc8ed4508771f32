// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagpicker.h"

#include "app/base/whendone.h"
#include "app/library/tagusage.h"
#include "ui/annotations/tagdelegate.h"
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagview.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

constexpr QSize kSize(280, 380);
constexpr int kRecent = 4;

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
    readRecent();
    showRecent();
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
    m_recentTitle = new QLabel(tr("Recent"), this);
    m_recentTitle->setProperty("role", QStringLiteral("section"));
    m_recentModel = new QStandardItemModel(this);
    m_recent = new QListView(this);
    m_recent->setObjectName(QStringLiteral("recentTags"));
    m_recent->setModel(m_recentModel);
    m_recent->setItemDelegate(new TagDelegate(m_theme, this));
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setFocusPolicy(Qt::NoFocus);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_create, 0, Qt::AlignLeft);
    layout->addWidget(m_hint);
    resize(kSize);
}

void TagPicker::connectSignals()
{
    connect(m_tags, &TagTreeModel::failed, this, &TagPicker::onFailed);
    connect(m_tags, &TagTreeModel::loaded, this, &TagPicker::onLoaded);
    connect(m_recent, &QListView::clicked, this,
            [this](const QModelIndex& index) { toggle(index.data(TagTreeModel::PathRole).toString()); });
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
    showRecent();
}

/// Once: what is toggled here is not to jump to the top under the cursor.
void TagPicker::readRecent()
{
    const auto read = [](const library::Stores& stores) -> base::Result<std::vector<library::Tag>> {
        const auto recent = stores.tags.usage().recent(kRecent);
        if (!recent)
            return base::fail(recent.error());
        std::vector<library::Tag> tags;
        for (const base::TagId id : *recent) {
            if (const auto tag = stores.tags.load(id))
                tags.push_back(*tag);
        }
        return tags;
    };
    base::whenDone(m_tags->library().read(read), this,
                   [this](const base::Result<std::vector<library::Tag>>& tags) {
                       m_recentTags = tags.value_or(std::vector<library::Tag>());
                       showRecent();
                   });
}

/// While nothing is typed; the whole path, as they stand outside the tree.
void TagPicker::showRecent()
{
    const int current = m_recent->currentIndex().row();
    const QStringList checked = checkedPaths();
    m_recentModel->clear();
    for (const library::Tag& tag : m_recentTags) {
        auto* item = new QStandardItem(tag.path);
        library::Tag shown = tag;
        shown.name = tag.path;
        item->setData(QVariant::fromValue(shown), TagTreeModel::TagRole);
        item->setData(tag.path, TagTreeModel::PathRole);
        item->setData(tag.articleCount + tag.annotationCount, TagTreeModel::CountRole);
        item->setCheckState(checked.contains(tag.path) ? Qt::Checked : Qt::Unchecked);
        m_recentModel->appendRow(item);
    }
    const bool shown = m_recentModel->rowCount() > 0 && m_field->text().isEmpty();
    m_recentTitle->setVisible(shown);
    m_recent->setVisible(shown);
    if (shown) {
        m_recent->setFixedHeight(m_recentModel->rowCount() * m_recent->sizeHintForRow(0) +
                                 2 * m_recent->frameWidth());
        m_recent->setCurrentIndex(m_recentModel->index(current, 0));
    }
}

QString TagPicker::currentPath() const
{
    const bool isRecent = m_recent->isVisibleTo(this) && m_recent->currentIndex().isValid();
    const QModelIndex current = isRecent ? m_recent->currentIndex() : m_view->currentIndex();
    return current.data(TagTreeModel::PathRole).toString();
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
    showRecent();
    const QString path = pathToCreate();
    m_create->setVisible(!path.isEmpty());
    m_create->setText(tr("Create “%1”").arg(path));
}

QString TagPicker::pathToCreate() const
{
    const QString path = cleanPath(m_field->text());
    return path.isEmpty() || !m_filter->pathLike(path).isEmpty() ? QString() : path;
}

void TagPicker::onLoaded()
{
    m_isLoaded = true;
    applyFilter();
    const QString typing = m_field->text();
    for (const Typed& typed : std::exchange(m_typedBefore, {})) {
        m_field->setText(typed.text);
        accept(typed.create);
    }
    m_field->setText(typing);
    if (m_closesOnceLoaded)
        close();
}

/// What was chosen blindly cannot be found any more; who is still here may try again.
void TagPicker::onFailed(const base::Error& error)
{
    Q_EMIT failed(error);
    if (m_closesOnceLoaded)
        close();
}

/// Nobody knows what fits before the tags are there: who types quickly is not to make them anew.
void TagPicker::enter(Qt::KeyboardModifiers modifiers)
{
    const bool create = modifiers.testFlag(Qt::ShiftModifier);
    const bool closes = modifiers.testFlag(Qt::ControlModifier);
    if (m_isLoaded) {
        accept(create);
        if (closes)
            close();
        return;
    }
    m_typedBefore.append({m_field->text(), create});
    m_field->clear();
    if (closes)
        leave();
}

/// What was chosen before the tags were there is still done.
void TagPicker::leave()
{
    if (m_typedBefore.isEmpty()) {
        close();
        return;
    }
    m_closesOnceLoaded = true;
    hide();
}

void TagPicker::accept(bool create)
{
    const QString current = currentPath();
    const QString path = pathToCreate();
    if (!path.isEmpty() && (create || current.isEmpty()))
        toggle(path);
    else if (!current.isEmpty())
        toggle(current);
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

/// Through the recent ones and on into the tree, and back.
void TagPicker::moveCurrent(int by)
{
    const int recent = m_recent->isVisibleTo(this) ? m_recentModel->rowCount() : 0;
    const QModelIndex inTree = m_view->currentIndex();
    int row = m_recent->currentIndex().row();
    if (recent > 0 && !inTree.isValid() && row + by < recent) {
        row = std::max(0, row + by);
        return m_recent->setCurrentIndex(m_recentModel->index(row, 0));
    }
    m_recent->setCurrentIndex({});
    QModelIndex next = by > 0 ? m_view->indexBelow(inTree) : m_view->indexAbove(inTree);
    if (!inTree.isValid())
        next = m_filter->index(0, 0);
    if (next.isValid())
        return m_view->setCurrentIndex(next);
    if (by < 0 && recent > 0) {
        m_view->setCurrentIndex({});
        m_recent->setCurrentIndex(m_recentModel->index(recent - 1, 0));
    }
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
        enter(key->modifiers());
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Escape:
        leave();
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
