// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoterordf.h"

#include "app/importing/sources/xmlevents.h"
#include "app/importing/sources/zoteroentry.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kMaxDepth = 64;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// A node directly under rdf:RDF: its texts and references under the names of the elements that lead there,
/// without the containers of RDF ("bib:authors/foaf:Person/foaf:surname").
struct RdfNode
{
    QString name;
    QString about;
    QMap<QString, QStringList> values;

    [[nodiscard]] QString first(const QString& path) const { return values.value(path).value(0).trimmed(); }
};

bool isHan(const QString& name)
{
    return std::ranges::any_of(name, [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString fullName(const QString& surname, const QString& given)
{
    return isHan(surname) ? surname + given : (given + u' ' + surname).trimmed();
}

/// Gathers the nodes from the tokens.
class RdfNodes
{
public:
    void start(const QString& name, const QXmlStreamAttributes& attributes);
    void end(const QString& name);
    void text(QStringView text) { m_text += text; }
    [[nodiscard]] const std::vector<RdfNode>& nodes() const { return m_nodes; }

private:
    void add(const QString& path, const QString& value) { m_nodes.back().values[path] += value; }
    [[nodiscard]] QString path() const;

    std::vector<RdfNode> m_nodes;
    QStringList m_open; ///< from rdf:RDF on
    QString m_text;
    QString m_surname;
    QString m_given;
};

QString RdfNodes::path() const
{
    QStringList parts;
    for (const QString& part : m_open.mid(2)) {
        if (part != u"rdf:Seq"_s && part != u"rdf:li"_s && part != u"rdf:value"_s)
            parts += part;
    }
    return parts.join(u'/');
}

void RdfNodes::start(const QString& name, const QXmlStreamAttributes& attributes)
{
    m_text.clear();
    if (m_open.size() == 1)
        m_nodes.push_back({name, attributes.value(u"rdf:about"_s).toString(), {}});
    m_open += name;
    if (m_open.size() > 2 && m_open.size() < kMaxDepth && attributes.hasAttribute(u"rdf:resource"_s))
        add(path(), attributes.value(u"rdf:resource"_s).toString());
    if (name == u"foaf:Person"_s) {
        m_surname.clear();
        m_given.clear();
    }
}

void RdfNodes::end(const QString& name)
{
    if (name == u"foaf:surname"_s || name == u"foaf:name"_s)
        m_surname = m_text.trimmed();
    else if (name == u"foaf:givenName"_s || name == u"foaf:givenname"_s)
        m_given = m_text.trimmed();
    else if (name == u"foaf:Person"_s && m_open.size() > 2)
        add(path(), fullName(m_surname, m_given));
    else if (m_open.size() > 2 && m_open.size() < kMaxDepth && !m_text.trimmed().isEmpty())
        add(path(), m_text.trimmed());
    m_text.clear();
    if (!m_open.isEmpty())
        m_open.removeLast();
}

class RdfExport
{
public:
    explicit RdfExport(const std::vector<RdfNode>& nodes);
    [[nodiscard]] std::vector<ZoteroEntry> entries() const;

private:
    [[nodiscard]] bool isItem(const RdfNode& node) const;
    [[nodiscard]] ZoteroEntry entryOf(const RdfNode& node) const;
    [[nodiscard]] QString publicationOf(const RdfNode& node) const;

    const std::vector<RdfNode>& m_nodes;
    QHash<QString, const RdfNode*> m_byAbout;
    QSet<QString> m_linked; ///< attachments that belong to an item
};

bool isAttachment(const RdfNode& node)
{
    return node.name == u"z:Attachment"_s;
}

ZoteroFile fileOf(const RdfNode& node)
{
    const QString path = node.first(u"rdf:resource"_s);
    return {path, node.first(u"link:type"_s), node.first(u"link:charset"_s), path};
}

RdfExport::RdfExport(const std::vector<RdfNode>& nodes)
    : m_nodes(nodes)
{
    for (const RdfNode& node : nodes) {
        if (!node.about.isEmpty())
            m_byAbout.insert(node.about, &node);
        for (const QString& link : node.values.value(u"link:link"_s))
            m_linked.insert(link);
    }
}

bool RdfExport::isItem(const RdfNode& node) const
{
    if (isAttachment(node))
        return !m_linked.contains(node.about);
    return node.name != u"bib:Memo"_s && node.name != u"z:Collection"_s &&
           node.values.contains(u"z:itemType"_s);
}

QString RdfExport::publicationOf(const RdfNode& node) const
{
    for (auto it = node.values.begin(); it != node.values.end(); ++it) {
        if (it.key().startsWith(u"dcterms:isPartOf/"_s) && it.key().endsWith(u"dc:title"_s))
            return it.value().value(0);
    }
    for (const QString& reference : node.values.value(u"dcterms:isPartOf"_s)) {
        if (const RdfNode* publication = m_byAbout.value(reference))
            return publication->first(u"dc:title"_s);
    }
    return {};
}

ZoteroEntry RdfExport::entryOf(const RdfNode& node) const
{
    ZoteroEntry entry;
    const QString url = node.first(u"dc:identifier/dcterms:URI"_s);
    entry.fields.id = node.about;
    entry.fields.body = node.first(u"dcterms:abstract"_s);
    entry.fields.given = {
        {u"title"_s, {node.first(u"dc:title"_s)}},
        {u"date"_s, {node.first(u"dc:date"_s)}},
        {u"source"_s, {publicationOf(node)}},
        {u"author"_s, node.values.value(u"bib:authors/foaf:Person"_s)},
        {u"url"_s, {url.isEmpty() && node.about.startsWith(u"http"_s) ? node.about : url}},
        {u"tags"_s, node.values.value(u"dc:subject"_s) + node.values.value(u"dc:subject/z:AutomaticTag"_s)},
        {u"language"_s, {node.first(u"z:language"_s)}},
    };
    if (isAttachment(node))
        entry.files.push_back(fileOf(node));
    for (const QString& link : node.values.value(u"link:link"_s)) {
        const RdfNode* attachment = m_byAbout.value(link);
        if (attachment && isAttachment(*attachment) && attachment->values.contains(u"rdf:resource"_s))
            entry.files.push_back(fileOf(*attachment));
    }
    return entry;
}

std::vector<ZoteroEntry> RdfExport::entries() const
{
    std::vector<ZoteroEntry> entries;
    for (const RdfNode& node : m_nodes) {
        if (isItem(node))
            entries.push_back(entryOf(node));
    }
    return entries;
}

void takeToken(const XmlEvents& xml, RdfNodes& nodes)
{
    switch (xml.reader().tokenType()) {
    case QXmlStreamReader::StartElement:
        nodes.start(xml.name(), xml.reader().attributes());
        break;
    case QXmlStreamReader::EndElement:
        nodes.end(xml.name());
        break;
    case QXmlStreamReader::Characters:
        nodes.text(xml.reader().text());
        break;
    default:
        break;
    }
}

} // namespace

Result<void> readZoteroRdf(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    if (place.folder.isEmpty())
        return fail(ErrorCode::Unsupported,
                    Text::tr("It is a Zotero export inside an archive: unpack it with its files first."));
    // Items refer to nodes further down, so the whole description is held: metadata only, no texts.
    auto bytes = stream.readAll(delivery.limits().maxItemBytes);
    if (!bytes)
        return fail(bytes.error());
    MemoryStream whole(std::move(*bytes));
    auto xml = XmlEvents::open(whole, delivery.limits().maxItemBytes);
    if (!xml)
        return fail(xml.error());
    RdfNodes nodes;
    auto more = (*xml)->next();
    for (; more && *more; more = (*xml)->next())
        takeToken(**xml, nodes);
    for (const ZoteroEntry& entry : RdfExport(nodes.nodes()).entries()) {
        if (auto done = deliverEntry(entry, place.folder, place, delivery); !done)
            return done;
    }
    return more ? Result<void>() : Result<void>(fail(more.error()));
}

} // namespace pizhu::importing
