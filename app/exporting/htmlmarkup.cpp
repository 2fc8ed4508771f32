// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/htmlmarkup.h"

#include "app/exporting/excerpttext.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

bool isWebAddress(const QString& url)
{
    return url.startsWith(u"https://"_s) || url.startsWith(u"http://"_s);
}

} // namespace

void HtmlMarkup::open(QLatin1String element, const Attributes& attributes)
{
    m_html += u'<' + element;
    for (const auto& [name, value] : attributes) {
        if (!value.isEmpty())
            m_html += u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
    }
    m_html += u'>';
}

void HtmlMarkup::close(QLatin1String element)
{
    m_html += u"</"_s + element + u">\n"_s;
}

void HtmlMarkup::element(QLatin1String name, const QString& content, const Attributes& attributes)
{
    open(name, attributes);
    text(content);
    close(name);
}

void HtmlMarkup::provenance(const library::Article& article)
{
    open("dl"_L1);
    for (const Provenance& line : exporting::provenance(article)) {
        element("dt"_L1, line.label);
        open("dd"_L1);
        if (line.value == article.metadata.url.value && isWebAddress(line.value))
            element("a"_L1, line.value, {{"href"_L1, line.value}});
        else
            text(line.value);
        close("dd"_L1);
    }
    close("dl"_L1);
}

QString htmlLanguage(const library::Article& article)
{
    switch (article.metadata.script) {
    case text::Script::Hans:
        return u"zh-Hans"_s;
    case text::Script::Hant:
        return u"zh-Hant"_s;
    default:
        return article.metadata.language.value;
    }
}

QString dataUrl(const library::PictureContent& picture)
{
    return u"data:%1;base64,%2"_s.arg(picture.mediaType, QString::fromLatin1(picture.bytes.toBase64()));
}

} // namespace pizhu::exporting
