// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/userrules.h"

#include "app/base/logging.h"
#include "app/library/fieldvalue.h"
#include "app/library/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <algorithm>
#include <yaml-cpp/yaml.h>

namespace pizhu::importing {

using base::fail;
using base::Result;
using library::SiteKind;

namespace {

constexpr int kFormat = 1; ///< of resources/cleanup/sites

QString textOf(const YAML::Node& node)
{
    return QString::fromStdString(node.as<std::string>());
}

QStringList listOf(const YAML::Node& node)
{
    if (!node || node.IsNull())
        return {};
    if (node.IsScalar())
        return {textOf(node)};
    QStringList list;
    for (const YAML::Node& item : node)
        list.append(textOf(item));
    return list;
}

YAML::Node listNode(const QStringList& items)
{
    YAML::Node list(YAML::NodeType::Sequence);
    for (const QString& item : items)
        list.push_back(item.toStdString());
    return list;
}

YAML::Node valueNode(const QStringList& value)
{
    return value.size() == 1 ? YAML::Node(value.front().toStdString()) : listNode(value);
}

std::vector<SiteCorrection> correctionsOf(const YAML::Node& list)
{
    std::vector<SiteCorrection> corrections;
    for (const YAML::Node& item : list)
        corrections.push_back({textOf(item["library"]), textOf(item["correction"]), listOf(item["value"])});
    return corrections;
}

YAML::Node correctionNode(const SiteCorrection& correction)
{
    YAML::Node node;
    node["library"] = correction.library.toStdString();
    node["correction"] = correction.uid.toStdString();
    node["value"] = valueNode(correction.value);
    return node;
}

UserRule ruleOf(const YAML::Node& file)
{
    UserRule rule{.hosts = listOf(file["hosts"]), .names = listOf(file["names"]), .values = {}};
    for (const auto& entry : file["values"])
        rule.values.insert(textOf(entry.first), listOf(entry.second));
    for (const auto& entry : file["corrections"])
        rule.corrections.insert(textOf(entry.first), correctionsOf(entry.second));
    return rule;
}

base::Error noRules(const QString& path, const YAML::Exception& problem)
{
    return {base::ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::importing", "“%1” is no file of rules.").arg(path),
            QString::fromUtf8(problem.what())};
}

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(base::ErrorCode::Unreadable,
                    QCoreApplication::translate("pizhu::importing", "“%1” cannot be read.").arg(path),
                    file.errorString());
    return file.readAll();
}

/// Exceptions of the parser end here.
Result<YAML::Node> readYaml(const QString& path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return fail(bytes.error());
    try {
        return YAML::Load(bytes->toStdString());
    } catch (const YAML::Exception& problem) {
        return fail(noRules(path, problem));
    }
}

/// Values are set after cleaning, and for the site's built-in rules to count the file must not hide them.
bool saysMoreThanValues(const YAML::Node& file)
{
    const QSet<QString> values{QStringLiteral("version"), QStringLiteral("hosts"), QStringLiteral("names"),
                               QStringLiteral("values"), QStringLiteral("corrections")};
    return std::any_of(file.begin(), file.end(),
                       [&values](const auto& entry) { return !values.contains(textOf(entry.first)); });
}

/// For the reading processes, which have no business with values.
cleanup::RuleFile forCleaning(const QString& path, YAML::Node file)
{
    file.remove("values");
    file.remove("corrections");
    YAML::Emitter text;
    text << file;
    return {path, QByteArray(text.c_str(), static_cast<qsizetype>(text.size()))};
}

Result<void> addFile(const QString& path, UserRules& rules)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return fail(bytes.error());
    if (auto checked = cleanup::parseSiteRules({QDir::toNativeSeparators(path), *bytes}); !checked)
        return fail(checked.error());
    try {
        const YAML::Node file = YAML::Load(bytes->toStdString());
        if (UserRule rule = ruleOf(file); !rule.values.isEmpty())
            rules.values.push_back(std::move(rule));
        if (saysMoreThanValues(file))
            rules.files.push_back(forCleaning(path, file));
        return {};
    } catch (const YAML::Exception& problem) {
        return fail(noRules(path, problem));
    }
}

UserRules rulesIn(const QString& folder)
{
    UserRules rules;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        if (auto added = addFile(directory.filePath(name), rules); !added)
            rules.problems.push_back(added.error());
    }
    return rules;
}

/// A value that a correction wrote and that was undone gives way to the last one that is in force.
void leaveOutUndone(UserRule& rule, const QString& library, const QSet<QString>& inForce)
{
    for (auto field = rule.corrections.cbegin(); field != rule.corrections.cend(); ++field) {
        const auto value = rule.values.constFind(field.key());
        const std::vector<SiteCorrection>& list = *field;
        if (value == rule.values.cend() || list.empty() || list.back().value != *value)
            continue; // written by hand since
        const auto counts = [&](const SiteCorrection& correction) {
            return correction.library != library || inForce.contains(correction.uid);
        };
        const auto last = std::find_if(list.rbegin(), list.rend(), counts);
        if (last == list.rend())
            rule.values.remove(field.key());
        else
            rule.values.insert(field.key(), last->value);
    }
}

