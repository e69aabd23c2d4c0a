import type { Addressed } from "./about.ts";
import type { Block } from "./writing/blocks.ts";
import type { CalendarPart } from "./writing/calendar.ts";

/**
 * One kind of mail: which facts it is made of, and what it says. Greeting and foot are the same for all.
 *
 * @typeParam Needs the name of the facts
 * @typeParam Facts the facts themselves: plain values; links are complete addresses
 */
export type Letter<Needs extends string, Facts extends Addressed> = {
  /** The worker gathers these facts from the rows. */
  needs: Needs;
  subject(facts: Facts): string;
  blocks(facts: Facts): Block[];
  /** Where a place is won or lost: the entry for the person's calendar, or its withdrawal. Null: touches no calendar. */
  calendar: ((facts: Facts) => CalendarPart | undefined) | null;
  /** Where answers go; without it, or with null, to the contact of the sender. */
  replyTo?(facts: Facts): string | null;
  /** Made-up facts in German, for tests and for looking at the letter. */
  sample: Facts;
};
