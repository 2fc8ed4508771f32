// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/htmlexport.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/resourcetext.h"

#include <QCryptographicHash>
#include <set>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

using annotation::CodePointIndex;
using Attributes = std::vector<std::pair<QLatin1String, QString>>;

/// The only place that writes markup: every piece of data passes through it and is escaped.
class Page
{
public:
    void open(QLatin1String element, const Attributes& attributes = {})
    {
        m_html += u'<' + element;
        for (const auto& [name, value] : attributes) {
            if (!value.isEmpty())
                m_html += u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
        }
        m_html += u'>';
    }
    void close(QLatin1String element) { m_html += u"</"_s + element + u">\n"_s; }
    void text(const QString& text) { m_html += text.toHtmlEscaped(); }
    void element(QLatin1String name, const QString& content, const Attributes& attributes = {})
    {
        open(name, attributes);
        text(content);
        close(name);
    }
    [[nodiscard]] const QString& html() const { return m_html; }

private:
    QString m_html;
};

constexpr QLatin1String kClass{"class"};

/// BCP 47, so that a browser picks the right Han glyphs.
QString languageOf(const library::Article& article)
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

void writeQuotation(Page& page, const library::Article& article, const annotation::Annotation& annotation)
{
    page.open(QLatin1String("blockquote"), {{QLatin1String("lang"), languageOf(article)}});
    const QStringList paragraphs = quotedText(article, annotation).split(u'\n');
    for (const QString& paragraph : paragraphs)
        page.element(QLatin1String("p"), paragraph);
    page.close(QLatin1String("blockquote"));
}

void writeDescription(Page& page, const library::Article& article, const Excerpt& excerpt,
                      const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    page.open(QLatin1String("p"), {{kClass, u"about"_s}});
    page.element(QLatin1String("span"), kindText(annotation.kind) + u", "_s + colorText(annotation.color),
                 {{kClass, u"kind"_s}});
    page.element(QLatin1String("span"), placeText(article, annotation, index));
    for (const QString& path : excerpt.tagPaths)
        page.element(QLatin1String("span"), path, {{kClass, u"tag"_s}});
    page.close(QLatin1String("p"));
}

void writeExcerpt(Page& page, const library::Article& article, const Excerpt& excerpt,
                  const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    const QString state = isOrphan(annotation) ? u" orphan"_s : QString();
    const QString classes =
        annotation::kindName(annotation.kind) + u' ' + annotation::colorName(annotation.color) + state;
    page.open(QLatin1String("section"),
              {{kClass, classes},
               {QLatin1String("id"), annotation.uid},
               {QLatin1String("data-color"), annotation::colorName(annotation.color)},
               {QLatin1String("data-tags"), excerpt.tagPaths.join(u'\n')}});
    if (annotation.anchor)
        writeQuotation(page, article, annotation);
    if (!annotation.translation.isEmpty())
        page.element(QLatin1String("div"), annotation.translation, {{kClass, u"translation"_s}});
    if (!annotation.note.isEmpty())
        page.element(QLatin1String("div"), annotation.note, {{kClass, u"comment"_s}});
    writeDescription(page, article, excerpt, index);
    page.close(QLatin1String("section"));
}

bool isWebAddress(const QString& url)
{
    return url.startsWith(u"https://"_s) || url.startsWith(u"http://"_s);
}

void writeProvenance(Page& page, const library::Article& article)
{
    page.open(QLatin1String("dl"));
    for (const Provenance& line : provenance(article)) {
        page.element(QLatin1String("dt"), line.label);
        page.open(QLatin1String("dd"));
        if (line.value == article.metadata.url.value && isWebAddress(line.value))
            page.element(QLatin1String("a"), line.value, {{QLatin1String("href"), line.value}});
        else
            page.text(line.value);
        page.close(QLatin1String("dd"));
    }
    page.close(QLatin1String("dl"));
}