/// A name of a file that says whose rules it holds and is none of a path.
QString fileNameFor(const QString& site)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\w.-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString name = site;
    name.replace(unsafe, QStringLiteral("-"));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("site") : name.left(100)) + QLatin1String(".yaml");
}

bool isAbout(const UserRule& rule, const document::Metadata& metadata)
{
    const QString host = library::hostOf(metadata.url.value);
    if (!host.isEmpty()) {
        for (const QString& known : rule.hosts) {
            if (host == known || host.endsWith(u'.' + known))
                return true;
        }
    }
    return !metadata.site.value.isEmpty() && rule.names.contains(metadata.site.value);
}

Result<QString> writeYaml(const QString& path, const YAML::Node& rules)
{
    YAML::Emitter text;
    text << rules;
    QSaveFile file(path);
    const QByteArray bytes = QByteArray(text.c_str(), static_cast<qsizetype>(text.size())) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(
            base::ErrorCode::Unreadable,
            QCoreApplication::translate("pizhu::importing", "The rule cannot be written to “%1”.").arg(path),
            file.errorString());
    return path;
}

} // namespace

QString userRuleFolder(const QString& libraryPath)
{
    return libraryPath + QLatin1String(".rules");
}

UserRules userRules(const library::Library& library)
{
    UserRules rules = rulesIn(userRuleFolder(library.path()));
    if (std::ranges::all_of(rules.values, [](const UserRule& rule) { return rule.corrections.isEmpty(); }))
        return rules;
    using Known = std::pair<QString, QSet<QString>>;
    const auto known = library
                           .read([](const library::Stores& stores) -> Result<Known> {
                               const auto uid = stores.siteCorrections.libraryUid();
                               const auto inForce = stores.siteCorrections.inForce();
                               if (!uid || !inForce)
                                   return fail(uid ? inForce.error() : uid.error());
                               return Known{*uid, *inForce};
                           })
                           .result();
    if (!known) {
        rules.problems.push_back(known.error());
        return rules;
    }
    for (UserRule& rule : rules.values)
        leaveOutUndone(rule, known->first, known->second);
    return rules;
}

std::vector<UserRule> loadUserRules(const QString& folder)
{
    UserRules rules = rulesIn(folder);
    for (const base::Error& problem : rules.problems)
        qCWarning(base::logImport).noquote() << problem.message << problem.detail;
    return std::move(rules.values);
}

namespace {

/// `correction` is noted beside the value when it has a uid.
Result<QString> saveValue(const QString& folder, const library::SiteName& site, const QString& field,
                          const SiteCorrection& correction)
{
    if (!QDir().mkpath(folder))
        return fail(
            base::ErrorCode::Unreadable,
            QCoreApplication::translate("pizhu::importing", "The folder “%1” cannot be made.").arg(folder));
    const QString path = QDir(folder).filePath(fileNameFor(site.name));
    YAML::Node rules;
    if (QFile::exists(path)) {
        auto known = readYaml(path);
        if (!known)
            return fail(known.error());
        rules = *known;
    }
    try {
        rules["version"] = kFormat;
        const char* key = site.kind == SiteKind::Host ? "hosts" : "names";
        QStringList names = listOf(rules[key]);
        if (!names.contains(site.name))
            names.append(site.name);
        rules[key] = listNode(names);
        rules["values"][field.toStdString()] = valueNode(correction.value);
        if (!correction.uid.isEmpty())
            rules["corrections"][field.toStdString()].push_back(correctionNode(correction));
    } catch (const YAML::Exception& problem) {
        return fail(noRules(path, problem));
    }
    return writeYaml(path, rules);
}

} // namespace

Result<QString> saveUserRule(const QString& folder, const library::SiteName& site, const QString& field,
                             const QStringList& value)
{
    return saveValue(folder, site, field, {.library = {}, .uid = {}, .value = value});
}

Result<QString> saveUserRule(library::Stores& stores, const QString& folder, const library::SiteName& site,
                             const QString& field, const QStringList& value)
{
    const auto library = stores.siteCorrections.libraryUid();
    if (!library)
        return fail(library.error());
    const auto uid = stores.siteCorrections.add();
    if (!uid)
        return fail(uid.error());
    return saveValue(folder, site, field, {*library, *uid, value});
}

void applyUserRules(const std::vector<UserRule>& rules, document::Metadata& metadata)
{
    for (const UserRule& rule : rules) {
        if (!isAbout(rule, metadata))
            continue;
        for (auto value = rule.values.cbegin(); value != rule.values.cend(); ++value)
            std::ignore = library::setUserValue(metadata, value.key(), *value, document::FieldOrigin::Rule);
    }
}

} // namespace pizhu::importing
