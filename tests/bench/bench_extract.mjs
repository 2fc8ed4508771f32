// SPDX-License-Identifier: GPL-3.0-or-later
// node bench_extract.mjs FOLDER NODE_MODULES: what Mozilla Readability finds in every *.html below FOLDER, one JSON
// object a line.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const [folder, modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), '/'));
const { Readability } = require('@mozilla/readability');
const { JSDOM, VirtualConsole } = require('jsdom');

function* pagesIn(directory) {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = join(directory, entry.name);
        if (entry.isDirectory())
            yield* pagesIn(path);
        else if (entry.name.endsWith('.html'))
            yield path;
    }
}

// Saved pages are UTF-8 whatever they declare; other bytes are decoded as a browser does.
function contentOf(page) {
    const bytes = readFileSync(page);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return bytes;
    }
}

for (const page of pagesIn(folder)) {
    const window = new JSDOM(contentOf(page), { url: 'https://page.example/',
                                                virtualConsole: new VirtualConsole() }).window;
    const found = new Readability(window.document).parse() ?? {};
    console.log(JSON.stringify({ page: relative(folder, page), title: found.title ?? '', text: found.textContent ?? '',
                                 author: found.byline ?? '', date: found.publishedTime ?? '' }));
    window.close();
}
