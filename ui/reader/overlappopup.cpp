// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/overlappopup.h"

#include "ui/models/titles.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace pizhu::ui {

namespace {

constexpr int kMaxKeys = 9;
constexpr int kMaxWidth = 340;
constexpr QChar kDigitSpace(0x2007);  ///< as wide as a digit
constexpr std::size_t kMaxShown = 10; ///< rows; more scroll

} // namespace

OverlapPopup::OverlapPopup(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("overlapPopup"));
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs);
    layout->setSpacing(2);
    layout->addWidget(createRows());
    auto* hint = new QLabel(tr("Tab: next one · 1–9: this one · Esc: close"), this);
    hint->setProperty("role", QStringLiteral("secondary"));
    hint->setContentsMargins(Theme::kSpaceXs, 2, Theme::kSpaceXs, 2);
    layout->addWidget(hint);
    createKeys();
    hide();
}

QWidget* OverlapPopup::createRows()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QWidget(m_scroll);
    m_rowsLayout = new QVBoxLayout(rows);
    m_rowsLayout->setContentsMargins({});
    m_rowsLayout->setSpacing(2);
    m_scroll->setWidget(rows);
    rows->setAutoFillBackground(false); // what is behind is the popup's
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

void OverlapPopup::createKeys()
{
    for (int i = 0; i < kMaxKeys; ++i) {
        auto* key = new QAction(this);
        key->setShortcut(QKeySequence(QString::number(i + 1)));
        key->setEnabled(false);
        connect(key, &QAction::triggered, this, [this, i] {
            const QString uid = m_rows[static_cast<std::size_t>(i)].uid;
            dismiss();
            Q_EMIT chosen(uid);
        });
        m_keys.append(key);
    }
}

void OverlapPopup::fill(const std::vector<Row>& rows)
{
    m_rows = rows;
    qDeleteAll(findChildren<QToolButton*>());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        auto* button = new QToolButton(this);
        const QString number = i < kMaxKeys ? QString::number(i + 1) : QString(kDigitSpace);
        const QString name = row.tags.isEmpty() ? kindTitle(row.kind) : row.tags;
        const QString line =
            number + QStringLiteral("  ") + name + QStringLiteral("  ") + row.text.simplified();
        button->setText(button->fontMetrics().elidedText(line, Qt::ElideRight, kMaxWidth));
        button->setToolTip(line);
        button->setProperty("uid", row.uid);
        button->setIcon(swatchIcon(m_theme.theme(), row.color));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, uid = row.uid] { Q_EMIT chosen(uid); });
        m_rowsLayout->addWidget(button);
    }
    fitRows();
    for (int i = 0; i < kMaxKeys; ++i)
        m_keys.at(i)->setEnabled(static_cast<std::size_t>(i) < rows.size());
}

/// As wide as the widest row, as high as so many of them.
void OverlapPopup::fitRows()
{
    const QSize all = m_rowsLayout->sizeHint();
    const auto count = static_cast<int>(m_rows.size());
    const auto shown = static_cast<int>(std::min(m_rows.size(), kMaxShown));
    const int row = (all.height() + m_rowsLayout->spacing()) / std::max(1, count);
    const int bar = shown < count ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    m_scroll->setFixedSize(all.width() + bar, row * shown - m_rowsLayout->spacing());
}

void OverlapPopup::showRows(const std::vector<Row>& rows, const QString& current, const QRect& target,
                            const QRect& bounds)
{
    if (rows != m_rows)
        fill(rows);
    for (int i = 0; i < kMaxKeys; ++i)
        m_keys.at(i)->setEnabled(static_cast<std::size_t>(i) < rows.size());
    layout()->activate();
    setCurrent(current);
    const QSize size = sizeHint();
    int y = target.bottom() + Theme::kSpaceM;
    if (y + size.height() > bounds.bottom())
        y = std::max(bounds.top(), target.top() - size.height() - Theme::kSpaceM);
    const int right = std::max(bounds.left(), bounds.right() - size.width() - Theme::kSpaceS);
    setGeometry({{std::clamp(target.left(), bounds.left(), right), y}, size});
    show();
    raise();
}

void OverlapPopup::setCurrent(const QString& uid)
{
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const bool isCurrent = button->property("uid").toString() == uid;
        button->setChecked(isCurrent);
        if (isCurrent)
            m_scroll->ensureWidgetVisible(button, 0, 0);
    }
}

void OverlapPopup::dismiss()
{
    for (QAction* key : std::as_const(m_keys))
        key->setEnabled(false);
    hide();
}

} // namespace pizhu::ui
