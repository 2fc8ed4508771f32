// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/versionstore.h"
#include "ui/widgets/textpainting.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws what became of a highlight: its colour, the quote, the text that stands there now when it differs,
/// and its fate in words.
class OutcomeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kOutcomeRole = Qt::UserRole;

    explicit OutcomeDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    [[nodiscard]] std::vector<TextBlock> linesOf(const library::AnchorOutcome& outcome,
                                                 const QFont& font) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::AnchorOutcome)
