// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/refi/refiexport.h"

#include "app/annotation/anchorrecord.h"
#include "app/annotation/refiterms.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/refi/reficodes.h"
#include "app/exporting/ziparchive.h"

#include <QTemporaryFile>
#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
namespace refi = annotation::refi;
using annotation::CodePointIndex;
using annotation::refi::derivedGuid;

namespace {

const auto kProjectNamespace = u"urn:QDA-XML:project:1.0"_s;
const auto kTranslationNote = u"translation"_s; ///< description of a note; the reader knows it, too
const auto kLostPlace = u"orphan"_s;            ///< likewise

QString xmlTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// Of a coder; without a name, of the library's owner.
QString userGuid(const QString& coder = {})
{
    return coder.isEmpty() ? refi::ownerGuid() : derivedGuid(coder, u"coder"_s);
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
    QString coder{};
    QJsonObject own{};
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
    QdpxWriter(QIODevice& out, const ExportOptions& options, const std::vector<library::Tag>& tags,
               QHash<QString, QString> coders)
        : m_zip(out)
        , m_codes(codesOf(tags))
        , m_coders(std::move(coders))
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
        writeCodes(m_xml, tags, RefiMemos::Notes);
        m_xml.writeEndElement();
        for (const library::Tag& tag : tags)
            addMemo(tag);
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
        writeUser({}, u"Pizhu"_s);
        QStringList names = m_coders.values();
        names.removeDuplicates();
        names.sort();
        for (const QString& name : names)
            writeUser(name, name);
        m_xml.writeEndElement();
    }

    void writeUser(const QString& coder, const QString& name)
    {
        m_xml.writeEmptyElement(u"User"_s);
        m_xml.writeAttribute(u"guid"_s, userGuid(coder));
        m_xml.writeAttribute(u"name"_s, xmlText(name));
    }

    void addMemo(const library::Tag& tag)
    {
        if (!tag.memo.isEmpty())
            m_notes.push_back({.guid = memoGuid(tag), .name = Tr::tr("Memo"), .text = tag.memo});
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
        m_xml.writeAttribute(u"creatingUser"_s, userGuid(m_coders.value(annotation.uid)));
        m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(annotation.created));
        m_xml.writeAttribute(u"modifiedDateTime"_s, xmlTime(annotation.modified));
        if (const QJsonObject record = annotation::anchorRecordJson(*annotation.anchor); !record.isEmpty())
            writeOwn(m_xml, {{refi::kAnchor, record}});
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
        m_xml.writeAttribute(u"creatingUser"_s, userGuid(m_coders.value(owner)));
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
        writeNoteRef(
            {.guid = annotation.uid,
             .name = quote,
             .look = (annotation.anchor ? kLostPlace + u' ' : QString()) + lookOf(annotation),
             .text = quoted + annotation.note,
             .tagPaths = excerpt.tagPaths,
             .created = annotation.created,
             .modified = annotation.modified,
             .coder = m_coders.value(annotation.uid),
             .own = annotation.anchor
                        ? QJsonObject{{refi::kQuote, annotation::quoteJson(annotation.anchor->quote)}}
                        : QJsonObject()});
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
        m_xml.writeAttribute(u"creatingUser"_s, userGuid(note.coder));
        if (note.created.isValid())
            m_xml.writeAttribute(u"creationDateTime"_s, xmlTime(note.created));
        if (note.modified.isValid())
            m_xml.writeAttribute(u"modifiedDateTime"_s, xmlTime(note.modified));
        writeOwn(m_xml, note.own);
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
    QHash<QString, QString> m_coders; ///< by uid, of annotations that are not the owner's
    std::vector<ProjectNote> m_notes; ///< they stand behind all sources
    bool m_inSources = false;
};

} // namespace

std::unique_ptr<ExportWriter> qdpxWriter(QIODevice& out, const ExportOptions& options,
                                         std::vector<library::Tag> tags, QHash<QString, QString> coders)
{
    return std::make_unique<QdpxWriter>(out, options, tags, std::move(coders));
}

} // namespace pizhu::exporting
