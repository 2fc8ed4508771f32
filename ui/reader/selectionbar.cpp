// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/selectionbar.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <array>

namespace pizhu::ui {

namespace {

using annotation::HighlightColor;

constexpr std::array kColors{HighlightColor::Amber, HighlightColor::Rose,   HighlightColor::Leaf,
                             HighlightColor::Sky,   HighlightColor::Violet, HighlightColor::Slate};

QIcon swatch(const Theme::HighlightTone& tone, qreal ratio)
{
    QPixmap pixmap(QSize(Theme::kIcon, Theme::kIcon) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tone.line, 1.5));
    painter.setBrush(tone.fill);
    painter.drawEllipse(QRectF(2, 2, Theme::kIcon - 4, Theme::kIcon - 4));
    return pixmap;
}

} // namespace

SelectionBar::SelectionBar(const ThemeSource& theme, QWidget* keyScope, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("selectionBar"));
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    createActions(keyScope);
    createLayout();
    updateIcons();
    setArmed(false);
    connect(&m_theme, &ThemeSource::themeChanged, this, &SelectionBar::updateIcons);
    hide();
}

QAction* SelectionBar::action(const QString& name, const QString& text, QWidget* keyScope)
{
    auto* made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    keyScope->addAction(made);
    return made;
}

void SelectionBar::createActions(QWidget* keyScope)
{
    const std::array names{tr("Highlight in amber (1)"),  tr("Highlight in rose (2)"),
                           tr("Highlight in leaf (3)"),   tr("Highlight in sky (4)"),
                           tr("Highlight in violet (5)"), tr("Highlight in slate (6)")};
    for (std::size_t i = 0; i < kColors.size(); ++i) {
        const HighlightColor color = kColors[i];
        QAction* made = action(annotation::colorName(color), names[i], keyScope);
        made->setShortcut(QKeySequence(QString::number(i + 1)));
        connect(made, &QAction::triggered, this, [this, color] { highlight(color); });
        m_colors.append(made);
    }
    m_last = action(QStringLiteral("lastColor"), tr("Highlight in the last colour (H)"), keyScope);
    m_last->setShortcut(QKeySequence(Qt::Key_H));
    connect(m_last, &QAction::triggered, this, [this] { highlight(m_lastColor); });
    m_underline = action(QStringLiteral("underline"), tr("Underline (U)"), keyScope);
    m_underline->setShortcut(QKeySequence(Qt::Key_U));
    connect(m_underline, &QAction::triggered, this, &SelectionBar::underlineRequested);
    m_note = action(QStringLiteral("note"), tr("Highlight and write a note (N)"), keyScope);
    m_note->setShortcut(QKeySequence(Qt::Key_N));
    connect(m_note, &QAction::triggered, this, &SelectionBar::noteRequested);
    m_tag = action(QStringLiteral("tag"), tr("Highlight and tag (T)"), keyScope);
    m_tag->setShortcut(QKeySequence(Qt::Key_T));
    connect(m_tag, &QAction::triggered, this, &SelectionBar::tagRequested);
    m_copy = action(QStringLiteral("copy"), tr("Copy (Ctrl+C)"), keyScope);
    m_copy->setShortcut(QKeySequence::Copy);
    connect(m_copy, &QAction::triggered, this, &SelectionBar::copyRequested);
    m_copySource =
        action(QStringLiteral("copySource"), tr("Copy in the script of the source (Ctrl+Shift+C)"), keyScope);
    m_copySource->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    connect(m_copySource, &QAction::triggered, this, &SelectionBar::copySourceRequested);
    createUseActions(keyScope);
    m_dismiss = action(QStringLiteral("dismiss"), tr("Dismiss"), keyScope);
    m_dismiss->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(m_dismiss, &QAction::triggered, this, &SelectionBar::dismissed);
}

