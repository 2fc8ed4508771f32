// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/versions/repairentry.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

namespace pizhu::ui {

/// A line of text with what was taken away struck out and what came instead underlined.
struct Redline
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

/// Before and after of a repair in their sentence.
[[nodiscard]] Redline redlineOf(const RepairEntry& entry, const Theme& theme);

/// Draws a repair: its redline, how sure it is, what kind of damage it was and where.
class RepairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kEntryRole = Qt::UserRole;

    explicit RepairDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    /// The face of the redlines.
    void setScript(text::Script script) { m_script = script; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// The row as a sentence, for screen readers.
    [[nodiscard]] static QString spokenText(const RepairEntry& entry);

private:
    void layOut(QTextLayout& layout, int width) const;
    void paintBadge(QPainter& painter, const QRect& line, const QFont& font, const RepairEntry& entry) const;

    const ThemeSource& m_theme;
    text::Script m_script = text::Script::Other;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::RepairEntry)
