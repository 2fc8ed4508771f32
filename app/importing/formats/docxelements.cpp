// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docxelements.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

DocxElement docxElement(QStringView name)
{
    using Element = DocxElement;
    static const QHash<QString, Element> elements{
        {u"p"_s, Element::Paragraph},
        {u"pPr"_s, Element::ParagraphProperties},
        {u"pStyle"_s, Element::ParagraphStyle},
        {u"outlineLvl"_s, Element::OutlineLevel},
        {u"numId"_s, Element::ListId},
        {u"ilvl"_s, Element::ListLevel},
        {u"ind"_s, Element::Indent},
        {u"r"_s, Element::Run},
        {u"rStyle"_s, Element::RunStyle},
        {u"b"_s, Element::Bold},
        {u"i"_s, Element::Italic},
        {u"vertAlign"_s, Element::VerticalAlign},
        {u"vanish"_s, Element::Vanish},
        {u"t"_s, Element::Text},
        {u"tab"_s, Element::Tab},
        {u"ptab"_s, Element::Tab},
        {u"br"_s, Element::Break},
        {u"cr"_s, Element::Break},
        {u"noBreakHyphen"_s, Element::Hyphen},
        {u"del"_s, Element::Deletion},
        {u"moveFrom"_s, Element::Deletion},
        {u"hyperlink"_s, Element::Hyperlink},
        {u"fldChar"_s, Element::FieldMark},
        {u"instrText"_s, Element::FieldCode},
        {u"tbl"_s, Element::Table},
        {u"gridCol"_s, Element::GridColumn},
        {u"tr"_s, Element::Row},
        {u"tc"_s, Element::Cell},
        {u"txbxContent"_s, Element::TextBox},
        {u"footnote"_s, Element::Footnote},
        {u"endnote"_s, Element::Endnote},
        {u"footnoteReference"_s, Element::FootnoteReference},
        {u"endnoteReference"_s, Element::EndnoteReference},
        {u"rt"_s, Element::LeftOut}, // a reading above the text
        {u"sdtPr"_s, Element::LeftOut},
        {u"sectPr"_s, Element::LeftOut},
        {u"pPrChange"_s, Element::LeftOut},
        {u"rPrChange"_s, Element::LeftOut},
        {u"tblPr"_s, Element::LeftOut},
        {u"tblGridChange"_s, Element::LeftOut},
        {u"delText"_s, Element::LeftOut},
        {u"delInstrText"_s, Element::LeftOut},
    };
    return elements.value(name.toString(), Element::Unknown);
}

} // namespace pizhu::importing
