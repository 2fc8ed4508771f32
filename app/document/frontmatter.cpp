// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/frontmatter.h"

#include <QCoreApplication>
#include <yaml-cpp/yaml.h>

namespace pizhu::document {

namespace {

using Values = QMap<QString, QStringList>;

constexpr int kMaxValueDepth = 16;

/// Where the lines between the `---` lines stand in the text, and where the body starts.
struct Fence
{
    QStringView yaml;
    qsizetype firstLine = 0; ///< number of the first YAML line in the text, from 1
    qsizetype bodyStart = 0;
};

struct Line
{
    QStringView text; ///< without its line end
    qsizetype next = 0;
};

Line lineAt(QStringView text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    const QStringView line = end < 0 ? text.mid(position) : text.mid(position, end - position);
    return {line.endsWith(u'\r') ? line.chopped(1) : line, end < 0 ? text.size() : end + 1};
}

bool isFence(QStringView line)
{
    return line.startsWith(u"---") && line.mid(3).trimmed().isEmpty();
}

/// The closing line may also be `...`, the YAML document end.
bool isClosingFence(QStringView line)
{
    return isFence(line) || line.trimmed() == u"...";
}

std::optional<Fence> findFence(QStringView text)
{
    qsizetype position = text.startsWith(QChar(0xFEFF)) ? 1 : 0;
    qsizetype lineNumber = 1;
    Line line = lineAt(text, position);
    while (line.text.trimmed().isEmpty() && line.next < text.size()) {
        line = lineAt(text, line.next);
        ++lineNumber;
    }
    if (!isFence(line.text))
        return std::nullopt;
    const qsizetype yamlStart = line.next;
    for (position = yamlStart; position < text.size();) {
        line = lineAt(text, position);
        if (isClosingFence(line.text))
            return Fence{text.mid(yamlStart, position - yamlStart), lineNumber + 1, line.next};
        position = line.next;
    }
    return std::nullopt;
}

void collect(const YAML::Node& node, QStringList& values, int depth)
{
    if (depth > kMaxValueDepth)
        return;
    if (node.IsScalar()) {
        values.append(QString::fromStdString(node.Scalar()).trimmed());
    } else if (node.IsSequence()) {
        for (const YAML::Node& item : node)
            collect(item, values, depth + 1);
    } else if (node.IsMap()) {
        for (const auto& entry : node)
            collect(entry.second, values, depth + 1);
    }
}

Values readMap(const YAML::Node& root)
{
    Values values;
    for (const auto& entry : root) {
        if (!entry.first.IsScalar())
            continue;
        const QString key = QString::fromStdString(entry.first.Scalar()).trimmed().toLower();
        collect(entry.second, values[key], 0);
    }
    return values;
}

struct YamlProblem
{
    qsizetype line = 0; ///< in the YAML block, from 0; below 0 when unknown
    QString text;
};

tl::expected<Values, YamlProblem> readYaml(QStringView yaml)
{
    try {
        const YAML::Node root = YAML::Load(yaml.toUtf8().toStdString());
        if (root.IsMap() || root.IsNull())
            return readMap(root);
        return tl::make_unexpected(YamlProblem{0, QStringLiteral("not a mapping")});
    } catch (const YAML::Exception& e) {
        return tl::make_unexpected(YamlProblem{e.mark.line, QString::fromStdString(e.msg)});
    } catch (const std::exception& e) {
        return tl::make_unexpected(YamlProblem{-1, QString::fromUtf8(e.what())});
    }
}

QString unquoted(QStringView value)
{
    const QStringView trimmed = value.trimmed();
    const bool quoted = trimmed.size() >= 2 && trimmed.front() == trimmed.back() &&
                        (trimmed.front() == u'"' || trimmed.front() == u'\'');
    return (quoted ? trimmed.mid(1, trimmed.size() - 2) : trimmed).toString();
}

bool isKey(QStringView key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-';
    });
}

/// `key: value` lines and `- item` lines below a key; everything else is passed over.
Values readLines(QStringView yaml)
{
    Values values;
    QString key;
    for (const QStringView line : yaml.split(u'\n')) {
        const QStringView text = line.trimmed();
        const qsizetype colon = text.indexOf(u':');
        if (text.startsWith(u"- ")) {
            if (!key.isEmpty())
                values[key].append(unquoted(text.mid(2)));
        } else if (colon > 0 && isKey(text.left(colon))) {
            key = text.left(colon).toString().toLower();
            const QString value = unquoted(text.mid(colon + 1));
            values[key] = value.isEmpty() ? QStringList() : QStringList{value};
        }
    }
    return values;
}

} // namespace

base::Result<std::optional<FrontMatter>> readFrontMatter(QStringView text)
{
    const std::optional<Fence> fence = findFence(text);
    if (!fence)
        return std::nullopt;
    tl::expected<Values, YamlProblem> values = readYaml(fence->yaml);
    if (values)
        return FrontMatter{*std::move(values), fence->bodyStart, false, {}};

    const qsizetype lineNumber = fence->firstLine + std::max<qsizetype>(values.error().line, 0);
    const QString problem =
        QCoreApplication::translate("pizhu::document", "Line %1 of the front matter is not valid YAML.")
            .arg(lineNumber);
    Values lenient = readLines(fence->yaml);
    if (lenient.isEmpty())
        return base::fail(base::ErrorCode::Unreadable, problem, values.error().text);
    return FrontMatter{std::move(lenient), fence->bodyStart, true, problem};
}

} // namespace pizhu::document
