// SPDX-License-Identifier: GPL-3.0-or-later
// The margin of the page: a stripe beside the lines of each annotation, the short names of its tags at its first line,
// a dot where one with a note ends. They lie over their block, outside the text, because a box in the text would change
// how its lines break. A block is drawn when it comes near and again after the layout changed.
'use strict';

globalThis.pizhuMargins = (() => {
    const text = globalThis.pizhuText;
    const kLabelGap = 4;   // between the text and its labels
    const kLabelInset = 5; // of a label's text
    const kLabelSize = 11; // of a character; all three as in marks.css, in pixels
    let layout = 0;
    const drawn = new WeakMap(); // block → the layout it was drawn for

    // The colour and the lane of a mark.
    const toneOf = mark => Array.from(mark.classList).filter(name => !['hl', 'ul', 'begin', 'note'].includes(name));

    function add(layer, name, mark, style) {
        const element = document.createElement('i');
        element.className = [name, ...toneOf(mark)].join(' ');
        element.dataset.a = mark.dataset.a;
        for (const [key, value] of Object.entries(style))
            element.style[key] = value + 'px';
        layer.appendChild(element);
        return element;
    }

    function rectsOf(mark) {
        const run = mark.querySelector('span[data-s]');
        return run ? Array.from(run.getClientRects()).filter(rect => rect.width > 0) : [];
    }

    // Where an annotation begins and ends in the block, by its id. Pieces of a mark follow each other.
    function annotationsIn(block) {
        const found = new Map();
        for (const mark of block.querySelectorAll('mark.hl')) {
            const rects = rectsOf(mark);
            if (rects.length === 0)
                continue;
            const known = found.get(mark.dataset.a);
            if (known)
                Object.assign(known, {last: rects[rects.length - 1], lastMark: mark});
            else
                found.set(mark.dataset.a, {mark, first: rects[0], last: rects[rects.length - 1], lastMark: mark});
        }
        return found.values();
    }

    // As wide as so many whole Chinese characters as there is room for.
    function drawLabel(layer, one, left, y, room) {
        const width = kLabelInset + Math.max(1, Math.floor((room - kLabelInset) / kLabelSize)) * kLabelSize;
        const label = add(layer, 'label', one.mark, {left, top: y, maxWidth: width});
        label.dataset.l = one.mark.dataset.l; // shown by the style sheet: no text but the article's stands in a block
        label.title = one.mark.dataset.d || one.mark.dataset.l;
        return label.getBoundingClientRect().bottom;
    }

    function draw(block) {
        drawn.set(block, layout);
        const old = block.querySelector(':scope > .margin');
        if (old)
            old.remove();
        if (!block.querySelector('mark.hl'))
            return;
        const layer = document.createElement('span');
        layer.className = 'margin';
        layer.setAttribute('aria-hidden', 'true');
        block.appendChild(layer);
        const corner = block.getBoundingClientRect();
        const left = corner.left + block.clientLeft;
        const top = corner.top + block.clientTop;
        const edge = parseFloat(getComputedStyle(document.getElementById('head')).paddingRight);
        const labelLeft = text.body().getBoundingClientRect().right - edge + kLabelGap - left;
        const numbers = getComputedStyle(document.documentElement).getPropertyValue('--numbers').trim();
        // Labels of one line stand below each other, and below the paragraph's number where it has one.
        const belowNumber = top + parseFloat(getComputedStyle(block).lineHeight) / 2 + 8;
        let free = numbers === '' || numbers === 'none' ? -Infinity : belowNumber;
        for (const one of annotationsIn(block)) {
            const bar = add(layer, 'bar', one.mark,
                            {top: one.first.top - top + 2, height: one.last.bottom - one.first.top - 4});
            bar.title = one.mark.dataset.d || '';
            if (one.lastMark.classList.contains('note'))
                add(layer, 'note-dot', one.mark, {left: one.last.right - left, top: one.last.top - top});
            if (one.mark.dataset.l) {
                const y = Math.max((one.first.top + one.first.bottom) / 2 - 8, free);
                free = drawLabel(layer, one, labelLeft, y - top, edge - kLabelGap) + 1;
            }
        }
    }

    function drawNear() {
        const blocks = text.body().children;
        const height = window.innerHeight;
        const first = text.firstIndex(blocks.length, i => blocks[i].getBoundingClientRect().bottom > -height);
        for (let i = first; i < blocks.length && blocks[i].getBoundingClientRect().top < 2 * height; ++i) {
            if (drawn.get(blocks[i]) !== layout)
                draw(blocks[i]);
        }
    }

    function drawAnew() {
        ++layout;
        drawNear();
    }

    return {drawNear, drawAnew};
})();
