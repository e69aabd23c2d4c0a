import type { Locale, Wording } from "@podium/domain/locale";
import type { Colour } from "@podium/domain/organisation/colour";
import type { Block, Fact } from "./blocks.ts";
import { escapeHtml, lines } from "./html-text.ts";
import { typedAsHtml } from "./typed-html.ts";

/**
 * The one thing to do next can be seen and hit. Ground and words have both a colour of their own: a program that darkens a
 * mail changes both or neither, and they were chosen to be read on each other.
 */
const nextStep = (colour: Colour) =>
  `display:inline-block;padding:0.7em 1.2em;border-radius:4px;font-weight:bold;text-decoration:none;color:#ffffff;background:${colour}`;

/** Grey that can be seen on light and dark ground alike. */
const RULE = "1px solid #808080";

/** What is looked up stands apart, with the body's colour at its side. */
const card = (colour: Colour) =>
  `margin:0 0 1em;padding:0.75em 1em 0.25em;border:${RULE};border-left:6px solid ${colour};border-radius:4px`;

function factAsHtml({ label, value, isTitle }: Fact): string {
  const style = isTitle ? "font-size:1.2em;line-height:1.35;font-weight:bold;" : "";
  return `<dt style="font-size:0.9em">${escapeHtml(label)}</dt><dd style="${style}margin:0 0 0.6em">${lines(value)}</dd>`;
}

/** One block as HTML. All values are escaped; addresses of links are the caller's own. */
function blockAsHtml(block: Block, colour: Colour, isNext = false): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${lines(block.text)}</p>`;
    case "facts":
      return `<dl style="${card(colour)}">${block.facts.map(factAsHtml).join("")}</dl>`;
    case "code":
      return `<p>${escapeHtml(block.label)}<br><strong style="font-family:monospace;font-size:1.5em;letter-spacing:0.08em;white-space:nowrap">${escapeHtml(block.code)}</strong></p>`;
    case "link":
      return `<p><a href="${escapeHtml(block.url)}"${isNext ? ` style="${nextStep(colour)}"` : ""}>${escapeHtml(block.label)}</a></p>`;
    case "typed":
      return typedAsHtml(block.blocks);
    case "quote":
      return `<p style="font-weight:bold">${escapeHtml(block.label)}</p><blockquote style="margin:0 0 1em;padding-left:1em;border-left:3px solid">${lines(block.text)}</blockquote>`;
  }
}

/** Of the pixels, in the mail's: half as many, and never larger than a head may be. */
const MARK_MAX = { width: 160, height: 56 };

type ShownMark = { cid: string; width: number; height: number; alternative: Wording };

function markAsHtml({ cid, width, height, alternative: { text, language } }: ShownMark): string {
  const scale = Math.min(0.5, MARK_MAX.width / width, MARK_MAX.height / height);
  const [w, h] = [width, height].map((side) => Math.round(side * scale));
  const box = "display:block;padding:2px;background:#ffffff;font-size:0.8em";
  return `<img src="cid:${cid}" width="${w}" height="${h}" alt="${escapeHtml(text)}" lang="${language}" style="${box}">`;
}

/** Who writes, under a bar of its colour. Beside a mark by a table: no mail program knows another way that all know. */
function headAsHtml({ organisation, colour, mark }: Sheet["head"]): string {
  const style = `margin:0 0 1.5em;padding:0.75em 0;border-top:6px solid ${colour};border-bottom:${RULE};font-size:1.2em;font-weight:bold`;
  const name = escapeHtml(organisation);
  if (!mark) return `<p style="${style}">${name}</p>`;
  return `<div style="${style}"><table role="presentation" cellpadding="0" cellspacing="0" style="font:inherit"><tr><td style="padding-right:0.75em">${markAsHtml(mark)}</td><td>${name}</td></tr></table></div>`;
}

/** What a mail looks like around its blocks. */
type Sheet = {
  locale: Locale;
  subject: string;
  head: { organisation: string; colour: Colour; mark: ShownMark | null };
  greeting: string;
  blocks: Block[];
  closing: Block[];
  /** Small, below a rule. */
  foot: Block[];
};

/**
 * The mail as a small page: its language named, nothing fetched from anywhere. Who writes stands on top under a bar of its
 * colour, with its mark if that comes along; text has no colour, so that dark mode and enlarged type work.
 */
export function page({ locale, subject, head, greeting, blocks, closing, foot }: Sheet): string {
  const firstLink = blocks.find(({ type }) => type === "link");
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body><div lang="${locale}" role="article" style="max-width:38em;font-family:sans-serif;font-size:1em;line-height:1.5">`,
    headAsHtml(head),
    `<p>${escapeHtml(greeting)}</p>`,
    ...blocks.map((block) => blockAsHtml(block, head.colour, block === firstLink)),
    ...closing.map((block) => blockAsHtml(block, head.colour)),
    `<div style="margin-top:2em;border-top:${RULE};font-size:0.9em">`,
    ...foot.map((block) => blockAsHtml(block, head.colour)),
    `</div></div></body></html>`,
  ].join("\n");
}
