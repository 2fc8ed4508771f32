// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/listtypeahead.h"

#include "app/base/whendone.h"
#include "ui/models/articlelistmodel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace pizhu::ui {

namespace {

constexpr int kPauseMs = 1500;
/// As many as are read in half a second.
constexpr int kLookedAt = 50'000;
constexpr QChar kBegin = u'\'';

} // namespace

ListTypeAhead::ListTypeAhead(library::Library& library, const ArticleListModel& model, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ListTypeAhead::end);
}

void ListTypeAhead::watch(QAbstractItemView* view)
{
    view->installEventFilter(this);
}

bool ListTypeAhead::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        end();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!takes(key)) {
        if (event->type() == QEvent::KeyPress && m_typing && !key.text().isEmpty())
            end();
        return false;
    }
    // While one types, letters are no commands of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return m_typing;
    }
    return type(*static_cast<QAbstractItemView*>(watched), key);
}

bool ListTypeAhead::takes(const QKeyEvent& key) const
{
    const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain)
        return false;
    if (m_typing && (key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Escape))
        return true;
    const QString text = key.text();
    if (text.isEmpty() || !text.front().isPrint())
        return false;
    if (key.type() == QEvent::ShortcutOverride)
        return m_typing; // what begins it comes as a key press, if it is no command
    return m_typing || text.front() == kBegin || text.front().isLetterOrNumber();
}

bool ListTypeAhead::type(QAbstractItemView& view, const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape) {
        end();
        return true;
    }
    const bool extends = key.key() != Qt::Key_Backspace;
    if (!extends)
        m_typed.chop(1);
    else if (m_typing || key.text().front() != kBegin)
        m_typed += key.text();
    m_typing = true;
    m_pause.start();
    show(view);
    if (!m_typed.isEmpty())
        search(std::max(0, view.currentIndex().row()));
    return true;
}

void ListTypeAhead::search(int from)
{
    const std::vector<base::ArticleId> articles = m_model.articlesFrom(from, kLookedAt);
    const auto find = [articles, typed = m_typed](const library::Stores& stores) {
        return stores.articles.firstBeginningWith(articles, text::PinyinMatcher(typed));
    };
    using Found = base::Result<std::optional<base::ArticleId>>;
    base::whenDone(m_library.readNewest(QStringLiteral("typeahead"), find), this,
                   [this, typed = m_typed](const Found& article) {
                       if (article && *article && typed == m_typed)
                           Q_EMIT found(**article);
                   });
}

void ListTypeAhead::show(QAbstractItemView& view)
{
    if (!m_label || m_label->parentWidget() != &view) {
        delete m_label;
        m_label = new QLabel(&view);
        m_label->setObjectName(QStringLiteral("typeAhead"));
        m_label->setProperty("role", QStringLiteral("overlay"));
        m_label->setTextFormat(Qt::PlainText);
        m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_label->setText(m_typed.isEmpty() ? tr("Type a title or source…") : m_typed);
    m_label->adjustSize();
    const QRect room = view.viewport()->geometry();
    m_label->move(room.left() + Theme::kSpaceS, room.bottom() - m_label->height() - Theme::kSpaceS);
    m_label->show();
    m_label->raise();
}

void ListTypeAhead::end()
{
    m_typing = false;
    m_typed.clear();
    m_pause.stop();
    if (m_label)
        m_label->hide();
}

} // namespace pizhu::ui
