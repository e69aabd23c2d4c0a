export type Token = { kind: "word" | "string" | "mark"; text: string };

const WORD = /[\p{L}\p{N}_$]/u;
/** After these a "/" begins a regular expression, not a division. */
const BEFORE_EXPRESSION = /^(?:[(,=:[!&|?{};+\-*%~^<>]|return|typeof|case|in|of|do|else|void|delete)$/;

/**
 * Cuts TypeScript into words, strings and single marks; comments and regular expressions disappear. Enough to see
 * imports and property paths, and no more: inside a template literal only its fixed text is kept, as one string.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    if (text.startsWith("//", at)) at = endOf(text, "\n", at);
    else if (text.startsWith("/*", at)) at = endOf(text, "*/", at + 2);
    else if (char === '"' || char === "'") {
      const end = quoteEnd(text, at);
      // An apostrophe in JSX text opens no string.
      if (end !== undefined) found.push({ kind: "string", text: text.slice(at + 1, end) });
      at = end === undefined ? at + 1 : end + 1;
    } else if (char === "`") {
      const end = templateEnd(text, at + 1);
      found.push({ kind: "string", text: text.slice(at + 1, end) });
      at = end + 1;
    } else if (char === "/" && BEFORE_EXPRESSION.test(found.at(-1)?.text ?? "(")) {
      at = expressionEnd(text, at);
    } else if (WORD.test(char)) {
      let end = at + 1;
      while (end < text.length && WORD.test(text[end] as string)) end += 1;
      found.push({ kind: "word", text: text.slice(at, end) });
      at = end;
    } else {
      if (char.trim()) found.push({ kind: "mark", text: char });
      at += 1;
    }
  }
  return found;
}

function endOf(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index + mark.length;
}

/** Index of the closing quote on the same line, or undefined. */
function quoteEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === text[start]) return at;
  }
  return undefined;
}

function templateEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "`") {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("${", at)) at = placeholderEnd(text, at + 2);
    else at += 1;
  }
  return at;
}

function placeholderEnd(text: string, from: number): number {
  let depth = 1;
  let at = from;
  while (at < text.length && depth > 0) {
    if (text[at] === "`") at = templateEnd(text, at + 1);
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    at += 1;
  }
  return at;
}

/** Past the closing slash of a regular expression, or past the slash when the line has none. */
function expressionEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "[") inClass = true;
    else if (text[at] === "]") inClass = false;
    else if (text[at] === "/" && !inClass) return at + 1;
  }
  return start + 1;
}
