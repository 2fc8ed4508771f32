// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/odtstyles.h"

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace pizhu::importing {

namespace {

/// Longer chains are circles.
constexpr int kMaxAncestors = 20;

/// "2em", "0.74cm": more than nothing.
bool isPositiveLength(const QString& length)
{
    qsizetype digits = 0;
    while (digits < length.size() && (length[digits].isDigit() || length[digits] == u'.'))
        ++digits;
    return length.left(digits).toDouble() > 0;
}

/// Names are those of the file format, the same in every language of the program.
bool applyName(const QString& name, OdtStyle& style)
{
    if (name == "Title"_L1) {
        style.form = {.kind = BlockKind::Heading, .level = 1};
        style.isTitle = true;
    } else if (name == "Quotations"_L1) {
        style.form.kind = BlockKind::Quote;
    } else if (name == "Caption"_L1 || name == "Illustration"_L1 || name == "Figure"_L1) {
        style.form.caption = true;
    } else {
        return false;
    }
    return true;
}

} // namespace

class OdtStyles::Visitor : public XmlVisitor
{
public:
    explicit Visitor(OdtStyles& styles)
        : m_styles(styles)
    {}

    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView, QStringView name) override
    {
        if (name == "style"_L1)
            m_style.clear();
        else if (name == "list-style"_L1)
            m_list.clear();
    }
    void characters(QStringView) override {}

private:
    void readStyle(const QXmlStreamAttributes& attributes);
    void readTextProperties(const QXmlStreamAttributes& attributes);

    OdtStyles& m_styles;
    QString m_style;
    QString m_list;
};

void OdtStyles::Visitor::readStyle(const QXmlStreamAttributes& attributes)
{
    m_style = attributeNamed(attributes, u"name");
    Declared& declared = m_styles.m_declared[m_style] = {};
    declared.parent = attributeNamed(attributes, u"parent-style-name");
    declared.outlineLevel = attributeNamed(attributes, u"default-outline-level").toInt();
}

void OdtStyles::Visitor::readTextProperties(const QXmlStreamAttributes& attributes)
{
    OdtStyle& text = m_styles.m_declared[m_style].text;
    const QString weight = attributeNamed(attributes, u"font-weight");
    text.strong = weight == "bold"_L1 || weight.toInt() >= 600;
    const QString slant = attributeNamed(attributes, u"font-style");
    text.emphasis = slant == "italic"_L1 || slant == "oblique"_L1;
    const QString position = attributeNamed(attributes, u"text-position");
    text.subscript = position.startsWith("sub"_L1) || position.startsWith(u'-');
    text.superscript = position.startsWith("super"_L1) || (isPositiveLength(position) && !text.subscript);
    text.hidden = attributeNamed(attributes, u"display") == "none"_L1;
}

bool OdtStyles::Visitor::enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes)
{
    if (name == "body"_L1 || name == "master-styles"_L1 || name == "default-style"_L1)
        return false;
    if (name == "style"_L1)
        readStyle(attributes);
    else if (name == "text-properties"_L1 && !m_style.isEmpty())
        readTextProperties(attributes);
    else if (name == "paragraph-properties"_L1 && !m_style.isEmpty())
        m_styles.m_declared[m_style].indented = isPositiveLength(attributeNamed(attributes, u"text-indent"));
    else if (name == "list-style"_L1)
        m_list = attributeNamed(attributes, u"name");
    else if (name == "list-level-style-number"_L1 && !m_list.isEmpty())
        m_styles.m_numberedLevels[m_list].insert(attributeNamed(attributes, u"level").toInt());
    return true;
}

base::Result<void> OdtStyles::add(const QString& fileName, const QByteArray& xml)
{
    if (xml.isEmpty())
        return {};
    Visitor visitor(*this);
    return walkXml(fileName, xml, visitor);
}

OdtStyle OdtStyles::style(const QString& name) const
{
    OdtStyle style = m_declared.value(name).text;
    bool decided = false;
    QString at = name;
    for (int i = 0; i < kMaxAncestors && !at.isEmpty() && !decided; ++i) {
        const Declared declared = m_declared.value(at);
        decided = applyName(at, style);
        if (!decided && declared.outlineLevel > 0) {
            style.form = {.kind = BlockKind::Heading, .level = std::min(declared.outlineLevel, 6)};
            decided = true;
        }
        style.form.indented = style.form.indented || declared.indented;
        at = declared.parent;
    }
    return style;
}

bool OdtStyles::isNumbered(const QString& listStyle, int level) const
{
    return m_numberedLevels.value(listStyle).contains(level);
}

} // namespace pizhu::importing
