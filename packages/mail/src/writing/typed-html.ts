import type { Block, Inline, Item } from "@podium/domain/markup/tree";
import { escapeHtml, lines } from "./html-text.ts";

/** Blanks as they were typed; the page of the mail has its own heading above. */
const AS_TYPED = ' dir="auto" style="white-space:pre-wrap"';
const TOP = 2;

/** What staff typed, as HTML, letter by letter. */
export function typedAsHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === "list") return list(block.items);
      const tag = block.type === "paragraph" ? "p" : `h${Math.min(block.level + TOP - 1, 6)}`;
      return element(tag, block.inlines);
    })
    .join("\n");
}

function list(items: readonly Item[]): string {
  const written = items.map(({ inlines, items: below }) =>
    element("li", inlines, below.length > 0 ? list(below) : ""),
  );
  return `<ul>${written.join("")}</ul>`;
}

const element = (tag: string, inlines: readonly Inline[], behind = "") =>
  `<${tag}${AS_TYPED}>${words(inlines)}${behind}</${tag}>`;

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return lines(inline.text);
      const inner = words(inline.inlines);
      return inline.type === "bold" ? `<b>${inner}</b>` : `<a href="${escapeHtml(inline.href)}">${inner}</a>`;
    })
    .join("");
}
