// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/markdownexport.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/markdownescape.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

using annotation::CodePointIndex;
using base::Result;

QString escapedInline(const QString& text)
{
    return escapeMarkdownLine(text.simplified());
}

QString quotation(const QString& text)
{
    return markdownQuotation(text) + u"\n\n"_s;
}

QString codeSpan(const QString& text)
{
    return text.contains(u'`') ? u"`` "_s + text + u" ``"_s : u'`' + text + u'`';
}

QString tagList(const QStringList& paths)
{
    QStringList spans;
    for (const QString& path : paths)
        spans << codeSpan(path);
    return spans.join(u", "_s);
}

/// "Highlight, amber · characters 120–134 · `制度/巡察`"
QString description(const ArticleExcerpts& gathered, const Excerpt& excerpt, const CodePointIndex& index)
{
    const annotation::Annotation& annotation = excerpt.annotation;
    const QString what = kindText(annotation.kind) + u", "_s + colorText(annotation.color);
    QStringList parts{u'*' + what + u'*', placeText(gathered.article, annotation, index)};
    if (!excerpt.tagPaths.isEmpty())
        parts << tagList(excerpt.tagPaths);
    return parts.join(u" · "_s) + u"\n\n"_s;
}

QString excerptText(const ArticleExcerpts& gathered, const Excerpt& excerpt, const CodePointIndex& index)
{
    QString out;
    if (excerpt.annotation.anchor)
        out += quotation(quotedText(gathered.article, excerpt.annotation));
    if (excerpt.converted)
        out += u'*' + conversionMark(*excerpt.converted) + u"*\n\n"_s + quotation(excerpt.converted->text);
    if (!excerpt.annotation.translation.isEmpty())
        out += quotation(excerpt.annotation.translation);
    out += description(gathered, excerpt, index);
    if (!excerpt.annotation.note.isEmpty())
        out += excerpt.annotation.note.trimmed() + u"\n\n"_s;
    return out;
}

QString provenanceText(const library::Article& article)
{
    QString out;
    for (const Provenance& line : provenance(article)) {
        const bool isUrl = line.value == article.metadata.url.value;
        const QString value = isUrl ? u'<' + line.value + u'>' : escapedInline(line.value);
        out += u"- %1: %2\n"_s.arg(line.label, value);
    }
    return out.isEmpty() ? out : out + u'\n';
}

/// Each part ends in an empty line, which the next one writes: the file ends in one line end.
class MarkdownWriter : public ExportWriter
{
public:
    MarkdownWriter(QIODevice& out, const ExportOptions& options)
        : m_out(out)
    {
        m_out.write(u"# "_s + escapedInline(documentTitle(options)) + u'\n');
    }

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        const CodePointIndex index(gathered.article.document.text);
        QString part = u"\n## "_s + escapedInline(articleTitle(gathered.article)) + u"\n\n"_s;
        part += provenanceText(gathered.article);
        for (const Excerpt& excerpt : gathered.excerpts)
            part += excerptText(gathered, excerpt, index);
        part.chop(1);
        m_out.write(part);
        return m_out.outcome();
    }

    Result<void> finish() override { return m_out.outcome(); }

private:
    Output m_out;
};

} // namespace

std::unique_ptr<ExportWriter> markdownWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<MarkdownWriter>(out, options);
}

} // namespace pizhu::exporting
