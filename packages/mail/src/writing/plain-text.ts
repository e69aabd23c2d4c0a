import { plainText } from "@podium/domain/markup/plain";
import type { Block } from "./blocks.ts";

/** One block as plain text; lines are not wrapped, mail programs do that (and RFC 3676's "format=flowed" is rarely read). */
export function blockAsText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value.replaceAll("\n", "\n  ")}`).join("\n");
    case "code":
      return `${block.label}: ${block.code}`;
    case "link":
      return `${block.label}:\n${block.url}`;
    case "typed":
      return plainText(block.blocks);
    case "quote":
      return `${block.label}:\n${block.text.replace(/^/gmu, "> ")}`;
  }
}
