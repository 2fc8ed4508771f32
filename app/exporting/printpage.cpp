// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/printpage.h"

#include "app/document/htmlwriter.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/htmlmarkup.h"
#include "app/exporting/resourcetext.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String kClass{"class"};

std::vector<document::Mark> marksOf(const ArticleExcerpts& gathered)
{
    std::vector<document::Mark> marks;
    std::vector<std::size_t> order;
    for (const Excerpt& excerpt : gathered.excerpts) {
        const annotation::Annotation& annotation = excerpt.annotation;
        if (!isAttached(gathered.article, annotation))
            continue;
        const bool underlined = annotation.kind == annotation::AnnotationKind::Underline;
        order.push_back(marks.size());
        marks.push_back({.range = annotation.anchor->range,
                         .kind = underlined ? document::MarkKind::Underline : document::MarkKind::Highlight,
                         .color = annotation::colorName(annotation.color),
                         .id = annotation.uid});
    }
    document::assignLanes(marks, order);
    return marks;
}

void writeAnnotation(HtmlMarkup& page, const library::Article& article, const Excerpt& excerpt)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    page.open("li"_L1, {{kClass, annotation::colorName(annotation.color)}});
    if (annotation.anchor)
        page.element("blockquote"_L1, quotedText(article, annotation), {{"lang"_L1, htmlLanguage(article)}});
    if (excerpt.converted) {
        page.element("div"_L1, conversionMark(*excerpt.converted), {{kClass, u"about"_s}});
        page.element("div"_L1, excerpt.converted->text,
                     {{kClass, u"converted"_s},
                      {"lang"_L1, text::languageTag(excerpt.converted->script, article.metadata.script)}});
    }
    if (!annotation.translation.isEmpty())
        page.element("div"_L1, annotation.translation, {{kClass, u"translation"_s}});
    if (!annotation.note.isEmpty())
        page.element("div"_L1, annotation.note, {{kClass, u"note"_s}});
    QStringList about{kindText(annotation.kind) + u", "_s + colorText(annotation.color)};
    about += excerpt.tagPaths;
    if (isOrphan(annotation))
        about << Tr::tr("place not found in the present text");
    page.element("div"_L1, about.join(u" · "_s), {{kClass, u"about"_s}});
    page.close("li"_L1);
}

/// With their bytes in the address: the page that is printed loads nothing.
base::Result<document::FigureViews> figuresOf(const ExportPictures& pictures)
{
    document::FigureViews figures;
    for (auto picture = pictures.begin(); picture != pictures.end(); ++picture) {
        const auto content = picture->content();
        if (!content)
            return base::fail(content.error());
        if (!*content)
            continue;
        const QString bytes = QString::fromLatin1((*content)->bytes.toBase64());
        figures.insert(
            picture.key(),
            {u"data:%1;base64,%2"_s.arg((*content)->mediaType, bytes), picture->width, picture->height, {}});
    }
    return figures;
}

class PrintPageWriter : public ExportWriter
{
public:
    PrintPageWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
        : m_out(out)
        , m_picturesOf(std::move(picturesOf))
    {
        const QString frame = resourceText(u":/pizhu/templates/print.html"_s);
        const qsizetype body = frame.indexOf(u"%3"_s);
        m_out.write(QStringView(frame).first(body).toString().arg(
            documentTitle(options).toHtmlEscaped(), resourceText(u":/pizhu/templates/print.css"_s)));
        m_tail = frame.sliced(body + 2);
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        const library::Article& article = gathered.article;
        const auto pictures = m_picturesOf ? m_picturesOf(article) : ExportPictures();
        const auto figures = pictures.and_then(figuresOf);
        if (!figures)
            return base::fail(figures.error());
        const auto body = document::writeBody(
            article.document,
            {.sourceScript = article.metadata.script, .marks = marksOf(gathered), .figures = *figures});
        if (!body)
            return base::fail(body.error());
        HtmlMarkup page;
        page.open("article"_L1, {{"lang"_L1, htmlLanguage(article)}});
        page.element("h1"_L1, articleTitle(article));
        page.provenance(article);
        page.open("div"_L1, {{kClass, u"body"_s}});
        page.trusted(*body);
        page.close("div"_L1);
        writeAnnotations(page, gathered);
        page.close("article"_L1);
        m_out.write(page.html());
        return m_out.outcome();
    }

    base::Result<void> finish() override
    {
        m_out.write(m_tail);
        return m_out.outcome();
    }

private:
    static void writeAnnotations(HtmlMarkup& page, const ArticleExcerpts& gathered)
    {
        if (gathered.excerpts.empty())
            return;
        page.element("h2"_L1, Tr::tr("Annotations"), {{kClass, u"annotations"_s}});
        page.open("ol"_L1, {{kClass, u"annotations"_s}});
        for (const Excerpt& excerpt : gathered.excerpts)
            writeAnnotation(page, gathered.article, excerpt);
        page.close("ol"_L1);
    }

    Output m_out;
    PicturesOf m_picturesOf;
    QString m_tail;
};

} // namespace

std::unique_ptr<ExportWriter> printPageWriter(QIODevice& out, const ExportOptions& options,
                                              PicturesOf picturesOf)
{
    return std::make_unique<PrintPageWriter>(out, options, std::move(picturesOf));
}

} // namespace pizhu::exporting
