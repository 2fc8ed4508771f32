// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/annotation/showndocument.h"

#include <optional>

namespace pizhu::test {

using base::TextRange;

namespace {

TextRange inside(TextRange range, qsizetype length)
{
    return {std::clamp<qsizetype>(range.start, 0, length), std::clamp<qsizetype>(range.end, 0, length)};
}

} // namespace

ShownDocument::ShownDocument(const document::Document& document, text::Script script, text::ViewScript view)
{
    for (const document::Block& block : document.blocks) {
        if (!m_text.isEmpty())
            m_text += u'\n';
        const auto shown = text::convertForView(document.textOf(block), script, view);
        if (!shown)
            qFatal("%s", qPrintable(shown.error().message));
        m_blocks.push_back({block.range, m_text.size(), *shown});
        m_text += shown->text;
    }
}

TextRange ShownDocument::toSource(TextRange selected) const
{
    std::optional<TextRange> source;
    for (const Block& block : m_blocks) {
        const TextRange part = inside(selected.shifted(-block.start), block.shown.text.size());
        if (part.isEmpty())
            continue;
        const TextRange here = block.shown.map.toSource(part).shifted(block.source.start);
        source = source ? source->united(here) : here;
    }
    return source.value_or(TextRange());
}

QString ShownDocument::textOf(TextRange source) const
{
    QString text;
    for (const Block& block : m_blocks) {
        const TextRange part = inside(source.shifted(-block.source.start), block.source.length());
        if (!part.isEmpty())
            text += block.shown.map.toView(part).of(block.shown.text);
    }
    return text;
}

} // namespace pizhu::test
