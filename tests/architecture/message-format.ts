/**
 * Names that an ICU message wants filled in, and its tags: "Noch {count, plural, one {# Platz} other {# Plätze}}"
 * → count; "<link>{name}</link>" → <link>, name. Each once, in alphabetical order.
 *
 * @throws Error when braces do not match or a plural has no `other`
 */
export function placeholders(message: string): string[] {
  const found = new Set<string>();
  const end = readText(message, 0, found);
  if (end < message.length) throw new Error(`a brace too many at ${end}: ${message}`);
  return [...found].sort();
}

/** Reads until the closing brace of the piece (or the end) and returns where that is. */
function readText(message: string, from: number, found: Set<string>): number {
  let at = from;
  while (at < message.length && message[at] !== "}") {
    if (message.startsWith("''", at)) at += 2;
    else if (/^'[{}<]/.test(message.slice(at, at + 2))) {
      const end = message.indexOf("'", at + 2);
      at = end < 0 ? message.length : end + 1;
    } else if (message[at] === "{") at = readArgument(message, at + 1, found);
    else {
      const tag = /^<([a-zA-Z][\w-]*)\s*\/?>/.exec(message.slice(at));
      if (tag) found.add(`<${tag[1]}>`);
      at += tag ? tag[0].length : 1;
    }
  }
  return at;
}

function readArgument(message: string, from: number, found: Set<string>): number {
  const head = /^\s*([\w]+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(from));
  if (!head) throw new Error(`no name after the brace at ${from}: ${message}`);
  found.add(head[1] as string);
  const at = from + head[0].length;
  if (head[2] && /^(plural|select|selectordinal)$/.test(head[2])) return readBranches(message, at, found);
  const end = message.indexOf("}", at);
  if (end < 0) throw new Error(`a brace is missing: ${message}`);
  return end + 1;
}

function readBranches(message: string, from: number, found: Set<string>): number {
  let at = from;
  const names: string[] = [];
  for (;;) {
    const branch = /^[\s,]*(?:offset:\d+\s*)?([=\w]+)\s*\{/.exec(message.slice(at));
    if (!branch) break;
    names.push(branch[1] as string);
    at = readText(message, at + branch[0].length, found) + 1;
  }
  if (!names.includes("other")) throw new Error(`no "other": ${message}`);
  const close = /^\s*\}/.exec(message.slice(at));
  if (!close) throw new Error(`a brace is missing: ${message}`);
  return at + close[0].length;
}
