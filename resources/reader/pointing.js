// SPDX-License-Identifier: GPL-3.0-or-later
// Says what stands under the pointer, as a source offset. Runs beside annotator.js and reads the same spans.
'use strict';

(function () {
    // The unit of the run under a point of the window, with its box; null where no text is.
    globalThis.pizhu.textAt = (x, y) => {
        const caret = document.caretRangeFromPoint(x, y);
        const node = caret && caret.startContainer;
        const span = node && node.parentElement && node.parentElement.closest('span[data-s]');
        if (!span || node.nodeType !== Node.TEXT_NODE)
            return null;
        const box = document.createRange();
        // A caret stands between two characters: the pointer is on the one before it or the one behind.
        for (const unit of [caret.startOffset, caret.startOffset - 1]) {
            if (unit < 0 || unit >= node.data.length)
                continue;
            box.setStart(node, unit);
            box.setEnd(node, unit + 1);
            const rect = box.getBoundingClientRect();
            if (x < rect.left || x > rect.right || y < rect.top || y > rect.bottom)
                continue;
            const before = document.createRange();
            before.setStart(span, 0);
            before.setEnd(node, unit);
            const start = Number(span.getAttribute('data-s'));
            const offset = span.hasAttribute('data-e') ? start : start + before.toString().length;
            return {offset, x: rect.x, y: rect.y, width: rect.width, height: rect.height};
        }
        return null;
    };
})();
