// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the application's isolated world of the article page. It reports selections as source offsets, says which text
// is at the top, swaps blocks and draws the marks in the margin. It holds no state of the article: every offset is read
// from the spans that HtmlWriter wrote (data-s: source start; data-e: source end of an atom, whose text is not one to one
// with its source).
// Timers and animation frames do not run in this world; what must wait, waits on the C++ side.
'use strict';

(function () {
    let bridge = null;
    let spanList = null; // all runs of the body in document order, until the body changes
    let lastReport = 'null';
    let lastPlace = null; // where the page stands, {scrollY, offset, dy}: kept as long as nobody scrolls, so that
                          // changing script or width again and again does not creep

    const body = () => document.getElementById('body');

    function spans() {
        if (!spanList)
            spanList = Array.from(body().querySelectorAll('span[data-s]'));
        return spanList;
    }

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

    // ---- page → source -------------------------------------------------------------------------------------------

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
        const list = spans();
        const following = firstIndex(list.length, i => point.comparePoint(list[i], 0) >= 0);
        if (isEnd)
            return following > 0 ? endOf(list[following - 1]) : null;
        return following < list.length ? startOf(list[following]) : null;
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

    function report() {
        if (!bridge)
            return;
        const selected = selectedRange();
        let message = {};
        if (selected) {
            const rect = selected.range.getBoundingClientRect();
            message = {start: selected.start, end: selected.end, x: rect.x, y: rect.y, width: rect.width,
                       height: rect.height};
        }
        const text = JSON.stringify(message);
        if (text === lastReport)
            return;
        lastReport = text;
        bridge.reportSelection(message);
    }

    // ---- source → page -------------------------------------------------------------------------------------------

    function textPoint(span, units) {
        const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
        let last = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (units <= node.data.length)
                return {node, offset: units, span};
            units -= node.data.length;
            last = node;
        }
        return last ? {node: last, offset: last.data.length, span} : {node: span, offset: 0, span};
    }

    // The boundary point of a source offset; an offset between runs moves as sourceOffset() does.
    function locate(offset, isEnd) {
        const list = spans();
        if (list.length === 0)
            return null;
        const next = firstIndex(list.length, i => isEnd ? startOf(list[i]) >= offset : startOf(list[i]) > offset);
        const span = list[Math.max(0, next - 1)];
        if (!isEnd && offset >= endOf(span) && next > 0 && next < list.length)
            return textPoint(list[next], 0);
        if (isAtom(span))
            return textPoint(span, isEnd ? span.textContent.length : 0);
        const inside = Math.min(Math.max(0, offset - startOf(span)), span.textContent.length);
        return textPoint(span, inside);
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

    function rectOfUnit(offset) {
        const point = locate(offset, false);
        if (!point)
            return null;
        const range = document.createRange();
        range.setStart(point.node, point.offset);
        if (point.node.nodeType === Node.TEXT_NODE)
            range.setEnd(point.node, Math.min(point.offset + 1, point.node.data.length));
        const rects = range.getClientRects();
        return rects.length > 0 ? rects[rects.length - 1] : point.span.getBoundingClientRect();
    }

    function blockOf(node) {
        const root = body();
        while (node && node.parentNode !== root)
            node = node.parentNode;
        return node;
    }

    function select(start, end) {
        const range = rangeOf(start, end);
        if (range)
            document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer,
                                                     range.endOffset);
    }

    // Keeps the selection over a change of the body.
    function keepingSelection(change) {
        const selected = selectedRange();
        change();
        spanList = null;
        const now = selectedRange();
        if (selected && (!now || now.start !== selected.start || now.end !== selected.end))
            select(selected.start, selected.end);
        report();
    }

    // ---- place ---------------------------------------------------------------------------------------------------

    function firstUnitIn(block) {
        const first = block.querySelector('span[data-s]');
        if (!first)
            return null;
        const all = block.querySelectorAll('span[data-s]');
        const start = startOf(first);
        const end = endOf(all[all.length - 1]);
        const found = firstIndex(end - start, i => rectOfUnit(start + i).bottom > 2);
        return Math.min(start + found, Math.max(start, end - 1));
    }

    // The first visible source offset and how far below the window's top its line starts.
    function place() {
        if (lastPlace && Math.abs(window.scrollY - lastPlace.scrollY) < 1)
            return lastPlace;
        const blocks = body().children;
        let index = firstIndex(blocks.length, i => blocks[i].getBoundingClientRect().bottom > 2);
        for (; index < blocks.length; ++index) {
            const offset = firstUnitIn(blocks[index]);
            if (offset !== null)
                return {scrollY: window.scrollY, offset, dy: rectOfUnit(offset).top};
        }
        return {scrollY: window.scrollY, offset: 0, dy: 0};
    }

    function stayAt(kept) {
        if (kept.scrollY >= 1)
            putAt(kept.offset, kept.dy);
    }

    // Blocks far away are not laid out in a long article; those around a target must be, before it is measured.
    function layOutAround(block) {
        const style = element => { element.style.contentVisibility = 'visible'; };
        let before = block;
        let after = block;
        for (let i = 0; i < 12; ++i) {
            if (before) {
                style(before);
                before = before.previousElementSibling;
            }
            if (after) {
                style(after);
                after = after.nextElementSibling;
            }
        }
    }

    function putAt(offset, dy) {
        const point = locate(offset, false);
        if (!point)
            return;
        layOutAround(blockOf(point.node));
        window.scrollBy(0, rectOfUnit(offset).top - dy);
        lastPlace = {scrollY: window.scrollY, offset, dy: rectOfUnit(offset).top};
    }

    function flash(start, end) {
        const list = spans();
        const from = firstIndex(list.length, i => endOf(list[i]) > start);
        for (let i = from; i < list.length && startOf(list[i]) < end; ++i) {
            const target = list[i].closest('mark') || list[i];
            target.classList.remove('flash');
            void target.offsetWidth; // starts the animation anew
            target.classList.add('flash');
        }
    }

    // ---- margin marks --------------------------------------------------------------------------------------------

    // They lie over their block, outside the text, because a box in the text would change how its lines break. A block
    // is drawn when it comes near and again after the layout changed; `drawn` knows for which layout.
    let layout = 0;
    const drawn = new WeakMap();

    function markOver(layer, kind, mark, x, y) {
        const element = document.createElement('i');
        const tone = Array.from(mark.classList).filter(name => name !== 'hl' && name !== 'begin' && name !== 'note');
        element.className = [kind, ...tone].join(' ');
        if (x !== null)
            element.style.left = x + 'px';
        element.style.top = y + 'px';
        layer.appendChild(element);
    }

    function drawMarginOf(block) {
        drawn.set(block, layout);
        const old = block.querySelector(':scope > .margin');
        if (old)
            old.remove();
        const marks = block.querySelectorAll('mark.hl.begin, mark.hl.note');
        if (marks.length === 0)
            return;
        const layer = document.createElement('span');
        layer.className = 'margin';
        layer.setAttribute('aria-hidden', 'true');
        const corner = block.getBoundingClientRect();
        const left = corner.left + block.clientLeft;
        const top = corner.top + block.clientTop;
        for (const mark of marks) {
            const rects = Array.from(mark.querySelector('span[data-s]').getClientRects()).filter(r => r.width > 0);
            if (rects.length === 0)
                continue;
            const last = rects[rects.length - 1];
            if (mark.classList.contains('begin'))
                markOver(layer, 'bar', mark, null, (rects[0].top + rects[0].bottom) / 2 - top);
            if (mark.classList.contains('note'))
                markOver(layer, 'note-dot', mark, last.right - left, last.top - top);
        }
        block.appendChild(layer);
    }

    function drawMargins() {
        const blocks = body().children;
        const height = window.innerHeight;
        const first = firstIndex(blocks.length, i => blocks[i].getBoundingClientRect().bottom > -height);
        for (let i = first; i < blocks.length && blocks[i].getBoundingClientRect().top < 2 * height; ++i) {
            if (drawn.get(blocks[i]) !== layout)
                drawMarginOf(blocks[i]);
        }
    }

    function drawMarginsAnew() {
        ++layout;
        drawMargins();
    }

    // ---- what the C++ side calls ---------------------------------------------------------------------------------

    globalThis.pizhu = {
        // Another article takes the place of the one before; nothing of that one stays.
        showArticle(page, start) {
            closeEnlarged();
            document.getSelection().removeAllRanges();
            for (const id of ['theme', 'reading']) {
                const style = document.getElementById(id);
                if (style.textContent !== page[id])
                    style.textContent = page[id];
            }
            document.documentElement.lang = page.lang;
            document.documentElement.className = page.classes;
            document.title = page.title;
            document.getElementById('head').innerHTML = page.head;
            body().innerHTML = page.body;
            spanList = null;
            lastPlace = null;
            globalThis.pizhu.serial = start.serial;
            window.scrollTo(0, 0);
            if ('start' in start)
                globalThis.pizhu.scrollToRange(start.start, start.end, start.flash);
            else
                globalThis.pizhu.scrollToTop(start.top);
            drawMargins();
            report();
            return globalThis.pizhu.progress();
        },

        replaceBlocks(blocks) {
            keepingSelection(() => {
                for (const block of blocks) {
                    const old = document.getElementById('b' + block.index);
                    if (!old)
                        continue;
                    const template = document.createElement('template');
                    template.innerHTML = block.html;
                    const laidOut = old.style.contentVisibility;
                    const fresh = template.content.firstElementChild;
                    if (laidOut)
                        fresh.style.contentVisibility = laidOut;
                    old.replaceWith(template.content);
                }
            });
            drawMargins();
        },

        replaceBody(page) {
            const kept = place();
            keepingSelection(() => {
                document.documentElement.lang = page.lang;
                document.getElementById('head').innerHTML = page.head;
                body().innerHTML = page.body;
            });
            stayAt(kept);
            drawMargins();
        },

        replaceHead(html) {
            document.getElementById('head').innerHTML = html;
        },

        setStyle(id, css) {
            const kept = place();
            document.getElementById(id).textContent = css;
            stayAt(kept);
            drawMarginsAnew();
            report();
        },

        // Puts the line of `offset` at the top of the window.
        scrollToTop(offset) {
            if (offset > 0)
                putAt(offset, 0);
            else
                window.scrollTo(0, 0);
        },

        // Brings a range into the comfortable part of the window; moves nothing when it is there already.
        scrollToRange(start, end, flashes) {
            const point = locate(start, false);
            if (!point)
                return;
            layOutAround(blockOf(point.node));
            const rect = rectOfUnit(start);
            const height = window.innerHeight;
            if (rect.top < height * 0.1 || rect.bottom > height * 0.8)
                putAt(start, height * 0.3);
            if (flashes)
                flash(start, end);
        },

        firstVisible: () => place().offset,
        select,
        deselect: () => document.getSelection().removeAllRanges(),
    };

    // ---- events --------------------------------------------------------------------------------------------------

    // A picture opens over the whole page; the next click or Escape closes it.
    const enlarge = image => {
        const over = document.createElement('div');
        over.className = 'enlarged';
        over.appendChild(image.cloneNode());
        document.body.appendChild(over);
    };
    const closeEnlarged = () => {
        const open = document.querySelector('.enlarged');
        if (open)
            open.remove();
        return open !== null;
    };

    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && closeEnlarged())
            event.preventDefault();
    });
    document.addEventListener('selectionchange', report);
    document.addEventListener('scroll', () => {
        lastPlace = place();
        drawMargins();
        report();
        if (bridge)
            bridge.reportScroll();
    }, {passive: true});
    // Plain text: the page's colours are nobody else's business.
    document.addEventListener('copy', event => {
        event.clipboardData.setData('text/plain', document.getSelection().toString());
        event.preventDefault();
    });
    window.addEventListener('resize', () => {
        if (lastPlace)
            stayAt(lastPlace);
        drawMarginsAnew();
        report();
    });
    document.addEventListener('animationend', event => event.target.classList.remove('flash'));
    document.addEventListener('click', event => {
        if (closeEnlarged())
            return;
        if (event.target.matches('figure > img') && !selectedRange())
            enlarge(event.target);
        const mark = event.target.closest('mark[data-a]');
        if (bridge && mark && !selectedRange())
            bridge.reportMarkClick(mark.getAttribute('data-a').trim().split(/\s+/).pop());
    });
    document.addEventListener('contextmenu', event => {
        const repair = event.target.closest('.repair');
        const runs = repair ? repair.querySelectorAll('span[data-s]') : [];
        if (bridge && runs.length > 0)
            bridge.reportRepairMenu({start: startOf(runs[0]), end: endOf(runs[runs.length - 1])});
    });

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.annotator;
        globalThis.pizhu.connected(channel.objects);
        drawMargins();
        report();
        if (window.scrollY > 0)
            bridge.reportScroll(); // may have happened before anybody listened
    });
})();
