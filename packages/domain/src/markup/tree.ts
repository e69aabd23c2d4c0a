/**
 * What a typed text is made of; pages, mails and plain text are written from it. Line ends stand in the letters as "\n".
 * It is flat: a link or bold words hold letters and the other of the two, and a list goes `LEVELS` deep, so that
 * whatever somebody types, nothing that walks the tree goes deep.
 */
export type Inline =
  | { type: "text"; text: string }
  | { type: "bold"; inlines: readonly Inline[] }
  /** `href` is http, https or mailto, as a page takes it. `bare`: the words are the address itself. */
  | { type: "link"; href: string; bare: boolean; inlines: readonly Inline[] };

export type Item = { inlines: readonly Inline[]; items: readonly Item[] };

export type Block =
  /** 1 is the highest that a text has. */
  | { type: "heading"; level: number; inlines: readonly Inline[] }
  | { type: "paragraph"; inlines: readonly Inline[] }
  | { type: "list"; items: readonly Item[] };

/** So many lists stand in each other; what is indented further stays in the deepest one. */
export const LEVELS = 3;

/** The letters that a reader sees. */
export function lettersOf(inlines: readonly Inline[]): string {
  return inlines.map((part) => (part.type === "text" ? part.text : lettersOf(part.inlines))).join("");
}
