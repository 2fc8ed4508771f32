// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/htmlexport.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/htmlmarkup.h"
#include "app/exporting/resourcetext.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTemporaryFile>
#include <set>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

using annotation::CodePointIndex;

constexpr QLatin1String kClass{"class"};
/// Of all pictures as they stand in the page: more makes browsers slow.
constexpr qsizetype kMostPictureBytes = 32'000'000;

void writeQuotation(HtmlMarkup& page, const library::Article& article,
                    const annotation::Annotation& annotation)
{
    page.open("blockquote"_L1, {{"lang"_L1, htmlLanguage(article)}});
    const QStringList paragraphs = quotedText(article, annotation).split(u'\n');
    for (const QString& paragraph : paragraphs)
        page.element("p"_L1, paragraph);
    page.close("blockquote"_L1);
}

void writeConversion(HtmlMarkup& page, const library::Article& article, const Excerpt::Converted& converted)
{
    page.open("div"_L1, {{kClass, u"converted"_s}});
    page.element("small"_L1, conversionMark(converted));
    page.element("p"_L1, converted.text,
                 {{"lang"_L1, text::languageTag(converted.script, article.metadata.script)}});
    page.close("div"_L1);
}

void writeDescription(HtmlMarkup& page, const library::Article& article, const Excerpt& excerpt,
                      const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    page.open("p"_L1, {{kClass, u"about"_s}});
    page.element("span"_L1, kindText(annotation.kind) + u", "_s + colorText(annotation.color),
                 {{kClass, u"kind"_s}});
    page.element("span"_L1, placeText(article, annotation, index));
    for (const QString& path : excerpt.tagPaths)
        page.element("span"_L1, path, {{kClass, u"tag"_s}});
    page.close("p"_L1);
}

/// Also in part: by its caption, or in the middle of the passage.
bool covers(base::TextRange passage, const document::Block& figure)
{
    const bool within = passage.start < figure.range.start && figure.range.end < passage.end;
    return within || figure.range.intersects(passage);
}

/// Pictures with the excerpts that cover them, each once in an article, until the page holds enough of them.
class ExcerptPictures
{
public:
    explicit ExcerptPictures(PicturesOf picturesOf)
        : m_picturesOf(std::move(picturesOf))
    {}

    /// What follows are excerpts of this article.
    void begin(const library::Article& article)
    {
        m_known.reset();
        m_shown.clear();
        m_figures.clear();
        for (const document::Block& block : article.document.blocks) {
            if (block.kind == document::BlockKind::Figure)
                m_figures.push_back(&block);
        }
    }

    base::Result<void> write(HtmlMarkup& page, const library::Article& article,
                             const annotation::Annotation& annotation)
    {
        if (!isAttached(article, annotation))
            return {};
        for (const document::Block* figure : m_figures) {
            if (!covers(annotation.anchor->range, *figure))
                continue;
            if (auto written = write(page, article, *figure); !written)
                return written;
        }
        return {};
    }

private:
    base::Result<void> write(HtmlMarkup& page, const library::Article& article, const document::Block& figure)
    {
        const auto picture = find(article, figure.imageUrl);
        if (!picture)
            return base::fail(picture.error());
        if (!*picture || m_shown.contains(figure.imageUrl))
            return {};
        m_shown.insert(figure.imageUrl);
        const auto content = (*picture)->content();
        if (!content)
            return base::fail(content.error());
        if (!*content)
            return {};
        const qsizetype bytes = (*content)->bytes.size() * 4 / 3;
        if (m_bytes + bytes > kMostPictureBytes) {
            page.element("p"_L1, Tr::tr("The picture is left out: the page would become too large."),
                         {{kClass, u"none"_s}});
            return {};
        }
        m_bytes += bytes;
        page.open("figure"_L1);
        page.open("img"_L1, {{"src"_L1, dataUrl(**content)},
                             {"width"_L1, QString::number((*picture)->width)},
                             {"height"_L1, QString::number((*picture)->height)},
                             {"alt"_L1, article.document.textOf(figure).toString()}});
        page.close("figure"_L1);
        return {};
    }

