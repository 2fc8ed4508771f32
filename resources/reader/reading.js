// SPDX-License-Identifier: GPL-3.0-or-later
// Runs beside annotator.js in the application's isolated world. It says which character the pointer is at while the text
// is shown in another script than its own (data-converted on the root) or when asked, and how far the article was seen.
'use strict';

(function () {
    const text = globalThis.pizhuText;
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

    function pointedAt(x, y) {
        const {span, node, at} = text.characterAt(x, y) || {};
        if (!span)
            return null;
        const inside = text.lengthBefore(span, node, at);
        const all = span.textContent;
        if (text.isAtom(span))
            return {start: text.startOf(span), end: text.endOf(span), shown: all, at: inside, atom: true, x, y};
        const from = Math.max(0, inside - kAround);
        const shown = all.slice(from, inside + kAround);
        const start = text.startOf(span) + from;
        return {start, end: start + shown.length, shown, at: inside - from, atom: false, x, y};
    }

    // The source offset of the character under a point, with its box; null where no text is.
    globalThis.pizhu.textAt = (x, y) => {
        const {span, node, at, rect} = text.characterAt(x, y) || {};
        if (!span)
            return null;
        const offset = text.startOf(span) + (text.isAtom(span) ? 0 : text.lengthBefore(span, node, at));
        return {offset, x: rect.x, y: rect.y, width: rect.width, height: rect.height};
    };

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
