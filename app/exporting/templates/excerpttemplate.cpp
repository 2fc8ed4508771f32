// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/excerpttemplate.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/resourcetext.h"
#include "app/exporting/templates/templatecontext.h"

#include <QJsonArray>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<base::Error> named(base::Error error, const QString& name)
{
    if (!name.isEmpty() && error.code != base::ErrorCode::Cancelled)
        error.message = Tr::tr("“%1”: %2").arg(name, error.message);
    return base::fail(std::move(error));
}

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

base::Result<ExcerptTemplate> ExcerptTemplate::compile(const ExportOptions& options,
                                                       std::function<bool()> isCancelled)
{
    auto compiled = NunjucksTemplate::compile(options.templateText, {.isCancelled = std::move(isCancelled)});
    if (!compiled)
        return named(std::move(compiled.error()), options.templateName);
    return ExcerptTemplate(options, std::move(*compiled));
}

base::Result<QString> ExcerptTemplate::render(const std::vector<ArticleExcerpts>& articles) const
{
    QJsonArray list;
    for (const ArticleExcerpts& gathered : articles) {
        const auto converted = withConversions(gathered, m_options.beside);
        if (!converted)
            return base::fail(converted.error());
        list << articleWithExcerpts(*converted, m_options.style);
    }
    auto text = m_template->render({{u"title"_s, documentTitle(m_options)}, {u"articles"_s, list}});
    return text ? std::move(text) : named(std::move(text.error()), m_options.templateName);
}

base::Result<QString> ExcerptTemplate::render(NunjucksTemplate::Part part, const QJsonObject& data) const
{
    auto text = m_template->render(part, data);
    return text ? std::move(text) : named(std::move(text.error()), m_options.templateName);
}

} // namespace pizhu::exporting
