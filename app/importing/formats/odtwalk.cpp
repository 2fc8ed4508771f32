// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/odtwalk.h"

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace pizhu::importing {

enum class OdtWalk::Element {
    Unknown,
    LeftOut,
    Paragraph,
    Heading,
    Span,
    Link,
    Space,
    LineBreak,
    List,
    NoteCitation,
    NoteBody,
    Table,
    Column,
    Row,
    Cell,
    Frame,
    Image,
    TextBox,
    Description,
};

namespace {

using Element = OdtWalk::Element;

constexpr qsizetype kMaxUrl = 2'000;
constexpr int kMostSpaces = 100;

/// Names with the last word of their namespace: text:title is a field, svg:title describes an image.
Element elementOf(QStringView space, QStringView name)
{
    static const QHash<QString, Element> elements{
        {u"p"_s, Element::Paragraph},
        {u"h"_s, Element::Heading},
        {u"span"_s, Element::Span},
        {u"a"_s, Element::Link},
        {u"s"_s, Element::Space},
        {u"tab"_s, Element::Space},
        {u"line-break"_s, Element::LineBreak},
        {u"list"_s, Element::List},
        {u"note-citation"_s, Element::NoteCitation},
        {u"note-body"_s, Element::NoteBody},
        {u"table"_s, Element::Table},
        {u"table-column"_s, Element::Column},
        {u"table-row"_s, Element::Row},
        {u"table-cell"_s, Element::Cell},
        {u"covered-table-cell"_s, Element::Cell},
        {u"frame"_s, Element::Frame},
        {u"image"_s, Element::Image},
        {u"text-box"_s, Element::TextBox},
        {u"tracked-changes"_s, Element::LeftOut},
        {u"annotation"_s, Element::LeftOut},
        {u"ruby-text"_s, Element::LeftOut},
        {u"forms"_s, Element::LeftOut},
        {u"sequence-decls"_s, Element::LeftOut},
        {u"automatic-styles"_s, Element::LeftOut},
        {u"font-face-decls"_s, Element::LeftOut},
        {u"scripts"_s, Element::LeftOut},
        {u"table-of-content"_s, Element::LeftOut},
        {u"illustration-index"_s, Element::LeftOut},
        {u"table-index"_s, Element::LeftOut},
        {u"object-index"_s, Element::LeftOut},
        {u"user-index"_s, Element::LeftOut},
        {u"alphabetical-index"_s, Element::LeftOut},
    };
    if (space.contains(u"svg-compatible"))
        return name == "title"_L1 || name == "desc"_L1 ? Element::Description : Element::Unknown;
    return elements.value(name.toString(), Element::Unknown);
}

} // namespace

bool OdtWalk::enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes)
{
    switch (const Element element = elementOf(space, name)) {
    case Element::LeftOut:
        return false;
    case Element::Paragraph:
    case Element::Heading:
        enterParagraph(element == Element::Heading, attributes);
        break;
    case Element::Span:
        enterSpan(attributes);
        break;
    case Element::Link:
        enterLink(attributes);
        break;
    case Element::Space:
        addText(QString(std::clamp(attributeNamed(attributes, u"c").toInt(), 1, kMostSpaces), u'\u00a0'));
        break;
    case Element::LineBreak:
        if (!m_spans.empty())
            m_flow.lineBreak();
        break;
    case Element::List:
        enterList(attributes);
        break;
    case Element::NoteCitation:
        m_noteLabel.clear();
        m_reading = Reading::NoteLabel;
        break;
    case Element::NoteBody:
        m_flow.beginNote(m_noteLabel);
        break;
    case Element::Table:
        m_tables.emplace_back();
        break;
    case Element::Column:
        enterColumn(attributes);
        break;
    case Element::Row:
        beginRow();
        break;
    case Element::Cell:
        if (!m_tables.empty() && m_tables.back().begun)
            m_flow.beginCell();
        break;
    case Element::Frame:
        m_frames.emplace_back();
        break;
    case Element::Image:
        enterImage(attributes);
        break;
    case Element::TextBox:
        m_flow.beginFrame();
        break;
    case Element::Description:
        m_reading = Reading::Description;
        break;
    case Element::Unknown:
        break;
    }
    return true;
}

void OdtWalk::enterParagraph(bool isHeading, const QXmlStreamAttributes& attributes)
{
    const OdtStyle style = m_styles.style(attributeNamed(attributes, u"style-name"));
    ParagraphForm form = style.form;
    if (isHeading && !style.isTitle)
        form = {.kind = BlockKind::Heading,
                .level = std::clamp(attributeNamed(attributes, u"outline-level").toInt(), 1, 6)};
    const int depth = static_cast<int>(m_lists.size());
    if (form.kind == BlockKind::Paragraph && depth > 0)
        form = {
            .kind = BlockKind::List, .level = depth, .ordered = m_styles.isNumbered(m_lists.back(), depth)};
    m_flow.beginParagraph(form);
    m_spans.push_back({.hidden = style.hidden, .isTitle = style.isTitle});
}

