import { z } from "zod";
import { mistake } from "./mistake.ts";
import {
  atMost,
  isEmptyText,
  joinedLine,
  line,
  optionalJoinedLine,
  optionalLine,
  optionalParagraphs,
  paragraphs,
} from "./person/text.ts";
import { hasPlausibleYear, isWallTime } from "./time/wall-time.ts";

/** May be absent, whatever a form sends then: "", null or nothing. Null, so that clearing a field reaches the database. */
export function orNull<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .string()
    .nullish()
    .transform((value) => (value && !isEmptyText(value) ? value : null))
    .pipe(schema.nullable());
}

export const lineOrNull = (max: number) => orNull(line(max));
export const joinedLineOrNull = (max: number) => orNull(joinedLine(max));
export const paragraphsOrNull = (max: number) => orNull(paragraphs(max));

/** Wall time in the event's zone; domain/time/wall-time turns it into an instant. */
export const wallTime = z
  .string()
  .min(1, { error: "required" })
  .refine(isWallTime, { error: "dateInvalid", abort: true })
  .refine(hasPlausibleYear, { error: "yearImplausible" });

/** "YYYY-MM-DD": a day as it is printed, of no zone. */
export const plainDate = z
  .string()
  .refine((day) => isWallTime(`${day}T00:00`), { error: "dayInvalid", abort: true })
  .refine(hasPlausibleYear, { error: "yearImplausible" });

/** "HH:MM". */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: "timeInvalid" });

export function wholeNumber(min: number, max: number) {
  const error = mistake("numberInvalid", { min, max });
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** A list of at most so many; the message says how many there are. */
export function listOf<Entry extends z.ZodType>(entry: Entry, max: number) {
  return z.array(entry).max(max, {
    error: ({ input }) => mistake("tooMany", { max, count: Array.isArray(input) ? input.length : max + 1 }),
  });
}

/** The last part of an address, as somebody asks for it: whatever the database can look for. */
export const askedSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}+$/u);

/** A text that a draft may still lack: "" then. */
export const lineOrEmpty = (max: number) => optionalLine(max).transform((value) => value ?? "");
export const joinedLineOrEmpty = (max: number) => optionalJoinedLine(max).transform((value) => value ?? "");
export const paragraphsOrEmpty = (max: number) => optionalParagraphs(max).transform((value) => value ?? "");

const URL_MAX = 500;
export const webAddress = z
  .string()
  .trim()
  .check(atMost(URL_MAX))
  .pipe(z.url({ protocol: /^https?$/u, error: "urlInvalid" }));
