// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

namespace pizhu::document {

namespace {

int fittingLevel(const Block& block)
{
    if (block.kind == BlockKind::Heading)
        return std::clamp(block.level, 1, 6);
    return block.kind == BlockKind::List ? std::max(block.level, 1) : 0;
}

/// Runs that a cut has left empty or reaching over the text's end would not be read back.
void trimRuns(std::vector<Run>& runs, qsizetype length)
{
    for (Run& run : runs)
        run.range.end = std::min(run.range.end, length);
    std::erase_if(runs, [](const Run& run) { return run.range.isEmpty(); });
}

} // namespace

void DocumentBuilder::append(Block block, QStringView blockText)
{
    const bool isImage = block.kind == BlockKind::Figure && !block.imageUrl.isEmpty();
    if (blockText.isEmpty() && !isImage)
        return;
    if (!m_document.blocks.empty())
        m_document.text += u'\n';
    const qsizetype start = m_document.text.size();
    m_document.text += blockText;
    block.range = {start, m_document.text.size()};
    block.level = fittingLevel(block);
    trimRuns(block.runs, blockText.size());
    for (Run& run : block.runs)
        run.range = run.range.shifted(start);
    m_document.blocks.push_back(std::move(block));
}

Document DocumentBuilder::take()
{
    return std::exchange(m_document, {});
}

QString blockKindName(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Heading:
        return QStringLiteral("heading");
    case BlockKind::Paragraph:
        break;
    case BlockKind::List:
        return QStringLiteral("list");
    case BlockKind::Quote:
        return QStringLiteral("quote");
    case BlockKind::Figure:
        return QStringLiteral("figure");
    case BlockKind::Table:
        return QStringLiteral("table");
    }
    return QStringLiteral("paragraph");
}

} // namespace pizhu::document
