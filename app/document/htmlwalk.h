// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlnodes.h"
#include "app/document/htmlreader.h"
#include "app/document/inlinetext.h"

namespace pizhu::document {

/// Walks a parsed page once, with a stack of its own, and collects its head and its blocks.
class HtmlWalk
{
public:
    explicit HtmlWalk(HtmlPage& page)
        : m_page(page)
    {}

    /// False when the tree has more than `maxNodes` nodes.
    [[nodiscard]] bool run(const GumboNode& root, int maxNodes);

private:
    /// What an element passes on to what stands in it.
    struct Context
    {
        InlineStyle style;
        BlockKind kind = BlockKind::Paragraph;
        int level = 0;
        bool ordered = false;
        bool preformatted = false;
        bool indented = false;    ///< by CSS
        bool joinsBreaks = false; ///< <br> does not end the block
        bool joinsBlocks = false; ///< nor do blocks: the element is one block
        int listDepth = 0;
        QString path;
        int element = -1;

        void beOneBlock(BlockKind asKind)
        {
            kind = asKind;
            level = 0;
            joinsBreaks = joinsBlocks = true;
        }
    };

    struct Frame
    {
        const GumboNode* node = nullptr;
        unsigned next = 0; ///< index of the next child
        Role role = Role::Inline;
        Context context;
    };

    void enter(const GumboNode& node);
    void enterElement(const GumboNode& node, Role role);
    void enterBlock(const GumboElement& element, Role role, const Context& outer, Context& inner);
    static void applyBlock(const GumboElement& element, Role role, Context& inner);
    void leave(const Frame& frame);
    void noteElement(const GumboNode& node, int element);
    void addText(const char* utf8);
    void addImage(const GumboElement& image);
    void addPicture(const QString& address, const QString& caption, const GumboElement& image);
    void addFrame(const GumboElement& frame);
    void lineBreak();
    void flush(const Context& context);
    void flushFigure(const Context& context);
    void readHead(const GumboElement& element, Role role);
    void readMeta(const GumboElement& element);

    [[nodiscard]] const Context& context() const { return m_open.back().context; }

    HtmlPage& m_page;
    std::vector<Frame> m_open;
    InlineText m_text;
    std::vector<HtmlBlock> m_images; ///< found inside the block being collected; they follow it
};

} // namespace pizhu::document
