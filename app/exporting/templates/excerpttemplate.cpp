// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/excerpttemplate.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/citation/articleitem.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/markdownescape.h"
#include "app/exporting/resourcetext.h"

#include <QJsonArray>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

QJsonObject excerptContext(const library::Article& article, const Excerpt& excerpt,
                           const annotation::CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    QJsonObject json = excerptJson(article, excerpt, index);
    const QString quote = quotedText(article, annotation);
    json.insert(u"exact"_s, quote);
    json.insert(u"markdown"_s, quote.isEmpty() ? QString() : markdownQuotation(quote));
    json.insert(u"place"_s, placeText(article, annotation, index));
    json.insert(u"kind_text"_s, kindText(annotation.kind));
    json.insert(u"color_text"_s, colorText(annotation.color));
    // Obsidian takes letters, digits and hyphens; the end of a UUIDv7 is its random part.
    json.insert(u"block"_s, u"p-"_s + annotation.uid.right(12));
    return json;
}

QJsonObject articleContext(const ArticleExcerpts& gathered, CitationStyle style)
{
    const library::Article& article = gathered.article;
    const annotation::CodePointIndex index(article.document.text);
    QJsonArray excerpts;
    for (const Excerpt& excerpt : gathered.excerpts)
        excerpts << excerptContext(article, excerpt, index);
    const CslItem item = cslItemOf(article);
    QJsonObject json = articleJson(article);
    json.insert(u"title"_s, articleTitle(article));
    json.insert(u"title_markdown"_s, escapeMarkdownLine(articleTitle(article).simplified()));
    json.insert(u"source"_s, sourceName(article));
    json.insert(u"citation"_s, bibliographyEntry(item, style));
    json.insert(u"in_text"_s, inTextCitation(item, style));
    json.insert(u"key"_s, citeKey(item));
    json.insert(u"excerpts"_s, excerpts);
    return json;
}

class TemplateWriter : public ExportWriter
{
public:
    TemplateWriter(QIODevice& out, const ExportOptions& options)
        : m_out(out)
        , m_options(options)
    {}

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        m_articles << articleContext(gathered, m_options.style);
        return {};
    }

    base::Result<void> finish() override
    {
        const QJsonObject context{{u"title"_s, documentTitle(m_options)}, {u"articles"_s, m_articles}};
        m_articles = {};
        const auto text = renderNunjucks(m_options.templateText, context);
        if (!text)
            return base::fail(text.error());
        m_out.write(*text);
        return m_out.outcome();
    }

private:
    Output m_out;
    ExportOptions m_options;
    QJsonArray m_articles;
};

} // namespace

std::vector<ShippedTemplate> shippedTemplates()
{
    return {
        {u"by-article"_s, Tr::tr("Excerpts by article")}, {u"by-tag"_s, Tr::tr("Excerpts by tag")},
        {u"reading-notes"_s, Tr::tr("Reading notes")},    {u"literature-table"_s, Tr::tr("Literature table")},
        {u"obsidian"_s, Tr::tr("Obsidian notes"), true},  {u"logseq"_s, Tr::tr("Logseq pages"), true}};
}

base::Result<QString> shippedTemplateText(const QString& name)
{
    QStringList names;
    for (const ShippedTemplate& shipped : shippedTemplates()) {
        names << shipped.name;
        if (shipped.name == name)
            return resourceText(u":/pizhu/templates/markdown/%1.md"_s.arg(name));
    }
    return base::fail(base::ErrorCode::NotFound,
                      Tr::tr("There is no template “%1”. Give the path of a file, or one of %2.")
                          .arg(name, names.join(u", "_s)));
}

ExcerptTemplate::ExcerptTemplate(const ExportOptions& options, std::unique_ptr<NunjucksTemplate> compiled)
    : m_options(options)
    , m_template(std::move(compiled))
{}

base::Result<ExcerptTemplate> ExcerptTemplate::compile(const ExportOptions& options)
{
    auto compiled = NunjucksTemplate::compile(options.templateText);
    if (!compiled)
        return base::fail(std::move(compiled.error()));
    return ExcerptTemplate(options, std::move(*compiled));
}

base::Result<QString> ExcerptTemplate::render(const std::vector<ArticleExcerpts>& articles) const
{
    QJsonArray list;
    for (const ArticleExcerpts& gathered : articles)
        list << articleContext(gathered, m_options.style);
    return m_template->render({{u"title"_s, documentTitle(m_options)}, {u"articles"_s, list}});
}

std::unique_ptr<ExportWriter> templateWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<TemplateWriter>(out, options);
}

} // namespace pizhu::exporting
