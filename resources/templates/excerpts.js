// SPDX-License-Identifier: GPL-3.0-or-later
// Filters the page it stands in. Without scripts the page shows everything.
"use strict";
(() => {
  const nav = document.querySelector("nav");
  const search = nav.querySelector("input[type=search]");
  const tag = nav.querySelector("select");
  const colors = [...nav.querySelectorAll("input[type=checkbox]")];
  const none = document.querySelector(".none");
  const count = nav.querySelector("output");
  const articles = [...document.querySelectorAll("article")];
  const entries = [...nav.querySelectorAll("a")];
  const entryOf = new Map(articles.map((article, index) => [article, entries[index]]));
  const textOf = new Map();
  for (const section of document.querySelectorAll("section"))
    textOf.set(section, section.textContent.normalize("NFKC").toLowerCase());

  function isTagged(section, wanted) {
    return (section.dataset.tags || "").split("\n").some(path => path === wanted || path.startsWith(wanted + "/"));
  }

  function apply() {
    const words = search.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = new Set(colors.filter(box => box.checked).map(box => box.value));
    let shown = 0;
    for (const article of articles) {
      let inArticle = 0;
      const title = article.querySelector("h2").textContent.normalize("NFKC").toLowerCase();
      for (const section of article.querySelectorAll("section")) {
        const visible = chosen.has(section.dataset.color) && (!tag.value || isTagged(section, tag.value)) &&
          words.every(word => textOf.get(section).includes(word) || title.includes(word));
        section.hidden = !visible;
        inArticle += visible ? 1 : 0;
      }
      shown += inArticle;
      article.hidden = inArticle === 0;
      const entry = entryOf.get(article);
      entry.hidden = inArticle === 0;
      entry.querySelector("small").textContent = inArticle;
    }
    count.value = shown;
    none.hidden = shown > 0;
  }

  search.addEventListener("input", apply);
  for (const control of [tag, ...colors])
    control.addEventListener("change", apply);
  // Beside the text it does not stand in the way; above it, it would.
  nav.querySelector("details").open = window.matchMedia("(min-width: 75em)").matches;
  nav.hidden = false;
  document.body.classList.add("filtered");
  apply();
})();