    base::Result<std::optional<ExportPicture>> find(const library::Article& article, const QString& url)
    {
        if (!m_known) {
            auto pictures = m_picturesOf ? m_picturesOf(article) : ExportPictures();
            if (!pictures)
                return base::fail(std::move(pictures.error()));
            m_known = std::move(*pictures);
        }
        const auto picture = m_known->find(url);
        return picture == m_known->end() ? std::nullopt : std::optional(*picture);
    }

    PicturesOf m_picturesOf;
    std::optional<ExportPictures> m_known;         ///< of the article; asked for when one is wanted
    std::vector<const document::Block*> m_figures; ///< of the article
    QSet<QString> m_shown;
    qsizetype m_bytes = 0;
};

base::Result<void> writeExcerpt(HtmlMarkup& page, const library::Article& article, const Excerpt& excerpt,
                                const CodePointIndex& index, ExcerptPictures& pictures)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    const QString state = isOrphan(annotation) ? u" orphan"_s : QString();
    const QString classes =
        annotation::kindName(annotation.kind) + u' ' + annotation::colorName(annotation.color) + state;
    page.open("section"_L1, {{kClass, classes},
                             {"id"_L1, annotation.uid},
                             {"data-color"_L1, annotation::colorName(annotation.color)},
                             {"data-tags"_L1, excerpt.tagPaths.join(u'\n')}});
    if (annotation.anchor)
        writeQuotation(page, article, annotation);
    if (auto shown = pictures.write(page, article, annotation); !shown)
        return shown;
    if (excerpt.converted)
        writeConversion(page, article, *excerpt.converted);
    if (!annotation.translation.isEmpty())
        page.element("div"_L1, annotation.translation, {{kClass, u"translation"_s}});
    if (!annotation.note.isEmpty())
        page.element("div"_L1, annotation.note, {{kClass, u"comment"_s}});
    writeDescription(page, article, excerpt, index);
    page.close("section"_L1);
    return {};
}

base::Result<QString> articleHtml(const ArticleExcerpts& gathered, ExcerptPictures& pictures)
{
    HtmlMarkup page;
    pictures.begin(gathered.article);
    const CodePointIndex index(gathered.article.document.text);
    page.open("article"_L1, {{"id"_L1, gathered.article.uid}});
    page.element("h2"_L1, articleTitle(gathered.article), {{"lang"_L1, htmlLanguage(gathered.article)}});
    page.provenance(gathered.article);
    for (const Excerpt& excerpt : gathered.excerpts) {
        if (auto written = writeExcerpt(page, gathered.article, excerpt, index, pictures); !written)
            return base::fail(std::move(written.error()));
    }
    page.close("article"_L1);
    return page.html();
}

/// What the navigation shows, gathered from the articles as they come.
struct Outline
{
    struct Entry
    {
        QString uid;
        QString title;
        QString language;
        std::size_t excerpts = 0;
    };
    std::vector<Entry> articles;
    std::set<QString> tags;
    std::set<annotation::HighlightColor> colors;

    void add(const ArticleExcerpts& gathered)
    {
        articles.push_back({gathered.article.uid, articleTitle(gathered.article),
                            htmlLanguage(gathered.article), gathered.excerpts.size()});
        for (const Excerpt& excerpt : gathered.excerpts) {
            tags.insert(excerpt.tagPaths.begin(), excerpt.tagPaths.end());
            colors.insert(excerpt.annotation.color);
        }
    }
};

