// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/feedreader.h"

#include "app/importing/sources/record.h"
#include "app/importing/sources/xmlevents.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// The children of an entry that hold text, by name; those of Atom's author and source with their parent's.
using FeedTexts = QMap<QString, QStringList>;

QString firstOf(const FeedTexts& texts, const QStringList& names)
{
    for (const QString& name : names) {
        if (const QString text = texts.value(name).value(0).trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

QStringList allOf(const FeedTexts& texts, const QStringList& names)
{
    for (const QString& name : names) {
        if (texts.contains(name))
            return texts.value(name);
    }
    return {};
}

bool hasEntities(const QString& text)
{
    static const QRegularExpression entity(u"&(?:[a-zA-Z]{2,8}|#\\d{2,7}|#x[0-9a-fA-F]{2,6});"_s);
    return entity.match(text).hasMatch();
}

// Titles are HTML escaped once more often than not.
QString plainTitle(QString title)
{
    static const QRegularExpression tag(u"</?[a-zA-Z][^<>]*>"_s);
    static const QRegularExpression number(u"&#(\\d{2,7});"_s);
    title.remove(tag);
    for (auto match = number.match(title); match.hasMatch(); match = number.match(title)) {
        const char32_t code = match.captured(1).toUInt();
        title.replace(match.capturedStart(), match.capturedLength(),
                      QChar::isPrint(code) ? QString::fromUcs4(&code, 1) : QString());
    }
    title.replace(u"&quot;"_s, u"\""_s).replace(u"&nbsp;"_s, u" "_s).replace(u"&lt;"_s, u"<"_s);
    return title.replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s).simplified();
}

// RSS 2.0 asks for "mail (name)".
QString plainAuthor(const QString& author)
{
    static const QRegularExpression mail(u"^\\S+@\\S+\\s*\\((.+)\\)$"_s);
    const auto match = mail.match(author.trimmed());
    return match.hasMatch() ? match.captured(1) : author.trimmed();
}

QStringList authorsOf(const FeedTexts& texts)
{
    QStringList authors;
    for (const QString& author : allOf(texts, {u"author/name"_s, u"dc:creator"_s, u"author"_s}))
        authors += plainAuthor(author);
    return authors;
}

/// Follows the tokens of a feed; one entry is held at a time.
class FeedTokens
{
public:
    FeedTokens(XmlEvents& xml, const SourcePlace& place, Delivery& delivery)
        : m_xml(xml)
        , m_place(place)
        , m_delivery(delivery)
        , m_names(m_place)
    {}

    Result<void> take();
    [[nodiscard]] int count() const { return m_count; }

private:
    void start();
    void startInEntry(const QString& name);
    Result<void> end();
    Result<void> finishEntry();
    void addText();
    void noteLink();
    [[nodiscard]] QString key(const QString& name) const;
    [[nodiscard]] KnownFields fields() const;

    XmlEvents& m_xml;
    SourcePlace m_place;
    Delivery& m_delivery;
    RecordNames m_names;
    QStringList m_open; ///< elements inside the entry, or inside the feed
    bool m_inEntry = false;
    FeedTexts m_feed;
    FeedTexts m_entry;
    QString m_text;
    qint64 m_size = 0; ///< of the entry's texts, in UTF-16 units
    QString m_markup;  ///< Atom's content of type xhtml, written out again
    std::unique_ptr<QXmlStreamWriter> m_writer;
    qsizetype m_markupDepth = 0;
    int m_count = 0;
};

bool isEntry(const QString& name)
{
    return name == u"item"_s || name == u"entry"_s;
}

QString FeedTokens::key(const QString& name) const
{
    const QString parent = m_open.isEmpty() ? QString() : m_open.last();
    return parent == u"author"_s || parent == u"source"_s ? parent + u'/' + name : name;
}

void FeedTokens::noteLink()
{
    const auto attributes = m_xml.reader().attributes();
    const QString target = attributes.value(u"href"_s).toString();
    const auto relation = attributes.value(u"rel"_s);
    if (!target.isEmpty() && (relation.isEmpty() || relation == u"alternate"_s))
        m_entry[u"link"_s].prepend(target);
}

void FeedTokens::startInEntry(const QString& name)
{
    const auto attributes = m_xml.reader().attributes();
    if (name == u"link"_s)
        noteLink();
    if (name == u"category"_s && attributes.hasAttribute(u"term"_s)) {
        const auto label = attributes.value(u"label"_s);
        m_entry[name] += (label.isEmpty() ? attributes.value(u"term"_s) : label).toString();
    }
    if ((name == u"content"_s || name == u"summary"_s) && attributes.value(u"type"_s) == u"xhtml"_s) {
        m_markup.clear();
        m_writer = std::make_unique<QXmlStreamWriter>(&m_markup);
        m_markupDepth = m_open.size();
    }
    m_text.clear();
}

void FeedTokens::start()
{
    const QString name = m_xml.name();
    if (!m_inEntry && isEntry(name)) {
        m_inEntry = true;
        m_open.clear();
        m_entry.clear();
        m_size = 0;
        m_entry[u"about"_s] = {m_xml.reader().attributes().value(u"rdf:about"_s).toString()};
        return;
    }
    if (m_writer) {
        m_writer->writeStartElement(name);
        for (const auto& attribute : m_xml.reader().attributes())
            m_writer->writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
    } else if (m_inEntry) {
        startInEntry(name);
    } else {
        m_text.clear();
    }
    if (m_open.size() < 1000)
        m_open += name;
}

void FeedTokens::addText()
{
    m_size += m_xml.reader().text().size();
    if (m_size > m_delivery.limits().maxItemBytes)
        return;
    if (m_writer)
        m_writer->writeCharacters(m_xml.reader().text().toString());
    else
        m_text += m_xml.reader().text();
}

KnownFields FeedTokens::fields() const
{
    KnownFields known;
    const QStringList bodies{u"content:encoded"_s, u"content"_s, u"description"_s, u"summary"_s};
    known.body = firstOf(m_entry, bodies);
    if (looksLikeHtml(known.body) || hasEntities(known.body))
        known.bodyType = u"text/html"_s;
    const QString guid = firstOf(m_entry, {u"guid"_s, u"id"_s, u"about"_s});
    const QString link = firstOf(m_entry, {u"link"_s, u"feedburner:origLink"_s});
    known.id = guid.isEmpty() ? link : guid;
    known.given = {
        {u"title"_s, {plainTitle(firstOf(m_entry, {u"title"_s, u"dc:title"_s}))}},
        {u"date"_s,
         {firstOf(m_entry, {u"pubDate"_s, u"published"_s, u"dc:date"_s, u"dcterms:issued"_s, u"issued"_s,
                            u"updated"_s})}},
        {u"source"_s, {plainTitle(firstOf(m_entry, {u"source/title"_s, u"source"_s, u"dc:source"_s}))}},
        {u"author"_s, authorsOf(m_entry)},
        {u"categories"_s, allOf(m_entry, {u"category"_s, u"dc:subject"_s})},
        {u"url"_s, {link.isEmpty() && guid.startsWith(u"http"_s) ? guid : link}},
        {u"language"_s, {firstOf(m_feed, {u"language"_s, u"dc:language"_s})}},
        {u"site"_s, {plainTitle(firstOf(m_feed, {u"title"_s}))}},
    };
    return known;
}

Result<void> FeedTokens::finishEntry()
{
    m_inEntry = false;
    m_open.clear();
    ++m_count;
    KnownFields known = fields();
    const SourcePlace place = m_names.placeOf(known.id, m_count);
    if (m_size > m_delivery.limits().maxItemBytes)
        return m_delivery.report(place, {ErrorCode::LimitExceeded, Text::tr("The entry is too large."), {}});
    auto item = itemOf(std::move(known), place);
    return item ? m_delivery.deliver(std::move(*item)) : m_delivery.report(place, item.error());
}

Result<void> FeedTokens::end()
{
    const QString name = m_xml.name();
    if (m_inEntry && m_open.isEmpty() && isEntry(name))
        return finishEntry();
    if (!m_open.isEmpty())
        m_open.removeLast();
    if (m_writer && m_open.size() > m_markupDepth) {
        m_writer->writeEndElement();
        return {};
    }
    if (m_writer) {
        m_writer.reset();
        m_text = m_markup;
    }
    if (!m_text.trimmed().isEmpty())
        (m_inEntry ? m_entry : m_feed)[key(name)] += m_text;
    m_text.clear();
    return {};
}

Result<void> FeedTokens::take()
{
    switch (m_xml.reader().tokenType()) {
    case QXmlStreamReader::StartElement:
        start();
        return {};
    case QXmlStreamReader::EndElement:
        return end();
    case QXmlStreamReader::Characters:
        addText();
        return {};
    default:
        return {};
    }
}

} // namespace

Result<void> readFeed(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto xml = XmlEvents::open(stream, delivery.limits().maxItemBytes);
    if (!xml)
        return fail(xml.error());
    FeedTokens tokens(**xml, place, delivery);
    while (true) {
        auto more = (*xml)->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (auto done = tokens.take(); !done)
            return done;
    }
    if (tokens.count() == 0)
        return fail(ErrorCode::Unreadable, Text::tr("It is a feed without entries."));
    return {};
}

} // namespace pizhu::importing
