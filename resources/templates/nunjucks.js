// SPDX-License-Identifier: GPL-3.0-or-later
// Called once with the sources of Nunjucks' modules and a template; gives the function that renders it over data as JSON.
(function (sources, templateText) {
  "use strict";
  // Nunjucks is written for Node; of what it asks for there, these few are enough here.
  function EventEmitter() {}
  EventEmitter.prototype.on = function () { return this; };
  EventEmitter.prototype.emit = () => false;
  const given = {
    asap: run => run(),
    "asap/raw": run => run(),
    events: EventEmitter,
    path: {},
    "./loaders": {},
    "./express-app": () => {},
  };
  // Errors here have a stack of their own that cannot be replaced, as Nunjucks tries to.
  sources.lib = sources.lib.replace("Object.defineProperty(err, 'stack'", "Object.defineProperty(err, 'whence'");
  const loaded = {};

  function load(name) {
    if (name in given)
      return given[name];
    const key = name.replace("./", "");
    if (!(key in loaded)) {
      const module = { exports: {} };
      loaded[key] = module;
      new Function("module", "exports", "require", sources[key])(module, module.exports, load);
    }
    return loaded[key].exports;
  }

  // The excerpts of each tag, those without one under the path "".
  function byTag(articles) {
    const excerptsOf = new Map();
    for (const article of articles)
      for (const excerpt of article.excerpts) {
        excerpt.about = article;
        for (const path of excerpt.tags.length > 0 ? excerpt.tags : [""]) {
          if (!excerptsOf.has(path))
            excerptsOf.set(path, []);
          excerptsOf.get(path).push(excerpt);
        }
      }
    return [...excerptsOf.keys()].sort().map(path => ({ path, excerpts: excerptsOf.get(path) }));
  }

  const { Environment, Template } = load("./environment");
  const environment = new Environment([], { autoescape: false, trimBlocks: true, lstripBlocks: true });
  const most = 100000;
  environment.addGlobal("range", (start, stop, step = 1) => {
    const from = stop === undefined ? 0 : start;
    const to = stop === undefined ? start : stop;
    const list = [];
    for (let i = from; step > 0 ? i < to : i > to; i += step) {
      if (list.length >= most || step === 0)
        throw new Error("range() is limited to " + most + " numbers");
      list.push(i);
    }
    return list;
  });
  environment.addFilter("yaml", value => JSON.stringify(value === undefined ? "" : value));
  environment.addFilter("cell", value => String(value === undefined ? "" : value)
    .replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " "));
  environment.addFilter("indented", (value, by = "  ") => String(value).split("\n").join("\n" + by));
  environment.addFilter("tagname", value => String(value).replace(/[\s#,]+/g, "-"));
  const template = new Template(templateText, environment, undefined, true);
  return data => {
    const context = JSON.parse(data);
    if (context.articles && !context.tags)
      context.tags = byTag(context.articles);
    return template.render(context);
  };
})
