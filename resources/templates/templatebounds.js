// SPDX-License-Identifier: GPL-3.0-or-later
// A template is a text that anybody may have written. This makes what it does finite and keeps it among the data
// it was given: each text it makes has a longest length, members are those listed here, and the line it is at is known.
"use strict";
module.exports = (load, mostCharacters) => {
  const { Compiler } = load("./compiler");
  const nodes = load("./nodes");
  const runtime = load("./runtime");
  const mostSteps = 1e9; // of a search; each takes some nanoseconds
  let written = 0;

  function fits(length) {
    if (length > mostCharacters) {
      const error = new Error("text too long");
      error.limit = "text";
      throw error;
    }
  }

  function kept(value) {
    if (typeof value === "string" || value instanceof runtime.SafeString)
      fits(value.length);
    return value;
  }

  // As the language does it, but the parts of a list are counted: lists may hold each other many times over.
  function joined(list, separator) {
    let out = "";
    for (let i = 0; i < list.length; ++i) {
      out += (i > 0 ? separator : "") + text(list[i]);
      fits(out.length);
    }
    return out;
  }

  function text(value) {
    if (value === undefined || value === null)
      return "";
    if (Array.isArray(value))
      return joined(value, ",");
    return kept(value instanceof runtime.SafeString ? value.val : String(value));
  }

  function json(value, cost = { left: mostCharacters }) {
    if (--cost.left < 0)
      fits(Infinity);
    if (Array.isArray(value))
      return kept("[" + joined(value.map(item => json(item, cost)), ",") + "]");
    if (value instanceof runtime.SafeString)
      return kept(JSON.stringify(value.val));
    if (value === null || typeof value !== "object")
      return kept(JSON.stringify(value) || "null");
    const members = Object.keys(value).map(key => JSON.stringify(key) + ":" + json(value[key], cost));
    return kept("{" + joined(members, ",") + "}");
  }

  function repeated(string, count) {
    fits(string.length * count);
    return string.repeat(Math.max(0, count));
  }

  // How many parts of a pattern may each try every length; Infinity when one of them repeats another.
  function freeParts(pattern) {
    const source = pattern.source.replace(/\\[1-9]/g, ".*").replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
    const groups = [false];
    let parts = 0;
    for (let i = 0; i < source.length; ++i) {
      const repeats = "*+{".includes(source[i]);
      if (source[i] === "(") {
        groups.push(false);
      } else if (source[i] === ")") {
        const inside = groups.pop();
        if (inside && "*+{".includes(source[i + 1] || " "))
          return Infinity;
        groups[groups.length - 1] = groups[groups.length - 1] || inside;
      } else if (repeats || source[i] === "|") {
        parts += repeats ? 1 : 0;
        groups[groups.length - 1] = true;
      }
    }
    return parts;
  }

  // A search by a pattern cannot be interrupted: it is not begun when it may take too long.
  function searchable(string, pattern) {
    if (pattern instanceof RegExp && Math.pow(string.length + 1, Math.max(1, freeParts(pattern))) > mostSteps) {
      const error = new Error("pattern too slow");
      error.limit = "pattern";
      throw error;
    }
    return pattern;
  }

  // Each place of `string` may become all of `by`, and "$&" in it all of `string` again.
  function replaced(string, pattern, by) {
    const whole = text(by);
    const inserts = whole.split("$").length - 1;
    fits((string.length + 1) * (whole.length + inserts * string.length));
    return kept(string.replace(searchable(string, pattern), whole));
  }

  function ofString(name) {
    return (string, ...given) => kept(string[name](...given.map(value => value instanceof runtime.SafeString ? value.val : value)));
  }

  const ofStrings = {
    concat: (string, ...given) => kept(string + joined(given, "")),
    repeat: (string, count) => repeated(string, Number(count) || 0),
    padStart: (string, length, by) => (fits(length), string.padStart(length, by === undefined ? " " : text(by))),
    padEnd: (string, length, by) => (fits(length), string.padEnd(length, by === undefined ? " " : text(by))),
    replace: replaced,
    split: (string, by, most) => string.split(searchable(string, by), most),
  };
  for (const name of ["charAt", "charCodeAt", "codePointAt", "endsWith", "includes", "indexOf", "lastIndexOf", "normalize", "slice",
    "startsWith", "substr", "substring", "toLowerCase", "toString", "toUpperCase", "trim", "trimEnd", "trimStart"])
    ofStrings[name] = ofString(name);
  const ofLists = {
    concat: (list, ...given) => {
      const all = list.concat(...given);
      fits(all.length);
      return all;
    },
    join: (list, by = ",") => joined(list, text(by)),
    toString: list => text(list),
  };
  for (const name of ["includes", "indexOf", "lastIndexOf", "pop", "push", "reverse", "shift", "slice", "sort", "unshift"])
    ofLists[name] = (list, ...given) => list[name](...given.filter(value => typeof value !== "function"));
  const ofNumbers = { toFixed: (number, digits) => number.toFixed(digits), toString: number => String(number) };

  const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

  function method(methods, object, key) {
    if (has(methods, key))
      return (...given) => methods[key](object, ...given);
    return has(object, key) ? object[key] : undefined;
  }

  runtime.line = 0;
  runtime.memberLookup = (object, key) => {
    if (object === undefined || object === null || typeof object === "function")
      return undefined;
    if (object instanceof runtime.SafeString || typeof object === "string")
      return method(ofStrings, String(object), key);
    if (Array.isArray(object))
      return method(ofLists, object, key);
    if (typeof object === "number")
      return method(ofNumbers, object, key);
    return has(object, key) ? object[key] : undefined;
  };
  runtime.made = string => {
    written += string.length;
    fits(written);
    return string;
  };
  runtime.suppressValue = value => runtime.made(text(value));
  runtime.added = (left, right) => typeof left === "number" && typeof right === "number" ? left + right : kept(text(left) + text(right));
  runtime.joined = (left, right) => kept(text(left) + text(right));
  runtime.handleError = error => error;
  for (const name of ["inOperator", "callWrap"]) {
    const plain = runtime[name];
    runtime[name] = (...given) => kept(plain(...given));
  }
  // What turns lists into text without being asked: comparisons, keys of objects.
  for (const [name, run] of [["join", ofLists.join], ["toString", ofLists.toString]])
    Object.defineProperty(Array.prototype, name, { value: function (...given) { return run(this, ...given); } });

  // The code that templates become says which line it is at and has its texts counted.
  const plain = Object.assign({}, Compiler.prototype);
  for (const name of ["compileFor", "compileSet", "compileIf", "compileSwitch"])
    Compiler.prototype[name] = function (node, frame) {
      this._emitLine("runtime.line = " + (Number(node.lineno) || 0) + ";");
      plain[name].call(this, node, frame);
    };
  Compiler.prototype.compileOutput = function (node, frame) {
    for (const child of node.children) {
      this._emit("runtime.line = " + (Number(child.lineno) || 0) + ";");
      if (!(child instanceof nodes.TemplateData)) {
        plain.compileOutput.call(this, new nodes.Output(child.lineno, child.colno, [child]), frame);
      } else if (child.value) {
        this._emit(this.buffer + " += runtime.made(");
        this.compileLiteral(child, frame);
        this._emitLine(");");
      }
    }
  };
  for (const [name, call] of [["compileAdd", "added"], ["compileConcat", "joined"]])
    Compiler.prototype[name] = function (node, frame) {
      this._emit("runtime." + call + "(");
      this.compile(node.left, frame);
      this._emit(",");
      this.compile(node.right, frame);
      this._emit(")");
    };
  Compiler.prototype._getNodeName = function (node) {
    // Becomes part of the code, in quotation marks.
    return plain._getNodeName.call(this, node).replace(/\["(\w+)"\]/g, ".$1").replace(/["\\\s\u2028\u2029]+/g, " ");
  };

  function boundFilters(environment) {
    const find = environment.getFilter;
    const original = find.call(environment, "replace");
    environment.addFilter("replace", (value, pattern, by, most) => pattern instanceof RegExp
      ? replaced(text(value), pattern, by) : original(value, pattern, by, most));
    environment.addFilter("dump", value => json(value));
    environment.addFilter("center", (value, width = 80) => {
      const string = text(value);
      fits(width);
      const room = Math.max(0, Number(width) - string.length);
      return " ".repeat(Math.floor(room / 2)) + string + " ".repeat(Math.ceil(room / 2));
    });
    environment.getFilter = name => {
      const filter = find.call(environment, name);
      return function (...given) { return kept(filter.apply(this, given)); };
    };
  }

  return {
    boundFilters,
    json,
    restart() { written = 0; },
    line: () => runtime.line + 1,
  };
};
