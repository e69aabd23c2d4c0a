import { z } from "zod";
import { clockTime, lineOrNull, listOf, orNull } from "../../../fields.ts";
import { line } from "../../../person/text.ts";
import { NOTE_MAX, PROGRAMME_MAX, TITLE_MAX } from "../../limits.ts";
import type { Section, Typed } from "../../section.ts";

/** One line of the timetable. Times are wall times in the event's zone; without them the item has no fixed time. */
const programmeItem = z
  .strictObject({
    from: orNull(clockTime),
    to: orNull(clockTime),
    title: line(TITLE_MAX),
    note: lineOrNull(NOTE_MAX),
  })
  .refine((item) => !item.from || !item.to || item.to > item.from, { path: ["to"], error: "endBeforeStart" });
export type ProgrammeItem = z.output<typeof programmeItem>;

/** What the column `programme` holds; read back through the same schema. */
export const programmeItems = listOf(programmeItem, PROGRAMME_MAX);

const fields = { programme: programmeItems };
const initial: Typed<typeof fields> = { programme: [] };

/** The timetable. */
export const programme = { fields: {}, initial: {}, translated: { fields, initial } } satisfies Section;
