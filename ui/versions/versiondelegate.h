// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// What a row of the timeline says.
struct VersionRow
{
    QString name;   ///< "Version 3"
    QString reason; ///< "Cleaned again"
    QString moment;
    QString changes; ///< against the version before; empty while it is not known
    bool current = false;
};

/// Draws a version on a line of time: a dot for each, a full one for the version in use.
class VersionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowRole = Qt::UserRole;

    explicit VersionDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintRail(QPainter& painter, const QRect& rect, const QModelIndex& index, bool current) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::VersionRow)
