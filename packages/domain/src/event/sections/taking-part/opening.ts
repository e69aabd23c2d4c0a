import { z } from "zod";
import { orNull, wallTime } from "../../../fields.ts";
import type { Channel } from "../../../registration/channel.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { beginningOf, type OccurrenceInput } from "../when-where/time.ts";

const fields = {
  /** Without: as soon as the event is published. */
  registrationOpensAt: orNull(wallTime),
  /** Without: when the event begins. */
  registrationClosesAt: orNull(wallTime),
  registrationPaused: z.boolean(),
  showPlacesLeft: z.boolean(),
};
const initial: Typed<typeof fields> = {
  registrationOpensAt: "",
  registrationClosesAt: "",
  registrationPaused: false,
  showPlacesLeft: true,
};

type Checked = Parsed<typeof fields> & {
  occurrences: OccurrenceInput[];
  categories: readonly { channel: Channel; opensAt: string | null; closesAt: string | null }[];
};

/** From when to when people register, and what the page says of the places. */
export const opening = {
  fields,
  initial,
  /**
   * What is printed has to hold: here registration ends when the event begins. Told at the time that those categories go by
   * which have none of their own. Wall times of one zone sort as text.
   */
  check({ registrationOpensAt: opens, registrationClosesAt: closes, ...event }: Checked, report: Report) {
    if (opens && closes && closes <= opens) report(["registrationClosesAt"], "closesBeforeOpens");
    const startsAt = beginningOf(event.occurrences);
    if (!startsAt) return;
    const here = event.categories.filter(({ channel }) => channel === "HERE");
    if (closes && closes > startsAt && here.some(({ closesAt }) => !closesAt))
      report(["registrationClosesAt"], "closesAfterStart");
    if (opens && opens >= startsAt && here.some(({ opensAt }) => !opensAt))
      report(["registrationOpensAt"], "opensAfterStart");
  },
} satisfies Section;
