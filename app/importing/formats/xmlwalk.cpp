// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/xmlwalk.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;

/// Word nests a table cell 20 deep; text boxes in tables in text boxes reach 100.
constexpr int kMaxDepth = 2'000;
/// Characters that an entity may unfold to; documents have none but the five of XML.
constexpr int kMaxEntityExpansion = 4'096;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

tl::unexpected<base::Error> broken(const QString& fileName, const QXmlStreamReader& reader)
{
    return fail(ErrorCode::Unreadable,
                Text::tr("“%1” is damaged: a part of it is not well-formed XML.").arg(fileName),
                QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString()));
}

} // namespace

base::Result<void> walkXml(const QString& fileName, const QByteArray& xml, XmlVisitor& visitor)
{
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(kMaxEntityExpansion);
    int depth = 0;
    int leftOutAt = 0; // depth of the element that is left out, 0 when none is
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > kMaxDepth)
                return fail(ErrorCode::LimitExceeded,
                            Text::tr("“%1” is nested too deeply to be read.").arg(fileName));
            if (leftOutAt == 0 && !visitor.enter(reader.namespaceUri(), reader.name(), reader.attributes()))
                leftOutAt = depth;
            break;
        case QXmlStreamReader::EndElement:
            if (leftOutAt == 0)
                visitor.leave(reader.namespaceUri(), reader.name());
            else if (leftOutAt == depth)
                leftOutAt = 0;
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (leftOutAt == 0)
                visitor.characters(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return broken(fileName, reader);
    return {};
}

QString attributeNamed(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

} // namespace pizhu::importing
