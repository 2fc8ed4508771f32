// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlepage.h"

#include "app/document/htmlwriter.h"
#include "app/text/conversion.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::Result;

Result<QString> articlePage(const document::Document& document, const document::Metadata& metadata,
                            text::ViewScript script)
{
    const auto body = document::writeBody(document, {script, metadata.script, {}});
    if (!body)
        return base::fail(body.error());
    const auto title = text::convertForView(metadata.title.value, metadata.script, script);
    if (!title)
        return base::fail(title.error());
    const QString heading = title->text.toHtmlEscaped();
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta "
           u"charset=\"utf-8\">\n<title>%2</title>\n</head>\n<body>\n"
           "<article>\n<h1>%2</h1>\n%3</article>\n</body>\n</html>\n"_s.arg(
               text::languageTag(script, metadata.script), heading, *body);
}

} // namespace pizhu::cli
