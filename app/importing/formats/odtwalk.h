// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/flowcollector.h"
#include "app/importing/formats/odtstyles.h"
#include "app/importing/formats/xmlwalk.h"

namespace pizhu::importing {

/// Turns the elements of content.xml into blocks.
class OdtWalk : public XmlVisitor
{
public:
    enum class Element;

    OdtWalk(const OdtStyles& styles, FlowCollector& flow)
        : m_styles(styles)
        , m_flow(flow)
    {}

    /// The text of the paragraphs in the style "Title".
    [[nodiscard]] QString title() const { return m_title; }

    bool enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView space, QStringView name) override;
    void characters(QStringView text) override;

private:
    struct Span
    {
        document::InlineStyle style;
        bool hidden = false;
        bool isTitle = false;
    };
    struct Table
    {
        int columns = 0;
        bool begun = false;
    };
    struct Frame
    {
        bool hasImage = false;
        QString imageUrl; ///< the name of a part, or an address
        QString description;
    };
    /// What the characters being read are.
    enum class Reading { Text, NoteLabel, Description };

    void enterParagraph(bool isHeading, const QXmlStreamAttributes& attributes);
    void enterSpan(const QXmlStreamAttributes& attributes);
    void enterLink(const QXmlStreamAttributes& attributes);
    void enterList(const QXmlStreamAttributes& attributes);
    void enterImage(const QXmlStreamAttributes& attributes);
    void enterColumn(const QXmlStreamAttributes& attributes);
    void beginRow();
    void endTable();
    void endFrame();
    void endNoteLabel();
    void addText(QStringView text);
    [[nodiscard]] Span span() const { return m_spans.empty() ? Span{} : m_spans.back(); }

    const OdtStyles& m_styles;
    FlowCollector& m_flow;
    std::vector<Span> m_spans; ///< open paragraphs, spans and links
    std::vector<QString> m_lists;
    std::vector<Table> m_tables;
    std::vector<Frame> m_frames;
    QString m_noteLabel;
    QString m_title;
    Reading m_reading = Reading::Text;
};

} // namespace pizhu::importing
