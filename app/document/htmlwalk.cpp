// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwalk.h"

#include "app/document/imageaddress.h"
#include "app/document/inlinestyle.h"
#include "app/document/ownmarkup.h"
#include "app/document/pagedevices.h"
#include "app/document/scripttext.h"
#include "app/text/normalisation.h"

namespace pizhu::document {

namespace {

constexpr qsizetype kMaxPath = 1'000;

QString joinedPath(const QString& path, const QString& part)
{
    QString joined = path.isEmpty() ? part : path + u'>' + part;
    while (joined.size() > kMaxPath && joined.contains(u'>'))
        joined.remove(0, joined.indexOf(u'>') + 1);
    return joined;
}

const GumboVector* childrenOf(const GumboNode& node)
{
    if (node.type == GUMBO_NODE_DOCUMENT)
        return &node.v.document.children;
    return node.type == GUMBO_NODE_ELEMENT ? &node.v.element.children : nullptr;
}

QString textContent(const GumboElement& element)
{
    QString text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(child->v.text.text);
    }
    return text;
}

/// pathPart() with itemprop and rel behind.
QString namedPart(const GumboElement& element)
{
    QString part = pathPart(element);
    for (const char* name : {"itemprop", "rel"}) {
        const QString value = attribute(element, name).simplified().left(40);
        if (!value.isEmpty())
            part += QStringLiteral("[%1=%2]").arg(QLatin1String(name), value);
    }
    return part;
}

} // namespace

bool HtmlWalk::run(const GumboNode& root, int maxNodes)
{
    m_open.push_back({&root, 0, Role::Container, {}});
    int nodes = 0;
    while (!m_open.empty()) {
        Frame& frame = m_open.back();
        const GumboVector* children = childrenOf(*frame.node);
        if (!children || frame.next >= children->length) {
            const Frame done = std::move(m_open.back());
            m_open.pop_back();
            leave(done);
            continue;
        }
        if (++nodes > maxNodes)
            return false;
        enter(*static_cast<const GumboNode*>(children->data[frame.next++]));
    }
    return true;
}

void HtmlWalk::enter(const GumboNode& node)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
        return addText(node.v.text.text);
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement& element = node.v.element;
    switch (const Role role = roleOf(element)) {
    case Role::Drop:
        return element.tag == GUMBO_TAG_IFRAME ? addFrame(element) : void();
    case Role::Title:
    case Role::Meta:
    case Role::Link:
    case Role::Script:
        return readHead(element, role);
    case Role::LineBreak:
        return lineBreak();
    case Role::Image:
        return addImage(element);
    default:
        if (const auto address = ownPlaceholder(element); address && context().kind == BlockKind::Figure)
            addPicture(*address, {}, element);
        else if (!isHidden(element) && !isPageDevice(node))
            enterElement(node, role);
    }
}

void HtmlWalk::enterElement(const GumboNode& node, Role role)
{
    const GumboElement& element = node.v.element;
    Frame frame{&node, 0, role, context()};
    if (role == Role::Inline) {
        if (!isTypographic(element.tag))
            m_text.elementEdge();
        applyInline(element, frame.context.style);
        noteElement(node, frame.context.element);
        m_open.push_back(std::move(frame));
        return;
    }
    if (element.tag == GUMBO_TAG_HTML && m_page.language.isEmpty())
        m_page.language = text::normalise(attribute(element, "lang")).trimmed();
    // Inside a cell, a caption or a heading everything is one block.
    const bool isTablePart = context().kind == BlockKind::Table &&
                             (role == Role::Row || role == Role::Cell || role == Role::TableCaption);
    if (context().joinsBlocks && !isTablePart) {
        frame.role = Role::Container;
        m_text.lineEnd();
    } else {
        enterBlock(element, role, context(), frame.context);
    }
    noteElement(node, frame.context.element);
    m_open.push_back(std::move(frame));
}

