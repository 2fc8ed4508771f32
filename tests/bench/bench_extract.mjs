// SPDX-License-Identifier: GPL-3.0-or-later
// node bench_extract.mjs FOLDER NODE_MODULES: what Mozilla Readability finds in every FOLDER/*/page.html, one
// JSON object a line.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), '/'));
const { Readability } = require('@mozilla/readability');
const { JSDOM } = require('jsdom');

for (const name of readdirSync(folder).sort()) {
    const page = join(folder, name, 'page.html');
    if (!existsSync(page))
        continue;
    const window = new JSDOM(readFileSync(page, 'utf8'), { url: 'https://page.example/' }).window;
    const found = new Readability(window.document).parse() ?? {};
    console.log(JSON.stringify({ folder: name, title: found.title ?? '', text: found.textContent ?? '',
                                 author: found.byline ?? '', date: found.publishedTime ?? '' }));
    window.close();
}