void OdtWalk::enterSpan(const QXmlStreamAttributes& attributes)
{
    const OdtStyle style = m_styles.style(attributeNamed(attributes, u"style-name"));
    Span inner = span();
    inner.style.strong = inner.style.strong || style.strong;
    inner.style.emphasis = inner.style.emphasis || style.emphasis;
    inner.style.superscript = inner.style.superscript || style.superscript;
    inner.style.subscript = inner.style.subscript || style.subscript;
    inner.hidden = inner.hidden || style.hidden;
    m_spans.push_back(std::move(inner));
}

void OdtWalk::enterLink(const QXmlStreamAttributes& attributes)
{
    Span inner = span();
    const QString href = attributeNamed(attributes, u"href");
    const bool isWeb = href.startsWith("http://"_L1, Qt::CaseInsensitive) ||
                       href.startsWith("https://"_L1, Qt::CaseInsensitive);
    if (isWeb && href.size() <= kMaxUrl) {
        inner.style.href = href;
        inner.style.link = true;
    }
    m_spans.push_back(std::move(inner));
}

/// A list inside a list has the style of the outer one unless it names another.
void OdtWalk::enterList(const QXmlStreamAttributes& attributes)
{
    QString style = attributeNamed(attributes, u"style-name");
    if (style.isEmpty() && !m_lists.empty())
        style = m_lists.back();
    m_lists.push_back(std::move(style));
}

void OdtWalk::enterColumn(const QXmlStreamAttributes& attributes)
{
    if (!m_tables.empty())
        m_tables.back().columns +=
            std::clamp(attributeNamed(attributes, u"number-columns-repeated").toInt(), 1, 1000);
}

/// A table of one column is a frame around paragraphs.
void OdtWalk::beginRow()
{
    if (m_tables.empty())
        return;
    Table& table = m_tables.back();
    if (table.columns != 1 && !std::exchange(table.begun, true))
        m_flow.beginTable();
    if (table.begun)
        m_flow.beginRow();
}

void OdtWalk::endTable()
{
    if (m_tables.empty())
        return;
    if (m_tables.back().begun)
        m_flow.endTable();
    m_tables.pop_back();
}

/// Of several images in one frame the first is the one to show; the others are replacements.
void OdtWalk::enterImage(const QXmlStreamAttributes& attributes)
{
    if (m_frames.empty() || std::exchange(m_frames.back().hasImage, true))
        return;
    QString url = attributeNamed(attributes, u"href");
    if (url.startsWith("./"_L1))
        url.remove(0, 2);
    m_frames.back().imageUrl = url;
}

/// The description of an image comes after it.
void OdtWalk::endFrame()
{
    if (m_frames.empty())
        return;
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.hasImage)
        m_flow.addImage(frame.description, frame.imageUrl);
}

void OdtWalk::endNoteLabel()
{
    m_reading = Reading::Text;
    document::InlineStyle style = span().style;
    style.superscript = true;
    if (!m_spans.empty())
        m_flow.add(u"[%1]"_s.arg(m_noteLabel.trimmed()), style);
}

void OdtWalk::addText(QStringView text)
{
    if (m_spans.empty() || m_spans.back().hidden)
        return;
    m_flow.add(text, m_spans.back().style);
    if (m_spans.back().isTitle)
        m_title += text;
}

void OdtWalk::characters(QStringView text)
{
    switch (m_reading) {
    case Reading::Text:
        return addText(text);
    case Reading::NoteLabel:
        m_noteLabel += text;
        return;
    case Reading::Description:
        if (!m_frames.empty())
            m_frames.back().description += text;
    }
}

void OdtWalk::leave(QStringView space, QStringView name)
{
    switch (elementOf(space, name)) {
    case Element::Paragraph:
    case Element::Heading:
        m_flow.endParagraph();
        m_spans.pop_back();
        return;
    case Element::Span:
    case Element::Link:
        m_spans.pop_back();
        return;
    case Element::List:
        m_lists.pop_back();
        return;
    case Element::NoteCitation:
        return endNoteLabel();
    case Element::NoteBody:
        return m_flow.endNote();
    case Element::Table:
        return endTable();
    case Element::Row:
        if (!m_tables.empty() && m_tables.back().begun)
            m_flow.endRow();
        return;
    case Element::Frame:
        return endFrame();
    case Element::TextBox:
        return m_flow.endFrame();
    case Element::Description:
        m_reading = Reading::Text;
        return;
    default:
        return;
    }
}

} // namespace pizhu::importing
