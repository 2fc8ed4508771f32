// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/articleswitcher.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/twolinedelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kWidth = 520;
constexpr int kMostRows = 9;

} // namespace

ArticleSwitcher::ArticleSwitcher(const ThemeSource& theme, QWidget* window)
    : QFrame(window)
{
    setObjectName(u"articleSwitcher"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(tr("Recently read"), this);
    title->setProperty("role", u"section"_s);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"recentArticles"_s);
    m_list->setAccessibleName(tr("Recently read"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TwoLineDelegate(theme, 1, m_list));
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS);
    layout->setSpacing(Theme::kSpaceXs);
    layout->addWidget(title);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, &ArticleSwitcher::choose);
    hide();
}

void ArticleSwitcher::open(const std::vector<Entry>& entries, bool held)
{
    m_list->clear();
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setData(Qt::UserRole, entry.id.value);
        item->setData(TwoLineDelegate::kDetailRole, entry.detail);
        item->setToolTip(entry.title);
    }
    if (m_list->count() == 0)
        return;
    m_held = held && QApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    m_list->setCurrentRow(std::min(1, m_list->count() - 1)); // the one before
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    placeOverWindow();
    show();
    raise();
    m_list->setFocus();
    if (held && !m_held) // Ctrl was let go before the list was there
        choose(m_list->currentItem());
}

void ArticleSwitcher::step(int by)
{
    const int rows = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
}

void ArticleSwitcher::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void ArticleSwitcher::placeOverWindow()
{
    const int rows = std::min(m_list->count(), kMostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    adjustSize();
    const QSize size(std::min(kWidth, parentWidget()->width() - 2 * Theme::kSpaceXl), sizeHint().height());
    setGeometry(
        QRect(QPoint((parentWidget()->width() - size.width()) / 2, parentWidget()->height() / 6), size));
}

bool ArticleSwitcher::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && !isHidden())
        hide(); // a click beside it, or another window
    if (event->type() == QEvent::KeyRelease && m_held &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Control) {
        choose(m_list->currentItem());
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Tab:
        step(+1);
        return true;
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentItem());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ArticleSwitcher::choose(const QListWidgetItem* item)
{
    if (!item)
        return;
    const base::ArticleId id{item->data(Qt::UserRole).toLongLong()};
    dismiss();
    Q_EMIT articleChosen(id);
}

} // namespace pizhu::ui
