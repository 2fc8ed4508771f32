// SPDX-License-Identifier: GPL-3.0-or-later
// Called once with the sources of Nunjucks' modules and of two of ours, a template and the length a text may have;
// gives the functions that render it. Data come as JSON; errors carry the line as `line`.
(function (sources, templateText, mostCharacters) {
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

  const { Environment } = load("./environment");
  const { Compiler } = load("./compiler");
  const nodes = load("./nodes");
  const runtime = load("./runtime");
  const bounds = load("./templatebounds")(load, mostCharacters);
  const environment = new Environment([], { autoescape: false, trimBlocks: true, lstripBlocks: true });
  bounds.boundFilters(environment);
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
  environment.addFilter("yaml", value => bounds.json(value === undefined ? "" : value));
  environment.addFilter("cell", value => String(value === undefined ? "" : value)
    .replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " "));
  environment.addFilter("indented", (value, by = "  ") => String(value).split("\n").join("\n" + by));
  environment.addFilter("tagname", value => String(value).replace(/[\s#,]+/g, "-"));

  // What a template sees, and what it sets for the parts behind. Names are looked for among these alone.
  class Context {
    constructor(data) {
      this.variables = Object.assign(Object.create(null), data);
      this.blocks = {};
    }
    lookup(name) {
      if (name in this.variables)
        return this.variables[name];
      return Object.prototype.hasOwnProperty.call(environment.globals, name) ? environment.globals[name] : undefined;
    }
    setVariable(name, value) { this.variables[name] = value; }
    getVariables() { return this.variables; }
    addExport() {}
    getBlock(name) { return this.blocks[name]; }
    getSuper() { throw new Error("there is no template above this one"); }
  }

  function compiled(list) {
    const compiler = new Compiler("template", false);
    compiler.compile(new nodes.Root(0, 0, list));
    return new Function(compiler.getCode())();
  }

  // Errors of the language have lines of their own, which are not those of the template.
  function located(run, lineOf) {
    try {
      return run();
    } catch (error) {
      error.line = lineOf(error);
      throw error;
    }
  }

  const root = located(() => {
    const tree = load("./parser").parse(templateText, [], environment.opts);
    return load("./transformer").transform(tree, [], "template");
  }, error => error.lineno || templateText.split("\n").length); // what has no line is missing at the end
  const plan = load("./templatepieces")(load)(root);
  const whole = located(() => compiled(root.children), error => error.lineno || 0);
  const parts = plan.parts.map(part => Array.isArray(part[0]) ? part.map(compiled) : compiled(part));

  let context = null;
  let frame = null;

  function rendered(part) {
    return located(() => {
      bounds.restart();
      let text = "";
      let failure = null;
      part.root(environment, context, frame, runtime, (error, made) => {
        failure = failure || error;
        text = made;
      });
      if (failure)
        throw failure;
      return text;
    }, bounds.line);
  }

  function begin(data) {
    context = new Context(data);
    frame = new runtime.Frame();
    frame.topLevel = true;
    for (const name of Object.keys(whole))
      if (name.startsWith("b_"))
        context.blocks[name.slice(2)] = whole[name];
  }

  function renderWhole(data) {
    if (data.articles && !data.tags)
      data.tags = byTag(data.articles);
    begin(data);
    return rendered(whole);
  }

  let kept = [];
  let tag = null;

  // One tag with all its excerpts, or its beginning, excerpts and end.
  const tags = plan.feed === "excerpts" ? {
    open() {
      frame = frame.push();
      frame.set(plan.tag, tag);
      return rendered(parts[1][0]);
    },
    excerpts(list) {
      tag.excerpts = list;
      return rendered(parts[1][1]);
    },
    close() {
      const text = rendered(parts[1][2]);
      frame = frame.pop();
      return text;
    },
  } : {
    open() {
      tag.excerpts = [];
      return "";
    },
    excerpts(list) {
      tag.excerpts.push(...list);
      return "";
    },
    close() {
      context.setVariable("tags", [tag]);
      return rendered(parts[1]);
    },
  };

  return {
    feed: plan.feed === "excerpts" ? "tags" : plan.feed,
    line: bounds.line,
    whole: data => renderWhole(JSON.parse(data)),
    keep: data => {
      kept.push(...JSON.parse(data).articles);
      return "";
    },
    kept: data => renderWhole(Object.assign(JSON.parse(data), { articles: kept.splice(0) })),
    begin: data => {
      begin(JSON.parse(data));
      return rendered(parts[0]);
    },
    articles: data => {
      context.setVariable("articles", JSON.parse(data).articles);
      return rendered(parts[1]);
    },
    openTag: data => {
      tag = JSON.parse(data);
      return tags.open();
    },
    excerpts: data => tags.excerpts(JSON.parse(data).excerpts),
    closeTag: () => tags.close(),
    end: () => rendered(parts[2]),
  };
})
