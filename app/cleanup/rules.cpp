// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/rules.h"

#include <QCoreApplication>
#include <QFile>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

// The resource initialiser has to be called from outside any namespace: the static library would drop it
// otherwise.
static void initialiseRuleResource()
{
    Q_INIT_RESOURCE(pizhu_cleanup_rules);
}

namespace pizhu::cleanup {

namespace {

using YAML::Node;

/// A rule file that says something we do not understand; caught in parseRules().
struct BadRule
{
    YAML::Mark mark;
    QString message;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::cleanup)
};

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

const Node& sequence(const Node& node)
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

QStringList longestFirst(QStringList list)
{
    std::stable_sort(list.begin(), list.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return list;
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

RulePlace place(const Node& node)
{
    const QString name = text(node);
    if (name == u"head")
        return RulePlace::Head;
    if (name == u"tail")
        return RulePlace::Tail;
    if (name == u"any")
        return RulePlace::Any;
    throw BadRule{node.Mark(), Text::tr("“%1” is not a place; use head, tail or any.").arg(name)};
}

bool atStart(const Node& node)
{
    const QString name = text(node);
    if (name != u"start" && name != u"end")
        throw BadRule{node.Mark(), Text::tr("“%1” is not an end of a text; use start or end.").arg(name)};
    return name == u"start";
}

/// Patterns of a cut stand for one end of a block only.
QRegularExpression cutExpression(const Node& node, bool start)
{
    const QString pattern = text(node);
    QRegularExpression result(start ? u"\\A(?:%1)"_s.arg(pattern) : u"(?:%1)\\z"_s.arg(pattern),
                              QRegularExpression::UseUnicodePropertiesOption);
    if (!result.isValid())
        throw BadRule{node.Mark(), Text::tr("The pattern is not valid: %1.").arg(result.errorString())};
    return result;
}

BlockRule blockRule(const Node& node)
{
    return {text(required(node, "rule")), place(required(node, "where")), number(required(node, "maxLength")),
            expressions(required(node, "patterns"))};
}

CutRule cutRule(const Node& node)
{
    CutRule rule{text(required(node, "rule")), atStart(required(node, "at")), {}};
    for (const Node& item : sequence(required(node, "patterns")))
        rule.patterns.push_back(cutExpression(item, rule.atStart));
    return rule;
}

void readBoilerplate(const Node& root, Rules& rules)
{
    for (const Node& node : sequence(required(root, "blocks")))
        rules.blocks.push_back(blockRule(node));
    for (const Node& node : sequence(required(root, "cuts")))
        rules.cuts.push_back(cutRule(node));
    rules.pageFurniture = expression(required(root, "pageFurniture"), false);
    rules.pageBody = expression(required(root, "pageBody"), false);
    rules.bodyName = expression(required(root, "bodyName"), false);
    const Node spam = required(root, "spam");
    rules.spamWords = words(required(spam, "words"));
    rules.spamMinimumWords = number(required(spam, "minimumWords"));
}

void readLabels(const Node& node, Rules& rules)
{
    const std::pair<const char*, LabelKind> kinds[] = {{"source", LabelKind::Source},
                                                       {"author", LabelKind::Author},
                                                       {"editor", LabelKind::Editor},
                                                       {"date", LabelKind::Date},
                                                       {"other", LabelKind::Other}};
    QStringList all;
    for (const auto& [key, kind] : kinds) {
        for (const QString& word : words(required(node, key))) {
            rules.labels.insert(word, kind);
            all.append(QRegularExpression::escape(word));
        }
    }
    rules.label = QRegularExpression(u"(?<![\\p{L}\\p{N}])(%1)\\s*:\\s*"_s.arg(longestFirst(all).join(u'|')),
                                     QRegularExpression::UseUnicodePropertiesOption);
}

void readMetadata(const Node& root, Rules& rules)
{
    readLabels(required(root, "labels"), rules);
    rules.furniture = wordSet(required(root, "furniture"));
    const Node breadcrumb = required(root, "breadcrumb");
    rules.breadcrumbLabels = longestFirst(words(required(breadcrumb, "labels")));
    rules.homeNames = wordSet(required(breadcrumb, "home"));
    rules.breadcrumbSkip = wordSet(required(breadcrumb, "skip"));
    rules.outletSuffixes = words(required(root, "outletSuffixes"));
    rules.siteSuffixes = words(required(root, "siteSuffixes"));
    rules.roleWords = longestFirst(words(required(root, "roleWords")));
    rules.rankEndings = words(required(root, "rankEndings"));
    rules.citations = expressions(required(root, "citations"));
    rules.moreByAuthor = expressions(required(root, "moreByAuthor"));
    rules.sites = expressions(required(root, "sites"));
    rules.captionSources = expressions(required(root, "captionSources"));
    rules.captions = expressions(required(root, "captions"));
    rules.titleSeparators = words(required(root, "titleSeparators"));
    const Node names = required(root, "elementNames");
    rules.dateNames = expression(required(names, "date"), false);
    rules.authorNames = expression(required(names, "author"), false);
    rules.sourceNames = expression(required(names, "source"), false);
    rules.originalLinks = wordSet(required(root, "originalLinks"));
    for (const Node& node : sequence(required(root, "headings")))
        rules.headings.push_back(
            {number(required(node, "level")), expression(required(node, "pattern"), true)});
}

void readDamage(const Node& root, Rules& rules)
{
    rules.frequentCharacters = text(required(root, "frequentCharacters")).remove(u' ');
    const Node readings = required(root, "readings");
    for (const auto& entry : readings) {
        const QString character = text(entry.first);
        if (character.size() != 1)
            throw BadRule{entry.first.Mark(), Text::tr("A single character is expected here.")};
        rules.damageReadings.insert(character.front(), text(entry.second));
    }
}

using Reader = void (*)(const Node&, Rules&);

base::Result<void> readFile(const QString& name, const QByteArray& bytes, Reader reader, Rules& rules)
{
    const QString where = Text::tr("The rule file %1 cannot be used, line %2: %3");
    try {
        const Node root = YAML::Load(bytes.toStdString());
        if (number(required(root, "version")) != 1)
            throw BadRule{root.Mark(), Text::tr("Only version 1 is known.")};
        reader(root, rules);
        return {};
    } catch (const BadRule& bad) {
        return base::fail(base::ErrorCode::InvalidInput,
                          where.arg(name).arg(bad.mark.line + 1).arg(bad.message));
    } catch (const YAML::Exception& error) {
        return base::fail(base::ErrorCode::InvalidInput,
                          where.arg(name).arg(error.mark.line + 1).arg(QString::fromStdString(error.msg)));
    }
}

base::Result<QByteArray> builtIn(const QString& name)
{
    QFile file(u":/pizhu/cleanup/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, Text::tr("The rule file %1 is missing.").arg(name));
    return file.readAll();
}

} // namespace

base::Result<Rules> parseRules(const RuleFiles& files)
{
    Rules rules;
    const std::tuple<QString, QByteArray, Reader> parts[] = {
        {u"boilerplate.yaml"_s, files.boilerplate, readBoilerplate},
        {u"metadata.yaml"_s, files.metadata, readMetadata},
        {u"damage.yaml"_s, files.damage, readDamage}};
    for (const auto& [name, bytes, reader] : parts) {
        if (auto read = readFile(name, bytes, reader, rules); !read)
            return base::fail(read.error());
    }
    return rules;
}

base::Result<Rules> builtInRules()
{
    initialiseRuleResource();
    RuleFiles files;
    const std::pair<QString, QByteArray*> parts[] = {{u"boilerplate.yaml"_s, &files.boilerplate},
                                                     {u"metadata.yaml"_s, &files.metadata},
                                                     {u"damage.yaml"_s, &files.damage}};
    for (const auto& [name, target] : parts) {
        auto bytes = builtIn(name);
        if (!bytes)
            return base::fail(bytes.error());
        *target = *bytes;
    }
    return parseRules(files);
}

} // namespace pizhu::cleanup
