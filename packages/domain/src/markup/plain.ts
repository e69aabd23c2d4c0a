import type { Block, Inline, Item } from "./tree.ts";

/** A typed text where nothing can be drawn, as in the text part of a mail: the marks are gone, addresses are written out. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === "list" ? itemLines(block.items, "") : words(block.inlines)))
    .join("\n\n");
}

function itemLines(items: readonly Item[], indent: string): string {
  return items
    .flatMap(({ inlines, items: below }) => [
      `${indent}- ${words(inlines).replaceAll("\n", `\n${indent}  `)}`,
      ...(below.length > 0 ? [itemLines(below, `${indent}  `)] : []),
    ])
    .join("\n");
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.text;
      const letters = words(inline.inlines);
      return inline.type === "bold" || inline.bare
        ? letters
        : // RFC 3986, appendix C: so that no program takes what follows for a part of it.
          `${letters} <${inline.href.replace(/^mailto:/u, "")}>`;
    })
    .join("");
}
