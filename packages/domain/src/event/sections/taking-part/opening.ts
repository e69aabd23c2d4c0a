import { z } from "zod";
import { orNull, wallTime } from "../../../fields.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

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

/** From when to when people register, and what the page says of the places. */
export const opening = {
  fields,
  initial,
  /** Wall times of one zone sort as text. */
  check({ registrationOpensAt: opens, registrationClosesAt: closes }: Parsed<typeof fields>, report: Report) {
    if (opens && closes && closes <= opens) report(["registrationClosesAt"], "closesBeforeOpens");
  },
} satisfies Section;
