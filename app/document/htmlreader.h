// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/document.h"

#include <QMap>
#include <QStringList>
#include <vector>

namespace pizhu::document {

/// Limits on untrusted markup. gumbo is quadratic in nesting depth, so depth is measured before parsing.
struct HtmlLimits
{
    qsizetype maxCharacters = 32'000'000; ///< UTF-16 units of input
    int maxDepth = 512;                   ///< open elements at once
    int maxNodes = 1'000'000;
};

/// A block as the page had it, with what clean-up rules need to judge it.
struct HtmlBlock
{
    Block block;              ///< runs are relative to `text`
    QString text;             ///< visible text, normalised, inner white space collapsed
    QString path;             ///< ancestors with id and classes: "div#main.article>p.article-editor"
    qsizetype linkLength = 0; ///< UTF-16 units of `text` inside links
};

/// What the page says about itself and the blocks of its body. Scripts, styles, comments, forms and frames
/// are gone.
struct HtmlPage
{
    QString title;                   ///< <title>
    QMap<QString, QStringList> meta; ///< name/property in lower case → contents in order
    QStringList jsonLd;              ///< texts of application/ld+json scripts
    QString canonicalUrl;
    QString language;              ///< <html lang>
    std::vector<HtmlBlock> blocks; ///< in document order
};

/// Parses a page or a fragment. Allow-list: only structure we know becomes blocks and runs; only absolute
/// http(s) links and images survive. Fails with LimitExceeded when the markup is beyond `limits`.
[[nodiscard]] base::Result<HtmlPage> readHtml(QStringView html, const HtmlLimits& limits = {});

} // namespace pizhu::document
