import type { Locale } from "@podium/domain/locale";
import type { Block } from "./blocks.ts";
import { escapeHtml, lines } from "./html-text.ts";
import { typedAsHtml } from "./typed-html.ts";

/** The one thing to do next can be seen and hit; a frame in the colour of the text suits every colour scheme. */
const NEXT_STEP =
  "display:inline-block;padding:0.6em 1em;border:2px solid;border-radius:4px;font-weight:bold";

/** One block as HTML. All values are escaped; addresses of links are the caller's own. */
function blockAsHtml(block: Block, nextStep: boolean): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${lines(block.text)}</p>`;
    case "facts":
      return `<dl>${block.facts
        .map(
          ({ label, value }) =>
            `<dt style="font-weight:bold">${escapeHtml(label)}</dt><dd style="margin:0 0 0.5em">${lines(value)}</dd>`,
        )
        .join("")}</dl>`;
    case "link":
      return `<p><a href="${escapeHtml(block.url)}"${nextStep ? ` style="${NEXT_STEP}"` : ""}>${escapeHtml(block.label)}</a></p>`;
    case "typed":
      return typedAsHtml(block.blocks);
    case "quote":
      return `<p style="font-weight:bold">${escapeHtml(block.label)}</p><blockquote style="margin:0 0 1em;padding-left:1em;border-left:3px solid">${lines(block.text)}</blockquote>`;
  }
}

/**
 * The mail as a small page: its language named, no pictures, nothing fetched from anywhere, no colours of its own, so
 * that dark mode and enlarged type work.
 */
export function page(
  locale: Locale,
  subject: string,
  greeting: string,
  blocks: Block[],
  foot: string[],
): string {
  const firstLink = blocks.find(({ type }) => type === "link");
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body><div lang="${locale}" role="article" style="max-width:38em;font-family:sans-serif;font-size:1em;line-height:1.5">`,
    `<p>${escapeHtml(greeting)}</p>`,
    ...blocks.map((block) => blockAsHtml(block, block === firstLink)),
    ...foot.map((text) => `<p>${lines(text)}</p>`),
    `</div></body></html>`,
  ].join("\n");
}
