// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/refi/refiexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/refi/reficodes.h"
#include "app/exporting/ziparchive.h"

#include <QUuid>
#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using annotation::CodePointIndex;

namespace {

const auto kProjectNamespace = u"urn:QDA-XML:project:1.0"_s;

QString xmlTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString userGuid()
{
    return derivedGuid(u"pizhu"_s, u"user"_s);
}

/// A note on an annotation, or an annotation without a place, as a note of the project.
struct ProjectNote
{
    QString guid;
    QString text;
    QDateTime created;
    QDateTime modified;
};

class ProjectWriter
{
public:
    ProjectWriter(const ExportContent& content, const ExportOptions& options)
        : m_content(content)
        , m_options(options)
        , m_codes(codesOf(content.tags))
        , m_xml(&m_bytes)
    {}

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"Project"_s);
        m_xml.writeDefaultNamespace(kProjectNamespace);
        m_xml.writeAttribute(u"name"_s, documentTitle(m_options));
        m_xml.writeAttribute(u"origin"_s, u"Pizhu " PIZHU_VERSION ""_s);
        m_xml.writeAttribute(u"creatingUserGUID"_s, userGuid());
        writeUsers();
        if (!m_content.tags.empty()) {
            m_xml.writeStartElement(u"CodeBook"_s);
            writeCodes(m_xml, m_content.tags);
            m_xml.writeEndElement();
        }
        writeSources();
        writeNotes();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeUsers()
    {
        m_xml.writeStartElement(u"Users"_s);
        m_xml.writeEmptyElement(u"User"_s);
        m_xml.writeAttribute(u"guid"_s, userGuid());
        m_xml.writeAttribute(u"name"_s, u"Pizhu"_s);
        m_xml.writeEndElement();
    }

    void writeSources()
    {
        if (m_content.articles.empty())
            return;
        m_xml.writeStartElement(u"Sources"_s);
        for (const ArticleExcerpts& gathered : m_content.articles)
            writeSource(gathered);
        m_xml.writeEndElement();
    }

    void writeSource(const ArticleExcerpts& gathered)
    {
        const library::Article& article = gathered.article;
        m_xml.writeStartElement(u"TextSource"_s);
        m_xml.writeAttribute(u"guid"_s, article.uid);
        m_xml.writeAttribute(u"name"_s, xmlText(articleTitle(article)));
        m_xml.writeAttribute(u"plainTextPath"_s, u"internal://"_s + article.uid + u".txt"_s);
        m_xml.writeAttribute(u"creatingUser"_s, userGuid());
        if (article.imported.isValid())
            m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(article.imported));
        writeDescription(article);
        const CodePointIndex index(article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts) {
            if (isAttached(article, excerpt.annotation))
                writeSelection(article, excerpt, index);
        }
        for (const QString& path : article.tags)
            writeCoding(article.uid, path, article.imported);
        writeNoteRefsOfSource(gathered);
        m_xml.writeEndElement();
    }

    void writeDescription(const library::Article& article)
    {
        QStringList lines;
        for (const Provenance& line : provenance(article))
            lines << line.label + u": "_s + line.value;
        if (!lines.isEmpty())
            m_xml.writeTextElement(u"Description"_s, xmlText(lines.join(u'\n')));
    }

    void writeSelection(const library::Article& article, const Excerpt& excerpt, const CodePointIndex& index)
    {
        const annotation::Annotation& annotation = excerpt.annotation;
        const base::TextRange range = index.toCodePoints(annotation.anchor->range);
        m_xml.writeStartElement(u"PlainTextSelection"_s);
        m_xml.writeAttribute(u"guid"_s, annotation.uid);
        m_xml.writeAttribute(u"name"_s, xmlText(quotedText(article, annotation)));
        m_xml.writeAttribute(u"startPosition"_s, QString::number(range.start));
        m_xml.writeAttribute(u"endPosition"_s, QString::number(range.end));
        m_xml.writeAttribute(u"creatingUser"_s, userGuid());
        m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(annotation.created));
        m_xml.writeAttribute(u"modifiedDateTime"_s, xmlTime(annotation.modified));
        m_xml.writeTextElement(u"Description"_s, annotation::kindName(annotation.kind) + u' ' +
                                                     annotation::colorName(annotation.color));
        for (const QString& path : excerpt.tagPaths)
            writeCoding(annotation.uid, path, annotation.created);
        if (!annotation.note.isEmpty())
            writeNoteRef(annotation);
        m_xml.writeEndElement();
    }

    void writeCoding(const QString& owner, const QString& path, const QDateTime& created)
    {
        const QString code = m_codes.value(path);
        if (code.isEmpty())
            return;
        m_xml.writeStartElement(u"Coding"_s);
        m_xml.writeAttribute(u"guid"_s, derivedGuid(owner, code));
        m_xml.writeAttribute(u"creatingUser"_s, userGuid());
        if (created.isValid())
            m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(created));
        m_xml.writeEmptyElement(u"CodeRef"_s);
        m_xml.writeAttribute(u"targetGUID"_s, code);
        m_xml.writeEndElement();
    }

    /// What has no place in the text is noted on the source.
    void writeNoteRefsOfSource(const ArticleExcerpts& gathered)
    {
        for (const Excerpt& excerpt : gathered.excerpts) {
            if (!isAttached(gathered.article, excerpt.annotation))
                writeNoteRef(excerpt.annotation);
        }
    }

    void writeNoteRef(const annotation::Annotation& annotation)
    {
        QString text = annotation.note;
        if (isOrphan(annotation))
            text = u'“' + annotation.anchor->quote.exact + u"”\n"_s + text;
        // Beside a selection the note needs a name of its own; alone it is the annotation.
        const bool alone = !annotation.anchor || isOrphan(annotation);
        const QString guid = alone ? annotation.uid : derivedGuid(annotation.uid, u"note"_s);
        m_notes.push_back({guid, text, annotation.created, annotation.modified});
        m_xml.writeEmptyElement(u"NoteRef"_s);
        m_xml.writeAttribute(u"targetGUID"_s, guid);
    }

    void writeNotes()
    {
        if (m_notes.empty())
            return;
        m_xml.writeStartElement(u"Notes"_s);
        for (const ProjectNote& note : m_notes) {
            m_xml.writeStartElement(u"Note"_s);
            m_xml.writeAttribute(u"guid"_s, note.guid);
            m_xml.writeAttribute(u"creatingUser"_s, userGuid());
            m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(note.created));
            m_xml.writeAttribute(u"modifiedDateTime"_s, xmlTime(note.modified));
            m_xml.writeTextElement(u"PlainTextContent"_s, xmlText(note.text));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    const ExportContent& m_content;
    const ExportOptions& m_options;
    QHash<QString, QString> m_codes;
    std::vector<ProjectNote> m_notes;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray refiProjectXml(const ExportContent& content, const ExportOptions& options)
{
    return ProjectWriter(content, options).write();
}

base::Result<QByteArray> renderQdpx(const ExportContent& content, const ExportOptions& options)
{
    ZipWriter zip;
    zip.add(u"project.qde"_s, refiProjectXml(content, options));
    for (const ArticleExcerpts& gathered : content.articles) {
        const library::Article& article = gathered.article;
        zip.add(u"sources/"_s + article.uid + u".txt"_s, article.document.text.toUtf8());
    }
    return zip.finish();
}

} // namespace pizhu::exporting
