import { addressInBrackets, hrefOf, mailAddressAround, webAddressAt } from "./address.ts";
import { type Inline, lettersOf } from "./tree.ts";

/** Two stars, until it is known whether they mean bold words. */
type Stars = { type: "stars"; opens: boolean; closes: boolean };
type Piece = Inline | Stars;

type Reading = {
  text: string;
  pieces: Piece[];
  /** Opening brackets that may begin a link, by their position in `pieces`. */
  brackets: number[];
  /** The letters before this one are in `pieces`. */
  taken: number;
};

/**
 * What stands in a line or in several: letters, bold words, links, addresses. Goes through the text once, whatever stands
 * in it. A mark that means nothing stays as it was typed.
 *
 * @param marks false: only web and mail addresses mean something
 */
export function parseInlines(text: string, { marks = true } = {}): Inline[] {
  const reading: Reading = { text, pieces: [], brackets: [], taken: 0 };
  let at = 0;
  while (at < text.length) at = (marks ? markAt(reading, at) : null) ?? addressAt(reading, at) ?? at + 1;
  takeLetters(reading, text.length);
  return withBold(reading.pieces);
}

// Each of these returns where to read on; null when nothing of its kind stands here.

function markAt(reading: Reading, at: number): number | null {
  switch (reading.text.charAt(at)) {
    case "*":
      return starsAt(reading, at);
    case "[":
      takeLetters(reading, at);
      reading.brackets.push(reading.pieces.length);
      return take(reading, { type: "text", text: "[" }, at, at + 1);
    case "]":
      return linkAt(reading, at);
    default:
      return null;
  }
}

/** Exactly two: at the beginning of a word they open, behind one they close. */
function starsAt(reading: Reading, at: number): number {
  const { text } = reading;
  let end = at + 1;
  while (text.charAt(end) === "*") end += 1;
  const opens = !/[\p{L}\p{M}\p{N}]$/u.test(before(text, at)) && /\S/u.test(text.charAt(end));
  const closes = /\S$/u.test(before(text, at));
  return end - at === 2 && (opens || closes) ? take(reading, { type: "stars", opens, closes }, at, end) : end;
}

/** A bracket that closes the words of a link. No link stands in another, so earlier brackets begin none any more. */
function linkAt(reading: Reading, at: number): number | null {
  const opened = reading.brackets.pop();
  if (opened === undefined || reading.text.charAt(at + 1) !== "(") return null;
  const found = addressInBrackets(reading.text, at + 2);
  if (!found) return null;
  takeLetters(reading, at);
  const words = reading.pieces.slice(opened + 1);
  const inlines = withBold(words.flatMap<Piece>((piece) => (piece.type === "link" ? piece.inlines : piece)));
  const letters = lettersOf(inlines);
  if (letters.trim() === "") return null;
  reading.pieces.length = opened;
  reading.brackets = [];
  const { href, end } = found;
  return take(reading, { type: "link", href, bare: hrefOf(letters) === href, inlines }, at, end);
}

function addressAt(reading: Reading, at: number): number | null {
  const { text, taken } = reading;
  const link = (href: string, start: number, end: number) => {
    const inlines: Inline[] = [{ type: "text", text: text.slice(start, end) }];
    return take(reading, { type: "link", href, bare: true, inlines }, start, end);
  };
  if (text.charAt(at) === "@") {
    const mail = mailAddressAround(text, at, taken);
    return mail && link(mail.href, mail.start, mail.end);
  }
  if (!/[hw]/iu.test(text.charAt(at)) || /[\p{L}\p{M}\p{N}@/._-]$/u.test(before(text, at))) return null;
  const web = webAddressAt(text, at);
  return web && (web.href === null ? web.end : link(web.href, at, web.end));
}

/** The sign before this one, whole. */
const before = (text: string, at: number) => text.slice(Math.max(0, at - 2), at);

function takeLetters(reading: Reading, end: number): void {
  const { text, pieces, taken } = reading;
  if (end > taken) pieces.push({ type: "text", text: text.slice(taken, end) });
  reading.taken = end;
}

function take(reading: Reading, piece: Piece, start: number, end: number): number {
  takeLetters(reading, start);
  reading.pieces.push(piece);
  reading.taken = end;
  return end;
}

/** Stars that close make all since the last that opened bold; others are letters. */
function withBold(pieces: readonly Piece[]): Inline[] {
  const done: Inline[] = [];
  let opened: number | null = null;
  for (const piece of pieces) {
    if (piece.type !== "stars") done.push(piece);
    else if (piece.closes && opened !== null) {
      done[opened] = { type: "bold", inlines: joined(done.splice(opened + 1).map(boldOnce)) };
      opened = null;
    } else {
      if (piece.opens) opened = done.length;
      done.push({ type: "text", text: "**" });
    }
  }
  return joined(done);
}

/** Bold words of a link that stands within bold words. */
function boldOnce(inline: Inline): Inline {
  if (inline.type !== "link") return inline;
  const inlines = inline.inlines.flatMap((part) => (part.type === "bold" ? part.inlines : part));
  return { ...inline, inlines: joined(inlines) };
}

/** Letters beside letters are one piece. */
function joined(inlines: readonly Inline[]): Inline[] {
  const done: Inline[] = [];
  let letters: { type: "text"; text: string } | null = null;
  for (const inline of inlines) {
    if (inline.type !== "text") letters = null;
    else if (letters) {
      letters.text += inline.text;
      continue;
    } else letters = { ...inline };
    done.push(letters ?? inline);
  }
  return done;
}
