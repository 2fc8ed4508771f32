// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/linkcompletion.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QScreen>

namespace pizhu::ui {

namespace {

using Target = text::DeepLink::Target;

constexpr int kWidth = 320;
constexpr int kRowHeight = 28;

QString kindWord(Target target)
{
    switch (target) {
    case Target::Article:
        return LinkCompletion::tr("Article");
    case Target::Annotation:
        return LinkCompletion::tr("Highlight");
    case Target::Tag:
        return LinkCompletion::tr("Tag");
    }
    return {};
}

/// A title, then what it is and where from: "街口的钟又走了  ·  Article · 晨报". The title gives way.
QString rowText(const library::LinkTarget& target, const QFontMetrics& metrics, int room)
{
    QStringList details{kindWord(target.link.target), target.detail};
    details.removeAll(QString());
    const QString rest = QStringLiteral("  ·  ") + details.join(QStringLiteral(" · "));
    const int forTitle = std::max(room / 2, room - metrics.horizontalAdvance(rest));
    return metrics.elidedText(target.title.simplified(), Qt::ElideRight, forTitle) + rest;
}

} // namespace

LinkCompletion::LinkCompletion(QWidget* editor)
    : QListWidget(editor)
{
    setObjectName(QStringLiteral("linkCompletion"));
    setAccessibleName(tr("What to link to"));
    setWindowFlags(Qt::ToolTip); // a window that takes neither focus nor activation
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(editor);
    setProperty("role", QStringLiteral("roomy"));
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(this, &QListWidget::itemClicked, this, &LinkCompletion::choose);
    hide();
}

void LinkCompletion::offer(const std::vector<library::LinkTarget>& targets, const QRect& cursor)
{
    m_targets = targets;
    clear();
    if (targets.empty())
        return hide();
    for (const library::LinkTarget& target : targets) {
        const int room = kWidth - 2 * (Theme::kSpaceM + Theme::kSpaceS); // inside the padding of a row
        auto* item = new QListWidgetItem(rowText(target, fontMetrics(), room), this);
        item->setSizeHint({0, kRowHeight});
        item->setToolTip(target.title);
    }
    setCurrentRow(0);
    const int height = count() * kRowHeight + 2 * frameWidth();
    const QRect room = screen()->availableGeometry();
    const bool below = cursor.bottom() + height + Theme::kSpaceXs <= room.bottom();
    const int y = below ? cursor.bottom() + Theme::kSpaceXs : cursor.top() - height - Theme::kSpaceXs;
    setGeometry(std::clamp(cursor.left(), room.left(), std::max(room.left(), room.right() - kWidth)), y,
                kWidth, height);
    show();
}

void LinkCompletion::step(int by)
{
    if (count() > 0)
        setCurrentRow((currentRow() + by + count()) % count());
}

void LinkCompletion::choose()
{
    const int row = currentRow();
    if (row < 0 || row >= std::ssize(m_targets))
        return;
    const library::LinkTarget target = m_targets[static_cast<std::size_t>(row)];
    hide();
    Q_EMIT chosen(target);
}

} // namespace pizhu::ui
