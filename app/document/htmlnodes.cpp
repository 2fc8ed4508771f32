// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlnodes.h"

#include "app/text/normalisation.h"

#include <QRegularExpression>
#include <QUrl>
#include <array>

namespace pizhu::document {

namespace {

constexpr qsizetype kMaxUrlLength = 4'096;
constexpr qsizetype kMaxPathPart = 80;
constexpr qsizetype kMinCaptionHan = 4;
constexpr int kIconSize = 32; // pixels
constexpr const char* kNamingAttributes[] = {"class", "id", "itemprop"};

using Roles = std::array<Role, GUMBO_TAG_LAST + 1>;

struct RoleTags
{
    Role role;
    std::initializer_list<GumboTag> tags;
};

Roles makeRoles()
{
    Roles roles;
    roles.fill(Role::Inline);
    const RoleTags table[] = {
        {Role::Drop,
         {GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME, GUMBO_TAG_FRAME,
          GUMBO_TAG_FRAMESET, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED,  GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,
          GUMBO_TAG_APPLET,   GUMBO_TAG_PARAM,    GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,  GUMBO_TAG_SOURCE,
          GUMBO_TAG_TRACK,    GUMBO_TAG_CANVAS,   GUMBO_TAG_SVG,      GUMBO_TAG_MATH,   GUMBO_TAG_MAP,
          GUMBO_TAG_AREA,     GUMBO_TAG_INPUT,    GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT, GUMBO_TAG_OPTION,
          GUMBO_TAG_OPTGROUP, GUMBO_TAG_DATALIST, GUMBO_TAG_TEXTAREA, GUMBO_TAG_KEYGEN, GUMBO_TAG_OUTPUT,
          GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,    GUMBO_TAG_MENUITEM, GUMBO_TAG_RP,     GUMBO_TAG_PLAINTEXT,
          GUMBO_TAG_XMP}},
        {Role::Container,
         {GUMBO_TAG_HTML,     GUMBO_TAG_HEAD,       GUMBO_TAG_BODY,    GUMBO_TAG_ARTICLE,  GUMBO_TAG_SECTION,
          GUMBO_TAG_NAV,      GUMBO_TAG_ASIDE,      GUMBO_TAG_HGROUP,  GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,
          GUMBO_TAG_ADDRESS,  GUMBO_TAG_P,          GUMBO_TAG_HR,      GUMBO_TAG_DL,       GUMBO_TAG_DT,
          GUMBO_TAG_DD,       GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,    GUMBO_TAG_DIV,      GUMBO_TAG_CENTER,
          GUMBO_TAG_TBODY,    GUMBO_TAG_THEAD,      GUMBO_TAG_TFOOT,   GUMBO_TAG_COLGROUP, GUMBO_TAG_FORM,
          GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,     GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,  GUMBO_TAG_MARQUEE,
          GUMBO_TAG_MULTICOL}},
        {Role::Heading, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6}},
        {Role::List, {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_MENU, GUMBO_TAG_DIR}},
        {Role::ListItem, {GUMBO_TAG_LI}},
        {Role::Quote, {GUMBO_TAG_BLOCKQUOTE}},
        {Role::Figure, {GUMBO_TAG_FIGURE}},
        {Role::Table, {GUMBO_TAG_TABLE}},
        {Role::TableCaption, {GUMBO_TAG_CAPTION}},
        {Role::Row, {GUMBO_TAG_TR}},
        {Role::Cell, {GUMBO_TAG_TD, GUMBO_TAG_TH}},
        {Role::Preformatted, {GUMBO_TAG_PRE, GUMBO_TAG_LISTING}},
        {Role::Image, {GUMBO_TAG_IMG, GUMBO_TAG_IMAGE}},
        {Role::LineBreak, {GUMBO_TAG_BR}},
        {Role::Title, {GUMBO_TAG_TITLE}},
        {Role::Meta, {GUMBO_TAG_META}},
        {Role::Link, {GUMBO_TAG_LINK}},
        {Role::Script, {GUMBO_TAG_SCRIPT}},
    };
    for (const RoleTags& entry : table) {
        for (const GumboTag tag : entry.tags)
            roles[tag] = entry.role;
    }
    return roles;
}

/// Calls `visit(element)` for every element below, outermost first, until it returns false.
template <typename Visit>
void forEachElement(const GumboElement& top, Visit visit)
{
    std::vector<const GumboNode*> open;
    const auto addChildren = [&open](const GumboElement& element) {
        for (unsigned i = element.children.length; i-- > 0;)
            open.push_back(static_cast<const GumboNode*>(element.children.data[i]));
    };
    addChildren(top);
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        if (!visit(node->v.element))
            return;
        addChildren(node->v.element);
    }
}

bool isFileName(const QString& text)
{
    static const QRegularExpression kFileName(
        QStringLiteral("\\.(jpe?g|png|gif|webp|bmp|svg)$|^https?:|^[\\w.-]+$"),
        QRegularExpression::CaseInsensitiveOption);
    return kFileName.match(text).hasMatch();
}

