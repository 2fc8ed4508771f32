// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cleanup/siterules.h"
#include "app/document/metadata.h"
#include "app/library/sitearticles.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::library {
class Library;
struct Stores;
} // namespace pizhu::library

namespace pizhu::importing {

/// A value that a correction of a whole site wrote into a rule. Once undone it is not used in its library.
struct SiteCorrection
{
    QString library; ///< uid
    QString uid;
    QStringList value;

    bool operator==(const SiteCorrection&) const = default;
};

/// What the user said holds for all articles of a site.
struct UserRule
{
    QStringList hosts;                 ///< without "www."
    QStringList names;                 ///< of the site, for articles without an address
    QMap<QString, QStringList> values; ///< field → value as candidates hold it
    QMap<QString, std::vector<SiteCorrection>> corrections{}; ///< field → oldest first

    bool operator==(const UserRule&) const = default;
};

/// The user's rules as an import or cleaning uses them.
struct UserRules
{
    std::vector<cleanup::RuleFile> files; ///< with more than values: for reading and cleaning pages
    std::vector<UserRule> values;         ///< set whatever was extracted; undone corrections left out
    std::vector<base::Error> problems;    ///< a sentence per file that is wrong and was left out
};

/// The folder of YAML files beside a library, in the format of resources/cleanup/sites.
[[nodiscard]] QString userRuleFolder(const QString& libraryPath);

/// Reads and checks the files beside the library.
[[nodiscard]] UserRules userRules(const library::Library& library);

/// Every rule of the folder that sets values, undone corrections among them. A file that is wrong is left out
/// and logged.
[[nodiscard]] std::vector<UserRule> loadUserRules(const QString& folder);

/// Adds a value to the rules of a site, which may be named by its host or its name; returns the file. What
/// else the file says stays.
[[nodiscard]] base::Result<QString> saveUserRule(const QString& folder, const library::SiteName& site,
                                                 const QString& field, const QStringList& value);

/// The same as part of a step of the history: when it is undone, the value is not used any more in this
/// library (the file keeps it), and an earlier one counts again.
[[nodiscard]] base::Result<QString> saveUserRule(library::Stores& stores, const QString& folder,
                                                 const library::SiteName& site, const QString& field,
                                                 const QStringList& value);

/// Sets what the rules say of the article's site, whatever was extracted.
void applyUserRules(const std::vector<UserRule>& rules, document::Metadata& metadata);

} // namespace pizhu::importing
