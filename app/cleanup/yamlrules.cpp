// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/yamlrules.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup::yaml {

Node required(const Node& parent, const char* key)
{
    const Node node = parent[key];
    if (!node)
        throw BadRule{parent.Mark(), Text::tr("The key “%1” is missing.").arg(QLatin1String(key))};
    return node;
}

QString text(const Node& node)
{
    if (!node.IsScalar())
        throw BadRule{node.Mark(), Text::tr("A single value is expected here.")};
    return QString::fromStdString(node.Scalar());
}

int number(const Node& node)
{
    bool ok = false;
    const int value = text(node).toInt(&ok);
    if (!ok || value < 0)
        throw BadRule{node.Mark(), Text::tr("A number is expected here.")};
    return value;
}

Node sequence(const Node& node)
{
    if (!node.IsSequence())
        throw BadRule{node.Mark(), Text::tr("A list is expected here.")};
    return node;
}

QStringList words(const Node& node)
{
    QStringList result;
    for (const Node& item : sequence(node))
        result.append(text(item));
    return result;
}

QSet<QString> wordSet(const Node& node)
{
    const QStringList list = words(node);
    return {list.begin(), list.end()};
}

QRegularExpression expression(const Node& node, bool anchored)
{
    const QString pattern = text(node);
    QRegularExpression result(anchored ? QRegularExpression::anchoredPattern(pattern) : pattern,
                              QRegularExpression::UseUnicodePropertiesOption);
    if (!result.isValid())
        throw BadRule{node.Mark(), Text::tr("The pattern is not valid: %1.").arg(result.errorString())};
    result.optimize();
    return result;
}

std::vector<QRegularExpression> expressions(const Node& node)
{
    std::vector<QRegularExpression> result;
    for (const Node& item : sequence(node))
        result.push_back(expression(item, true));
    return result;
}

void onlyKeys(const Node& parent, std::initializer_list<const char*> known)
{
    for (const auto& entry : parent) {
        const QString key = text(entry.first);
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&key](const char* name) { return key == QLatin1String(name); });
        if (!isKnown)
            throw BadRule{entry.first.Mark(), Text::tr("The key “%1” is not known here.").arg(key)};
    }
}

base::Result<void> readRuleFile(const QString& name, const QByteArray& bytes,
                                const std::function<void(const Node&)>& read)
{
    const QString where = Text::tr("The rule file %1 cannot be used, line %2: %3");
    try {
        const Node root = YAML::Load(bytes.toStdString());
        if (!root.IsMap())
            throw BadRule{root.Mark(), Text::tr("Keys and values are expected here.")};
        if (number(required(root, "version")) != 1)
            throw BadRule{root.Mark(), Text::tr("Only version 1 is known.")};
        read(root);
        return {};
    } catch (const BadRule& bad) {
        return base::fail(base::ErrorCode::InvalidInput,
                          where.arg(name).arg(bad.mark.line + 1).arg(bad.message));
    } catch (const YAML::Exception& error) {
        return base::fail(base::ErrorCode::InvalidInput,
                          where.arg(name).arg(error.mark.line + 1).arg(QString::fromStdString(error.msg)));
    }
}

} // namespace pizhu::cleanup::yaml
