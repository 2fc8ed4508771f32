// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandpalette.h"

#include "ui/commands/palettedelegate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kMostHeight = 480; ///< of the rows
constexpr int kRowsAPage = 8;

bool isSame(const PaletteItem& a, const PaletteItem& b)
{
    return a.source == b.source && a.key == b.key;
}

} // namespace

CommandPalette::CommandPalette(const ThemeSource& theme, QWidget* window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
{
    createWidgets(theme);
    createLayout();
    connectSignals();
    hide();
}

void CommandPalette::createWidgets(const ThemeSource& theme)
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Run a command, open an article, apply a tag…"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->setMinimumHeight(Theme::kSpaceXxl);
    m_field->installEventFilter(this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("paletteView"));
    m_view->setAccessibleName(tr("What was found"));
    m_view->setItemDelegate(new PaletteDelegate(theme, m_view));
    m_view->setModel(m_model);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_nothing = new QLabel(tr("Nothing found"), this);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setProperty("role", QStringLiteral("secondary"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(Theme::kSpaceXxl * 2);
    m_hint = new QLabel(this);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_hint->setContentsMargins(Theme::kSpaceXs, 0, Theme::kSpaceXs, 0);
    setFocusProxy(m_field);
}

void CommandPalette::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_field);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_hint);
}

void CommandPalette::connectSignals()
{
    // Not while an input method composes: textChanged() comes with what it commits.
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_chosen = {};
        m_accepted = false;
        m_model->setText(text);
    });
    connect(m_model, &PaletteModel::changed, this, &CommandPalette::showRows);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex& index) { run(m_model->itemAt(index.row())); });
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, QWidget* now) { focusMoved(now); });
}

void CommandPalette::toggle(const QString& text)
{
    if (isVisible() && (text.isEmpty() || m_field->text() == text))
        return dismiss();
    if (!isVisible())
        m_before = window()->focusWidget();
    QStringList prefixes;
    for (PaletteSource* source : m_model->sources()) {
        source->prepare();
        const QChar prefix = source->description().prefix;
        if (!prefix.isNull())
            prefixes.append(tr("%1 %2", "a sign to type and what it leads to")
                                .arg(prefix)
                                .arg(source->description().title.toLower()));
    }
    m_hint->setText(prefixes.join(QStringLiteral("   ")) + QStringLiteral("   ") + tr("Esc closes"));
    m_field->setText(text);
    m_chosen = {};
    m_accepted = false;
    m_model->setText(text); // also where the field has this text already
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    m_field->clear();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::focusMoved(QWidget* now)
{
    // To another window it may go and come back.
    if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now))
        dismiss();
}

void CommandPalette::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    place();
    window()->installEventFilter(this);
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(kWidth, window->width() - 2 * Theme::kSpaceL);
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < kMostHeight; ++row)
        rows += m_view->sizeHintForRow(row);
    const int room = window->height() * 3 / 4;
    m_view->setFixedHeight(std::min({rows + 2, kMostHeight, room}));
    layout()->activate();
    resize(width, layout()->sizeHint().height());
    QWidget::move((window->width() - width) / 2, window->height() / 10);
}

void CommandPalette::showRows()
{
    const bool any = m_model->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any && m_model->isComplete());
    select(preferredRow());
    if (isVisible())
        place();
    if (m_accepted && m_model->isComplete())
        accept();
}

/// Where one was; else the first one that can be had.
int CommandPalette::preferredRow() const
{
    int row = -1;
    for (int i = m_model->itemRow(0, 1); i >= 0; i = m_model->itemRow(i + 1, 1)) {
        const PaletteItem item = m_model->itemAt(i);
        if (!m_chosen.key.isEmpty() && isSame(item, m_chosen))
            return i;
        if (row < 0 && item.enabled)
            row = i;
    }
    return row >= 0 ? row : m_model->itemRow(0, 1);
}

void CommandPalette::select(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
    // The first item shows its heading, too.
    if (row == m_model->itemRow(0, 1))
        m_view->scrollToTop();
}

void CommandPalette::move(int by)
{
    int row = m_view->currentIndex().row();
    for (int i = 0; i < std::abs(by); ++i) {
        const int next = m_model->itemRow(row + (by > 0 ? 1 : -1), by > 0 ? 1 : -1);
        if (next < 0 && std::abs(by) == 1) // around the end
            row = by > 0 ? m_model->itemRow(0, 1) : m_model->itemRow(m_model->rowCount() - 1, -1);
        else if (next >= 0)
            row = next;
    }
    m_chosen = m_model->itemAt(row);
    select(row);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-kRowsAPage);
        return true;
    case Qt::Key_PageDown:
        move(kRowsAPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

/// What was typed last decides, not what is still listed from before.
void CommandPalette::accept()
{
    m_accepted = !m_model->isComplete();
    if (!m_accepted)
        run(m_model->itemAt(m_view->currentIndex().row()));
}

void CommandPalette::run(const PaletteItem& item)
{
    if (item.source.isEmpty() || !item.enabled)
        return;
    for (PaletteSource* source : m_model->sources()) {
        if (source->description().name != item.source)
            continue;
        m_model->remember(item);
        dismiss();
        source->run(item.key);
        return;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    // Escape and the arrows belong to the palette while it is open, not to the shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down)
            event->accept();
    }
    return event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key());
}

} // namespace pizhu::ui
