// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/htmlexport.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/excerpttext.h"

#include <QFile>

// Q_INIT_RESOURCE must stand outside of any namespace; without it a linker drops the resources of a static
// library.
static void initExportingResources()
{
    Q_INIT_RESOURCE(exporting);
}

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

using annotation::CodePointIndex;
using Attributes = std::vector<std::pair<QLatin1String, QString>>;

QString resourceText(const QString& path)
{
    initExportingResources();
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

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
    page.open(QLatin1String("section"), {{kClass, classes}, {QLatin1String("id"), annotation.uid}});
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
    page.open(QLatin1String("article"));
    page.element(QLatin1String("h2"), articleTitle(gathered.article),
                 {{QLatin1String("lang"), languageOf(gathered.article)}});
    writeProvenance(page, gathered.article);
    for (const Excerpt& excerpt : gathered.excerpts)
        writeExcerpt(page, gathered.article, excerpt, index);
    page.close(QLatin1String("article"));
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
    return frame
        .arg(documentTitle(options).toHtmlEscaped(), resourceText(u":/pizhu/templates/excerpts.css"_s),
             body.html())
        .toUtf8();
}

} // namespace pizhu::exporting
