import { formatDates } from "@podium/ui/when/occurrence.ts";
import { catalogue } from "../catalogue.ts";
import { type Block, type Fact, facts, heightOf, largest, stack, styles, text } from "../sheet/blocks.ts";
import { decorate, figure, finish, mm, openSheet, type Sheet } from "../sheet/sheet.ts";
import type { PosterValues } from "../values.ts";
import { whereOf } from "./wording.ts";

const PAGE = { width: mm(210), height: mm(297), side: mm(20) };
const WIDTH = PAGE.width - 2 * PAGE.side;
const BAND = mm(36);
const QR_SIDE = mm(58);
/** The light edge of the code, which needs no further space. */
const QUIET = mm(5);
const FOOT = PAGE.height - mm(16) - QR_SIDE;
const MAIN = BAND + mm(16);
/** Read from some steps away: larger than what is held in the hand. */
const LARGER = 1.75;

/**
 * A poster of an event on one A4 page: who invites, to what, when and where, and the address of its page as code and in words.
 *
 * @returns a PDF/UA-1 document
 */
export async function drawPoster(values: PosterValues): Promise<Buffer> {
  const { locale, title, host, issuedAt, colour, address } = values;
  const words = catalogue(locale).poster;
  const sheet = openSheet({ locale, title, author: host, issuedAt });
  const fitted = largest(
    (scale) => partsOf(sheet, values, scale),
    ({ head, main, foot }) =>
      heightOf([head]) <= BAND - mm(8) && heightOf(main) <= FOOT - MAIN - mm(6) && heightOf(foot) <= QR_SIDE,
  );
  decorate(sheet, (document) => document.rect(0, 0, PAGE.width, BAND).fill(colour));
  stack(sheet, [fitted.head], PAGE.side, (BAND - fitted.head.height) / 2);
  stack(sheet, fitted.main, PAGE.side, MAIN);
  const box = { x: PAGE.side - QUIET, y: FOOT, side: QR_SIDE };
  sheet.root.add(figure(sheet, address, words.alternative, box));
  stack(sheet, fitted.foot, PAGE.side + QR_SIDE, FOOT + (QR_SIDE - heightOf(fitted.foot)) / 2);
  return finish(sheet);
}

function partsOf(
  sheet: Sheet,
  values: PosterValues,
  scale: number,
): { head: Block; main: Block[]; foot: Block[] } {
  const { locale, title, titleLanguage, subtitle, summary, notice, host, dates, address } = values;
  const words = catalogue(locale);
  const given = styles(scale * LARGER);
  const language = titleLanguage === locale ? {} : { language: titleLanguage };
  const where = whereOf(values);
  const said: Fact[] = [
    { label: words.paper.facts.when, value: formatDates(dates, locale), strong: true },
    ...(where ? [{ label: words.paper.facts.where, value: where }] : []),
  ];
  const white = { ...given.heading, colour: "#ffffff" };
  const footWidth = WIDTH - QR_SIDE;
  return {
    head: text(sheet, "P", host, white, { width: WIDTH, before: 0 }),
    main: [
      ...(notice
        ? [text(sheet, "P", notice, { ...given.heading, colour: "#a3141d" }, { width: WIDTH, before: 0 })]
        : []),
      text(sheet, "H1", title, given.title, { width: WIDTH, before: given.gap * 0.3, ...language }),
      ...(subtitle
        ? [text(sheet, "P", subtitle, given.heading, { width: WIDTH, before: given.gap * 0.4, ...language })]
        : []),
      facts(sheet, said, given, WIDTH),
      ...(summary
        ? [text(sheet, "P", summary, given.text, { width: WIDTH, before: given.gap * 1.2, ...language })]
        : []),
    ],
    foot: [
      text(sheet, "P", words.poster.more, given.strong, { width: footWidth, before: 0 }),
      text(sheet, "P", address.replace(/^https?:\/\//u, ""), given.text, {
        width: footWidth,
        before: given.gap * 0.3,
      }),
    ],
  };
}
