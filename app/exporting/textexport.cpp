// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/textexport.h"

#include "app/exporting/excerpttext.h"
#include "app/text/conversion.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::Result;
using text::ViewScript;

namespace {

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

QString head(const library::Article& article, bool converted, ViewScript script)
{
    QString out = articleTitle(article) + u'\n';
    for (const Provenance& line : provenance(article))
        out += line.label + u": "_s + line.value + u'\n';
    if (converted)
        out += Tr::tr("Converted to %1; the original is in another script.").arg(scriptText(script)) + u'\n';
    return out + u'\n';
}

} // namespace

Result<QByteArray> renderText(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    const QString ruler = u"\n\n"_s + QString(40, u'─') + u"\n\n"_s;
    QByteArray out;
    for (const ArticleExcerpts& gathered : articles) {
        const library::Article& article = gathered.article;
        const auto shown =
            text::convertForView(article.document.text, article.metadata.script, options.script);
        if (!shown)
            return base::fail(shown.error());
        if (!out.isEmpty())
            out += ruler.toUtf8();
        const bool converted = shown->text != article.document.text;
        out += (head(article, converted, options.script) + shown->text).toUtf8();
    }
    return out + '\n';
}

} // namespace pizhu::exporting
