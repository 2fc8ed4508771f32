// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/xmlevents.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

// XML 1.0 forbids them, feeds have them.
QString withoutControls(const QByteArray& utf8)
{
    QString text = QString::fromUtf8(utf8);
    text.removeIf([](QChar c) { return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r'; });
    return text;
}

} // namespace

QString XmlEvents::HtmlEntities::resolveUndeclaredEntity(const QString& name)
{
    static const QMap<QString, QString> known{
        {u"nbsp"_s, u"\u00A0"_s},  {u"ldquo"_s, u"\u201C"_s},  {u"rdquo"_s, u"\u201D"_s},
        {u"lsquo"_s, u"\u2018"_s}, {u"rsquo"_s, u"\u2019"_s},  {u"mdash"_s, u"\u2014"_s},
        {u"ndash"_s, u"\u2013"_s}, {u"middot"_s, u"\u00B7"_s}, {u"hellip"_s, u"\u2026"_s},
        {u"bull"_s, u"\u2022"_s},  {u"copy"_s, u"\u00A9"_s},   {u"reg"_s, u"\u00AE"_s},
        {u"laquo"_s, u"\u00AB"_s}, {u"raquo"_s, u"\u00BB"_s},  {u"times"_s, u"\u00D7"_s},
        {u"emsp"_s, u"\u2003"_s},  {u"ensp"_s, u"\u2002"_s},   {u"deg"_s, u"\u00B0"_s},
    };
    return known.value(name, QString(QChar::ReplacementCharacter));
}

XmlEvents::XmlEvents(std::unique_ptr<Utf8Stream> stream, qint64 maxTokenBytes)
    : m_stream(std::move(stream))
    , m_maxTokenBytes(maxTokenBytes)
{
    m_reader.setNamespaceProcessing(false);
    m_reader.setEntityResolver(&m_entities);
}

Result<std::unique_ptr<XmlEvents>> XmlEvents::open(ByteStream& stream, qint64 maxTokenBytes)
{
    auto utf8 = Utf8Stream::open(stream);
    if (!utf8)
        return fail(utf8.error());
    return std::unique_ptr<XmlEvents>(new XmlEvents(std::move(*utf8), maxTokenBytes));
}

// Text handed over as a QString makes the reader ignore the encoding that the document declares.
Result<void> XmlEvents::feed()
{
    QString text;
    while (text.isEmpty()) {
        auto piece = m_stream->read(kPiece);
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorCode::Unreadable,
                        Text::tr("It ends too early: the file is incomplete. What came before was read."));
        m_fed += piece->size();
        text = withoutControls(*piece);
    }
    if (m_fed > m_maxTokenBytes)
        return fail(ErrorCode::LimitExceeded,
                    Text::tr("One text in it is larger than %1 MB.").arg(m_maxTokenBytes >> 20));
    m_reader.addData(text);
    return {};
}

Result<bool> XmlEvents::next()
{
    while (true) {
        m_reader.readNext();
        if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            if (auto fed = feed(); !fed)
                return fail(fed.error());
            continue;
        }
        m_fed = 0;
        if (m_reader.hasError())
            return fail(
                ErrorCode::Unreadable,
                Text::tr("Line %1 is no valid XML; what came before was read.").arg(m_reader.lineNumber()),
                m_reader.errorString());
        return m_reader.tokenType() != QXmlStreamReader::EndDocument;
    }
}

QString XmlEvents::name() const
{
    QString name = m_reader.qualifiedName().toString();
    return name.startsWith(u"atom:"_s) ? name.mid(5) : name;
}

} // namespace pizhu::importing
