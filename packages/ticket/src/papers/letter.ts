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
import type { LetterValues } from "../values.ts";
import { hostOf } from "./host.ts";
import { companionsOf, factsOf, zoneOf } from "./wording.ts";

/** DIN 5008:2020, form B, for a window envelope; from the top left of A4. */
const LEFT = mm(25);
const WIDTH = mm(165);
const BOTTOM = mm(297 - 16);
const HEAD = mm(20);
/** The address field: the sender's line in the fifth line of the upper zone, below it six lines of address. */
const SENDER = { width: mm(80), height: mm(4), size: 7 };
const ADDRESS = { top: mm(62.7), lines: 6 };
const INFORMATION = { left: mm(125), top: mm(50), width: mm(65) };
const SUBJECT_TOP = mm(103.4);
const MARKS = [mm(105), mm(148.5), mm(210)];
const QR_SIDE = mm(42);
/** The light edge of the code may reach into the space above it. */
const QUIET = mm(3);

type Parts = { opening: Block[]; facts: Block; code: Block[]; closing: Block[]; between: number };

/**
 * A letter for a person without e-mail whom staff entered: what is booked, how to cancel, and the ticket's QR code
 * when there is a place. One A4 page that fits a window envelope.
 *
 * @returns a PDF/UA-1 document
 */
export async function drawLetter(values: LetterValues): Promise<Buffer> {
  const { locale, organisation, issuedAt } = values;
  const title = `${catalogue(locale).letter[values.standing].subject}: ${values.title}`;
  const sheet = openSheet({ locale, title, author: organisation, issuedAt });
  drawMarks(sheet);
  writeHead(sheet, values);
  const parts = fitted(sheet, values);
  const top = stack(sheet, parts.opening, LEFT, SUBJECT_TOP) + parts.between;
  stack(sheet, [parts.facts], LEFT, top);
  if (values.code) {
    const box = { x: LEFT + WIDTH - QR_SIDE, y: top - QUIET, side: QR_SIDE };
    sheet.root.add(figure(sheet, values.code, catalogue(locale).paper.qr.alternative, box));
    stack(sheet, parts.code, box.x + mm(5), top - QUIET + QR_SIDE);
  }
  stack(sheet, parts.closing, LEFT, top + middleHeight(parts) + parts.between * 1.6);
  return finish(sheet);
}

/** Where to fold and to punch. */
function drawMarks(sheet: Sheet): void {
  decorate(sheet, (document) => {
    document.lineWidth(0.5);
    for (const y of MARKS) document.moveTo(mm(5), y).lineTo(mm(9), y).stroke("#6b6e80");
  });
}

/** Everything above the subject: sender, recipient, date. */
function writeHead(sheet: Sheet, values: LetterValues): void {
  const words = catalogue(values.locale).letter;
  const given = styles(1);
  const paragraph = (sentence: string, style: Styles["text"], width: number) =>
    text(sheet, "P", sentence, style, { width, before: 0 });
  hostOf(sheet, values, given, WIDTH).draw(LEFT, HEAD);
  const sender = `${values.organisation}, ${values.senderAddress}`;
  const line = largest(
    (scale) => paragraph(sender, { ...given.small, size: SENDER.size * scale }, SENDER.width),
    ({ height }) => height <= SENDER.height,
  );
  stack(sheet, [line], LEFT, ADDRESS.top - mm(1) - line.height);
  const address = { ...given.text, size: 10.5, leading: 1.18 };
  const lines = values.addressee.slice(0, ADDRESS.lines);
  stack(
    sheet,
    lines.map((each) => paragraph(each, address, SENDER.width)),
    LEFT,
    ADDRESS.top,
  );
  const information = [
    ...(values.phone ? [{ label: words.phone, value: values.phone }] : []),
    { label: words.mail, value: values.contact },
    { label: words.date, value: formatDay(values.issuedAt, zoneOf(values)) },
  ];
  stack(sheet, [facts(sheet, information, given, INFORMATION.width)], INFORMATION.left, INFORMATION.top);
}

/** The largest letters with which everything is on one page. */
function fitted(sheet: Sheet, values: LetterValues): Parts {
  const fits = (parts: Parts) => {
    const inner = heightOf(parts.opening) + middleHeight(parts) + heightOf(parts.closing);
    return SUBJECT_TOP + inner + parts.between * 2.6 <= BOTTOM;
  };
  return largest((scale) => partsOf(sheet, values, styles(scale)), fits);
}

const middleHeight = ({ facts: { height }, code }: Parts) =>
  code.length > 0 ? Math.max(height, QR_SIDE - QUIET + heightOf(code)) : height;

function partsOf(sheet: Sheet, values: LetterValues, given: Styles): Parts {
  const words = catalogue(values.locale);
  const { letter } = words;
  const standing = letter[values.standing];
  const { event, name, about } = factsOf(values);
  const paragraph = (sentence: string, before = given.gap, style = given.text) =>
    text(sheet, "P", sentence, style, { width: WIDTH, before });
  const heading = (tag: "H1" | "H2", sentence: string) =>
    text(sheet, tag, sentence, given.heading, { width: WIDTH, before: given.gap * 1.6 });
  const narrow = { width: QR_SIDE - mm(5), before: 0 };
  const ways = [
    ...(values.phone ? [fill(letter.byPhone, { phone: values.phone })] : []),
    fill(letter.byMail, { contact: values.contact }),
    fill(letter.byPost, { address: `${values.organisation}, ${values.senderAddress}` }),
  ];
  return {
    opening: [
      heading("H1", standing.subject),
      paragraph(fill(letter.greeting, { name: values.name }), given.gap * 1.4),
      paragraph(standing.intro),
    ],
    facts: facts(
      sheet,
      [...event, ...about, ...name, ...companionsOf(values)],
      given,
      values.code ? WIDTH - QR_SIDE - mm(8) : WIDTH,
    ),
    code: values.shortCode
      ? [
          text(sheet, "P", words.paper.qr.code, given.label, narrow),
          text(sheet, "P", readableCode(values.shortCode), given.smallTitle, narrow),
        ]
      : [],
    closing: [
      ...(values.code ? [paragraph(letter.bring)] : []),
      heading("H2", letter.change),
      paragraph(letter.cancel, given.gap * 0.4),
      bullets(sheet, ways, given, WIDTH),
      paragraph(letter.closing, given.gap * 2),
      paragraph(values.organisation, 0),
      paragraph(letter.unsigned, given.gap, given.small),
    ],
    between: given.gap * 1.4,
  };
}
