// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/rules.h"

#include "app/cleanup/yamlrules.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// The resource initialiser has to be called from outside any namespace: the static library would drop it
// otherwise.
static void initialiseRuleResource()
{
    Q_INIT_RESOURCE(pizhu_cleanup_rules);
}

namespace pizhu::cleanup {

namespace {

using namespace yaml;

QStringList longestFirst(QStringList list)
{
    std::stable_sort(list.begin(), list.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return list;
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
    rules.relatedHeading = expression(required(root, "relatedHeading"), true);
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
    rules.label =
        QRegularExpression(u"(?<!\\p{L})(?|[〔【\\[(](%1)[〕】\\])]\\s*:?|(%1)\\s*[:|丨])\\s*"_s.arg(
                               longestFirst(all).join(u'|')),
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
    rules.adoption = expression(required(root, "adoption"), true);
    const Node regions = required(root, "regions");
    rules.taiwanWords = words(required(regions, "taiwan"));
    rules.hongKongWords = words(required(regions, "hongKong"));
    for (const Node& node : sequence(required(root, "headings")))
        rules.headings.push_back(
            {number(required(node, "level")), expression(required(node, "pattern"), true)});
}

void readDamage(const Node& root, Rules& rules)
{
    const Node readings = required(root, "readings");
    for (const auto& entry : readings) {
        const QString character = text(entry.first);
        if (character.size() != 1)
            throw BadRule{entry.first.Mark(), Text::tr("A single character is expected here.")};
        rules.damageReadings.insert(character.front(), text(entry.second));
    }
}

using Reader = void (*)(const Node&, Rules&);

base::Result<QByteArray> builtIn(const QString& name)
{
    QFile file(u":/pizhu/cleanup/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, Text::tr("The rule file %1 is missing.").arg(name));
    return file.readAll();
}

std::vector<RuleFile> builtInSites()
{
    std::vector<RuleFile> files;
    const QDir folder(u":/pizhu/cleanup/sites"_s);
    for (const QString& name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        if (QFile file(folder.filePath(name)); file.open(QIODevice::ReadOnly))
            files.push_back({name, file.readAll()});
    }
    return files;
}

} // namespace

base::Result<Rules> parseRules(const RuleFiles& files)
{
    Rules rules;
    const std::tuple<QString, QByteArray, Reader> parts[] = {
        {u"boilerplate.yaml"_s, files.boilerplate, readBoilerplate},
        {u"metadata.yaml"_s, files.metadata, readMetadata},
        {u"damage.yaml"_s, files.damage, readDamage}};
    for (const auto& [name, bytes, readPart] : parts) {
        const Reader reader = readPart;
        const auto fill = [&rules, reader](const Node& root) { reader(root, rules); };
        if (auto read = readRuleFile(name, bytes, fill); !read)
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
    auto rules = parseRules(files);
    return rules ? withSiteRules(std::move(*rules), builtInSites()) : std::move(rules);
}

base::Result<Rules> withSiteRules(Rules rules, const std::vector<RuleFile>& files)
{
    std::vector<SiteRules> sites;
    for (const RuleFile& file : files) {
        auto site = parseSiteRules(file);
        if (!site)
            return base::fail(site.error());
        sites.push_back(std::move(*site));
    }
    rules.siteRules.insert(rules.siteRules.begin(), std::make_move_iterator(sites.begin()),
                           std::make_move_iterator(sites.end()));
    return rules;
}

} // namespace pizhu::cleanup