void writeArticle(Page& page, const ArticleExcerpts& gathered)
{
    const CodePointIndex index(gathered.article.document.text);
    page.open(QLatin1String("article"), {{QLatin1String("id"), gathered.article.uid}});
    page.element(QLatin1String("h2"), articleTitle(gathered.article),
                 {{QLatin1String("lang"), languageOf(gathered.article)}});
    writeProvenance(page, gathered.article);
    for (const Excerpt& excerpt : gathered.excerpts)
        writeExcerpt(page, gathered.article, excerpt, index);
    page.close(QLatin1String("article"));
}

std::set<QString> tagsOf(const std::vector<ArticleExcerpts>& articles)
{
    std::set<QString> tags;
    for (const ArticleExcerpts& gathered : articles) {
        for (const Excerpt& excerpt : gathered.excerpts)
            tags.insert(excerpt.tagPaths.begin(), excerpt.tagPaths.end());
    }
    return tags;
}

std::set<annotation::HighlightColor> colorsOf(const std::vector<ArticleExcerpts>& articles)
{
    std::set<annotation::HighlightColor> colors;
    for (const ArticleExcerpts& gathered : articles) {
        for (const Excerpt& excerpt : gathered.excerpts)
            colors.insert(excerpt.annotation.color);
    }
    return colors;
}

void writeFilters(Page& nav, const std::vector<ArticleExcerpts>& articles)
{
    nav.open(QLatin1String("input"), {{QLatin1String("type"), u"search"_s},
                                      {QLatin1String("placeholder"), Tr::tr("Search the excerpts")}});
    nav.open(QLatin1String("select"), {{QLatin1String("aria-label"), Tr::tr("Tag")}});
    nav.open(QLatin1String("option value=\"\""));
    nav.text(Tr::tr("All tags"));
    nav.close(QLatin1String("option"));
    for (const QString& tag : tagsOf(articles))
        nav.element(QLatin1String("option"), tag, {{QLatin1String("value"), tag}});
    nav.close(QLatin1String("select"));
    for (const annotation::HighlightColor color : colorsOf(articles)) {
        const QString name = annotation::colorName(color);
        nav.open(QLatin1String("label"), {{kClass, name}});
        nav.open(QLatin1String("input checked"),
                 {{QLatin1String("type"), u"checkbox"_s}, {QLatin1String("value"), name}});
        nav.text(colorText(color));
        nav.close(QLatin1String("label"));
    }
}

/// The outline with search and filters; hidden until the script has found it.
QString navigation(const std::vector<ArticleExcerpts>& articles)
{
    Page nav;
    nav.open(QLatin1String("nav hidden"));
    writeFilters(nav, articles);
    nav.open(QLatin1String("p"));
    nav.text(Tr::tr("Excerpts shown:") + u' ');
    nav.open(QLatin1String("output"));
    nav.close(QLatin1String("output"));
    nav.close(QLatin1String("p"));
    nav.open(QLatin1String("ol"));
    for (const ArticleExcerpts& gathered : articles) {
        nav.open(QLatin1String("li"));
        nav.element(QLatin1String("a"), articleTitle(gathered.article),
                    {{QLatin1String("href"), u'#' + gathered.article.uid}});
        nav.close(QLatin1String("li"));
    }
    nav.close(QLatin1String("ol"));
    nav.close(QLatin1String("nav"));
    return nav.html();
}

QString cspHash(const QString& script)
{
    const QByteArray hash = QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64());
}

} // namespace

QByteArray renderHtml(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    Page body;
    body.element(QLatin1String("h1"), documentTitle(options));
    for (const ArticleExcerpts& gathered : articles)
        writeArticle(body, gathered);
    // One pass, so that placeholders inside the data stay what they are.
    const QString frame = resourceText(u":/pizhu/templates/excerpts.html"_s);
    const QString script = resourceText(u":/pizhu/templates/excerpts.js"_s);
    return frame
        .arg(documentTitle(options).toHtmlEscaped(), resourceText(u":/pizhu/templates/excerpts.css"_s),
             body.html(), navigation(articles), script, cspHash(script))
        .toUtf8();
}

} // namespace pizhu::exporting
