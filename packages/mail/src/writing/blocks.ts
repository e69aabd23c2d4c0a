import { parseMarkup } from "@podium/domain/markup/blocks";
import type { Block as TypedBlock } from "@podium/domain/markup/tree";

/** What a mail is made of; text and HTML are two ways of writing the same blocks. */
export type Block =
  | { type: "paragraph"; text: string }
  /** Label and value, as a list to be looked up, not prose to be searched. */
  | { type: "facts"; facts: Fact[] }
  /** To be read out or typed: seen at once, and taken for nothing else. */
  | { type: "code"; label: string; code: string }
  | { type: "link"; label: string; url: string }
  /** What staff typed, with its headings, lists, links and bold words. */
  | { type: "typed"; blocks: readonly TypedBlock[] }
  /** Somebody's own words, several lines perhaps. */
  | { type: "quote"; label: string; text: string };

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const typed = (text: string): Block => ({ type: "typed", blocks: parseMarkup(text) });
export const link = (label: string, url: string): Block => ({ type: "link", label, url });
export const quote = (label: string, text: string): Block => ({ type: "quote", label, text });

export const code = (label: string, code: string): Block => ({ type: "code", label, code });

/** `isTitle`: what all the others are about. */
export type Fact = { label: string; value: string; isTitle?: boolean };

/** Facts without a value are left out. */
export function facts(...given: [label: string, value: string | null, look?: "title"][]): Block {
  return {
    type: "facts",
    facts: given.flatMap(([label, value, look]) =>
      value ? [{ label, value, ...(look && { isTitle: true }) }] : [],
    ),
  };
}
