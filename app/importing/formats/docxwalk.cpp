// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docxwalk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace pizhu::importing {

namespace {

/// Fields stand in fields a few deep.
constexpr std::size_t kMaxFields = 64;
constexpr qsizetype kMaxUrl = 2'000;

bool isWord(QStringView space)
{
    return space.contains(u"wordprocessingml");
}

bool isMath(QStringView space)
{
    return space.endsWith(u"/math");
}

bool isOn(const QXmlStreamAttributes& attributes)
{
    const QString value = attributeNamed(attributes, u"val");
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

QString webAddress(const QString& url)
{
    const bool isWeb = url.startsWith("http://"_L1, Qt::CaseInsensitive) ||
                       url.startsWith("https://"_L1, Qt::CaseInsensitive);
    return isWeb && url.size() <= kMaxUrl ? url : QString();
}

QString addressOfCode(const QString& code)
{
    static const QRegularExpression pattern(u"^\\s*HYPERLINK\\s+\"([^\"]+)\""_s);
    return webAddress(pattern.match(code).captured(1));
}

} // namespace

DocxWalk::DocxWalk(const DocxStyles& styles, const DocxNumbering& numbering, FlowCollector& flow)
    : m_styles(styles)
    , m_numbering(numbering)
    , m_counters(numbering)
    , m_flow(flow)
{}

bool DocxWalk::enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes)
{
    if (isWord(space))
        return enterWord(docxElement(name), attributes);
    if (isMath(space) && name == "t"_L1)
        m_inText = true;
    else if (name == "docPr"_L1)
        m_imageDescription = attributeNamed(attributes, u"descr");
    else if (name == "shape"_L1)
        m_imageDescription = attributeNamed(attributes, u"alt");
    else if (name == "blip"_L1 || name == "imagedata"_L1)
        addImage(attributes);
    // The fallback says the same again for older programs.
    return name != "Fallback"_L1;
}

/// A blip embeds an image or links to one; the older VML has an id.
void DocxWalk::addImage(const QXmlStreamAttributes& attributes)
{
    QString target;
    for (const QStringView name : {u"embed", u"link", u"id"}) {
        if (target.isEmpty())
            target = m_links.value(attributeNamed(attributes, name));
    }
    m_flow.addImage(std::exchange(m_imageDescription, {}), target);
}

bool DocxWalk::enterWord(Element element, const QXmlStreamAttributes& attributes)
{
    switch (element) {
    case Element::LeftOut:
        return false;
    case Element::Deletion:
        if (m_inParagraphProperties && !m_paragraphs.empty())
            m_paragraphs.back().endDeleted = true;
        return false;
    case Element::Paragraph:
        m_paragraphs.emplace_back();
        return true;
    case Element::ParagraphProperties:
        m_inParagraphProperties = true;
        return true;
    case Element::Run:
        m_run = {};
        m_hiddenRun = false;
        m_inRun = true;
        return true;
    case Element::Text:
        m_inText = true;
        return true;
    case Element::Tab:
        if (m_inRun)
            addText(u" ");
        return true;
    case Element::Hyphen:
        addText(u"-");
        return true;
    case Element::Break:
        lineBreak(attributes);
        return true;
    case Element::Hyperlink:
        m_hrefs.push_back(webAddress(m_links.value(attributeNamed(attributes, u"id"))));
        return true;
    case Element::FieldMark:
        markField(attributeNamed(attributes, u"fldCharType"));
        return true;
    case Element::FieldCode:
        m_inCode = true;
        return true;
    case Element::Table:
        m_tables.emplace_back();
        return true;
    case Element::GridColumn:
        if (!m_tables.empty())
            ++m_tables.back().columns;
        return true;
    case Element::Row:
        beginRow();
        return true;
    case Element::Cell:
        if (!m_tables.empty() && m_tables.back().begun)
            m_flow.beginCell();
        return true;
    case Element::TextBox:
        m_flow.beginFrame();
        return true;
    case Element::Footnote:
        return enterNote(u"footnote"_s, attributes);
    case Element::Endnote:
        return enterNote(u"endnote"_s, attributes);
    case Element::FootnoteReference:
        referToNote(u"footnote"_s, attributes);
        return true;
    case Element::EndnoteReference:
        referToNote(u"endnote"_s, attributes);
        return true;
    default:
        if (m_inParagraphProperties)
            applyParagraphProperty(element, attributes);
        else if (m_inRun)
            applyRunProperty(element, attributes);
        return true;
    }
}

