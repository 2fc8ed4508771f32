// SPDX-License-Identifier: GPL-3.0-or-later
// Runs beside annotator.js in the application's isolated world. It says which character the pointer is at while the text
// is shown in another script than its own (data-converted on the root), and how far the article was seen.
'use strict';

(function () {
    const kAround = 12; // units on each side that are sent along: a word is not longer
    let bridge = null;
    let last = ''; // what was said last

    function say(message) {
        const key = message ? message.start + ':' + message.at : '';
        if (!bridge || key === last)
            return;
        last = key;
        bridge.reportPointed(message || {});
    }

    // The run under a point and the index of the unit there; null: there is none.
    function unitAt(x, y) {
        const caret = document.caretRangeFromPoint(x, y);
        const element = caret && caret.startContainer.parentElement;
        const span = element && element.closest('#body span[data-s]');
        if (!span || caret.startContainer.nodeType !== Node.TEXT_NODE)
            return null;
        const text = caret.startContainer.data;
        const range = document.createRange();
        // The caret stands before or behind the unit that is meant.
        for (const at of [caret.startOffset, caret.startOffset - 1]) {
            if (at < 0 || at >= text.length)
                continue;
            range.setStart(caret.startContainer, at);
            range.setEnd(caret.startContainer, at + 1);
            for (const rect of range.getClientRects()) {
                if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)
                    return {span, text, at};
            }
        }
        return null;
    }

    function pointedAt(x, y) {
        const unit = unitAt(x, y);
        if (!unit)
            return null;
        const start = Number(unit.span.getAttribute('data-s'));
        if (unit.span.hasAttribute('data-e'))
            return {start, end: Number(unit.span.getAttribute('data-e')), shown: unit.text, at: unit.at, atom: true, x, y};
        const from = Math.max(0, unit.at - kAround);
        const shown = unit.text.slice(from, unit.at + kAround);
        return {start: start + from, end: start + from + shown.length, shown, at: unit.at - from, atom: false, x, y};
    }

    document.addEventListener('mousemove', event => {
        if (document.documentElement.hasAttribute('data-converted'))
            say(pointedAt(event.clientX, event.clientY));
    }, {passive: true});
    document.addEventListener('mouseleave', () => say(null));
    document.addEventListener('scroll', () => say(null), {passive: true});

    // How much of the article was on the screen or above it: 1 as soon as its end is.
    globalThis.pizhu.progress = () => {
        const all = document.getElementById('body').getBoundingClientRect().bottom + window.scrollY;
        const seen = window.scrollY + window.innerHeight;
        return seen >= all - 1 ? 1 : seen / all;
    };
    // `serial` names the article: what was said of the one before may arrive late.
    globalThis.pizhu.tellProgress = () => {
        if (bridge)
            bridge.reportProgress(globalThis.pizhu.progress(), globalThis.pizhu.serial || 0);
    };
    document.addEventListener('scroll', globalThis.pizhu.tellProgress, {passive: true});
    window.addEventListener('resize', globalThis.pizhu.tellProgress);

    globalThis.pizhu.setConverted = converted => {
        document.documentElement.toggleAttribute('data-converted', converted);
        say(null);
    };
    globalThis.pizhu.connected = objects => {
        bridge = objects.reading;
        globalThis.pizhu.tellProgress();
    };
})();
