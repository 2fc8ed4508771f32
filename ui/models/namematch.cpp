// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/namematch.h"

#include "app/text/folding.h"

namespace pizhu::ui {

NameMatch::NameMatch(const QString& typed)
    : m_typed(text::fold(typed.simplified()))
{}

bool NameMatch::within(const QString& name) const
{
    return text::fold(name).contains(m_typed);
}

bool NameMatch::atStart(const QString& name) const
{
    return text::fold(name).startsWith(m_typed);
}

} // namespace pizhu::ui
