// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/siterules.h"

#include "app/cleanup/byline.h"
#include "app/cleanup/extractor.h"
#include "app/cleanup/foldedtext.h"
#include "app/cleanup/names.h"
#include "app/cleanup/yamlrules.h"

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;
using pizhu::document::HtmlElement;
using pizhu::document::HtmlNote;

namespace pizhu::cleanup {

namespace {

using Elements = std::vector<HtmlElement>;

/// More than any guess, less than front matter that says the same field.
constexpr double kConfidence = 0.93;

std::vector<ElementSelector> selectors(const yaml::Node& node)
{
    std::vector<ElementSelector> result;
    for (const yaml::Node& item : yaml::sequence(node)) {
        const QString text = yaml::text(item);
        result.push_back(ElementSelector::parse(text));
        if (!result.back().isValid())
            throw yaml::BadRule{item.Mark(), yaml::Text::tr("“%1” does not select elements.").arg(text)};
    }
    return result;
}

/// The name of a field that may be the same for all of a site's articles.
QString fieldName(const yaml::Node& node)
{
    static const QSet<QString> known{u"source"_s,  u"site"_s,       u"authors"_s, u"author_note"_s,
                                     u"editors"_s, u"categories"_s, u"language"_s};
    const QString name = yaml::text(node);
    if (!known.contains(name))
        throw yaml::BadRule{node.Mark(), yaml::Text::tr("The key “%1” is not known here.").arg(name)};
    return name;
}

void readFields(const yaml::Node& root, SiteRules& site)
{
    const std::pair<const char*, QString> fields[] = {{"title", u"title"_s},
                                                      {"date", u"published"_s},
                                                      {"source", u"source"_s},
                                                      {"author", u"authors"_s},
                                                      {"editor", u"editors"_s}};
    for (const auto& [key, field] : fields) {
        if (root[key])
            site.fields.insert(field, selectors(root[key]));
    }
    if (!root["values"])
        return;
    for (const auto& entry : root["values"])
        site.values.insert(fieldName(entry.first), entry.second.IsSequence()
                                                       ? yaml::words(entry.second)
                                                       : QStringList(yaml::text(entry.second)));
}

void readSite(const yaml::Node& root, SiteRules& site)
{
    yaml::onlyKeys(root, {"version", "hosts", "names", "title", "date", "source", "author", "editor",
                          "values", "corrections", "content", "remove", "removeLines"});
    if (root["names"])
        site.names = yaml::words(root["names"]);
    if (root["hosts"] || site.names.isEmpty())
        site.hosts = yaml::words(yaml::required(root, "hosts"));
    readFields(root, site);
    if (root["content"])
        site.content = selectors(root["content"]);
    if (root["remove"])
        site.remove = selectors(root["remove"]);
    if (root["removeLines"])
        site.removeLines = yaml::expressions(root["removeLines"]);
}

bool isInsideAny(const Elements& elements, int element, const std::vector<ElementSelector>& list)
{
    for (int at = element; at >= 0; at = elements[static_cast<std::size_t>(at)].parent) {
        const auto selects = [&](const ElementSelector& selector) { return selector.matches(elements, at); };
        if (std::any_of(list.begin(), list.end(), selects))
            return true;
    }
    return false;
}

/// The text of the first element that a selector names, in the order of the selectors.
const HtmlNote* noteFor(const Draft& draft, const std::vector<ElementSelector>& list)
{
    for (const ElementSelector& selector : list) {
        for (const HtmlNote& note : draft.notes) {
            if (selector.matches(draft.elements, note))
                return &note;
        }
    }
    return nullptr;
}

void offerDateOf(Draft& draft, const HtmlNote& note, const Finding& finding)
{
    auto date = text::parseDate(note.dateTime);
    if (const auto dates = text::findDates(note.text); !date && !dates.empty())
        date = dates.front().date;
    if (date)
        offer(draft, &Metadata::published, date, finding);
}

void offerField(Draft& draft, const QString& field, const HtmlNote& note, const Rules& rules)
{
    const Finding finding{FieldOrigin::Rule, kConfidence, note.text};
    const Byline byline = parseLabelledByline(note.text, rules).value_or(Byline());
    if (field == u"title")
        offerText(draft, &Metadata::title, note.text, finding);
    else if (field == u"published")
        offerDateOf(draft, note, finding);
    else if (field == u"source")
        offerText(draft, &Metadata::source,
                  byline.source.isEmpty() && byline.isEmpty() ? tidyOutlet(note.text) : byline.source,
                  finding);
    else if (field == u"authors")
        offerList(draft, &Metadata::authors,
                  byline.isEmpty() ? splitPeople(note.text, rules) : byline.authors, finding);
    else
        offerList(draft, &Metadata::editors,
                  byline.isEmpty() ? splitEditors(note.text, rules) : byline.editors, finding);
}

struct ValueOffer
{
    Draft& draft;
    const QStringList& value;
    const Finding& finding;