void writeFilters(HtmlMarkup& nav, const Outline& outline)
{
    nav.open("input"_L1, {{"type"_L1, u"search"_s},
                          {"placeholder"_L1, Tr::tr("Search the excerpts")},
                          {"aria-label"_L1, Tr::tr("Search the excerpts")}});
    nav.open("select"_L1, {{"aria-label"_L1, Tr::tr("Tag")}});
    nav.open("option value=\"\""_L1);
    nav.text(Tr::tr("All tags"));
    nav.close("option"_L1);
    for (const QString& tag : outline.tags)
        nav.element("option"_L1, tag, {{"value"_L1, tag}});
    nav.close("select"_L1);
    nav.open("div"_L1, {{kClass, u"colors"_s}});
    for (const annotation::HighlightColor color : outline.colors) {
        const QString name = annotation::colorName(color);
        nav.open("label"_L1, {{kClass, name}});
        nav.open("input checked"_L1, {{"type"_L1, u"checkbox"_s}, {"value"_L1, name}});
        nav.element("span"_L1, colorText(color));
        nav.close("label"_L1);
    }
    nav.close("div"_L1);
}

/// The outline with search and filters; hidden until the script has found it.
QString navigation(const Outline& outline)
{
    HtmlMarkup nav;
    nav.open("nav hidden"_L1);
    writeFilters(nav, outline);
    nav.open("p"_L1);
    nav.text(Tr::tr("Excerpts shown:") + u' ');
    nav.open("output"_L1);
    nav.close("output"_L1);
    nav.close("p"_L1);
    nav.open("details open"_L1);
    nav.element("summary"_L1, Tr::tr("Outline"));
    nav.open("ol"_L1);
    for (const Outline::Entry& entry : outline.articles) {
        nav.open("li"_L1);
        nav.open("a"_L1, {{"href"_L1, u'#' + entry.uid}});
        nav.element("span"_L1, entry.title, {{"lang"_L1, entry.language}});
        nav.element("small"_L1, QString::number(entry.excerpts));
        nav.close("a"_L1);
        nav.close("li"_L1);
    }
    nav.close("ol"_L1);
    nav.close("details"_L1);
    nav.close("nav"_L1);
    return nav.html();
}

QString cspHash(const QString& script)
{
    const QByteArray hash = QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64());
}

/// The navigation stands before the articles: those wait in a temporary file.
class HtmlWriter : public ExportWriter
{
public:
    HtmlWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
        : m_out(out)
        , m_title(documentTitle(options))
        , m_pictures(std::move(picturesOf))
        , m_waiting(m_articles)
    {
        (void)m_articles.open(); // a failure shows with the first piece
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        m_outline.add(gathered);
        const auto html = articleHtml(gathered, m_pictures);
        if (!html)
            return base::fail(html.error());
        m_waiting.write(*html);
        return m_waiting.outcome();
    }

    base::Result<void> finish() override
    {
        const QString frame = resourceText(u":/pizhu/templates/excerpts.html"_s);
        const QString script = resourceText(u":/pizhu/templates/excerpts.js"_s);
        const qsizetype body = frame.indexOf(u"%5"_s);
        // In one pass, so that placeholders inside the data stay what they are.
        m_out.write(QStringView(frame).first(body).toString().arg(
            m_title.toHtmlEscaped(), resourceText(u":/pizhu/templates/excerpts.css"_s), cspHash(script),
            navigation(m_outline)));
        HtmlMarkup heading;
        heading.element("h1"_L1, m_title);
        heading.open("p hidden"_L1, {{kClass, u"none"_s}});
        heading.text(Tr::tr("No excerpt is like that."));
        heading.close("p"_L1);
        m_out.write(heading.html());
        m_out.copy(m_articles);
        m_out.write(frame.sliced(body + 2).arg(script));
        return m_waiting.outcome().and_then([this] { return m_out.outcome(); });
    }

private:
    Output m_out;
    QString m_title;
    ExcerptPictures m_pictures;
    QTemporaryFile m_articles;
    Output m_waiting;
    Outline m_outline;
};

} // namespace

std::unique_ptr<ExportWriter> htmlWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
{
    return std::make_unique<HtmlWriter>(out, options, std::move(picturesOf));
}

} // namespace pizhu::exporting
