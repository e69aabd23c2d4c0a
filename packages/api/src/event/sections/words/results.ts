import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { results as section } from "@podium/domain/event/sections/words/results";
import { numbered, plainSection, translatedSection } from "../../plain-section.ts";

const { figures: _figures, documents: _documents, ...columns } = section.fields;
const plain = plainSection({ fields: columns });
const lists = {
  figures: { orderBy: { position: "asc" }, select: { value: true, labelDe: true, labelEn: true } },
  documents: {
    orderBy: { position: "asc" },
    select: { labelDe: true, labelEn: true, url: true, mediaId: true },
  },
} satisfies Prisma.EventSelect;
const select = { ...plain.select, ...lists };
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Figures and documents are rows of their own, the recording is columns; the text is one in each language. */
export const results = {
  select,
  toForm: (row: Row) => ({
    ...plain.toForm(row),
    figures: row.figures.map(({ value, labelDe, labelEn }) => ({ value, labelDe, labelEn: labelEn ?? "" })),
    documents: row.documents.map(({ labelDe, labelEn, ...place }) => ({
      labelDe,
      labelEn: labelEn ?? "",
      ...place,
    })),
  }),
  data: (event: EventInput) => plain.data(event),
  lists: ({ figures, documents }: EventInput) => ({
    figures: { create: numbered(figures) },
    documents: { create: numbered(documents) },
  }),
  words: translatedSection(section),
};
