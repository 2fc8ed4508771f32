// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/refi/reficodes.h"

#include "app/annotation/refiterms.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/highlightcolors.h"
#include "app/exporting/refi/refiexport.h"
#include "app/library/definitiontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
namespace refi = annotation::refi;

namespace {

const auto kCodebookNamespace = u"urn:QDA-XML:codebook:1.0"_s;

bool allowedInXml(QChar unit)
{
    const char16_t code = unit.unicode();
    return code >= 0x20 ? code < 0xFFFE : code == u'\t' || code == u'\n' || code == u'\r';
}

QJsonObject ownTerms(const library::Tag& tag, RefiMemos memos)
{
    QJsonObject own;
    if (!tag.aliases.isEmpty())
        own.insert(refi::kAliases, QJsonArray::fromStringList(tag.aliases));
    if (!tag.shortcut.isEmpty())
        own.insert(refi::kShortcut, tag.shortcut);
    if (!tag.memo.isEmpty() && memos == RefiMemos::Instructions)
        own.insert(refi::kMemo, tag.memo);
    return own;
}

void openCode(QXmlStreamWriter& xml, const library::Tag& tag, RefiMemos memos)
{
    xml.writeStartElement(u"Code"_s);
    xml.writeAttribute(u"guid"_s, tag.uid);
    xml.writeAttribute(u"name"_s, xmlText(tag.name));
    xml.writeAttribute(u"isCodable"_s, u"true"_s);
    if (tag.color)
        xml.writeAttribute(u"color"_s, u'#' + highlightRgb(*tag.color));
    writeOwn(xml, ownTerms(tag, memos));
    if (!tag.definition.isEmpty())
        xml.writeTextElement(u"Description"_s, xmlText(library::definitionText(tag.definition)));
    if (!tag.memo.isEmpty() && memos == RefiMemos::Notes) {
        xml.writeEmptyElement(u"NoteRef"_s);
        xml.writeAttribute(u"targetGUID"_s, memoGuid(tag));
    }
}

} // namespace

QHash<QString, QString> codesOf(const std::vector<library::Tag>& tags)
{
    QHash<QString, QString> codes;
    for (const library::Tag& tag : tags)
        codes.insert(tag.path, tag.uid);
    return codes;
}

void writeCodes(QXmlStreamWriter& xml, const std::vector<library::Tag>& tags, RefiMemos memos)
{
    xml.writeStartElement(u"Codes"_s);
    std::vector<base::TagId> open; // from the root to the code being written; tags come depth first
    for (const library::Tag& tag : tags) {
        while (!open.empty() && open.back() != tag.parent) {
            xml.writeEndElement();
            open.pop_back();
        }
        openCode(xml, tag, memos);
        open.push_back(tag.id);
    }
    for (std::size_t i = 0; i < open.size() + 1; ++i)
        xml.writeEndElement();
}

QString memoGuid(const library::Tag& tag)
{
    return refi::derivedGuid(tag.uid, u"memo"_s);
}

void writeOwn(QXmlStreamWriter& xml, const QJsonObject& own)
{
    if (own.isEmpty())
        return;
    QString json = xmlText(QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact)));
    json.replace(u"?>"_s, u"?\\u003e"_s); // would end the instruction
    xml.writeProcessingInstruction(QString(refi::kInstruction), json);
}

QString xmlText(const QString& text)
{
    QString out = text;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const bool pair = out[i].isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (out[i].isSurrogate() || !allowedInXml(out[i]))
            out[i] = QChar::ReplacementCharacter;
    }
    return out;
}

namespace {

class QdcWriter : public ExportWriter
{
public:
    QdcWriter(QIODevice& out, std::vector<library::Tag> tags)
        : m_out(out)
        , m_tags(std::move(tags))
    {}

    base::Result<void> add(const ArticleExcerpts& /*article*/) override { return {}; }

    base::Result<void> finish() override
    {
        // The schema wants a code in every codebook.
        if (m_tags.empty())
            return base::fail(base::ErrorCode::NotFound,
                              Tr::tr("There is no tag to write into a codebook. Make one first."));
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.setAutoFormatting(true);
        xml.writeStartDocument();
        xml.writeStartElement(u"CodeBook"_s);
        xml.writeDefaultNamespace(kCodebookNamespace);
        xml.writeAttribute(u"origin"_s, u"Pizhu " PIZHU_VERSION ""_s);
        writeCodes(xml, m_tags, RefiMemos::Instructions);
        xml.writeEndDocument();
        m_out.write(bytes);
        return m_out.outcome();
    }

private:
    Output m_out;
    std::vector<library::Tag> m_tags;
};

} // namespace

std::unique_ptr<ExportWriter> qdcWriter(QIODevice& out, std::vector<library::Tag> tags)
{
    return std::make_unique<QdcWriter>(out, std::move(tags));
}

} // namespace pizhu::exporting
