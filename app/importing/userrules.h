// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/metadata.h"
#include "app/library/sitearticles.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::importing {

/// What the user said holds for all articles of a site.
struct UserRule
{
    QStringList hosts;                 ///< without "www."
    QStringList names;                 ///< of the site, for articles without an address
    QMap<QString, QStringList> values; ///< field → value as candidates hold it

    bool operator==(const UserRule&) const = default;
};

/// The folder of YAML files beside a library, in the format of resources/cleanup/sites.
[[nodiscard]] QString userRuleFolder(const QString& libraryPath);

/// Every rule of the folder that sets values. A file that cannot be read is left out and logged.
[[nodiscard]] std::vector<UserRule> loadUserRules(const QString& folder);

/// Adds a value to the rules of a site, which may be named by its host or its name; returns the file. What
/// else the file says stays.
[[nodiscard]] base::Result<QString> saveUserRule(const QString& folder, const library::SiteName& site,
                                                 const QString& field, const QStringList& value);

/// Sets what the rules say of the article's site, whatever was extracted.
void applyUserRules(const std::vector<UserRule>& rules, document::Metadata& metadata);

} // namespace pizhu::importing
