// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articleview.h"

#include "app/text/conversion.h"

namespace pizhu::cli {

using base::Result;

Result<library::Article> inScript(library::Article article, text::ViewScript script)
{
    const text::Script source = article.metadata.script;
    auto converted = text::convertForView(article.document.text, source, script);
    if (!converted)
        return base::fail(converted.error());
    auto title = text::convertForView(article.metadata.title.value, source, script);
    if (!title)
        return base::fail(title.error());
    article.document.text = converted->text;
    article.metadata.title.value = title->text;
    for (document::Block& block : article.document.blocks) {
        block.range = converted->map.toView(block.range);
        for (document::Run& run : block.runs)
            run.range = converted->map.toView(run.range);
    }
    for (document::Repair& repair : article.log.repairs) {
        if (repair.field == QLatin1String("text"))
            repair.range = converted->map.toView(repair.range);
    }
    return article;
}

} // namespace pizhu::cli
