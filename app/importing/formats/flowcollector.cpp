// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/flowcollector.h"

#include "app/text/normalisation.h"

#include <QRegularExpression>
#include <iterator>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;
using pizhu::document::HtmlBlock;

namespace pizhu::importing {

namespace {

/// Writers fill descriptions with file names and machines' guesses; only words for readers are a caption.
QString captionFrom(const QString& description)
{
    static const QRegularExpression fileName(
        u"\\.(?:png|jpe?g|gif|bmp|emf|wmf|webp|tiff?|svg)$|^[A-Za-z]:\\\\|^(?:image|img|图片|圖片|picture|图像)[ _-]?\\d*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression guessed(
        u"描述已自动生成|自動產生的描述|Description automatically generated"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString tidy = text::simplifySpaces(text::normalise(description));
    return fileName.match(tidy).hasMatch() || guessed.match(tidy).hasMatch() ? QString() : tidy;
}

HtmlBlock figureWith(const QString& caption, const QString& url)
{
    HtmlBlock figure;
    figure.block.kind = BlockKind::Figure;
    figure.block.imageUrl = url;
    figure.text = caption;
    return figure;
}

} // namespace

void FlowCollector::beginParagraph(const ParagraphForm& form)
{
    Flow& flow = m_flows.back();
    if (flow.tables > 0)
        return;
    if (!std::exchange(flow.joinsNext, false))
        flow.form = form;
}

void FlowCollector::endParagraph()
{
    Flow& flow = m_flows.back();
    if (flow.tables > 0)
        flow.text.lineEnd();
    else if (!flow.joinsNext)
        flush(flow);
}

void FlowCollector::add(QStringView text, const document::InlineStyle& style)
{
    Flow& flow = m_flows.back();
    if (!flow.form.leftOut || flow.tables > 0)
        flow.text.add(text::normalise(text), style);
}

void FlowCollector::lineBreak()
{
    Flow& flow = m_flows.back();
    const BlockKind kind = flow.form.kind;
    if (flow.tables > 0 || kind == BlockKind::Heading || kind == BlockKind::List)
        flow.text.lineEnd();
    else
        flush(flow);
}

void FlowCollector::addImage(const QString& description, const QString& url)
{
    Flow& flow = m_flows.back();
    if (flow.tables > 0)
        return;
    flow.imageWaits = flow.imageWaits || flow.hasImage; // two images in one paragraph
    settleImage(flow);
    flow.hasImage = true;
    flow.description = captionFrom(description);
    flow.imageUrl = url;
}

/// An image for which no caption came shows its description.
void FlowCollector::settleImage(Flow& flow)
{
    if (std::exchange(flow.imageWaits, false) && !(flow.description.isEmpty() && flow.imageUrl.isEmpty()))
        flow.blocks.push_back(figureWith(flow.description, flow.imageUrl));
}

void FlowCollector::flush(Flow& flow)
{
    HtmlBlock block = flow.text.take();
    const ParagraphForm& form = flow.form;
    const bool isCaption = form.caption && flow.imageWaits;
    if (!block.text.isEmpty()) {
        if (isCaption)
            flow.imageWaits = false;
        else
            settleImage(flow);
        block.block.kind = isCaption ? BlockKind::Figure : form.kind;
        block.block.imageUrl = isCaption ? flow.imageUrl : QString();
        block.block.level = isCaption ? 0 : form.level;
        block.block.ordered = !isCaption && form.ordered;
        block.block.indented =
            block.block.kind == BlockKind::Paragraph && (block.block.indented || form.indented);
        flow.blocks.push_back(std::move(block));
    }
    if (std::exchange(flow.hasImage, false))
        flow.imageWaits = true;
}

void FlowCollector::beginTable()
{
    Flow& flow = m_flows.back();
    if (flow.tables++ == 0) {
        flush(flow);
        settleImage(flow);
    }
}

void FlowCollector::endTable()
{
    Flow& flow = m_flows.back();
    if (flow.tables == 0 || --flow.tables > 0)
        return;
    flow.form = {.kind = BlockKind::Table};
    flush(flow);
    flow.form = {};
}

void FlowCollector::beginRow()
{
    if (m_flows.back().tables == 1)
        m_flows.back().text.startRow();
}

void FlowCollector::endRow()
{
    if (m_flows.back().tables == 1)
        m_flows.back().text.endRow();
}

void FlowCollector::beginCell()
{
    Flow& flow = m_flows.back();
    if (flow.tables == 1)
        flow.text.startCell();
    else if (flow.tables > 1)
        flow.text.lineEnd();
}

void FlowCollector::beginFrame()
{
    m_flows.emplace_back();
}

void FlowCollector::endFrame()
{
    if (m_flows.size() < 2)
        return;
    Flow frame = std::move(m_flows.back());
    m_flows.pop_back();
    flush(frame);
    placeFrame(std::move(frame));
}

/// A box around an image and few words is the image with its caption.
bool FlowCollector::becomesFigure(const Flow& frame)
{
    return frame.imageWaits && frame.blocks.size() == 1 &&
           frame.blocks.front().block.kind == BlockKind::Paragraph;
}

void FlowCollector::placeFrame(Flow frame)
{
    if (becomesFigure(frame)) {
        frame.blocks.front().block.kind = BlockKind::Figure;
        frame.blocks.front().block.indented = false;
        frame.blocks.front().block.imageUrl = frame.imageUrl;
        frame.imageWaits = false;
    }
    settleImage(frame);
    Flow& outer = m_flows.back();
    if (outer.tables > 0) {
        for (const HtmlBlock& block : frame.blocks) {
            outer.text.lineEnd();
            outer.text.add(block.text, {});
        }
        return outer.text.lineEnd();
    }
    settleImage(outer);
    std::move(frame.blocks.begin(), frame.blocks.end(), std::back_inserter(outer.blocks));
}

void FlowCollector::beginNote(const QString& label)
{
    m_flows.emplace_back();
    m_flows.back().text.add(u"[%1] "_s.arg(text::normalise(label)), {});
}

void FlowCollector::endNote()
{
    if (m_flows.size() < 2)
        return;
    Flow note = std::move(m_flows.back());
    m_flows.pop_back();
    flush(note);
    std::move(note.blocks.begin(), note.blocks.end(), std::back_inserter(m_notes));
}

std::vector<HtmlBlock> FlowCollector::take()
{
    while (m_flows.size() > 1)
        endFrame();
    Flow flow = std::move(m_flows.back());
    flow.tables = 0;
    flush(flow);
    settleImage(flow);
    std::move(m_notes.begin(), m_notes.end(), std::back_inserter(flow.blocks));
    *this = {};
    return std::move(flow.blocks);
}

} // namespace pizhu::importing
