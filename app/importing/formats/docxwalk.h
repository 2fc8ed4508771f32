// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/docxelements.h"
#include "app/importing/formats/docxnumbering.h"
#include "app/importing/formats/docxstyles.h"
#include "app/importing/formats/flowcollector.h"
#include "app/importing/formats/xmlwalk.h"

#include <QHash>

namespace pizhu::importing {

/// Targets of hyperlinks and of images by relationship id.
using DocxLinks = QHash<QString, QString>;

/// Turns the elements of document.xml, and of the parts with its notes, into blocks.
class DocxWalk : public XmlVisitor
{
public:
    DocxWalk(const DocxStyles& styles, const DocxNumbering& numbering, FlowCollector& flow);

    /// Every part has relationships of its own.
    void useLinks(DocxLinks links) { m_links = std::move(links); }
    /// The text of the paragraphs in the style "Title".
    [[nodiscard]] QString title() const { return m_title; }

    bool enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView space, QStringView name) override;
    void characters(QStringView text) override;

private:
    using Element = DocxElement;

    struct Paragraph
    {
        DocxStyle style;
        QString listId;
        int listLevel = 0;
        int outlineLevel = -1;
        QString label; ///< the number in front of the text, until there is text
        bool indented = false;
        bool begun = false; ///< its properties are complete and handed over
        bool endDeleted = false;
    };
    /// A field has a code, which is not text, and the result it shows.
    struct Field
    {
        QString code;
        QString href;
        bool inCode = true;
        bool hidden = false; ///< by a field around it, or a table of contents
    };
    struct Table
    {
        int columns = 0;
        bool begun = false;
    };

    void addImage(const QXmlStreamAttributes& attributes);
    bool enterWord(Element element, const QXmlStreamAttributes& attributes);
    bool enterNote(const QString& kind, const QXmlStreamAttributes& attributes);
    void referToNote(const QString& kind, const QXmlStreamAttributes& attributes);
    void applyParagraphProperty(Element element, const QXmlStreamAttributes& attributes);
    void applyRunProperty(Element element, const QXmlStreamAttributes& attributes);
    void lineBreak(const QXmlStreamAttributes& attributes);
    void markField(const QString& mark);
    void beginRow();
    void endTable();
    void beginText();
    void endParagraph();
    void addText(QStringView text);
    void countParagraph(Paragraph& paragraph);
    [[nodiscard]] ParagraphForm formOf(const Paragraph& paragraph) const;
    [[nodiscard]] static QString listOf(const Paragraph& paragraph);
    [[nodiscard]] document::InlineStyle currentStyle() const;

    const DocxStyles& m_styles;
    const DocxNumbering& m_numbering;
    DocxCounters m_counters;
    FlowCollector& m_flow;
    DocxLinks m_links;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Field> m_fields;
    std::vector<QString> m_hrefs;
    std::vector<Table> m_tables;
    QHash<QString, int> m_noteNumbers; ///< by kind and id, in the order of the references
    document::InlineStyle m_run;
    QString m_title;
    QString m_imageDescription;
    bool m_hiddenRun = false;
    bool m_inRun = false;
    bool m_inText = false;
    bool m_inCode = false;
    bool m_inParagraphProperties = false;
};

} // namespace pizhu::importing
