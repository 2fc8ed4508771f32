// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/docxpicture.h"

#include "app/exporting/refi/reficodes.h"

#include <QXmlStreamWriter>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr double kEmuPerMillimetre = 36'000; // ECMA-376, 20.1.2.1

} // namespace

QString docxRelationName(int picture)
{
    return u"rIdPicture%1"_s.arg(picture + 1);
}

void writeDocxPicture(QXmlStreamWriter& xml, const PlacedPicture& picture, int number, int drawing)
{
    const QString width = QString::number(qint64(picture.size.width() * kEmuPerMillimetre));
    const QString height = QString::number(qint64(picture.size.height() * kEmuPerMillimetre));
    const auto extent = [&](const QString& element) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(u"cx"_s, width);
        xml.writeAttribute(u"cy"_s, height);
    };
    const auto properties = [&](const QString& element) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(u"id"_s, QString::number(drawing));
        xml.writeAttribute(u"name"_s, picture.name);
        xml.writeAttribute(u"descr"_s, xmlText(picture.alt));
    };
    for (const QString& element : {u"w:r"_s, u"w:drawing"_s, u"wp:inline"_s})
        xml.writeStartElement(element);
    extent(u"wp:extent"_s);
    properties(u"wp:docPr"_s);
    xml.writeStartElement(u"a:graphic"_s);
    xml.writeStartElement(u"a:graphicData"_s);
    xml.writeAttribute(u"uri"_s, QString::fromUtf16(kDocxPictures));
    xml.writeStartElement(u"pic:pic"_s);
    xml.writeStartElement(u"pic:nvPicPr"_s);
    properties(u"pic:cNvPr"_s);
    xml.writeEmptyElement(u"pic:cNvPicPr"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"pic:blipFill"_s);
    xml.writeEmptyElement(u"a:blip"_s);
    xml.writeAttribute(u"r:embed"_s, docxRelationName(number));
    xml.writeStartElement(u"a:stretch"_s);
    xml.writeEmptyElement(u"a:fillRect"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"pic:spPr"_s);
    xml.writeStartElement(u"a:xfrm"_s);
    xml.writeEmptyElement(u"a:off"_s);
    xml.writeAttribute(u"x"_s, u"0"_s);
    xml.writeAttribute(u"y"_s, u"0"_s);
    extent(u"a:ext"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"a:prstGeom"_s);
    xml.writeAttribute(u"prst"_s, u"rect"_s);
    xml.writeEmptyElement(u"a:avLst"_s);
    for (int open = 0; open < 8; ++open) // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r
        xml.writeEndElement();
}

} // namespace pizhu::exporting
