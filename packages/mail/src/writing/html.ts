import type { Locale } from "@podium/domain/locale";
import type { Colour } from "@podium/domain/organisation/colour";
import type { Block } from "./blocks.ts";
import { escapeHtml, lines } from "./html-text.ts";
import { typedAsHtml } from "./typed-html.ts";

/**
 * The one thing to do next can be seen and hit. Ground and words have both a colour of their own: a program that darkens a
 * mail changes both or neither, and they were chosen to be read on each other.
 */
const nextStep = (colour: Colour) =>
  `display:inline-block;padding:0.7em 1.2em;border-radius:4px;font-weight:bold;text-decoration:none;color:#ffffff;background:${colour}`;

/** One block as HTML. All values are escaped; addresses of links are the caller's own. */
function blockAsHtml(block: Block, buttonColour: Colour | null): string {
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
      return `<p><a href="${escapeHtml(block.url)}"${buttonColour ? ` style="${nextStep(buttonColour)}"` : ""}>${escapeHtml(block.label)}</a></p>`;
    case "typed":
      return typedAsHtml(block.blocks);
    case "quote":
      return `<p style="font-weight:bold">${escapeHtml(block.label)}</p><blockquote style="margin:0 0 1em;padding-left:1em;border-left:3px solid">${lines(block.text)}</blockquote>`;
  }
}

/** What a mail looks like around its blocks. */
type Sheet = {
  locale: Locale;
  subject: string;
  head: { organisation: string; colour: Colour };
  greeting: string;
  blocks: Block[];
  foot: Block[];
};

/**
 * The mail as a small page: its language named, no pictures, nothing fetched from anywhere. Who writes stands on top under a
 * bar of its colour; text has no colour, so that dark mode and enlarged type work.
 */
export function page({ locale, subject, head, greeting, blocks, foot }: Sheet): string {
  const firstLink = blocks.find(({ type }) => type === "link");
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body><div lang="${locale}" role="article" style="max-width:38em;font-family:sans-serif;font-size:1em;line-height:1.5">`,
    `<p style="margin:0 0 1.5em;padding:0.75em 0;border-top:6px solid ${head.colour};border-bottom:1px solid;font-size:1.2em;font-weight:bold">${escapeHtml(head.organisation)}</p>`,
    `<p>${escapeHtml(greeting)}</p>`,
    ...blocks.map((block) => blockAsHtml(block, block === firstLink ? head.colour : null)),
    ...foot.map((block) => blockAsHtml(block, null)),
    `</div></body></html>`,
  ].join("\n");
}
