// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/anchorcarrier.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <map>
#include <memory>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The texts of an article's versions and what carries anchors from each to one of them, made when first
/// asked for. Lives for one read or write.
class AnchorTexts
{
public:
    AnchorTexts(storage::Connection& connection, base::VersionId to)
        : m_connection(connection)
        , m_to(to)
    {}

    /// From no version: by quote and context only.
    [[nodiscard]] base::Result<const annotation::AnchorCarrier*> carrierFrom(base::VersionId from);
    [[nodiscard]] base::Result<void> read(base::VersionId version);
    /// Empty unless it was read.
    [[nodiscard]] QString textOf(base::VersionId version) const;

private:
    storage::Connection& m_connection;
    base::VersionId m_to;
    std::map<qint64, QString> m_texts;
    std::map<qint64, std::unique_ptr<annotation::AnchorCarrier>> m_carriers;
};

} // namespace pizhu::library
