// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown.h"

#include <limits>
#include <md4c-html.h>

namespace pizhu::document {

namespace {

constexpr unsigned kParserFlags =
    MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEATXHEADERS;

void appendOutput(const MD_CHAR* text, MD_SIZE size, void* output)
{
    static_cast<QByteArray*>(output)->append(text, static_cast<qsizetype>(size));
}

} // namespace

QString markdownToHtml(QStringView markdown)
{
    const QByteArray input = markdown.toUtf8();
    if (input.size() >= std::numeric_limits<int>::max())
        return {};
    QByteArray html;
    html.reserve(input.size() + input.size() / 4);
    md_html(input.constData(), static_cast<MD_SIZE>(input.size()), appendOutput, &html, kParserFlags, 0);
    return QString::fromUtf8(html);
}

} // namespace pizhu::document
