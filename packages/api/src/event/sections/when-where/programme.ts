import type { Prisma } from "@podium/db/generated/client";
import { type ProgrammeItem, programmeItems } from "@podium/domain/event/sections/when-where/programme";

/** A column of JSON, read back through the schema that it was written by. */
export const programme = {
  select: { programme: true },
  toForm: (texts: { programme: Prisma.JsonValue } | undefined) => ({
    programme: programmeItems
      .parse(texts?.programme ?? [])
      .map((item) => ({ ...item, note: item.note ?? "" })),
  }),
  data: (texts: { programme: ProgrammeItem[] }) => ({ programme: texts.programme }),
};
