// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/refi/refiexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/refi/reficodes.h"
#include "app/exporting/ziparchive.h"

#include <QTemporaryFile>
#include <QUuid>
#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using annotation::CodePointIndex;

namespace {

const auto kProjectNamespace = u"urn:QDA-XML:project:1.0"_s;
const auto kTranslationNote = u"translation"_s; ///< description of a note; the reader knows it, too
const auto kLostPlace = u"orphan"_s;            ///< likewise

QString xmlTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString userGuid()
{
    return derivedGuid(u"pizhu"_s, u"user"_s);
}

/// A note on an annotation, its translation, or an annotation without a place, as a note of the project.
struct ProjectNote
{
    QString guid;
    QString name{};
    QString look{}; ///< what REFI-QDA has no word for
    QString text{};
    QStringList tagPaths{};
    QDateTime created{};
    QDateTime modified{};
};

QString lookOf(const annotation::Annotation& annotation)
{
    return annotation::kindName(annotation.kind) + u' ' + annotation::colorName(annotation.color);
}

/// Character data loses its carriage returns unless they are written as references.
void writeText(QXmlStreamWriter& xml, const QString& element, const QString& text)
{
    xml.writeStartElement(element);
    const QStringList pieces = xmlText(text).split(u'\r');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            xml.writeEntityReference(u"#13"_s);
        xml.writeCharacters(pieces[i]);
    }
    xml.writeEndElement();
}

/// project.qde grows in a temporary file; the texts go into the archive as they come.
class QdpxWriter : public ExportWriter
{
public:
    QdpxWriter(QIODevice& out, const ExportOptions& options, const std::vector<library::Tag>& tags)
        : m_zip(out)
        , m_codes(codesOf(tags))
    {
        (void)m_project.open(); // a failure shows in the writer of XML
        m_xml.setDevice(&m_project);
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"Project"_s);
        m_xml.writeDefaultNamespace(kProjectNamespace);
        m_xml.writeAttribute(u"name"_s, documentTitle(options));
        m_xml.writeAttribute(u"origin"_s, u"Pizhu " PIZHU_VERSION ""_s);
        m_xml.writeAttribute(u"creatingUserGUID"_s, userGuid());
        writeUsers();
        if (tags.empty())
            return;
        m_xml.writeStartElement(u"CodeBook"_s);
        writeCodes(m_xml, tags);
        m_xml.writeEndElement();
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        if (!m_inSources)
            m_xml.writeStartElement(u"Sources"_s);
        m_inSources = true;
        writeSource(gathered);
        m_zip.add(u"sources/"_s + gathered.article.uid + u".txt"_s, gathered.article.document.text.toUtf8());
        return m_xml.hasError() ? temporarySpace() : m_zip.outcome();
    }

    base::Result<void> finish() override
    {
        if (m_inSources)
            m_xml.writeEndElement();
        writeNotes();
        m_xml.writeEndDocument();
        if (m_xml.hasError())
            return temporarySpace();
        m_zip.add(u"project.qde"_s, m_project);
        return m_zip.finish();
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
        m_xml.writeTextElement(u"Description"_s, lookOf(annotation));
        for (const QString& path : excerpt.tagPaths)
            writeCoding(annotation.uid, path, annotation.created);
        // Beside a selection a note needs a name of its own.
        if (!annotation.note.isEmpty())
            writeNoteRef({.guid = derivedGuid(annotation.uid, u"note"_s),
                          .text = annotation.note,
                          .created = annotation.created,
                          .modified = annotation.modified});
        writeTranslationRef(annotation);
        m_xml.writeEndElement();
    }

    void writeTranslationRef(const annotation::Annotation& annotation)
    {
        if (!annotation.translation.isEmpty())
            writeNoteRef({.guid = derivedGuid(annotation.uid, u"translation"_s),
                          .name = Tr::tr("Translation"),
                          .look = kTranslationNote,
                          .text = annotation.translation,
                          .created = annotation.created,
                          .modified = annotation.modified});
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

    void writeNoteRefsOfSource(const ArticleExcerpts& gathered)
    {
        for (const Excerpt& excerpt : gathered.excerpts) {
            if (isAttached(gathered.article, excerpt.annotation))
                continue;
            writePlaceless(excerpt);
            writeTranslationRef(excerpt.annotation);
        }
    }

    /// A note on the source that is the annotation: one on the whole article, or one that lost its place.
    void writePlaceless(const Excerpt& excerpt)
    {
        const annotation::Annotation& annotation = excerpt.annotation;
        const QString quote = annotation.anchor ? annotation.anchor->quote.exact : QString();
        const QString quoted = annotation.anchor ? u'“' + quote + u"”\n"_s : QString();
        writeNoteRef({.guid = annotation.uid,
                      .name = quote,
                      .look = (annotation.anchor ? kLostPlace + u' ' : QString()) + lookOf(annotation),
                      .text = quoted + annotation.note,
                      .tagPaths = excerpt.tagPaths,
                      .created = annotation.created,
                      .modified = annotation.modified});
    }

    void writeNoteRef(ProjectNote note)
    {
        m_xml.writeEmptyElement(u"NoteRef"_s);
        m_xml.writeAttribute(u"targetGUID"_s, note.guid);
        m_notes.push_back(std::move(note));
    }

    void writeNotes()
    {
        if (m_notes.empty())
            return;
        m_xml.writeStartElement(u"Notes"_s);
        for (const ProjectNote& note : m_notes)
            writeNote(note);
        m_xml.writeEndElement();
    }

    void writeNote(const ProjectNote& note)
    {
        m_xml.writeStartElement(u"Note"_s);
        m_xml.writeAttribute(u"guid"_s, note.guid);
        if (!note.name.isEmpty())
            m_xml.writeAttribute(u"name"_s, xmlText(note.name));
        m_xml.writeAttribute(u"creatingUser"_s, userGuid());
        m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(note.created));
        m_xml.writeAttribute(u"modifiedDateTime"_s, xmlTime(note.modified));
        if (!note.look.isEmpty())
            m_xml.writeTextElement(u"Description"_s, note.look);
        writeText(m_xml, u"PlainTextContent"_s, note.text);
        for (const QString& path : note.tagPaths)
            writeCoding(note.guid, path, note.created);
        m_xml.writeEndElement();
    }

    ZipWriter m_zip;
    QTemporaryFile m_project;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_codes;
    std::vector<ProjectNote> m_notes; ///< they stand behind all sources
    bool m_inSources = false;
};

} // namespace

std::unique_ptr<ExportWriter> qdpxWriter(QIODevice& out, const ExportOptions& options,
                                         std::vector<library::Tag> tags)
{
    return std::make_unique<QdpxWriter>(out, options, tags);
}

} // namespace pizhu::exporting
