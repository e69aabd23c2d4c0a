import { z } from "zod";
import { localeSchema } from "../locale.ts";
import { emailAddress } from "../person/email.ts";
import { line, optionalLine } from "../person/text.ts";

/** Names are one to 120 characters without a pattern: people have one-letter names and very long ones (DIN 91379). */
export const NAME_MAX = 120;
export const ORGANISATION_MAX = 200;

/** The text beside the form that a registration's consent row refers to; raise it when the text changes. */
export const PRIVACY_NOTICE_VERSION = "registration-2026-11";

/** What the form asks of one person. */
export const personFields = {
  firstName: line(NAME_MAX),
  lastName: line(NAME_MAX),
  email: emailAddress,
  organisation: optionalLine(ORGANISATION_MAX),
};

/** A visitor registers one person for an event. */
export const createRegistrationInput = z.strictObject({
  slug: z.string().min(1).max(120),
  locale: localeSchema,
  ...personFields,
});
export type CreateRegistrationInput = z.infer<typeof createRegistrationInput>;

/** A page reached by a link from a mail: the link's token, and nothing else. */
export const linkInput = z.strictObject({ token: z.string().min(1).max(512) });
