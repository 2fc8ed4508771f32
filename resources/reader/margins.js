// SPDX-License-Identifier: GPL-3.0-or-later
// The margin of the page: a stripe beside the lines of each annotation, the short names of its tags at its first line,
// a dot where one with a note ends. Where so many overlap that their stripes have no room, a count stands for the rest. They lie over their block, outside the text, because a box in the text would change
// how its lines break. A block is drawn when it comes near and again after the layout changed.
'use strict';

globalThis.pizhuMargins = (() => {
    const text = globalThis.pizhuText;
    const kLabelGap = 4;   // between the text and its labels
    const kLabelInset = 5; // of a label's text
    const kLabelSize = 11; // of a character; all three as in marks.css, in pixels
    const kMoreWidth = 24; // of the count, as in marks.css
    const kQuoteEdge = -16; // where the first stripe beside a quote stands, as in marks.css
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

    // 1, 2 …
    const laneOf = mark => Number(Array.from(mark.classList).find(name => /^d\d+$/.test(name)).slice(1));

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
                found.set(mark.dataset.a, {mark, lane: laneOf(mark), first: rects[0], last: rects[rects.length - 1],
                                           lastMark: mark});
        }
        return Array.from(found.values());
    }

    // As wide as so many whole Chinese characters as there is room for.
    function drawLabel(layer, one, left, y, room) {
        const width = kLabelInset + Math.max(1, Math.floor((room - kLabelInset) / kLabelSize)) * kLabelSize;
        const label = add(layer, 'label', one.mark, {left, top: y, maxWidth: width});
        label.dataset.l = one.mark.dataset.l; // shown by the style sheet: no text but the article's stands in a block
        label.title = one.mark.dataset.d || one.mark.dataset.l;
        return label.getBoundingClientRect().bottom;
    }

    const pixels = name => parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name));

    // How many stripes have room between the window's edge, `room` pixels before the block's layer, and the text, where
    // `deepest` are wanted; and where the next one would stand in the layer.
    function stripesThatFit(block, room, edge, deepest) {
        const step = pixels('--lane-step');
        const first = block.tagName === 'BLOCKQUOTE' ? kQuoteEdge : edge - pixels('--bar-gap');
        const all = Math.max(1, Math.floor((room + first) / step) + 1);
        // The count stands beside the stripes where enough of them are left, else on them.
        const beside = all - Math.ceil(kMoreWidth / step);
        const count = deepest <= all ? all : beside >= 6 ? beside : all;
        return {count, left: Math.max(-room, first - count * step + pixels('--bar') - kMoreWidth)};
    }

    function drawBar(layer, one, top) {
        const bar = add(layer, 'bar', one.mark,
                        {top: one.first.top - top + 2, height: one.last.bottom - one.first.top - 4});
        bar.style.setProperty('--lane', one.lane - 1);
        bar.title = one.mark.dataset.d || '';
    }

    // A count for annotations without a stripe: one for all whose lines touch.
    function drawMore(layer, hidden, left, top) {
        const groups = [];
        for (const one of hidden) {
            const group = groups[groups.length - 1];
            if (group && one.first.top < group.bottom)
                Object.assign(group, {all: [...group.all, one], bottom: Math.max(group.bottom, one.last.bottom)});
            else
                groups.push({all: [one], top: one.first.top, bottom: one.last.bottom});
        }
        for (const group of groups) {
            const more = add(layer, 'more', group.all[0].mark, {left, top: Math.max(0, group.top - top - 5)});
            more.className = 'more';
            more.dataset.a = group.all.map(one => one.mark.dataset.a).join(' ');
            more.dataset.l = '+' + group.all.length;
            more.title = group.all.map(one => one.mark.dataset.d || '').filter(line => line !== '').join('\n');
        }
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
        const page = text.body().getBoundingClientRect();
        const labelLeft = page.right - edge + kLabelGap - left;
        const numbers = getComputedStyle(document.documentElement).getPropertyValue('--numbers').trim();
        // Labels of one line stand below each other, and below the paragraph's number where it has one.
        const belowNumber = top + parseFloat(getComputedStyle(block).lineHeight) / 2 + 8;
        let free = numbers === '' || numbers === 'none' ? -Infinity : belowNumber;
        const all = annotationsIn(block);
        const fits = stripesThatFit(block, left - page.left, edge, Math.max(...all.map(one => one.lane)));
        drawMore(layer, all.filter(one => one.lane > fits.count), fits.left, top);
        for (const one of all) {
            if (one.lastMark.classList.contains('note'))
                add(layer, 'note-dot', one.mark, {left: one.last.right - left, top: one.last.top - top});
            if (one.lane > fits.count)
                continue; // the count names it
            drawBar(layer, one, top);
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

    // Whoever points at a stripe, a label or a count of the margin sees which passages it belongs to.
    const markNear = ids => {
        for (const mark of document.querySelectorAll('mark.near'))
            mark.classList.remove('near');
        for (const id of ids) {
            for (const mark of document.querySelectorAll('mark[data-a="' + CSS.escape(id) + '"]'))
                mark.classList.add('near');
        }
    };
    document.addEventListener('mouseover', event => {
        const margin = event.target.closest && event.target.closest('.margin > [data-a]');
        markNear(margin ? margin.dataset.a.split(' ') : []);
    });

    return {drawNear, drawAnew};
})();
