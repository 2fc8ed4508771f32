// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/formats/blocklisting.h"

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace pizhu::test {

namespace {

QString mark(const document::Block& block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return u"h%1"_s.arg(block.level);
    case BlockKind::List:
        return (block.ordered ? u"ol%1"_s : u"ul%1"_s).arg(block.level);
    case BlockKind::Quote:
        return u"q"_s;
    case BlockKind::Figure:
        return u"fig"_s;
    case BlockKind::Table:
        return u"table"_s;
    case BlockKind::Paragraph:
        break;
    }
    return u"p"_s;
}

} // namespace

QStringList listing(const std::vector<document::HtmlBlock>& blocks)
{
    QStringList lines;
    for (const document::HtmlBlock& block : blocks) {
        QString text = block.text;
        text.replace(u'\n', u'/').replace(u'\t', u'|');
        lines.append(mark(block.block) + u' ' + text);
    }
    return lines;
}

QStringList listing(const importing::FormatArticle& article)
{
    return article.raw.page ? listing(article.raw.page->blocks) : article.raw.plainText->split(u'\n');
}

QStringList stylesOf(const document::HtmlBlock& block)
{
    QStringList lines;
    for (const document::Run& run : block.block.runs) {
        const QString text = run.range.of(block.text).toString();
        QStringList names;
        if (run.strong)
            names += u"b"_s;
        if (run.emphasis)
            names += u"i"_s;
        if (run.superscript)
            names += u"sup"_s;
        if (run.subscript)
            names += u"sub"_s;
        if (!run.href.isEmpty())
            names += u"a"_s;
        lines += (names.join(u'+') + u' ' + text + u' ' + run.href).trimmed();
    }
    return lines;
}

QString declared(const importing::FormatArticle& article, const QString& key)
{
    return article.raw.frontMatter ? article.raw.frontMatter->values.value(key).value(0) : QString();
}

} // namespace pizhu::test
