// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a template at its loop over all articles, or over all tags, so that these can come one after the other:
//   { feed: "articles", parts: [before, loop, behind] }
//   { feed: "tags", parts: [before, loop, behind] }, which may be cut again at the loop over the excerpts of a tag:
//   { feed: "excerpts", tag: "t", parts: [before, [before, loop, behind], behind] }
// A template that looks at all of them at once stays whole: { feed: "whole" }. The parts share their variables.
"use strict";
module.exports = load => {
  const nodes = load("./nodes");
  const kWhole = { feed: "whole", parts: [] };

  function children(node) {
    const list = node instanceof nodes.NodeList ? node.children : [].concat(...node.fields.map(field => node[field]));
    return list.filter(child => child instanceof nodes.Node);
  }

  function all(node, typename, found = []) {
    for (const child of children(node)) {
      if (child.typename === typename)
        found.push(child);
      all(child, typename, found);
    }
    return found;
  }

  // Asks for the number of the turn, its first or last one; a loop inside has its own.
  function usesLoop(node) {
    if (node instanceof nodes.Symbol)
      return node.value === "loop";
    if (node instanceof nodes.For)
      return usesLoop(node.arr) || (node.else_ !== null && usesLoop(node.else_));
    return children(node).some(usesLoop);
  }

  function isSimple(loop) {
    return loop.name instanceof nodes.Symbol && loop.else_ === null && !usesLoop(loop.body);
  }

  function cut(list, at) {
    return [list.slice(0, at), [list[at]], list.slice(at + 1)];
  }

  function loopOver(list, isList) {
    return list.findIndex(node => node instanceof nodes.For && isList(node.arr) && isSimple(node));
  }

  function cutTag(parts) {
    const loop = parts[1][0];
    const tag = loop.name.value;
    const lookups = all(loop, "LookupVal").filter(node => !(node.val instanceof nodes.Literal) || node.val.value === "excerpts");
    const isOfTag = node => node.target instanceof nodes.Symbol && node.target.value === tag;
    if (!lookups.every(isOfTag))
      return kWhole; // the excerpts of an article that an excerpt is about
    const inside = loop.body.children;
    const at = loopOver(inside, list => list === lookups[0]);
    if (at < 0 || lookups.length > 1)
      return { feed: "tags", parts };
    return { feed: "excerpts", tag, parts: [parts[0], cut(inside, at), parts[2]] };
  }

  return root => {
    const whole = ["Block", "Extends", "Include", "Import", "FromImport", "Super"];
    if (whole.some(name => all(root, name).length > 0))
      return kWhole;
    const used = all(root, "Symbol").filter(symbol => symbol.value === "articles" || symbol.value === "tags");
    const at = loopOver(root.children, list => list === used[0]);
    if (at < 0 || used.length > 1)
      return kWhole;
    const parts = cut(root.children, at);
    return used[0].value === "articles" ? { feed: "articles", parts } : cutTag(parts);
  };
};
