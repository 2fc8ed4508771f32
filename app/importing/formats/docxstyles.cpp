// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docxstyles.h"

#include "app/importing/formats/xmlwalk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace pizhu::importing {

namespace {

struct DeclaredStyle
{
    QString name;
    QString basedOn;
    int outlineLevel = -1; ///< from 0; 9 is body text
    bool strong = false;
    bool emphasis = false;
    bool isCharacter = false;
    QString listId;
};

/// Longer chains are circles.
constexpr int kMaxAncestors = 20;

bool isOn(const QXmlStreamAttributes& attributes)
{
    const QString value = attributeNamed(attributes, u"val");
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

class StylesVisitor : public XmlVisitor
{
public:
    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView, QStringView) override {}
    void characters(QStringView) override {}

    QHash<QString, DeclaredStyle> styles;

private:
    QString m_id;
};

bool StylesVisitor::enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes)
{
    if (name == "docDefaults"_L1 || name == "latentStyles"_L1 || name == "tblStylePr"_L1)
        return false;
    if (name == "style"_L1) {
        m_id = attributeNamed(attributes, u"styleId");
        styles[m_id].isCharacter = attributeNamed(attributes, u"type") == "character"_L1;
        return true;
    }
    if (m_id.isNull())
        return true;
    DeclaredStyle& style = styles[m_id];
    if (name == "name"_L1)
        style.name = attributeNamed(attributes, u"val");
    else if (name == "basedOn"_L1)
        style.basedOn = attributeNamed(attributes, u"val");
    else if (name == "outlineLvl"_L1)
        style.outlineLevel = attributeNamed(attributes, u"val").toInt();
    else if (name == "numId"_L1)
        style.listId = attributeNamed(attributes, u"val");
    else if (name == "b"_L1)
        style.strong = isOn(attributes);
    else if (name == "i"_L1)
        style.emphasis = isOn(attributes);
    return true;
}

/// What the names of Word's own styles mean, in English and Chinese versions.
bool applyName(const QString& name, DocxStyle& style)
{
    static const QRegularExpression quote(
        u"^(?:(?:intense )?quote|block text|(?:明显)?引用|鮮明引文|引文)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression caption(u"^(?:(?:image |table )?caption|题注|標號)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression contents(
        u"^(?:toc (?:\\d|heading)|目录 ?\\d|目錄 ?\\d|table of figures)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression title(u"^(?:title|标题|標題)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const int level = headingLevelOfStyleName(name); level > 0)
        style.form = {.kind = BlockKind::Heading, .level = level};
    else if (title.match(name).hasMatch())
        style.form = {.kind = BlockKind::Heading, .level = 1}, style.isTitle = true;
    else if (quote.match(name).hasMatch())
        style.form.kind = BlockKind::Quote;
    else if (caption.match(name).hasMatch())
        style.form.caption = true;
    else if (contents.match(name).hasMatch())
        style.form.leftOut = true;
    else
        return false;
    return true;
}

bool applyOutline(int outlineLevel, DocxStyle& style)
{
    if (outlineLevel < 0 || outlineLevel > 8)
        return false;
    style.form = {.kind = BlockKind::Heading, .level = std::min(outlineLevel + 1, 6)};
    return true;
}

DocxStyle resolved(const QHash<QString, DeclaredStyle>& declared, const QString& id)
{
    DocxStyle style;
    QString at = id;
    bool decided = false;
    for (int i = 0; i < kMaxAncestors && declared.contains(at); ++i) {
        const DeclaredStyle& ancestor = declared[at];
        decided = decided || applyName(ancestor.name, style) || applyOutline(ancestor.outlineLevel, style);
        style.strong = style.strong || (ancestor.isCharacter && ancestor.strong);
        style.emphasis = style.emphasis || (ancestor.isCharacter && ancestor.emphasis);
        if (style.listId.isEmpty())
            style.listId = ancestor.listId;
        at = ancestor.basedOn;
    }
    return style;
}

} // namespace

base::Result<DocxStyles> DocxStyles::read(const QString& fileName, const QByteArray& xml)
{
    DocxStyles result;
    if (xml.isEmpty())
        return result;
    StylesVisitor visitor;
    if (auto walked = walkXml(fileName, xml, visitor); !walked)
        return base::fail(walked.error());
    for (auto declared = visitor.styles.cbegin(); declared != visitor.styles.cend(); ++declared)
        result.m_styles.insert(declared.key(), resolved(visitor.styles, declared.key()));
    return result;
}

int headingLevelOfStyleName(const QString& name)
{
    static const QRegularExpression pattern(u"^(?:heading|标题|標題)[ _]?([1-9])$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(name);
    return match.hasMatch() ? std::min(match.captured(1).toInt(), 6) : 0;
}

} // namespace pizhu::importing
