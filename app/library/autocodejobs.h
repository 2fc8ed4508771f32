// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/autocode.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class AutocodeJobs
{
public:
    explicit AutocodeJobs(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<AutocodeJob>> all() const;
    [[nodiscard]] base::Result<AutocodeJob> load(AutocodeJobId id) const;
    /// The job that looks for the same in the same articles with the same tag, where there is one; else a
    /// new one. Fails with InvalidInput when there is nothing to look for, or no tag.
    [[nodiscard]] base::Result<AutocodeJobId> ensure(const NewAutocodeJob& job);
    /// For what is coded from now on.
    [[nodiscard]] base::Result<void> setCode(AutocodeJobId id, const QString& tagPath,
                                             annotation::HighlightColor color);
    /// With its decisions; what it coded stays.
    [[nodiscard]] base::Result<void> remove(AutocodeJobId id);

private:
    [[nodiscard]] base::Result<void> check(const NewAutocodeJob& job) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