void HtmlWalk::enterBlock(const GumboElement& element, Role role, const Context& outer, Context& inner)
{
    const bool inDataTable = outer.kind == BlockKind::Table && outer.joinsBlocks;
    if (inDataTable && role == Role::Row)
        return m_text.startRow();
    if (inDataTable && role == Role::Cell)
        return m_text.startCell();
    flush(outer);
    if (element.tag != GUMBO_TAG_HTML) {
        const QString part = pathPart(element);
        inner.path = joinedPath(outer.path, part);
        m_page.elements.push_back({outer.element, namedPart(element)});
        inner.element = static_cast<int>(m_page.elements.size()) - 1;
    }
    const QString style = attribute(element, "style");
    inner.indented = outer.indented || isIndentStyle(style);
    inner.style.strong = outer.style.strong || isBoldStyle(style);
    applyBlock(element, role, inner);
}

void HtmlWalk::applyBlock(const GumboElement& element, Role role, Context& inner)
{
    switch (role) {
    case Role::Heading:
        inner.beOneBlock(BlockKind::Heading);
        inner.level = ownHeadingLevel(element).value_or(1 + static_cast<int>(element.tag) -
                                                        static_cast<int>(GUMBO_TAG_H1));
        break;
    case Role::List:
        ++inner.listDepth;
        inner.ordered = element.tag == GUMBO_TAG_OL;
        break;
    case Role::ListItem:
        inner.kind = BlockKind::List;
        inner.level = std::max(1, inner.listDepth);
        inner.joinsBreaks = true;
        break;
    case Role::Quote:
        inner.kind = BlockKind::Quote;
        inner.level = 0;
        inner.joinsBreaks = false;
        break;
    case Role::Figure:
        if (isImageFigure(element) || isOwnFigure(element))
            inner.beOneBlock(BlockKind::Figure);
        break;
    case Role::Table:
        if (!isLayoutTable(element))
            inner.beOneBlock(BlockKind::Table);
        break;
    case Role::TableCaption:
        inner.kind = BlockKind::Paragraph;
        inner.joinsBreaks = true;
        break;
    case Role::Preformatted:
        inner.preformatted = true;
        break;
    default:
        if (const auto item = ownListItem(element)) {
            inner.kind = BlockKind::List;
            inner.level = item->level;
            inner.ordered = item->ordered;
            inner.joinsBreaks = true;
        }
    }
}

void HtmlWalk::leave(const Frame& frame)
{
    const Context& inner = frame.context;
    const bool inDataTable = inner.kind == BlockKind::Table && inner.joinsBlocks;
    const bool outerJoins = !m_open.empty() && context().joinsBlocks && frame.role != Role::TableCaption;
    if (frame.role == Role::Inline) {
        if (!isTypographic(frame.node->v.element.tag))
            m_text.elementEdge();
        return;
    }
    if (inDataTable && frame.role == Role::Row)
        return m_text.endRow();
    if (outerJoins)
        return m_text.lineEnd();
    if (inner.kind == BlockKind::Figure && frame.role == Role::Figure)
        return flushFigure(inner);
    flush(inner);
}

void HtmlWalk::noteElement(const GumboNode& node, int element)
{
    constexpr std::size_t kMaxNotes = 4'000;
    const GumboElement& named = node.v.element;
    if (m_page.notes.size() >= kMaxNotes)
        return;
    if (const QString date = scriptDate(named); !date.isEmpty())
        m_page.notes.push_back({QStringLiteral("time[data]"), {}, date, {}, element, m_page.blocks.size()});
    if (!isNamed(named))
        return;
    HtmlNote note;
    note.text = text::simplifySpaces(text::normalise(shortText(node)));
    note.dateTime = attribute(named, "datetime");
    if (note.dateTime.isEmpty())
        note.dateTime = attribute(named, "content");
    if (note.text.isEmpty() && note.dateTime.isEmpty())
        return;
    note.part = namedPart(named);
    note.href = absoluteUrl(attribute(named, "href"));
    note.element = element;
    note.block = m_page.blocks.size();
    m_page.notes.push_back(std::move(note));
}

void HtmlWalk::addText(const char* utf8)
{
    const QString normal = text::normalise(QString::fromUtf8(utf8));
    const Context& current = context();
    if (!current.preformatted)
        return m_text.add(normal, current.style);
    bool first = true;
    for (const QStringView line : QStringView(normal).split(u'\n')) {
        if (!std::exchange(first, false))
            lineBreak();
        m_text.add(line, current.style);
    }
}

