// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationquery.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QFormLayout;

namespace pizhu::ui {

/// Asks for the first and the last day of a span; either may be left open.
class DaysDialog : public QDialog
{
    Q_OBJECT

public:
    DaysDialog(const QString& title, const library::DaySpan& days, QWidget* parent);

    [[nodiscard]] library::DaySpan days() const;

private:
    void addRow(QFormLayout& form, const QString& label, QCheckBox*& isSet, QDateEdit*& edit,
                const QDate& day);

    QCheckBox* m_hasFrom = nullptr;
    QCheckBox* m_hasLast = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_last = nullptr;
};

} // namespace pizhu::ui