    void to(document::Field<QString> Metadata::*field) const
    {
        offerText(draft, field, value.value(0), finding);
    }
    void to(document::Field<QStringList> Metadata::*field) const { offerList(draft, field, value, finding); }
    static void to(document::Field<std::optional<text::PublishedDate>> Metadata::* /*field*/) {}
};

void offerValues(Draft& draft, const SiteRules& site, const Finding& finding)
{
    document::forEachMetadataField([&](QLatin1String name, auto field) {
        const auto value = site.values.constFind(name);
        if (value != site.values.cend())
            ValueOffer{draft, *value, finding}.to(field);
    });
}

bool removesLine(const SiteRules& site, const QString& text)
{
    const QString folded = site.removeLines.empty() ? QString() : FoldedText(text).text();
    return std::any_of(site.removeLines.begin(), site.removeLines.end(),
                       [&folded](const QRegularExpression& line) { return line.match(folded).hasMatch(); });
}

bool isHost(const QString& host, const QString& rule)
{
    return host == rule || host.endsWith(u'.' + rule);
}

bool isNamed(const document::HtmlPage& page, const QString& name)
{
    return page.meta.value(u"og:site_name"_s).contains(name) ||
           (page.title.endsWith(name) && page.title.size() > name.size());
}

} // namespace

ElementSelector ElementSelector::parse(const QString& text)
{
    static const QRegularExpression shape(u"^([a-zA-Z][a-zA-Z0-9]*)?((?:[.#][\\p{L}\\p{N}_-]+)*)$"_s);
    static const QRegularExpression name(u"[.#][^.#]+"_s);
    ElementSelector selector;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto match = shape.match(word);
        if (!match.hasMatch())
            return {};
        Step step{match.captured(1).toLower(), {}, {}};
        for (auto names = name.globalMatch(match.captured(2)); names.hasNext();) {
            const QString one = names.next().captured();
            if (one.startsWith(u'#'))
                step.id = one.mid(1);
            else
                step.classes.append(one.mid(1));
        }
        selector.m_steps.push_back(std::move(step));
    }
    return selector;
}

bool ElementSelector::fits(const Step& step, const QString& part)
{
    const QString names = part.left(part.indexOf(u'['));
    const qsizetype dot = names.indexOf(u'.');
    const qsizetype hash = names.indexOf(u'#');
    const qsizetype tagEnd = hash >= 0 && (dot < 0 || hash < dot) ? hash : dot;
    const QStringList classes = dot < 0 ? QStringList() : names.mid(dot + 1).split(u'.');
    const QString id =
        tagEnd == hash && hash >= 0 ? names.mid(hash + 1, dot < 0 ? -1 : dot - hash - 1) : u""_s;
    return (step.tag.isEmpty() || names.left(tagEnd) == step.tag) && (step.id.isEmpty() || id == step.id) &&
           std::all_of(step.classes.begin(), step.classes.end(),
                       [&classes](const QString& name) { return classes.contains(name); });
}

bool ElementSelector::ancestorsFit(const Elements& elements, int from) const
{
    auto step = m_steps.rbegin() + 1;
    for (int at = from; at >= 0 && step != m_steps.rend();
         at = elements[static_cast<std::size_t>(at)].parent) {
        if (fits(*step, elements[static_cast<std::size_t>(at)].part))
            ++step;
    }
    return step == m_steps.rend();
}

bool ElementSelector::matches(const Elements& elements, int element) const
{
    const HtmlElement& itself = elements[static_cast<std::size_t>(element)];
    return isValid() && fits(m_steps.back(), itself.part) && ancestorsFit(elements, itself.parent);
}

bool ElementSelector::matches(const Elements& elements, const HtmlNote& note) const
{
    return isValid() && fits(m_steps.back(), note.part) && ancestorsFit(elements, note.element);
}

base::Result<SiteRules> parseSiteRules(const RuleFile& file)
{
    SiteRules site;
    auto read =
        yaml::readRuleFile(file.name, file.bytes, [&site](const yaml::Node& root) { readSite(root, site); });
    if (!read)
        return base::fail(read.error());
    return site;
}

const SiteRules* siteRulesFor(const document::HtmlPage& page, const QString& host, const Rules& rules)
{
    for (const SiteRules& site : rules.siteRules) {
        const bool here = std::any_of(site.hosts.begin(), site.hosts.end(),
                                      [&host](const QString& rule) { return isHost(host, rule); });
        const bool named =
            host.isEmpty() && std::any_of(site.names.begin(), site.names.end(),
                                          [&page](const QString& name) { return isNamed(page, name); });
        if (here || named)
            return &site;
    }
    return nullptr;
}

void applySiteRules(Draft& draft, const SiteRules& site, const Rules& rules)
{
    for (auto field = site.fields.begin(); field != site.fields.end(); ++field) {
        if (const HtmlNote* note = noteFor(draft, field.value()))
            offerField(draft, field.key(), *note, rules);
    }
    const Finding always{FieldOrigin::Rule, kConfidence - 0.01, {}};
    offerValues(draft, site, always);
    removePiecesBy(draft, [&](const Piece& piece) {
        const bool removed =
            isInsideAny(draft.elements, piece.element, site.remove) || removesLine(site, piece.text);
        return removed ? u"site-rule"_s : QString();
    });
}

bool keepSiteContent(Draft& draft, const SiteRules& site, const Rules& rules)
{
    for (const ElementSelector& selector : site.content) {
        const auto isContent = [&](const Piece& piece) {
            return isInsideAny(draft.elements, piece.element, {selector});
        };
        if (std::any_of(draft.pieces.begin(), draft.pieces.end(), isContent)) {
            keepOnly(draft, isContent, rules);
            return true;
        }
    }
    return false;
}

} // namespace pizhu::cleanup