void DocxWalk::applyParagraphProperty(Element element, const QXmlStreamAttributes& attributes)
{
    if (m_paragraphs.empty())
        return;
    Paragraph& paragraph = m_paragraphs.back();
    const QString value = attributeNamed(attributes, u"val");
    if (element == Element::ParagraphStyle) {
        paragraph.style = m_styles.style(value);
    } else if (element == Element::OutlineLevel) {
        paragraph.outlineLevel = value.toInt();
    } else if (element == Element::ListId) {
        paragraph.listId = value;
    } else if (element == Element::ListLevel) {
        paragraph.listLevel = std::clamp(value.toInt(), 0, 8);
    } else if (element == Element::Indent) {
        paragraph.indented = attributeNamed(attributes, u"firstLine").toInt() > 0 ||
                             attributeNamed(attributes, u"firstLineChars").toInt() > 0;
    }
}

void DocxWalk::applyRunProperty(Element element, const QXmlStreamAttributes& attributes)
{
    const QString value = attributeNamed(attributes, u"val");
    if (element == Element::Bold) {
        m_run.strong = isOn(attributes);
    } else if (element == Element::Italic) {
        m_run.emphasis = isOn(attributes);
    } else if (element == Element::VerticalAlign) {
        m_run.superscript = value == "superscript"_L1;
        m_run.subscript = value == "subscript"_L1;
    } else if (element == Element::Vanish) {
        m_hiddenRun = isOn(attributes);
    } else if (element == Element::RunStyle) {
        const DocxStyle style = m_styles.style(value);
        m_run.strong = m_run.strong || style.strong;
        m_run.emphasis = m_run.emphasis || style.emphasis;
    }
}

void DocxWalk::lineBreak(const QXmlStreamAttributes& attributes)
{
    const QString type = attributeNamed(attributes, u"type");
    if (m_paragraphs.empty() || type == "page"_L1 || type == "column"_L1)
        return;
    beginText();
    m_flow.lineBreak();
}

void DocxWalk::markField(const QString& mark)
{
    if (mark == "begin"_L1 && m_fields.size() < kMaxFields) {
        Field field;
        if (!m_fields.empty()) {
            field.hidden = m_fields.back().hidden || m_fields.back().inCode;
            field.href = m_fields.back().href;
        }
        m_fields.push_back(std::move(field));
    } else if (mark == "separate"_L1 && !m_fields.empty()) {
        Field& field = m_fields.back();
        field.inCode = false;
        field.hidden = field.hidden || field.code.trimmed().startsWith("TOC "_L1);
        if (const QString href = addressOfCode(field.code); !href.isEmpty())
            field.href = href;
    } else if (mark == "end"_L1 && !m_fields.empty()) {
        m_fields.pop_back();
    }
}

/// A table of one column is a frame around paragraphs.
void DocxWalk::beginRow()
{
    if (m_tables.empty())
        return;
    Table& table = m_tables.back();
    if (table.columns != 1 && !std::exchange(table.begun, true))
        m_flow.beginTable();
    if (table.begun)
        m_flow.beginRow();
}

void DocxWalk::endTable()
{
    if (m_tables.empty())
        return;
    if (m_tables.back().begun)
        m_flow.endTable();
    m_tables.pop_back();
}

/// Word keeps notes that nothing refers to any more, and the lines above the notes.
bool DocxWalk::enterNote(const QString& kind, const QXmlStreamAttributes& attributes)
{
    const int number = m_noteNumbers.value(kind + attributeNamed(attributes, u"id"));
    if (number == 0)
        return false;
    m_flow.beginNote(QString::number(number));
    return true;
}

void DocxWalk::referToNote(const QString& kind, const QXmlStreamAttributes& attributes)
{
    const QString key = kind + attributeNamed(attributes, u"id");
    if (!m_noteNumbers.contains(key))
        m_noteNumbers.insert(key, static_cast<int>(m_noteNumbers.size()) + 1);
    const bool superscript = std::exchange(m_run.superscript, true);
    addText(u"[%1]"_s.arg(m_noteNumbers.value(key)));
    m_run.superscript = superscript;
}

