import { z } from "zod";
import { askedSlug, listOf, orNull, wholeNumber } from "../fields.ts";
import { localeSchema } from "../locale.ts";
import { emailAddress, normaliseEmail } from "../person/email.ts";
import { namePart, withName } from "../person/name.ts";
import { optionalLine } from "../person/text.ts";
import { typedCode } from "./codes/confirmation.ts";

/** Names have up to 120 characters without a pattern: people have one-letter names and very long ones (DIN 91379). */
export const NAME_MAX = 120;
export const ORGANISATION_MAX = 200;

/** The text beside the form that a registration's consent row refers to; raise it when the text changes. */
export const PRIVACY_NOTICE_VERSION = "registration-2026-11.4";

/** More dates in one sending than an event has, but for long series. */
export const DATES_MAX = 60;

/** More persons in one registration than this are a matter for the organiser. */
export const PERSONS_MAX = 20;

/** The name goes to the address as it was typed, and the address may be a stranger's: nobody advertises by it. */
const name = namePart(NAME_MAX).refine((value) => !/:\/\/|www\./iu.test(value), { error: "addressInName" });

export const personFields = {
  firstName: name,
  lastName: name,
  email: emailAddress,
};

/** What the form asks of one person. */
export const personInput = withName(z.strictObject(personFields));
export type PersonInput = z.output<typeof personInput>;

const partyPerson = withName(z.strictObject({ ...personFields, email: orNull(emailAddress) }));

/**
 * The first person has an address: the link to the registration goes there. So does one to everybody else who has an
 * address; others are companions of the first, where the category allows it.
 */
const persons = listOf(partyPerson, PERSONS_MAX)
  .min(1, { error: "required" })
  .superRefine((given, context) => {
    const seen = new Set<string>();
    for (const [index, { email }] of given.entries()) {
      if (email === null && index === 0)
        context.addIssue({ code: "custom", path: [index, "email"], message: "required" });
      if (email === null) continue;
      const address = normaliseEmail(email);
      if (seen.has(address))
        context.addIssue({ code: "custom", path: [index, "email"], message: "emailTwice" });
      seen.add(address);
    }
  });

const partyFields = {
  slug: askedSlug,
  locale: localeSchema,
  /** Absent: the first category. */
  categoryId: z.uuid().optional(),
  /** Where one chooses among dates: the categories of those that were chosen. */
  dates: listOf(z.uuid(), DATES_MAX).min(1, { error: "dateMissing" }).optional(),
  persons,
  /** So many companions more, without a name. */
  companions: wholeNumber(0, PERSONS_MAX - 1).optional(),
  organisation: optionalLine(ORGANISATION_MAX),
  /** Some may get a place now while the others wait. */
  maySplit: z.boolean().optional(),
};

/** What the check step judges; nothing is stored. */
export const checkRegistrationInput = z.strictObject(partyFields);
export type CheckRegistrationInput = z.output<typeof checkRegistrationInput>;

/** A visitor registers one or several persons for an event. */
export const createRegistrationInput = z.strictObject({
  ...partyFields,
  /** Chosen by the sender: the same request again is answered the same and stored once. */
  key: z.uuid().optional(),
});
export type CreateRegistrationInput = z.output<typeof createRegistrationInput>;

/** A page reached by a link from a mail: the link's token, and nothing else. */
export const linkInput = z.strictObject({ token: z.string().min(1).max(512) });

/** The code from the first mail, in the window in which one has registered: only together with that window's receipt. */
export const confirmByCodeInput = z.strictObject({
  slug: askedSlug,
  receipt: z.string().min(1).max(512),
  code: typedCode,
});
export type ConfirmByCodeInput = z.output<typeof confirmByCodeInput>;

/** One's own data; the address stays, since the link was sent there. */
export const changeRegistrationInput = withName(
  linkInput.extend({
    firstName: name,
    lastName: name,
    organisation: optionalLine(ORGANISATION_MAX),
  }),
);

/** Somebody else: the one who takes the place over, or one more in the group. */
export const anotherPersonInput = withName(linkInput.extend(personFields));

/** Somebody who comes along without an address: with a name, or merely counted where the category allows it. */
export const companionInput = linkInput.extend({ firstName: name, lastName: name });

/** What a companion of one's own is called, by the id of the registration. */
export const nameCompanionInput = companionInput.extend({ registrationId: z.uuid() });

/** One of the group, by the id of the registration; only for the one who registered them. */
export const removePersonInput = linkInput.extend({ registrationId: z.uuid() });

/** "Send me my link again": the answer is the same whether or not the address is known. */
export const sendLinksInput = z.strictObject({ email: emailAddress, locale: localeSchema });
