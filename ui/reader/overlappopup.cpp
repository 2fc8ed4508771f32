// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/overlappopup.h"

#include "ui/models/titles.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace pizhu::ui {

namespace {

constexpr int kMaxKeys = 9;
constexpr int kMaxWidth = 340;

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
    m_rowsLayout = new QVBoxLayout;
    m_rowsLayout->setSpacing(2);
    layout->addLayout(m_rowsLayout);
    auto* hint = new QLabel(tr("Tab: next one · 1–9: this one · Esc: close"), this);
    hint->setProperty("role", QStringLiteral("secondary"));
    hint->setContentsMargins(Theme::kSpaceXs, 2, Theme::kSpaceXs, 2);
    layout->addWidget(hint);
    createKeys();
    hide();
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
        const QString number = i < kMaxKeys ? QString::number(i + 1) + QStringLiteral("  ") : QString();
        const QString name = row.tags.isEmpty() ? kindTitle(row.kind) : row.tags;
        const QString line = number + name + QStringLiteral("  ") + row.text.simplified();
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
    for (int i = 0; i < kMaxKeys; ++i)
        m_keys.at(i)->setEnabled(static_cast<std::size_t>(i) < rows.size());
}

void OverlapPopup::showRows(const std::vector<Row>& rows, const QString& current, const QRect& target,
                            const QRect& bounds)
{
    if (rows != m_rows)
        fill(rows);
    for (int i = 0; i < kMaxKeys; ++i)
        m_keys.at(i)->setEnabled(static_cast<std::size_t>(i) < rows.size());
    setCurrent(current);
    layout()->activate();
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
    for (QToolButton* button : findChildren<QToolButton*>())
        button->setChecked(button->property("uid").toString() == uid);
}

void OverlapPopup::dismiss()
{
    for (QAction* key : std::as_const(m_keys))
        key->setEnabled(false);
    hide();
}

} // namespace pizhu::ui
