// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <functional>
#include <yaml-cpp/yaml.h>

/// Reading rule files with the line in every complaint. The functions throw BadRule, which leaves this folder
/// only as the error of readRuleFile().
namespace pizhu::cleanup::yaml {

using YAML::Node;

/// A rule file that says something we do not understand.
struct BadRule
{
    YAML::Mark mark;
    QString message;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::cleanup)
};

[[nodiscard]] Node required(const Node& parent, const char* key);
[[nodiscard]] QString text(const Node& node);
[[nodiscard]] int number(const Node& node);
[[nodiscard]] Node sequence(const Node& node);
[[nodiscard]] QStringList words(const Node& node);
[[nodiscard]] QSet<QString> wordSet(const Node& node);
[[nodiscard]] QRegularExpression expression(const Node& node, bool anchored);
[[nodiscard]] std::vector<QRegularExpression> expressions(const Node& node);
/// Throws BadRule for a key that is not among the known ones: a misspelt rule would silently do nothing.
void onlyKeys(const Node& parent, std::initializer_list<const char*> known);

/// Parses `bytes`, checks `version: 1` and calls `read`. Fails with InvalidInput, naming file and line.
[[nodiscard]] base::Result<void> readRuleFile(const QString& name, const QByteArray& bytes,
                                              const std::function<void(const Node&)>& read);

} // namespace pizhu::cleanup::yaml
