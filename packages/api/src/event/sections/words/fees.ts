import type { Prisma } from "@podium/db/generated/client";
import { writeAmount } from "@podium/domain/event/money";
import type { EventInput } from "@podium/domain/event/schema";
import { fees as section } from "@podium/domain/event/sections/words/fees";
import { numbered, translatedSection } from "../../plain-section.ts";

const select = {
  fees: {
    orderBy: { position: "asc" },
    select: { forDe: true, forEn: true, cents: true, noteDe: true, noteEn: true },
  },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Lines are rows of their own, with cents; the sentence below them is a text. */
export const fees = {
  select,
  toForm: (row: Row) => ({
    fees: row.fees.map(({ forDe, forEn, cents, noteDe, noteEn }) => ({
      forDe: forDe ?? "",
      forEn: forEn ?? "",
      amount: writeAmount(cents),
      noteDe: noteDe ?? "",
      noteEn: noteEn ?? "",
    })),
  }),
  data: (event: EventInput) => ({
    fees: { create: numbered(event.fees.map(({ amount, ...line }) => ({ ...line, cents: amount }))) },
  }),
  words: translatedSection(section),
};