void SelectionBar::createUseActions(QWidget* keyScope)
{
    struct Use
    {
        const char* field; ///< as metadata names it
        QString text;
        QKeySequence key;
    };
    const std::array uses{Use{"text", tr("Correct the text…"), {}},
                          Use{"title", tr("Use as title"), QKeySequence(QStringLiteral("Ctrl+Shift+T"))},
                          Use{"published", tr("Use as date"), QKeySequence(QStringLiteral("Ctrl+Shift+D"))},
                          Use{"source", tr("Use as source"), QKeySequence(QStringLiteral("Ctrl+Shift+S"))},
                          Use{"authors", tr("Use as author"), QKeySequence(QStringLiteral("Ctrl+Shift+A"))}};
    for (const Use& use : uses) {
        const QString field = QLatin1String(use.field);
        QAction* made = action(QStringLiteral("useAs-") + field, use.text, keyScope);
        made->setShortcut(use.key);
        connect(made, &QAction::triggered, this, [this, field] { Q_EMIT useAsRequested(field); });
        m_useAs.append(made);
    }
}

void SelectionBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs);
    layout->setSpacing(2);
    const auto add = [this, layout](QAction* action) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        button->setIconSize({Theme::kIcon, Theme::kIcon});
        button->setFocusPolicy(Qt::NoFocus); // the page keeps the focus and with it the selection
        layout->addWidget(button);
    };
    for (QAction* color : std::as_const(m_colors))
        add(color);
    layout->addSpacing(Theme::kSpaceXs);
    for (QAction* action : {m_underline, m_note, m_tag, m_copy})
        add(action);
    auto* menu = new QMenu(this);
    menu->addActions(m_useAs);
    m_useAsButton = new QToolButton(this);
    m_useAsButton->setObjectName(QStringLiteral("useAs"));
    m_useAsButton->setToolTip(tr("Correct the selected text, or use it as title, date, source or author"));
    m_useAsButton->setAccessibleName(m_useAsButton->toolTip());
    m_useAsButton->setIconSize({Theme::kIcon, Theme::kIcon});
    m_useAsButton->setFocusPolicy(Qt::NoFocus);
    m_useAsButton->setPopupMode(QToolButton::InstantPopup);
    m_useAsButton->setMenu(menu);
    layout->addWidget(m_useAsButton);
}

void SelectionBar::updateIcons()
{
    for (std::size_t i = 0; i < kColors.size(); ++i)
        m_colors[static_cast<int>(i)]->setIcon(
            swatch(m_theme.theme().highlight(kColors[i]), devicePixelRatioF()));
    m_underline->setIcon(m_theme.icon(QStringLiteral("underline")));
    m_note->setIcon(m_theme.icon(QStringLiteral("note")));
    m_tag->setIcon(m_theme.icon(QStringLiteral("tag")));
    m_copy->setIcon(m_theme.icon(QStringLiteral("copy")));
    m_useAsButton->setIcon(m_theme.icon(QStringLiteral("article")));
}

void SelectionBar::highlight(HighlightColor color)
{
    m_lastColor = color;
    Q_EMIT highlightRequested(color);
}

QList<QAction*> SelectionBar::keyActions() const
{
    return m_colors + m_useAs + QList{m_last, m_underline, m_note, m_tag, m_copySource};
}

void SelectionBar::setArmed(bool armed)
{
    for (QAction* action : keyActions())
        action->setEnabled(armed && !m_readOnly);
    for (QAction* action : {m_copy, m_copySource, m_dismiss})
        action->setEnabled(armed);
}

void SelectionBar::setReadOnly()
{
    m_readOnly = true;
    const auto buttons = findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        button->setVisible(button->defaultAction() == m_copy);
}

void SelectionBar::showAt(const QRect& target, const QRect& bounds)
{
    const QSize size = sizeHint();
    const int above = target.top() - size.height() - Theme::kSpaceS;
    const int below = target.bottom() + Theme::kSpaceS;
    int y = above;
    if (above < bounds.top() + Theme::kSpaceXs)
        y = below + size.height() <= bounds.bottom() ? below : bounds.top() + Theme::kSpaceS;
    const int left = bounds.left() + Theme::kSpaceS;
    const int right = std::max(left, bounds.right() - size.width() - Theme::kSpaceS);
    setGeometry({{std::clamp(target.center().x() - size.width() / 2, left, right), y}, size});
    show();
    raise();
}

void SelectionBar::dismiss()
{
    hide();
}

} // namespace pizhu::ui
