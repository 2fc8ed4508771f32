// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the page and is no part of its text: the frame and the handles of the annotation one has picked, and
// the caret. All of it stands in page coordinates and is drawn again whenever the layout may have changed.
'use strict';

globalThis.pizhuOverlay = (() => {
    const text = globalThis.pizhuText;
    let picked = null;   // {start, end, handles}
    let caret = null;    // {offset, atEnd}
    let goalX = null;    // where a caret that moves by lines wants to be
    let dragged = null;  // {end: 'start' | 'end', dy, x, y}: the pointer is at x, y
    const kEdge = 36;    // pixels of the window's top and bottom where a handle that is held there scrolls

    function layer() {
        let found = document.getElementById('overlay');
        if (!found) {
            found = document.createElement('div');
            found.id = 'overlay';
            found.setAttribute('aria-hidden', 'true');
            document.body.appendChild(found);
        }
        return found;
    }

    function add(name, left, top, width, height) {
        const element = document.createElement('i');
        element.className = name;
        Object.assign(element.style, {left: left + window.scrollX + 'px', top: top + window.scrollY + 'px'});
        if (width !== undefined)
            Object.assign(element.style, {width: width + 'px', height: height + 'px'});
        layer().appendChild(element);
        return element;
    }

    function addHandle(end, x, line) {
        const handle = add('handle ' + end, x, line.top, 0, line.bottom - line.top);
        handle.dataset.end = end;
    }

    function drawPicked() {
        const lines = text.linesOf(picked.start, picked.end);
        lines.forEach((line, i) => {
            const ends = (i === 0 ? ' first' : '') + (i === lines.length - 1 ? ' last' : '');
            add('frame' + ends, line.left, line.top, line.right - line.left, line.bottom - line.top);
        });
        if (lines.length === 0 || !picked.handles)
            return;
        addHandle('start', lines[0].left, lines[0]);
        addHandle('end', lines[lines.length - 1].right, lines[lines.length - 1]);
    }

    // The caret stands before the unit at its offset; `atEnd`: behind the one before it, at the end of a paragraph.
    function caretLine() {
        if (!caret)
            return null;
        if (caret.atEnd) {
            const rect = text.rectBefore(caret.offset);
            return rect && {x: rect.right, top: rect.top, bottom: rect.bottom};
        }
        const rect = text.rectOfUnit(caret.offset);
        return rect && {x: rect.left, top: rect.top, bottom: rect.bottom};
    }

    function draw() {
        layer().replaceChildren();
        if (picked)
            drawPicked();
        const line = caretLine();
        if (line)
            add('caret', line.x - 1, line.top, 2, line.bottom - line.top);
    }

    // ---- the caret

    function showCaret(offset, atEnd, keepsColumn) {
        caret = {offset, atEnd};
        if (!keepsColumn)
            goalX = null;
        draw();
    }

    function hideCaret() {
        caret = null;
        draw();
    }

    // Scrolls and says by how much that moved the page.
    function scrolled(by) {
        const before = window.scrollY;
        window.scrollBy(0, by);
        return window.scrollY - before;
    }

    // The source offset so many lines below, in the same column; the caret's own where the text ends.
    function byLines(lines) {
        const line = caretLine();
        if (!line)
            return caret ? caret.offset : 0;
        if (goalX === null)
            goalX = line.x;
        const height = line.bottom - line.top;
        const direction = Math.sign(lines);
        let middle = (line.top + line.bottom) / 2;
        let offset = caret.offset;
        for (let left = Math.abs(lines), way = height / 2; left > 0 && way < 200 * height; way += height / 4) {
            if (middle + direction * way < 0 || middle + direction * way > window.innerHeight) {
                const moved = scrolled(direction * window.innerHeight / 2);
                if (moved === 0)
                    break;
                middle -= moved;
            }
            const there = text.atPoint(goalX, middle + direction * way);
            const rect = there ? text.rectOfUnit(there.unit) : null;
            if (!rect || direction * ((rect.top + rect.bottom) / 2 - middle) < height / 2)
                continue;
            offset = goalX < (rect.left + rect.right) / 2 ? there.unit : there.end;
            middle = (rect.top + rect.bottom) / 2;
            way = height / 2;
            --left;
        }
        return offset;
    }

    // The same by windows; the first or the last offset where there is nothing to scroll.
    function byPages(pages) {
        const line = caretLine();
        if (!line)
            return caret ? caret.offset : 0;
        if (goalX === null)
            goalX = line.x;
        if (scrolled(pages * window.innerHeight * 0.85) === 0)
            return pages > 0 ? text.lastOffset() : text.firstOffset();
        const height = line.bottom - line.top;
        const y = Math.min(Math.max((line.top + line.bottom) / 2, height), window.innerHeight - height);
        for (const way of [0, height, -height, 2 * height, -2 * height]) {
            const there = text.atPoint(goalX, y + way);
            if (there)
                return there.unit;
        }
        return caret.offset;
    }

    // Brings the caret's line into the window, with room for the line above and below.
    function reveal() {
        const line = caretLine();
        if (!line)
            return;
        const room = 2.5 * (line.bottom - line.top);
        if (line.top < room)
            window.scrollBy(0, line.top - room);
        else if (line.bottom > window.innerHeight - room)
            window.scrollBy(0, line.bottom - window.innerHeight + room);
    }

    // ---- the handles

    function pick(annotation) {
        picked = annotation;
        draw();
    }

    // Another article takes the place of the one before.
    function forget() {
        picked = null;
        caret = null;
        goalX = null;
        dragged = null;
        draw();
    }

    function startDrag(event) {
        const handle = event.target.closest && event.target.closest('.handle');
        if (!handle || event.button !== 0)
            return false;
        const rect = handle.getBoundingClientRect();
        dragged = {end: handle.dataset.end, dy: (rect.top + rect.bottom) / 2 - event.clientY, x: event.clientX,
                   y: event.clientY};
        layer().classList.add('dragging');
        event.preventDefault();
        return true;
    }

    // How far the pointer is in the window's edge: negative at the top, 0 between.
    function beyond() {
        return Math.min(0, dragged.y - kEdge) + Math.max(0, dragged.y - window.innerHeight + kEdge);
    }

    // Where the dragged end would be; null when nothing is dragged.
    function draggedEnd() {
        const y = Math.min(Math.max(dragged.y + dragged.dy, 2), window.innerHeight - 2);
        const there = text.atPoint(dragged.x, y);
        const offset = there ? (dragged.end === 'end' ? there.end : there.start) : -1;
        return {end: dragged.end, offset, scrolls: beyond() !== 0};
    }

    function dragTo(event) {
        if (!dragged)
            return null;
        Object.assign(dragged, {x: event.clientX, y: event.clientY});
        return draggedEnd();
    }

    // Scrolls by a step, the longer the farther out the pointer is.
    function dragOn() {
        if (!dragged || beyond() === 0)
            return null;
        window.scrollBy(0, Math.max(-48, Math.min(48, beyond() / 2)));
        return draggedEnd();
    }

    function endDrag() {
        const was = dragged !== null;
        dragged = null;
        layer().classList.remove('dragging');
        return was;
    }

    return {draw, showCaret, hideCaret, byLines, byPages, reveal, pick, forget, startDrag, dragTo, dragOn, endDrag};
})();
