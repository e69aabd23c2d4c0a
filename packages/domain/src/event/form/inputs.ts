import { z } from "zod";
import { orNull, wallTime } from "../../fields.ts";
import { formFields } from "./fields.ts";
import { copiedParts } from "./parts.ts";

/** A whole programme with its texts fits; more is not typed into one field. */
const TYPED_MAX = 300_000;

const field = z.string().refine((name) => formFields.includes(name), { error: "choiceInvalid" });
/** As typed, which may not fit the schema of the field. */
const typed = z
  .unknown()
  .transform((value) => value ?? null)
  .refine((value) => JSON.stringify(value).length <= TYPED_MAX, { error: "choiceInvalid" });

/**
 * What was typed into some fields. `was`: what the form held there before, by which a change that somebody else made is
 * noticed; `over`: what the event itself says there, if the editor was asked whether to replace it.
 */
export const keepInput = z.strictObject({
  eventId: z.uuid(),
  changes: z
    .array(z.strictObject({ field, value: typed, was: typed, over: typed.optional() }))
    .min(1)
    .max(formFields.length),
});
export type TypedChange = z.output<typeof keepInput>["changes"][number];

/** Fields whose collected changes are thrown away. */
export const discardInput = z.strictObject({
  eventId: z.uuid(),
  fields: z.array(field).min(1).max(formFields.length),
});

export const versionInput = z.strictObject({ eventId: z.uuid(), version: z.number().int().positive() });

const copied = z.strictObject({
  startsAt: wallTime,
  endsAt: orNull(wallTime),
  parts: z.array(z.enum(copiedParts, { error: "choiceInvalid" })),
  isNext: z.boolean(),
});
const endsAfterStart = ({ startsAt, endsAt }: z.output<typeof copied>) => !endsAt || endsAt > startsAt;
const tooEarly = { path: ["endsAt"], error: "endBeforeStart" };

/**
 * Which parts a copy takes, and when its first date is: wall times of the event's zone. Without an end that is as long as
 * it was. `isNext`: the next one of its series.
 */
export const copyTerms = copied.refine(endsAfterStart, tooEarly);
export type CopyTerms = z.output<typeof copyTerms>;
export const copyInput = copied
  .extend({ organisationId: z.uuid(), eventId: z.uuid() })
  .refine(endsAfterStart, tooEarly);
export type CopyInput = z.output<typeof copyInput>;
