// SPDX-License-Identifier: GPL-3.0-or-later
// Filters the page it stands in. Without scripts the page shows everything.
"use strict";
(() => {
  const nav = document.querySelector("nav");
  const search = nav.querySelector("input[type=search]");
  const tag = nav.querySelector("select");
  const colors = [...nav.querySelectorAll("input[type=checkbox]")];
  const count = nav.querySelector("output");
  const articles = [...document.querySelectorAll("article")];
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
      let any = false;
      const title = article.querySelector("h2").textContent.normalize("NFKC").toLowerCase();
      for (const section of article.querySelectorAll("section")) {
        const visible = chosen.has(section.dataset.color) && (!tag.value || isTagged(section, tag.value)) &&
          words.every(word => textOf.get(section).includes(word) || title.includes(word));
        section.hidden = !visible;
        any = any || visible;
        shown += visible ? 1 : 0;
      }
      article.hidden = !any;
      document.querySelector(`nav a[href="#${CSS.escape(article.id)}"]`).hidden = !any;
    }
    count.value = shown;
  }

  search.addEventListener("input", apply);
  for (const control of [tag, ...colors])
    control.addEventListener("change", apply);
  nav.hidden = false;
  document.body.classList.add("filtered");
  apply();
})();
