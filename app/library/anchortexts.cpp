// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/anchortexts.h"

#include "app/library/rows.h"

namespace pizhu::library {

using annotation::AnchorCarrier;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kText[] = "SELECT text FROM version WHERE id = ?";

} // namespace

Result<void> AnchorTexts::read(VersionId version)
{
    if (m_texts.contains(version.value))
        return {};
    const auto text = firstRow(
        m_connection, kText, [](const auto& row) { return row.string(0); }, version);
    if (!text)
        return fail(text.error());
    m_texts.emplace(version.value, text->value_or(QString()));
    return {};
}

QString AnchorTexts::textOf(VersionId version) const
{
    const auto found = m_texts.find(version.value);
    return found == m_texts.end() ? QString() : found->second;
}

Result<const AnchorCarrier*> AnchorTexts::carrierFrom(VersionId from)
{
    if (const auto known = m_carriers.find(from.value); known != m_carriers.end())
        return known->second.get();
    if (auto done = read(m_to); !done)
        return fail(done.error());
    const QString& to = m_texts.at(m_to.value);
    std::unique_ptr<AnchorCarrier> carrier;
    if (from.isValid()) {
        if (auto done = read(from); !done)
            return fail(done.error());
        carrier = std::make_unique<AnchorCarrier>(m_texts.at(from.value), to);
    } else {
        carrier = std::make_unique<AnchorCarrier>(to);
    }
    return m_carriers.emplace(from.value, std::move(carrier)).first->second.get();
}

} // namespace pizhu::library
