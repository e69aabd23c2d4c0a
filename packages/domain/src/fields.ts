import { z } from "zod";
import { isEmptyText, line, optionalLine, optionalParagraphs } from "./person/text.ts";
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

/** Wall time in the event's zone; domain/time/wall-time turns it into an instant. */
export const wallTime = z
  .string()
  .min(1, { error: "required" })
  .refine(isWallTime, { error: "dateInvalid", abort: true })
  .refine(hasPlausibleYear, { error: "yearImplausible" });

/** "HH:MM". */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: "timeInvalid" });

export function wholeNumber(min: number, max: number) {
  return z
    .number({ error: "numberInvalid" })
    .int({ error: "numberInvalid" })
    .min(min, { error: "numberInvalid" })
    .max(max, { error: "numberInvalid" });
}

/** The last part of an address, as somebody asks for it: whatever the database can look for. */
export const askedSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}+$/u);

/** A text that a draft may still lack: "" then. */
export const lineOrEmpty = (max: number) => optionalLine(max).transform((value) => value ?? "");
export const paragraphsOrEmpty = (max: number) => optionalParagraphs(max).transform((value) => value ?? "");

const URL_MAX = 500;
export const webAddress = z
  .string()
  .trim()
  .max(URL_MAX, { error: "tooLong" })
  .pipe(z.url({ protocol: /^https?$/u, error: "urlInvalid" }));
