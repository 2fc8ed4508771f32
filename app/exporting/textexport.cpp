// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/textexport.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/text/conversion.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::Result;
using text::ViewScript;

namespace {

QString head(const library::Article& article, bool converted, ViewScript script)
{
    QString out = articleTitle(article) + u'\n';
    for (const Provenance& line : provenance(article))
        out += line.label + u": "_s + line.value + u'\n';
    if (converted)
        out += Tr::tr("Converted to %1; the original is in another script.").arg(scriptText(script)) + u'\n';
    return out + u'\n';
}

class TextWriter : public ExportWriter
{
public:
    TextWriter(QIODevice& out, const ExportOptions& options)
        : m_out(out)
        , m_script(options.script)
    {}

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        const library::Article& article = gathered.article;
        const auto shown = text::convertForView(article.document.text, article.metadata.script, m_script);
        if (!shown)
            return base::fail(shown.error());
        if (!m_isFirst)
            m_out.write(u"\n\n"_s + QString(40, u'─') + u"\n\n"_s);
        m_isFirst = false;
        const bool converted = shown->text != article.document.text;
        m_out.write(head(article, converted, m_script) + shown->text);
        return m_out.outcome();
    }

    Result<void> finish() override
    {
        m_out.write(QByteArrayLiteral("\n"));
        return m_out.outcome();
    }

private:
    Output m_out;
    ViewScript m_script;
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<ExportWriter> textWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<TextWriter>(out, options);
}

} // namespace pizhu::exporting
