import { parseMarkup } from "@podium/domain/markup/blocks";
import type { Block as TypedBlock } from "@podium/domain/markup/tree";

/** What a mail is made of; text and HTML are two ways of writing the same blocks. */
export type Block =
  | { type: "paragraph"; text: string }
  /** Label and value, as a list to be looked up, not prose to be searched. */
  | { type: "facts"; facts: { label: string; value: string }[] }
  | { type: "link"; label: string; url: string }
  /** What staff typed, with its headings, lists, links and bold words. */
  | { type: "typed"; blocks: readonly TypedBlock[] }
  /** Somebody's own words, several lines perhaps. */
  | { type: "quote"; label: string; text: string };

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const typed = (text: string): Block => ({ type: "typed", blocks: parseMarkup(text) });
export const link = (label: string, url: string): Block => ({ type: "link", label, url });
export const quote = (label: string, text: string): Block => ({ type: "quote", label, text });

/** Facts without a value are left out. */
export function facts(...given: [label: string, value: string | null][]): Block {
  return { type: "facts", facts: given.flatMap(([label, value]) => (value ? [{ label, value }] : [])) };
}
