import { z } from "zod";
import { localeSchema } from "../locale.ts";
import { emailAddress } from "../person/email.ts";
import { optionalLine, paragraphs } from "../person/text.ts";

export const MESSAGE_MAX = 5_000;

/** "Barriere melden": needs no account and no address; with an address the reporter gets an answer. */
export const reportBarrierInput = z.strictObject({
  locale: localeSchema,
  page: optionalLine(500),
  message: paragraphs(MESSAGE_MAX),
  email: z
    .string()
    .optional()
    .transform((value) => value?.trim() || undefined)
    .pipe(emailAddress.optional()),
});
export type ReportBarrierInput = z.infer<typeof reportBarrierInput>;
