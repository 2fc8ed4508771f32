// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/nametable.h"

#include <algorithm>
#include <numeric>

namespace pizhu::library {

quint32 NameTable::codeOf(const QString& name)
{
    const auto known = m_codes.constFind(name);
    if (known != m_codes.cend())
        return *known;
    const quint32 code = size();
    m_codes.insert(name, code);
    m_names.append(name);
    return code;
}

std::optional<quint32> NameTable::find(const QString& name) const
{
    const auto known = m_codes.constFind(name);
    return known == m_codes.cend() ? std::nullopt : std::optional(*known);
}

std::shared_ptr<const std::vector<quint32>> NameTable::byName() const
{
    const QMutexLocker lock(&m_sorted->mutex);
    if (m_sorted->codes && m_sorted->codes->size() == size())
        return m_sorted->codes;
    auto codes = std::make_shared<std::vector<quint32>>(size());
    std::iota(codes->begin(), codes->end(), 0u);
    std::sort(codes->begin(), codes->end(), [this](quint32 a, quint32 b) { return m_names[a] < m_names[b]; });
    m_sorted->codes = codes;
    return codes;
}

} // namespace pizhu::library
