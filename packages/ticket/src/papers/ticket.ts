import { type Colour, SITE_COLOUR } from "@podium/domain/organisation/colour";
import { beginsSentence } from "@podium/domain/organisation/in-sentence";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import { fill } from "@podium/domain/sentence";
import { formatDay } from "@podium/ui/text/date.ts";
import { catalogue } from "../catalogue.ts";
import {
  type Block,
  bullets,
  facts,
  heightOf,
  largest,
  type Styles,
  stack,
  styles,
  text,
} from "../sheet/blocks.ts";
import { decorate, figure, finish, mm, openSheet, type Sheet } from "../sheet/sheet.ts";
import type { TicketValues } from "../values.ts";
import { hostOf } from "./host.ts";
import { factsOf, otherLanguage, zoneOf } from "./wording.ts";

const PAGE = { width: mm(210), height: mm(297), side: mm(20), top: mm(18), bottom: mm(16) };
const WIDTH = PAGE.width - 2 * PAGE.side;
const CARD = { gap: mm(5), padding: mm(9), band: mm(3) };
const QR_SIDE = mm(52);
/** The light edge of the code reaches into the padding, so that its dark part begins where the text does. */
const QUIET = mm(4);
const LEFT = WIDTH - CARD.band - 2 * CARD.padding - QR_SIDE - mm(5);
/** Half of A4: folded here, the upper half is the ticket. */
const FOLD = PAGE.height / 2;
const MAX_TITLE_LINES = 4;

type Parts = {
  host: ReturnType<typeof hostOf>;
  main: Block[];
  code: Block[];
  advice: Block[];
  cardTop: number;
  cardBottom: number;
};

/**
 * A ticket on one A4 page, and one on a further page for each companion: in its upper half what the entrance needs, in the
 * lower one what to do. Prints well in black and white and may be folded in the middle.
 *
 * @returns a PDF/UA-1 document
 */
export async function drawTicket(values: TicketValues): Promise<Buffer> {
  const words = catalogue(values.locale);
  const sheet = openSheet({
    locale: values.locale,
    title: fill(words.ticket.title, { title: values.title }),
    author: values.organisation,
    issuedAt: values.issuedAt,
  });
  drawPage(sheet, values);
  for (const companion of values.companions ?? []) {
    sheet.document.addPage();
    drawPage(sheet, { ...values, ...companion, companionOf: values.name });
  }
  return finish(sheet);
}

function drawPage(sheet: Sheet, given: TicketValues): void {
  const words = catalogue(given.locale);
  const { companionOf } = given;
  const name = given.name || (companionOf ? fill(words.ticket.companionOf, { name: companionOf }) : "");
  const values = { ...given, name };
  const { host, main, code, advice, cardTop, cardBottom } = fitted(sheet, values);

  host.draw(PAGE.side, PAGE.top);
  drawCard(sheet, cardTop, cardBottom - cardTop, values.colour ?? SITE_COLOUR);
  stack(sheet, main, PAGE.side + CARD.band + CARD.padding, cardTop + CARD.padding);
  const right = PAGE.side + WIDTH - CARD.padding - QR_SIDE;
  const box = { x: right, y: cardTop + CARD.padding - QUIET, side: QR_SIDE };
  sheet.root.add(figure(sheet, values.code, words.paper.qr.alternative, box));
  stack(sheet, code, right + mm(6), box.y + QR_SIDE);
  if (cardBottom < FOLD) {
    decorate(sheet, (document) => {
      document.lineWidth(0.6).dash(3, { space: 3 });
      document.moveTo(0, FOLD).lineTo(PAGE.width, FOLD).stroke("#6b6e80");
    });
  }
  stack(sheet, advice, PAGE.side, adviceTop(cardBottom));
}

/** The edge of the ticket, with a band of colour that is dark in black and white, too. */
function drawCard(sheet: Sheet, top: number, height: number, colour: Colour): void {
  decorate(sheet, (document) => {
    document.roundedRect(PAGE.side, top, WIDTH, height, 6).clip();
    document.rect(PAGE.side, top, CARD.band, height).fill(colour);
  });
  decorate(sheet, (document) => {
    document.lineWidth(1).roundedRect(PAGE.side, top, WIDTH, height, 6).stroke("#171a2b");
  });
}

const adviceTop = (cardBottom: number) => Math.max(cardBottom, FOLD) + mm(12);

/** The largest letters with which everything is on one page. */
function fitted(sheet: Sheet, values: TicketValues): Parts {
  const fits = ({ cardBottom, advice }: Parts) =>
    adviceTop(cardBottom) + heightOf(advice) <= PAGE.height - PAGE.bottom;
  return largest((scale) => partsOf(sheet, values, styles(scale)), fits);
}

function partsOf(sheet: Sheet, values: TicketValues, given: Styles): Parts {
  const words = catalogue(values.locale);
  const { name, about } = factsOf(values);
  const main = [
    text(sheet, "P", words.ticket.kind, given.label, { width: LEFT, before: 0 }),
    titleOf(sheet, values, given),
    facts(sheet, [...name, ...about], given, LEFT),
  ];
  const host = hostOf(sheet, values, given, WIDTH);
  const cardTop = PAGE.top + host.height + CARD.gap;
  const codeWidth = QR_SIDE - mm(6);
  const code = [
    text(sheet, "P", words.paper.qr.code, given.label, { width: codeWidth, before: 0 }),
    text(sheet, "P", readableCode(values.shortCode), given.title, { width: codeWidth, before: 0 }),
  ];
  const inner = Math.max(heightOf(main), QR_SIDE - QUIET + heightOf(code));
  return {
    host,
    main,
    code,
    advice: adviceOf(sheet, values, given),
    cardTop,
    cardBottom: cardTop + inner + 2 * CARD.padding,
  };
}

function titleOf(sheet: Sheet, values: TicketValues, given: Styles): Block {
  const options = { width: LEFT, before: given.gap * 0.2, language: otherLanguage(values) };
  const large = text(sheet, "H1", values.title, given.title, options);
  const lines = large.height / (given.title.size * given.title.leading);
  return lines <= MAX_TITLE_LINES ? large : text(sheet, "H1", values.title, given.smallTitle, options);
}

function adviceOf(sheet: Sheet, values: TicketValues, given: Styles): Block[] {
  const words = catalogue(values.locale).ticket;
  const heading = (sentence: string) =>
    text(sheet, "H2", sentence, given.heading, { width: WIDTH, before: given.gap * 1.6 });
  const paragraph = (sentence: string) =>
    text(sheet, "P", sentence, given.text, { width: WIDTH, before: given.gap * 0.4 });
  const issued = fill(words.issued, { date: formatDay(values.issuedAt, zoneOf(values)) });
  const organisation = beginsSentence(values.inSentence);
  return [
    heading(words.day),
    bullets(sheet, [words.show, words.without, words.keep], given, WIDTH),
    heading(words.unable),
    paragraph(words.cancel),
    heading(words.questions),
    paragraph(fill(words.ask, { organisation, contact: values.contact })),
    text(sheet, "P", issued, given.small, { width: WIDTH, before: given.gap * 2 }),
  ];
}