QString DocxWalk::listOf(const Paragraph& paragraph)
{
    return paragraph.listId.isEmpty() ? paragraph.style.listId : paragraph.listId;
}

ParagraphForm DocxWalk::formOf(const Paragraph& paragraph) const
{
    using Kind = DocxNumbering::Kind;
    ParagraphForm form = paragraph.style.form;
    if (paragraph.outlineLevel >= 0 && paragraph.outlineLevel <= 8)
        form = {.kind = BlockKind::Heading, .level = std::min(paragraph.outlineLevel + 1, 6)};
    const Kind list = m_numbering.level(listOf(paragraph), paragraph.listLevel).kind;
    const bool isItem = list == Kind::Bullets || list == Kind::Numbers;
    if (form.kind == BlockKind::Paragraph && !form.caption && isItem)
        form = {.kind = BlockKind::List, .level = paragraph.listLevel + 1, .ordered = list == Kind::Numbers};
    form.indented = paragraph.indented;
    return form;
}

/// Numbers that a list shows by itself are not repeated in its text; those of headings and 第一条 are text.
void DocxWalk::countParagraph(Paragraph& paragraph)
{
    const QString list = listOf(paragraph);
    const QString label = m_counters.next(list, paragraph.listLevel);
    const bool isHeading = formOf(paragraph).kind == BlockKind::Heading;
    const auto kind = m_numbering.level(list, paragraph.listLevel).kind;
    if (!label.isEmpty() && (isHeading || kind == DocxNumbering::Kind::Labels))
        paragraph.label = label.back().isLetterOrNumber() || label.back() == u'.' ? label + u' ' : label;
}

void DocxWalk::beginText()
{
    if (m_paragraphs.empty() || std::exchange(m_paragraphs.back().begun, true))
        return;
    countParagraph(m_paragraphs.back());
    m_flow.beginParagraph(formOf(m_paragraphs.back()));
}

document::InlineStyle DocxWalk::currentStyle() const
{
    document::InlineStyle style = m_run;
    if (!m_hrefs.empty())
        style.href = m_hrefs.back();
    else if (!m_fields.empty())
        style.href = m_fields.back().href;
    style.link = !style.href.isEmpty();
    return style;
}

void DocxWalk::addText(QStringView text)
{
    const bool hiddenByField = !m_fields.empty() && (m_fields.back().inCode || m_fields.back().hidden);
    if (m_paragraphs.empty() || m_hiddenRun || hiddenByField)
        return;
    beginText();
    m_flow.add(std::exchange(m_paragraphs.back().label, {}), {});
    m_flow.add(text, currentStyle());
    if (m_paragraphs.back().style.isTitle)
        m_title += text;
}

void DocxWalk::characters(QStringView text)
{
    if (m_inText)
        addText(text);
    else if (m_inCode && !m_fields.empty())
        m_fields.back().code += text;
}

void DocxWalk::endParagraph()
{
    if (m_paragraphs.empty())
        return;
    beginText();
    if (m_paragraphs.back().endDeleted)
        m_flow.joinNextParagraph();
    m_flow.endParagraph();
    m_paragraphs.pop_back();
}

void DocxWalk::leave(QStringView space, QStringView name)
{
    switch (isWord(space) ? docxElement(name) : Element::Unknown) {
    case Element::Paragraph:
        return endParagraph();
    case Element::ParagraphProperties:
        m_inParagraphProperties = false;
        return beginText();
    case Element::Run:
        m_inRun = false;
        return;
    case Element::Text:
        m_inText = false;
        return;
    case Element::FieldCode:
        m_inCode = false;
        return;
    case Element::Hyperlink:
        m_hrefs.pop_back();
        return;
    case Element::Table:
        return endTable();
    case Element::Row:
        if (!m_tables.empty() && m_tables.back().begun)
            m_flow.endRow();
        return;
    case Element::TextBox:
        return m_flow.endFrame();
    case Element::Footnote:
    case Element::Endnote:
        return m_flow.endNote();
    default:
        if (isMath(space) && name == "t"_L1)
            m_inText = false;
    }
}

} // namespace pizhu::importing
