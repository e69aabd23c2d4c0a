import { z } from "zod";
import { orNull, wallTime, webAddress } from "../../../fields.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { eventFormats } from "../../vocabulary.ts";

const fields = {
  startsAt: wallTime,
  endsAt: wallTime,
  timezone: z.string().refine(isTimeZone, { error: "choiceInvalid" }),
  format: z.enum(eventFormats, { error: "choiceInvalid" }),
  onlineUrl: orNull(webAddress),
};
const initial: Typed<typeof fields> = {
  startsAt: "",
  endsAt: "",
  timezone: "Europe/Berlin",
  format: "ON_SITE",
  onlineUrl: "",
};

/** When, and whether in person or online. */
export const time = {
  fields,
  initial,
  // Registered elsewhere, people get the link from there.
  missing: ({ format, registrationMode, onlineUrl }) =>
    format !== "ON_SITE" && registrationMode !== "EXTERNAL" && !onlineUrl ? ["onlineUrl"] : [],
  /** Wall times of one zone sort as text. */
  check({ startsAt, endsAt }: Parsed<typeof fields>, report: Report) {
    if (endsAt <= startsAt) report(["endsAt"], "endBeforeStart");
  },
} satisfies Section;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
