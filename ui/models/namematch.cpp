// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/namematch.h"

#include "app/text/folding.h"

namespace pizhu::ui {

NameMatch::NameMatch(const QString& typed)
    : m_typed(text::fold(typed.simplified()))
    , m_pinyin(typed)
{}

bool NameMatch::within(const QString& name) const
{
    return text::fold(name).contains(m_typed) || m_pinyin.match(name);
}

bool NameMatch::atStart(const QString& name) const
{
    if (text::fold(name).startsWith(m_typed))
        return true;
    // Several words are typed of a name one reads, not of its initials.
    return !m_typed.contains(u' ') && m_pinyin.matchesStart(text::PinyinName(name));
}

} // namespace pizhu::ui
