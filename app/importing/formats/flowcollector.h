// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"
#include "app/document/inlinetext.h"

#include <vector>

namespace pizhu::importing {

/// How a paragraph of a word processor stands in an article.
struct ParagraphForm
{
    document::BlockKind kind = document::BlockKind::Paragraph;
    int level = 0; ///< heading 1–6, list nesting from 1
    bool ordered = false;
    bool indented = false;
    bool caption = false; ///< of the image before it
    bool leftOut = false; ///< tables of contents

    bool operator==(const ParagraphForm&) const = default;
};

/// Collects what the text of a word processor consists of into blocks: paragraphs, tables, images with their
/// captions, text boxes, notes at the end.
class FlowCollector
{
public:
    void beginParagraph(const ParagraphForm& form);
    void endParagraph();
    /// Ends a paragraph whose end mark was deleted: the next one goes on with it.
    void joinNextParagraph() { m_flows.back().joinsNext = true; }
    void setForm(const ParagraphForm& form) { m_flows.back().form = form; }

    void add(QStringView text, const document::InlineStyle& style);
    void lineBreak();
    /// `url` is what becomes Block::imageUrl; may be empty.
    void addImage(const QString& description, const QString& url);

    void beginTable();
    void endTable();
    void beginRow();
    void endRow();
    void beginCell();

    /// Text inside a paragraph that is not part of it: a text box comes before the paragraph, one with an
    /// image is its caption.
    void beginFrame();
    void endFrame();
    /// A foot- or endnote: it stands at the end of the article behind its label.
    void beginNote(const QString& label);
    void endNote();

    [[nodiscard]] std::vector<document::HtmlBlock> take();

private:
    struct Flow
    {
        document::InlineText text;
        ParagraphForm form;
        int tables = 0;
        bool hasImage = false;   ///< in the paragraph being collected
        bool joinsNext = false;  ///< the next paragraph is the same one
        bool imageWaits = false; ///< for the caption that may follow
        QString description;
        QString imageUrl; ///< of the image that waits, or is in the paragraph
        std::vector<document::HtmlBlock> blocks;
    };

    void flush(Flow& flow);
    static void settleImage(Flow& flow);
    static bool becomesFigure(const Flow& frame);
    void placeFrame(Flow frame);

    std::vector<Flow> m_flows = std::vector<Flow>(1);
    std::vector<document::HtmlBlock> m_notes;
};

} // namespace pizhu::importing
