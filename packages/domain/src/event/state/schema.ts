import { z } from "zod";
import { lineOrNull, orNull, wallTime, webAddress } from "../../fields.ts";
import { line } from "../../person/text.ts";
import { NOTE_MAX } from "../limits.ts";
import { checkOccurrence, newOccurrence, occurrence } from "../sections/when-where/time.ts";

/** `version` is the one that was looked at: a later change by somebody else is told, not passed over. */
export const eventVersionInput = z.strictObject({ eventId: z.uuid(), version: z.number().int().positive() });

/** Wall times in the event's zone. The page stays online for as long as nobody says otherwise. */
export const scheduleEventInput = eventVersionInput
  .extend({ publishAt: wallTime, unpublishAt: orNull(wallTime) })
  .refine(({ publishAt, unpublishAt }) => unpublishAt === null || unpublishAt > publishAt, {
    path: ["unpublishAt"],
    error: "endBeforeStart",
  });

/** When the page goes offline; null: it stays. Wall time in the event's zone. */
export const limitEventInput = eventVersionInput.extend({ unpublishAt: orNull(wallTime) });

/** What takes the place of a cancelled event: another one of the same body, or a web address; or neither. */
const successor = { successorId: orNull(z.uuid()), successorUrl: orNull(webAddress) };
const oneAtMost = ({ successorId, successorUrl }: Record<keyof typeof successor, string | null>) =>
  successorId === null || successorUrl === null;
const twice = { path: ["successorUrl"], error: "successorTwice" };

/** The reason stands on the event's page and in the mails; without an English one these say it in German. */
export const reasonInput = z.strictObject({ reasonDe: line(NOTE_MAX), reasonEn: lineOrNull(NOTE_MAX) });
export const cancelReasonInput = reasonInput.extend(successor).refine(oneAtMost, twice);
export const cancelEventInput = eventVersionInput
  .extend({ ...reasonInput.shape, ...successor })
  .refine(oneAtMost, twice);

/** The new date of an event with one, as its form has it; open: it is not known yet. */
const { isDateOpen, date, time, endDate, endTime } = occurrence.shape;
const newDate = {
  isDateOpen,
  date,
  time,
  endDate,
  endTime,
  /** Whoever does not answer whether the new date suits keeps the place. */
  silenceKeeps: z.boolean(),
};
type NewDate = Omit<z.output<z.ZodObject<typeof newDate>>, "silenceKeeps">;

function checkNewDate(given: NewDate, context: z.RefinementCtx): void {
  const report = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!given.isDateOpen && !given.date) report("date", "required");
  checkOccurrence({ ...occurrence.parse(newOccurrence), ...datesOf(given) }, report);
}

/** What of it an occurrence says. */
export function datesOf({ isDateOpen, date, time, endDate, endTime }: NewDate) {
  return { isDateOpen, date, time, endDate, endTime };
}

export const postponeReasonInput = reasonInput.extend(newDate).superRefine(checkNewDate);
export const postponeEventInput = eventVersionInput
  .extend({ ...reasonInput.shape, ...newDate })
  .superRefine(checkNewDate);

/** What takes the place of an event that is cancelled already. */
export const successorInput = z.strictObject(successor).refine(oneAtMost, twice);
export const succeedEventInput = eventVersionInput.extend(successor).refine(oneAtMost, twice);
export type Successor = z.output<typeof successorInput>;

/** Without a reason it becomes a draft again, which nobody may have registered for. */
export const withdrawEventInput = eventVersionInput.extend({
  reasonDe: lineOrNull(NOTE_MAX),
  reasonEn: lineOrNull(NOTE_MAX),
});
