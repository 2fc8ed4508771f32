// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the application's isolated world of the article page. Where the units of the source text stand on the page,
// and back: every offset is read from the spans that HtmlWriter wrote (data-s: source start; data-e: source end of an
// atom, whose text is not one to one with its source).
'use strict';

globalThis.pizhuText = (() => {
    const runsOfBlocks = new WeakMap(); // block → its runs in document order; a block never changes, it is replaced

    const body = () => document.getElementById('body');

    const isAtom = span => span.hasAttribute('data-e');
    const startOf = span => Number(span.getAttribute('data-s'));
    const endOf = span => isAtom(span) ? Number(span.getAttribute('data-e')) : startOf(span) + span.textContent.length;

    // First index for which `test` holds, `test` being false, …, false, true, …, true.
    function firstIndex(length, test) {
        let low = 0;
        let high = length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (test(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    // ---- runs: a long article has hundreds of thousands, and those of most blocks are never asked for

    function runsOf(block) {
        let runs = runsOfBlocks.get(block);
        if (!runs) {
            runs = Array.from(block.querySelectorAll('span[data-s]'));
            runsOfBlocks.set(block, runs);
        }
        return runs;
    }

    // All from the one at {at: block, index: run of it} on.
    function* runsFrom({at, index}) {
        const blocks = body().children;
        for (; at < blocks.length; ++at, index = 0) {
            const runs = runsOf(blocks[at]);
            for (; index < runs.length; ++index)
                yield runs[index];
        }
    }

    const runAt = place => runsFrom(place).next().value || null;

    function runBefore({at, index}) {
        const blocks = body().children;
        if (index > 0)
            return runsOf(blocks[at])[index - 1];
        while (--at >= 0) {
            const runs = runsOf(blocks[at]);
            if (runs.length > 0)
                return runs[runs.length - 1];
        }
        return null;
    }

    // The place of the first run for which `test` holds, which it does for all behind it.
    function firstRun(test) {
        const blocks = body().children;
        const at = firstIndex(blocks.length, i => {
            const run = runAt({at: i, index: 0});
            return run === null || test(run);
        });
        // It may be one of the block before, whose first run fails.
        for (let before = at - 1; before >= 0; --before) {
            const runs = runsOf(blocks[before]);
            const index = firstIndex(runs.length, i => test(runs[i]));
            if (index < runs.length)
                return {at: before, index};
            if (runs.length > 0)
                break;
        }
        return {at, index: 0};
    }

    // Those that show something of [start, end).
    function* runsIn(start, end) {
        for (const run of runsFrom(firstRun(run => endOf(run) > start))) {
            if (startOf(run) >= end)
                return;
            yield run;
        }
    }

    // Where the text that is there begins and ends.
    const firstOffset = () => startOf(runAt({at: 0, index: 0}));
    const lastOffset = () => endOf(runBefore({at: body().children.length, index: 0}));

    // ---- page → source

    function lengthBefore(span, node, offset) {
        const range = document.createRange();
        range.setStart(span, 0);
        range.setEnd(node, offset);
        return range.toString().length;
    }

    function offsetInSpan(span, node, offset, isEnd) {
        const inside = lengthBefore(span, node, offset);
        if (!isAtom(span))
            return startOf(span) + inside;
        if (inside === 0)
            return startOf(span);
        return inside >= span.textContent.length || isEnd ? endOf(span) : startOf(span);
    }

    // The source offset of a boundary point; between runs a start moves forward and an end backward. Null: no text there.
    function sourceOffset(node, offset, isEnd) {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        const span = element.closest('span[data-s]');
        if (span)
            return offsetInSpan(span, node, offset, isEnd);
        const point = document.createRange();
        point.setStart(node, offset);
        const following = firstRun(run => point.comparePoint(run, 0) >= 0);
        const run = isEnd ? runBefore(following) : runAt(following);
        return run && (isEnd ? endOf(run) : startOf(run));
    }

    function selectedRange() {
        const selection = document.getSelection();
        if (!selection || selection.rangeCount === 0 || selection.isCollapsed)
            return null;
        const range = selection.getRangeAt(0);
        const start = sourceOffset(range.startContainer, range.startOffset, false);
        const end = sourceOffset(range.endContainer, range.endOffset, true);
        return start === null || end === null || start >= end ? null : {start, end, range};
    }

    // The character that a point of the window is on, {span, node, at, rect}; null where no text is.
    function characterAt(x, y) {
        const caret = document.caretRangeFromPoint(x, y);
        const node = caret && caret.startContainer;
        const span = node && node.nodeType === Node.TEXT_NODE && node.parentElement.closest('#body span[data-s]');
        if (!span)
            return null;
        const box = document.createRange();
        // A caret stands between two characters: the point is on the one behind it or the one before it.
        for (const at of [caret.startOffset, caret.startOffset - 1]) {
            if (at < 0 || at >= node.data.length)
                continue;
            box.setStart(node, at);
            box.setEnd(node, at + 1);
            for (const rect of box.getClientRects()) {
                if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)
                    return {span, node, at, rect};
            }
        }
        return null;
    }

    // The unit that stands under a point of the window, and the boundary nearest to it; null where no text is near.
    function atPoint(x, y) {
        const found = document.caretRangeFromPoint(x, y);
        if (!found || !body().contains(found.startContainer))
            return null;
        const start = sourceOffset(found.startContainer, found.startOffset, false);
        const end = sourceOffset(found.startContainer, found.startOffset, true);
        if (start === null && end === null)
            return null;
        const boundary = end === null ? start : end;
        const before = boundary > 0 ? rectBefore(boundary) : null;
        const isBefore = before && x < before.right && y > before.top && y < before.bottom;
        return {unit: isBefore ? boundary - 1 : boundary, start: start === null ? end : start, end: boundary};
    }

    // ---- source → page

    // Between two text nodes of a run: at the start of the second when `forward`, else at the end of the first.
    function textPoint(span, units, forward) {
        const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
        let last = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (forward ? units < node.data.length : units <= node.data.length)
                return {node, offset: units, span};
            units -= node.data.length;
            last = node;
        }
        return last ? {node: last, offset: last.data.length, span} : {node: span, offset: 0, span};
    }

    // The boundary point of a source offset; an offset between runs moves as sourceOffset() does.
    function locate(offset, isEnd) {
        const following = firstRun(run => isEnd ? startOf(run) >= offset : startOf(run) > offset);
        const next = runAt(following);
        const before = runBefore(following);
        const span = before || next;
        if (!span)
            return null;
        if (!isEnd && before && next && offset >= endOf(before))
            return textPoint(next, 0, true);
        if (isAtom(span))
            return textPoint(span, isEnd ? span.textContent.length : 0, !isEnd);
        const inside = Math.min(Math.max(0, offset - startOf(span)), span.textContent.length);
        return textPoint(span, inside, !isEnd);
    }

    function rangeOf(start, end) {
        const from = locate(start, false);
        const to = locate(end, true);
        if (!from || !to)
            return null;
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return range;
    }

    const isLow = unit => unit >= 0xDC00 && unit < 0xE000;
    const isHigh = unit => unit >= 0xD800 && unit < 0xDC00;

    // The character of which `at` is a unit; half a surrogate pair has no rectangle.
    function rectOfCharacter(point, at) {
        const range = document.createRange();
        range.setStart(point.node, point.offset);
        if (point.node.nodeType === Node.TEXT_NODE) {
            const data = point.node.data;
            const from = at > 0 && isLow(data.charCodeAt(at)) ? at - 1 : at;
            range.setStart(point.node, from);
            range.setEnd(point.node, Math.min(from + (isHigh(data.charCodeAt(from)) ? 2 : 1), data.length));
        }
        const rects = range.getClientRects();
        return rects.length > 0 ? rects[rects.length - 1] : point.span.getBoundingClientRect();
    }

    function rectOfUnit(offset) {
        const point = locate(offset, false);
        return point && rectOfCharacter(point, point.offset);
    }

    // The last character before an offset.
    function rectBefore(offset) {
        const point = locate(offset, true);
        return point && rectOfCharacter(point, Math.max(0, point.offset - 1));
    }

    function blockOf(node) {
        const root = body();
        while (node && node.parentNode !== root)
            node = node.parentNode;
        return node;
    }

    // The rectangles of what [start, end) has of a run.
    function rectsIn(span, start, end) {
        if (isAtom(span) || (start <= startOf(span) && end >= endOf(span)))
            return span.getClientRects();
        const from = textPoint(span, Math.max(0, start - startOf(span)), true);
        const to = textPoint(span, Math.min(end, endOf(span)) - startOf(span), false);
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return range.getClientRects();
    }

    // One rectangle for each line that a range covers.
    function linesOf(start, end) {
        const lines = [];
        for (const run of runsIn(start, end)) {
            for (const rect of rectsIn(run, start, end)) {
                const line = lines[lines.length - 1];
                if (rect.width === 0)
                    continue;
                const apart = line ? Math.abs(rect.bottom + rect.top - line.bottom - line.top) : Infinity;
                if (apart < rect.height && rect.left >= line.left) {
                    line.right = Math.max(line.right, rect.right);
                    line.top = Math.min(line.top, rect.top);
                    line.bottom = Math.max(line.bottom, rect.bottom);
                } else {
                    lines.push({left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom});
                }
            }
        }
        return lines;
    }

    return {body, isAtom, startOf, endOf, runsOf, runsIn, firstOffset, lastOffset, lengthBefore, firstIndex, selectedRange,
            characterAt, atPoint, locate, rangeOf, rectOfUnit, rectBefore, linesOf, blockOf};
})();
