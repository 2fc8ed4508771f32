// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/convertedexcerpts.h"

#include "app/exporting/excerpttext.h"
#include "app/text/conversion.h"

namespace pizhu::exporting {

using base::Result;
using text::ViewScript;

namespace {

class ConvertingWriter : public ExportWriter
{
public:
    ConvertingWriter(std::unique_ptr<ExportWriter> writer, ViewScript script)
        : m_writer(std::move(writer))
        , m_script(script)
    {}

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        const auto converted = withConversions(gathered, m_script);
        return converted ? m_writer->add(*converted) : base::fail(converted.error());
    }

    Result<void> finish() override { return m_writer->finish(); }

private:
    std::unique_ptr<ExportWriter> m_writer;
    ViewScript m_script;
};

Result<QString> convertedAlone(const QString& quote, const library::Article& article, ViewScript script)
{
    return text::convertForView(quote, article.metadata.script, script)
        .map([](const text::ConvertedText& converted) { return converted.text; });
}

/// As it stands in the converted article; a quote that cuts a word that is converted as one is taken alone,
/// so that no more is shown than is quoted.
Result<QString> shownText(const library::Article& article, base::TextRange range,
                          const text::ConvertedText& whole, ViewScript script)
{
    const base::TextRange shown = whole.map.toView(range);
    if (whole.map.toSource(shown) == range)
        return shown.of(whole.text).toString();
    return convertedAlone(range.of(article.document.text).toString(), article, script);
}

} // namespace

bool holdsConversions(Format format)
{
    switch (format) {
    case Format::Markdown:
    case Format::Html:
    case Format::Csv:
    case Format::Tsv:
    case Format::Xlsx:
    case Format::Docx:
    case Format::Odt:
    case Format::Json:
    case Format::JsonLines:
    case Format::Template:
    case Format::Pdf:
        return true;
    default:
        return false;
    }
}

QString scriptText(ViewScript script)
{
    switch (script) {
    case ViewScript::Hans:
        return Tr::tr("simplified characters");
    case ViewScript::Hant:
        return Tr::tr("traditional characters");
    case ViewScript::HantTw:
        return Tr::tr("traditional characters of Taiwan");
    case ViewScript::HantHk:
        return Tr::tr("traditional characters of Hong Kong");
    case ViewScript::Source:
        break;
    }
    return {};
}

QString conversionMark(const Excerpt::Converted& converted)
{
    return Tr::tr("Converted to %1").arg(scriptText(converted.script));
}

Result<ArticleExcerpts> withConversions(const ArticleExcerpts& gathered, ViewScript script)
{
    ArticleExcerpts all = gathered;
    const library::Article& article = all.article;
    const auto whole = text::convertForView(article.document.text, article.metadata.script, script);
    if (!whole)
        return base::fail(whole.error());
    for (Excerpt& excerpt : all.excerpts) {
        const QString quote = quotedText(article, excerpt.annotation);
        const auto shown = isAttached(article, excerpt.annotation)
                               ? shownText(article, excerpt.annotation.anchor->range, *whole, script)
                               : convertedAlone(quote, article, script);
        if (!shown)
            return base::fail(shown.error());
        if (*shown != quote)
            excerpt.converted = {script, *shown};
    }
    return all;
}

std::unique_ptr<ExportWriter> convertingWriter(std::unique_ptr<ExportWriter> writer,
                                               const ExportOptions& options)
{
    if (options.beside == ViewScript::Source || !holdsConversions(options.format))
        return writer;
    return std::make_unique<ConvertingWriter>(std::move(writer), options.beside);
}

} // namespace pizhu::exporting
