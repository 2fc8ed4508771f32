// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the application's isolated world of the article page. It reports selections and clicks as source offsets,
// says which text is at the top and swaps blocks. It holds no state of the article.
// Timers and animation frames do not run in this world; what must wait, waits on the C++ side.
'use strict';

(() => {
    const {body, startOf, endOf, runsOf, runsIn, firstIndex, selectedRange, atPoint, locate, rangeOf, rectOfUnit,
           rectBefore, linesOf, blockOf} = globalThis.pizhuText;
    const margins = globalThis.pizhuMargins;
    const overlay = globalThis.pizhuOverlay;
    let bridge = null;
    let lastReport = 'null';
    let lastCommand = 0; // number of the command that made the selection; 0: the reader did, with the mouse
    let pressedAt = null;
    let shownAt = 0;     // where the article was put when it was shown: to come there is no scrolling of the reader's
    let lastPlace = null; // where the page stands, {scrollY, offset, dy, block}: kept as long as nobody scrolls, so
                          // that changing script or width again and again does not creep
    let lastSelected = null; // what was selected before the text changed, and what could be selected then
    const kNear = 60;     // blocks that a window and what is drawn beside it may reach

    // ---- selection -----------------------------------------------------------------------------------------------

    // Of a selection longer than the window only the ends are measured: the engine would lay out all between them.
    function rectOf({start, end, range}) {
        const first = rectOfUnit(start);
        const last = rectBefore(end);
        if (last.bottom - first.top < window.innerHeight)
            return range.getBoundingClientRect();
        const page = body().getBoundingClientRect();
        return {x: page.x, y: first.top, width: page.width, height: last.bottom - first.top};
    }

    function report() {
        if (!bridge)
            return;
        const selected = selectedRange();
        let message = {command: lastCommand};
        if (selected) {
            const rect = rectOf(selected);
            message = {command: lastCommand, start: selected.start, end: selected.end, x: rect.x, y: rect.y,
                       width: rect.width, height: rect.height};
        }
        const text = JSON.stringify(message);
        if (text === lastReport)
            return;
        lastReport = text;
        bridge.reportSelection(message);
    }

    function reportScroll() {
        if (!bridge)
            return;
        const there = place();
        bridge.reportScroll({offset: there.offset, below: there.dy, moved: window.scrollY !== shownAt,
                             serial: globalThis.pizhu.serial || 0});
    }

    function select(start, end) {
        const range = rangeOf(start, end);
        if (range)
            document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer,
                                                     range.endOffset);
    }

    const isSame = (one, other) => one && other && one.start === other.start && one.end === other.end;

    // What is selected; where a phrase that cannot be taken apart made it longer, what it was before.
    function meantBy(selected) {
        return lastSelected && isSame(selected, lastSelected.made) ? lastSelected.meant
            : {start: selected.start, end: selected.end};
    }

    // Keeps the selection over a change of the blocks of which `replaces(index)` is true. One that begins and ends in
    // others stays by itself: asking after it would lay out all of a long one.
    function keepingSelection(change, replaces) {
        const selected = selectedRange();
        const isLost = selected && [selected.range.startContainer, selected.range.endContainer].some(node => {
            const block = blockOf(node);
            return !block || replaces(indexOf(block));
        });
        const meant = isLost && meantBy(selected);
        change();
        if (!isLost)
            return;
        select(meant.start, meant.end);
        lastSelected = {meant, made: selectedRange()};
    }

    // ---- place ---------------------------------------------------------------------------------------------------

    function firstUnitIn(block) {
        const runs = runsOf(block);
        if (runs.length === 0)
            return null;
        const start = startOf(runs[0]);
        const end = endOf(runs[runs.length - 1]);
        const found = firstIndex(end - start, i => rectOfUnit(start + i).bottom > 2);
        return Math.min(start + found, Math.max(start, end - 1));
    }

    const indexOf = block => Number(block.id.slice(1));

    // The first visible source offset and how far below the window's top its line starts.
    function place() {
        if (lastPlace && Math.abs(window.scrollY - lastPlace.scrollY) < 1)
            return lastPlace;
        const blocks = body().children;
        let index = firstIndex(blocks.length, i => blocks[i].getBoundingClientRect().bottom > 2);
        for (; index < blocks.length; ++index) {
            const offset = firstUnitIn(blocks[index]);
            if (offset !== null)
                return {scrollY: window.scrollY, offset, dy: rectOfUnit(offset).top, block: indexOf(blocks[index])};
        }
        return {scrollY: window.scrollY, offset: 0, dy: 0, block: 0};
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
        const block = blockOf(point.node);
        layOutAround(block);
        window.scrollBy(0, rectOfUnit(offset).top - dy);
        lastPlace = {scrollY: window.scrollY, offset, dy: rectOfUnit(offset).top, block: indexOf(block)};
    }

    function flash(start, end) {
        for (const run of runsIn(start, end)) {
            const target = run.closest('mark') || run;
            target.classList.remove('flash');
            void target.offsetWidth; // starts the animation anew
            target.classList.add('flash');
        }
    }

    function drawOver() {
        margins.drawNear();
        overlay.draw();
    }

    // Puts the blocks [first, last) in the place of those that are there or between them.
    function swapBlocks({first, last, html}) {
        const blocks = body().children;
        const from = firstIndex(blocks.length, i => indexOf(blocks[i]) >= first);
        const to = firstIndex(blocks.length, i => indexOf(blocks[i]) >= last);
        const next = blocks[to] || null;
        const old = document.createRange();
        if (from < to) {
            old.setStartBefore(blocks[from]);
            old.setEndAfter(blocks[to - 1]);
            old.deleteContents();
        }
        const template = document.createElement('template');
        template.innerHTML = html;
        body().insertBefore(template.content, next);
    }

    // ---- what the C++ side calls ---------------------------------------------------------------------------------

    globalThis.pizhu = {
        // Another article takes the place of the one before; nothing of that one stays.
        showArticle(page, start) {
            closeEnlarged();
            document.getSelection().removeAllRanges();
            lastCommand = 0;
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
            lastPlace = null;
            lastSelected = null;
            overlay.forget();
            globalThis.pizhu.serial = start.serial;
            window.scrollTo(0, 0);
            if ('start' in start)
                globalThis.pizhu.scrollToRange(start.start, start.end, start.flash);
            else
                globalThis.pizhu.scrollToTop(start.top, start.below);
            shownAt = window.scrollY;
            drawOver();
            report();
            return globalThis.pizhu.progress();
        },

        // A part of a long article, new or in another script, with which the head may come; what is read stays where it
        // is. Measuring anything would lay out the page, which behind the window is left to when it is painted.
        putPart(part) {
            const blocks = body().children;
            const seen = lastPlace ? lastPlace.block : blocks.length > 0 ? indexOf(blocks[0]) : 0;
            const changesAll = 'lang' in part;
            const kept = changesAll || part.first <= seen ? place() : null;
            keepingSelection(() => {
                if (changesAll) {
                    document.documentElement.lang = part.lang;
                    document.getElementById('head').innerHTML = part.head;
                }
                swapBlocks(part);
            }, index => index >= part.first && index < part.last);
            if (kept) {
                lastPlace = null;
                if (part.last <= kept.block)
                    putAt(kept.offset, kept.dy); // what comes before moves the top of the page, too
                else
                    stayAt(kept);
            }
            if (part.isLast || (part.first <= seen + kNear && part.last + kNear >= seen)) {
                drawOver();
                report();
            }
            return part.isLast ? globalThis.pizhu.progress() : 0;
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
            }, index => blocks.some(block => block.index === index));
            drawOver();
            report();
        },

        replaceBody(page) {
            const kept = place();
            keepingSelection(() => {
                document.documentElement.lang = page.lang;
                document.getElementById('head').innerHTML = page.head;
                body().innerHTML = page.body;
            }, () => true);
            stayAt(kept);
            drawOver();
            report();
        },

        replaceHead(html) {
            document.getElementById('head').innerHTML = html;
        },

        setStyle(id, css) {
            const kept = place();
            document.getElementById(id).textContent = css;
            stayAt(kept);
            margins.drawAnew();
            overlay.draw();
            report();
        },

        // Puts the line of `offset` so far below the top of the window.
        scrollToTop(offset, below = 0) {
            if (offset > 0)
                putAt(offset, below);
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

        // Where the reader has come to, whether a scroll event has told it or is still to come; null where they have
        // not scrolled.
        left: () => window.scrollY === shownAt ? null : {...place(), progress: globalThis.pizhu.progress()},

        // `command`: a number for the report that follows.
        select(start, end, command) {
            lastCommand = command;
            lastSelected = null;
            select(start, end);
            report();
        },
        deselect(command) {
            lastCommand = command;
            document.getSelection().removeAllRanges();
            report();
        },

        showCaret(offset, atEnd, keepsColumn) {
            const point = locate(offset, atEnd);
            if (!point)
                return;
            layOutAround(blockOf(point.node));
            overlay.showCaret(offset, atEnd, keepsColumn);
            overlay.reveal();
        },
        hideCaret: overlay.hideCaret,
        // Where the caret comes by so many lines, or windows.
        offsetByLines: overlay.byLines,
        offsetByPages: overlay.byPages,
        pick: overlay.pick,
        // The lines of a passage that are in the window, together; the first of them where they fill much of it.
        lineOf(start, end) {
            const lines = linesOf(start, end).filter(one => one.bottom > 0 && one.top < window.innerHeight);
            if (lines.length === 0)
                return [];
            const last = lines[lines.length - 1];
            const all = last.bottom - lines[0].top < window.innerHeight / 2;
            const bottom = all ? last.bottom : lines[0].bottom;
            const left = all ? Math.min(...lines.map(one => one.left)) : lines[0].left;
            const right = all ? Math.max(...lines.map(one => one.right)) : lines[0].right;
            return [left, lines[0].top, right - left, bottom - lines[0].top];
        },
        place,
        putAt,
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
        drawOver();
        report();
        reportScroll();
    }, {passive: true});
    // Plain text: the page's colours are nobody else's business.
    document.addEventListener('copy', event => {
        event.clipboardData.setData('text/plain', document.getSelection().toString());
        event.preventDefault();
    });
    window.addEventListener('resize', () => {
        if (lastPlace)
            stayAt(lastPlace);
        margins.drawAnew();
        overlay.draw();
        report();
    });
    document.addEventListener('animationend', event => event.target.classList.remove('flash'));

    // ---- clicks and handles

    // The annotations under an element, the innermost last.
    function marksAround(element) {
        const ids = [];
        const label = element.closest('.margin > [data-a]');
        if (label)
            return label.dataset.a.split(' ');
        for (let mark = element.closest('mark[data-a]'); mark; mark = mark.parentElement.closest('mark[data-a]'))
            ids.unshift(mark.dataset.a);
        return ids;
    }

    const isDrag = event => !pressedAt || Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > 4;

    document.addEventListener('mousedown', event => {
        pressedAt = {x: event.clientX, y: event.clientY};
        if (overlay.startDrag(event))
            return;
        lastCommand = 0;
        lastSelected = null;
    });
    const reportDrag = (end, done) => {
        if (bridge)
            bridge.reportDrag({...end, done});
    };
    document.addEventListener('mousemove', event => {
        const end = overlay.dragTo(event);
        if (end)
            reportDrag(end, false);
    });
    document.addEventListener('mouseup', event => {
        const end = overlay.dragTo(event);
        if (overlay.endDrag())
            reportDrag(end, true);
    });
    // Asked for again and again while a handle is held at the edge of the window: timers do not run here.
    globalThis.pizhu.dragOn = () => {
        const end = overlay.dragOn();
        if (end)
            reportDrag(end, false);
    };
    document.addEventListener('click', event => {
        if (closeEnlarged() || event.target.closest('.handle'))
            return;
        if (event.target.matches('figure > img') && !selectedRange()) {
            enlarge(event.target);
            return;
        }
        if (!bridge || isDrag(event) || event.target.closest('a'))
            return;
        const there = atPoint(event.clientX, event.clientY);
        bridge.reportClick({unit: there ? there.unit : -1, boundary: there ? there.end : -1, count: event.detail,
                            extends: event.shiftKey, annotations: marksAround(event.target)});
    });
    document.addEventListener('contextmenu', event => {
        const repair = event.target.closest('.repair');
        const runs = repair ? repair.querySelectorAll('span[data-s]') : [];
        if (!bridge)
            return;
        const place = runs.length > 0 ? {start: startOf(runs[0]), end: endOf(runs[runs.length - 1])} : {};
        const there = atPoint(event.clientX, event.clientY);
        bridge.reportMenu({...place, offset: there ? there.end : -1, annotations: marksAround(event.target)});
    });

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.annotator;
        globalThis.pizhu.connected(channel.objects);
        drawOver();
        report();
        if (window.scrollY > 0)
            reportScroll(); // may have happened before anybody listened
    });
})();
