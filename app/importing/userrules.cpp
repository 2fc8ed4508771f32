// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/userrules.h"

#include "app/base/logging.h"
#include "app/library/fieldvalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
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

UserRule ruleOf(const YAML::Node& file)
{
    UserRule rule{.hosts = listOf(file["hosts"]), .names = listOf(file["names"]), .values = {}};
    for (const auto& entry : file["values"])
        rule.values.insert(textOf(entry.first), listOf(entry.second));
    return rule;
}

/// Exceptions of the parser end here.
Result<YAML::Node> readYaml(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(base::ErrorCode::Unreadable,
                    QCoreApplication::translate("pizhu::importing", "“%1” cannot be read.").arg(path),
                    file.errorString());
    try {
        return YAML::Load(file.readAll().toStdString());
    } catch (const YAML::Exception& problem) {
        return fail(base::ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::importing", "“%1” is no file of rules.").arg(path),
                    QString::fromUtf8(problem.what()));
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

std::vector<UserRule> loadUserRules(const QString& folder)
{
    std::vector<UserRule> rules;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const auto file = readYaml(directory.filePath(name));
        if (!file) {
            qCWarning(base::logImport) << file.error().message << file.error().detail;
            continue;
        }
        try {
            if (UserRule rule = ruleOf(*file); !rule.values.isEmpty())
                rules.push_back(std::move(rule));
        } catch (const YAML::Exception& problem) {
            qCWarning(base::logImport) << "not used:" << name << problem.what();
        }
    }
    return rules;
}

Result<QString> saveUserRule(const QString& folder, const library::SiteName& site, const QString& field,
                             const QStringList& value)
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
        rules["values"][field.toStdString()] = valueNode(value);
    } catch (const YAML::Exception& problem) {
        return fail(base::ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::importing", "“%1” is no file of rules.").arg(path),
                    QString::fromUtf8(problem.what()));
    }
    return writeYaml(path, rules);
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
