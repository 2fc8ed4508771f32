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
    int element = -1;         ///< the innermost block element around it, in HtmlPage::elements
    qsizetype linkLength = 0; ///< UTF-16 units of `text` inside links
    bool isLabel = false;     ///< `text` is not shown: the title or alt of a picture
};

/// A block element of the page, so that clean-up can weigh parts of it against each other.
struct HtmlElement
{
    int parent = -1; ///< always smaller than the element's own index
    QString part;    ///< "div#id.class", as in HtmlBlock::path
};

/// A short element whose names may tell what its text is: <span class="date">, <a rel="author">, <time>.
struct HtmlNote
{
    QString part;          ///< "span.date", with "[itemprop=…]" and "[rel=…]" behind
    QString text;          ///< all of its text, simplified
    QString dateTime;      ///< datetime or content attribute
    QString href;          ///< absolute target of a link
    int element = -1;      ///< the block element around it
    std::size_t block = 0; ///< how many blocks stand before it
};

/// What the page says about itself and the blocks of its body. Scripts, styles, comments, forms and frames
/// are gone.
struct HtmlPage
{
    QString title;                        ///< <title>
    QMap<QString, QStringList> meta;      ///< name/property in lower case → contents in order
    QStringList jsonLd;                   ///< texts of application/ld+json scripts
    std::vector<QStringList> scriptTexts; ///< prose in other scripts, see textsInScript()
    QString canonicalUrl;
    QString language;              ///< <html lang>
    std::vector<HtmlBlock> blocks; ///< in document order
    std::vector<HtmlElement> elements;
    std::vector<HtmlNote> notes; ///< in document order
};

/// Parses a page or a fragment. Allow-list: only structure we know becomes blocks and runs; only absolute
/// http(s) links survive. Pictures keep their address as found (see imageUrl()); nobody loads it from here.
/// Fails with LimitExceeded when the markup is beyond `limits`.
[[nodiscard]] base::Result<HtmlPage> readHtml(QStringView html, const HtmlLimits& limits = {});

} // namespace pizhu::document
