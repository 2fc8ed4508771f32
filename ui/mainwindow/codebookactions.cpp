// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/codebookactions.h"

#include "app/base/whendone.h"
#include "app/library/tagusage.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/history/historydialog.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/models/tagmime.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagekeys.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QDropEvent>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::Stores;

namespace {

constexpr QStringView kColorKeys = u"123456";

/// `toggles`: where it has the tag already, that is taken away.
base::Result<void> change(Stores& stores, const QString& uid, const QString& path, bool toggles)
{
    const auto id = stores.annotations.resolve(uid);
    const auto tag = stores.tags.ensure(path);
    if (!id || !tag)
        return base::fail(id ? tag.error() : id.error());
    const auto annotation = stores.annotations.load(*id);
    if (!annotation)
        return base::fail(annotation.error());
    std::vector<base::TagId> tags = annotation->tags;
    if (std::erase(tags, *tag) == 0 || !toggles)
        tags.push_back(*tag);
    return stores.annotations.setTags(*id, tags);
}

} // namespace

CodebookActions::CodebookActions(library::Library& library, const ThemeSource& theme, const Panes& panes,
                                 QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_theme(theme)
    , m_panes(panes)
    , m_window(window)
{
    connectSignals();
    readKeys();
}

void CodebookActions::connectSignals()
{
    connect(&m_library, &library::Library::changed, this, &CodebookActions::readKeys);
    connect(&m_panes.tags, &TagTreePane::annotationRequested, this, &CodebookActions::openAnnotation);
    connect(&m_panes.reader, &ReaderPane::articleOpened, this, &CodebookActions::goToWanted);
    m_panes.reader.installEventFilter(this);
    m_panes.tags.setKeyObjection([this](const QString& key) { return objectionTo(key); });
}

void CodebookActions::readKeys()
{
    using Keys = QHash<QString, QString>;
    base::whenDone(m_library.read([](const Stores& stores) { return stores.tags.usage().keys(); }), this,
                   [this](const base::Result<Keys>& keys) {
                       if (keys)
                           takeKeys(*keys);
                   });
}

/// A key that something else in the window has acts on the page only, on what is selected or in hand there.
void CodebookActions::takeKeys(const QHash<QString, QString>& paths)
{
    QHash<QString, QString> wanted;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it)
        wanted.insert(it.key().toUpper(), it.value());
    for (const QString& key : m_keys.keys()) {
        if (!wanted.contains(key))
            delete m_keys.take(key);
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QAction*& action = m_keys[it.key()];
        if (!action)
            action = makeAction(it.key());
        action->setData(it.value());
        action->setText(tr("Tag “%1”").arg(it.value()));
    }
    m_panes.reader.keys().setTagActions(m_keys);
    Q_EMIT keysRead(wanted);
}

QAction* CodebookActions::makeAction(const QString& key)
{
    auto* action = new QAction(m_window);
    action->setObjectName(u"tagKey"_s + key);
    connect(action, &QAction::triggered, this, [this, action] { applyTag(action->data().toString()); });
    if (objectionTo(key).isEmpty()) {
        action->setShortcut(QKeySequence(key));
        m_window->addAction(action);
    }
    return action;
}

QString CodebookActions::objectionTo(const QString& key) const
{
    if (kColorKeys.contains(key))
        return tr("“%1” is the key of a highlight colour.").arg(key);
    const QKeySequence wanted(key);
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        if (action->shortcuts().contains(wanted) && !action->objectName().startsWith(u"tagKey"))
            return tr("“%1” is the key of “%2”.").arg(key, action->text().remove(u'&').remove(u"…"_s));
    }
    return {};
}

void CodebookActions::applyTag(const QString& path)
{
    if (const auto selection = m_panes.reader.selection())
        return m_panes.annotating.highlightWithTag(*selection, path);
    const QString picked = m_panes.reader.picker().pickedUid();
    const QString uid = picked.isEmpty() ? m_panes.annotations.currentUid() : picked;
    if (!uid.isEmpty())
        return tag(uid, path, Tagging::Toggle);
    Q_EMIT failed({base::ErrorCode::NotFound, tr("Select text or an annotation to tag first."), {}});
}

void CodebookActions::tag(const QString& uid, const QString& path, Tagging tagging)
{
    const bool toggles = tagging == Tagging::Toggle;
    const auto write = [=](Stores& stores) { return change(stores, uid, path, toggles); };
    base::whenDone(m_library.write(tr("Tag “%1”").arg(path), write), this,
                   [this](const base::Result<void>& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                   });
}

bool CodebookActions::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // what enters and moves is one, too
    const library::Tag tag = m_panes.tags.tagOf(tagFromMime(*drop->mimeData(), m_library.path()));
    const bool hasTarget = m_panes.reader.selection() || m_panes.reader.picker().picked();
    if (!tag.id.isValid() || !hasTarget || m_library.isReadOnly())
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // it stays in the tree, too
    drop->accept();
    if (type == QEvent::Drop)
        dropTag(tag.path);
    return true;
}

/// On what is selected or in hand at this moment, whatever one does next.
void CodebookActions::dropTag(const QString& path)
{
    if (const auto selection = m_panes.reader.selection())
        return m_panes.annotating.highlightWithTag(*selection, path);
    tag(m_panes.reader.picker().pickedUid(), path, Tagging::Put);
}

void CodebookActions::openAnnotation(base::ArticleId article, const QString& uid)
{
    m_wantedAnnotation = uid;
    if (m_panes.reader.currentArticle() == article)
        return goToWanted(article);
    Q_EMIT articleRequested(article);
}

void CodebookActions::goToWanted(base::ArticleId)
{
    const QString uid = std::exchange(m_wantedAnnotation, {});
    if (uid.isEmpty())
        return;
    m_panes.annotations.setCurrent(uid);
    m_panes.reader.scrollToAnnotation(uid);
}

void CodebookActions::showHistory()
{
    auto* dialog = new HistoryDialog(m_library, m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace pizhu::ui
