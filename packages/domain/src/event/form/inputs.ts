import { z } from "zod";
import { wallTime } from "../../fields.ts";
import { formFields } from "./fields.ts";
import { partNames } from "./parts.ts";

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

/** Which parts a copy takes, and when it is: wall times of the event's zone. `isNext`: the next one of its series. */
export const copyInput = z.strictObject({
  organisationId: z.uuid(),
  eventId: z.uuid(),
  startsAt: wallTime,
  endsAt: wallTime,
  parts: z.array(z.enum(partNames, { error: "choiceInvalid" })),
  isNext: z.boolean(),
});
export type CopyInput = z.output<typeof copyInput>;
