// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/daysdialog.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

DaysDialog::DaysDialog(const QString& title, const library::DaySpan& days, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("daysDialog"));
    setWindowTitle(title);
    auto* form = new QFormLayout(this);
    form->setSpacing(Theme::kSpaceS);
    const QDate today = QDate::currentDate();
    addRow(*form, tr("From"), m_hasFrom, m_from, days.from.isValid() ? days.from : today.addMonths(-1));
    addRow(*form, tr("To"), m_hasLast, m_last, days.last.isValid() ? days.last : today);
    m_hasFrom->setChecked(days.from.isValid() || days.isOpen());
    m_hasLast->setChecked(days.last.isValid());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Filter"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void DaysDialog::addRow(QFormLayout& form, const QString& label, QCheckBox*& isSet, QDateEdit*& edit,
                        const QDate& day)
{
    isSet = new QCheckBox(label, this);
    edit = new QDateEdit(day, this);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s); // as the page has it; no guessing which is the month
    edit->setAccessibleName(label);
    edit->setEnabled(false);
    connect(isSet, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    form.addRow(isSet, edit);
}

library::DaySpan DaysDialog::days() const
{
    library::DaySpan days;
    if (m_hasFrom->isChecked())
        days.from = m_from->date();
    if (m_hasLast->isChecked())
        days.last = m_last->date();
    if (days.from.isValid() && days.last.isValid() && days.last < days.from)
        std::swap(days.from, days.last);
    return days;
}

} // namespace pizhu::ui