/// What is embedded is not loaded; a link to it that the page offers instead stands in its place.
void HtmlWalk::addFrame(const GumboElement& frame)
{
    const FrameLink link = frameLink(frame);
    if (link.href.isEmpty() || isHidden(frame))
        return;
    InlineStyle style = context().style;
    style.link = true;
    style.href = link.href;
    lineBreak();
    m_text.add(link.text, style);
    lineBreak();
}

void HtmlWalk::lineBreak()
{
    if (context().joinsBreaks)
        m_text.lineEnd();
    else
        flush(context());
}

void HtmlWalk::addImage(const GumboElement& image)
{
    if (isHidden(image) || isTinyImage(image))
        return;
    addPicture(imageUrl(image), imageCaption(image), image);
}

void HtmlWalk::addPicture(const QString& address, const QString& caption, const GumboElement& image)
{
    HtmlBlock figure;
    figure.block.kind = BlockKind::Figure;
    figure.block.imageUrl = address;
    figure.text = caption;
    figure.isLabel = true;
    figure.path = joinedPath(context().path, pathPart(image));
    figure.element = context().element;
    figure.linkLength = context().style.link ? figure.text.size() : 0;
    const bool insideFigure = context().kind == BlockKind::Figure;
    if (figure.block.imageUrl.isEmpty() && figure.text.isEmpty() && !insideFigure)
        return;
    if (m_text.isEmpty() && !context().joinsBlocks)
        m_page.blocks.push_back(std::move(figure));
    else
        m_images.push_back(std::move(figure));
}

void HtmlWalk::flush(const Context& context)
{
    HtmlBlock block = m_text.take();
    if (!block.text.isEmpty()) {
        // A table that has come down to one cell reads as a paragraph, in every later reading, too.
        const bool isOneCell =
            context.kind == BlockKind::Table && !block.text.contains(u'\n') && !block.text.contains(u'\t');
        block.block.kind = isOneCell ? BlockKind::Paragraph : context.kind;
        block.block.level = context.level;
        block.block.ordered = context.kind == BlockKind::List && context.ordered;
        const bool canIndent = context.kind == BlockKind::Paragraph || context.kind == BlockKind::Quote;
        block.block.indented = canIndent && (block.block.indented || context.indented);
        block.path = context.path;
        block.element = context.element;
        m_page.blocks.push_back(std::move(block));
    }
    for (HtmlBlock& image : m_images) {
        if (!image.text.isEmpty() || !image.block.imageUrl.isEmpty())
            m_page.blocks.push_back(std::move(image));
    }
    m_images.clear();
}

/// The text of a figure is the caption of its (last) image.
void HtmlWalk::flushFigure(const Context& context)
{
    HtmlBlock caption = m_text.take();
    if (m_images.empty() || caption.text.isEmpty()) {
        m_text.add(caption.text, {});
        return flush(context);
    }
    HtmlBlock& image = m_images.back();
    caption.block.kind = BlockKind::Figure;
    caption.block.indented = false;
    caption.block.imageUrl = image.block.imageUrl;
    caption.path = context.path;
    caption.element = context.element;
    image = std::move(caption);
    flush(context);
}

void HtmlWalk::readHead(const GumboElement& element, Role role)
{
    const QString rel = attribute(element, "rel").toLower();
    const QString type = attribute(element, "type").trimmed().toLower();
    if (role == Role::Meta) {
        readMeta(element);
    } else if (role == Role::Title && m_page.title.isEmpty()) {
        m_page.title = text::simplifySpaces(text::normalise(textContent(element)));
    } else if (role == Role::Link && rel == QLatin1String("canonical") && m_page.canonicalUrl.isEmpty()) {
        m_page.canonicalUrl = absoluteUrl(attribute(element, "href"));
    } else if (role == Role::Script && type == QLatin1String("application/ld+json")) {
        m_page.jsonLd.append(text::normalise(textContent(element)));
    } else if (role == Role::Script) {
        for (QStringList& texts : textsInScript(textContent(element)))
            m_page.scriptTexts.push_back(std::move(texts));
    }
}

void HtmlWalk::readMeta(const GumboElement& element)
{
    const QString content = text::simplifySpaces(text::normalise(attribute(element, "content")));
    if (content.isEmpty())
        return;
    for (const char* name : {"name", "property", "itemprop"}) {
        const QString key = attribute(element, name).trimmed().toLower();
        if (!key.isEmpty())
            m_page.meta[key].append(content);
    }
}

} // namespace pizhu::document