bool readsLikeCaption(const QString& text)
{
    if (text.isEmpty() || isFileName(text))
        return false;
    qsizetype han = 0;
    for (const char32_t c : text.toUcs4())
        han += text::isHan(c) ? 1 : 0;
    return han >= kMinCaptionHan || text.count(u' ') >= 2;
}

/// An integer attribute such as width="16" or "16px"; -1 when absent or relative.
int pixels(const GumboElement& element, const char* name)
{
    QString value = attribute(element, name).trimmed();
    if (value.endsWith(u"px"))
        value.chop(2);
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok ? number : -1;
}

} // namespace

Role roleOf(const GumboElement& element)
{
    static const Roles kRoles = makeRoles();
    return element.tag_namespace == GUMBO_NAMESPACE_HTML ? kRoles[element.tag] : Role::Drop;
}

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool isHidden(const GumboElement& element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden"))
        return true;
    const QString style = attribute(element, "style").remove(u' ').toLower();
    return style.contains(QLatin1String("display:none")) ||
           style.contains(QLatin1String("visibility:hidden"));
}

bool isImageFigure(const GumboElement& figure)
{
    constexpr int kMaxElements = 200; // keeps nested figures from costing more than linear time
    bool hasImage = false;
    bool hasOther = false;
    int seen = 0;
    forEachElement(figure, [&](const GumboElement& element) {
        const Role role = roleOf(element);
        hasImage = hasImage || role == Role::Image;
        hasOther = role == Role::Table || role == Role::List || role == Role::Figure ||
                   role == Role::Heading || role == Role::Preformatted || role == Role::Quote;
        return !hasOther && ++seen < kMaxElements;
    });
    return hasImage && !hasOther;
}

bool isLayoutTable(const GumboElement& table)
{
    constexpr int kMaxBlocksInCell = 2;
    int cells = 0;
    int blocksInCell = 0;
    bool layout = false;
    forEachElement(table, [&](const GumboElement& element) {
        const Role role = roleOf(element);
        if (role == Role::Cell) {
            ++cells;
            blocksInCell = 0;
        }
        const bool isBlock = role == Role::Container || role == Role::Preformatted || role == Role::LineBreak;
        if (isBlock && cells > 0 && element.tag != GUMBO_TAG_TBODY)
            ++blocksInCell;
        layout = role == Role::Table || role == Role::Heading || role == Role::Figure || role == Role::List ||
                 role == Role::Quote || role == Role::Preformatted || blocksInCell > kMaxBlocksInCell;
        return !layout;
    });
    return layout || cells <= 1;
}

QString pathPart(const GumboElement& element)
{
    QString part = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    const QString id = attribute(element, "id").simplified();
    if (!id.isEmpty())
        part += u'#' + id;
    const QStringList classes = attribute(element, "class").simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& name : classes)
        part += u'.' + name;
    return part.left(kMaxPathPart).remove(u'>');
}

bool isNamed(const GumboElement& element)
{
    if (element.tag == GUMBO_TAG_TIME || element.tag == GUMBO_TAG_H1)
        return true;
    const bool named =
        std::any_of(std::begin(kNamingAttributes), std::end(kNamingAttributes), [&element](const char* name) {
            return gumbo_get_attribute(&element.attributes, name) != nullptr;
        });
    return named || attribute(element, "rel").contains(QLatin1String("author"));
}

QString shortText(const GumboNode& node)
{
    constexpr int kMaxNodes = 40;
    constexpr qsizetype kMaxText = 240;
    QString text;
    int seen = 0;
    std::vector<const GumboNode*> open{&node};
    while (!open.empty()) {
        const GumboNode* next = open.back();
        open.pop_back();
        if (++seen > kMaxNodes || text.size() > kMaxText)
            return {};
        if (next->type == GUMBO_NODE_TEXT || next->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(next->v.text.text);
        if (next->type != GUMBO_NODE_ELEMENT || roleOf(next->v.element) == Role::Drop ||
            isHidden(next->v.element))
            continue;
        const GumboVector& children = next->v.element.children;
        if (children.length > kMaxNodes)
            return {};
        for (unsigned i = children.length; i-- > 0;)
            open.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return text.size() > kMaxText ? QString() : text;
}

QString absoluteUrl(const QString& url)
{
    QString text = url.trimmed();
    text.remove(u'\n').remove(u'\t').remove(u'\r');
    if (text.startsWith(u"//"))
        text.prepend(u"https:");
    if (text.size() > kMaxUrlLength)
        return {};
    const QUrl parsed(text, QUrl::TolerantMode);
    const bool http = parsed.scheme() == QLatin1String("http") || parsed.scheme() == QLatin1String("https");
    if (!parsed.isValid() || !http || parsed.host().isEmpty())
        return {};
    return parsed.toString(QUrl::FullyEncoded);
}

QString imageCaption(const GumboElement& image)
{
    for (const char* name : {"title", "alt"}) {
        const QString text = text::simplifySpaces(text::normalise(attribute(image, name)));
        if (readsLikeCaption(text))
            return text;
    }
    return {};
}

bool isTinyImage(const GumboElement& image)
{
    const int width = pixels(image, "width");
    const int height = pixels(image, "height");
    return (width >= 0 && width <= kIconSize) || (height >= 0 && height <= kIconSize);
}

} // namespace pizhu::document
