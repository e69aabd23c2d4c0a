import { z } from "zod";
import { listOf, wholeNumber } from "../fields.ts";
import { localeSchema } from "../locale.ts";
import { emailAddress } from "../person/email.ts";
import { namePart, withName } from "../person/name.ts";
import { atMost, line, optionalLine, paragraphs } from "../person/text.ts";
import { type ActionWithReason, actionsOf, needsReason } from "./actions.ts";
import { type ListColumn, listColumns } from "./import/columns.ts";
import { NAME_MAX, ORGANISATION_MAX, PERSONS_MAX, personFields } from "./schema.ts";
import { registrationStates } from "./states.ts";

export const SEARCH_MAX = 200;
/** Of a cancellation or a refusal; the person reads it. */
export const REASON_MAX = 1_000;
export const MESSAGE_SUBJECT_MAX = 150;
export const MESSAGE_BODY_MAX = 10_000;

/** Rows on a page of a table. */
export const PAGE_SIZE = 50;
/** More people than this are not chosen at once. */
export const CHOSEN_MAX = 5_000;
/** So many are acted on in one transaction: others who take or free places wait no longer than that. */
export const ACT_MAX = 100;
/** So many get a message in one transaction. */
export const SEND_MAX = 200;

/** What a table of attendees can be sorted by; "queue" is the order in which those who wait get a place. */
export const registrationSorts = ["name", "email", "state", "queue", "createdAt"] as const;
export type RegistrationSort = (typeof registrationSorts)[number];

const ofEvent = { eventId: z.uuid() };

/** Who is meant: every word of `search` has to occur in name, address or organisation, or it is the code of a ticket. */
const filter = {
  search: z.string().trim().check(atMost(SEARCH_MAX)).default(""),
  state: z.enum(registrationStates).optional(),
  categoryId: z.uuid().optional(),
};

/**
 * A page of an event's attendees. `after` and `before` are ids of rows that were shown: what follows, or what stands
 * before.
 */
export const listRegistrationsInput = z.object({
  ...ofEvent,
  ...filter,
  sort: z.enum(registrationSorts).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  after: z.uuid().optional(),
  before: z.uuid().optional(),
  size: z.number().int().min(1).max(200).default(PAGE_SIZE),
});
export type ListRegistrationsInput = z.output<typeof listRegistrationsInput>;

/** Everybody who matches, as ids. */
export const registrationIdsInput = z.object({ ...ofEvent, ...filter });
export type RegistrationIdsInput = z.output<typeof registrationIdsInput>;

export const staffRegistrationInput = z.object({ ...ofEvent, registrationId: z.uuid() });

/** What staff do with registrations, one or many; `transitions` says in which states. */
export const staffActions = actionsOf("STAFF");
export type StaffAction = (typeof staffActions)[number];

const withReason = staffActions.filter((action) => needsReason(action));
const withoutReason = staffActions.filter(
  (action): action is Exclude<StaffAction, ActionWithReason> => !needsReason(action),
);

const chosen = (max: number) => listOf(z.uuid(), max).min(1, { error: "required" });

/** What would happen to all of them. */
export const dryRunInput = z.object({
  ...ofEvent,
  action: z.enum(staffActions),
  registrationIds: chosen(CHOSEN_MAX),
});
export type DryRunInput = z.output<typeof dryRunInput>;

/** Is done to these, in this order. */
export const actInput = z.discriminatedUnion("action", [
  z.object({
    ...ofEvent,
    action: z.enum(withReason),
    registrationIds: chosen(ACT_MAX),
    reason: paragraphs(REASON_MAX),
  }),
  z.object({ ...ofEvent, action: z.enum(withoutReason), registrationIds: chosen(ACT_MAX) }),
]);
export type ActInput = z.output<typeof actInput>;

/** On which way somebody gave his or her consent, when it was not the form. */
export const entryChannels = ["PHONE", "LETTER", "EMAIL", "IN_PERSON"] as const;
export type EntryChannel = (typeof entryChannels)[number];

/** What holds for everybody who is entered in one go. */
const entryTerms = {
  ...ofEvent,
  categoryId: z.uuid({ error: "choiceInvalid" }),
  channel: z.enum(entryChannels, { error: "choiceInvalid" }),
  /** The language of the mails and of the printed confirmation. */
  locale: localeSchema,
  /** Where no place is left: on the waiting list, or not at all. */
  overflow: z.enum(["WAIT", "REFUSE"]),
  sendMail: z.boolean(),
};

/** An address that may be left out: not everybody has one. */
const optionalEmail = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined)
  .pipe(emailAddress.optional());

const enteredName = { firstName: namePart(NAME_MAX), lastName: namePart(NAME_MAX) };

/** Staff enter somebody who telephones, writes or stands at the desk. */
export const enterPersonInput = withName(
  z.object({
    ...entryTerms,
    ...enteredName,
    email: optionalEmail,
    organisation: optionalLine(ORGANISATION_MAX),
    /** Come along, where the category allows it. */
    companions: listOf(withName(z.strictObject(enteredName)), PERSONS_MAX - 1).default([]),
    /** So many companions more, without a name. */
    counted: wholeNumber(0, PERSONS_MAX - 1).default(0),
    /** The notice was read out, shown or sent: without it nobody may be entered. */
    noticeGiven: z.literal(true, { error: "noticeRequired" }),
  }),
);
export type EnterPersonInput = z.output<typeof enterPersonInput>;

/** A companion whom staff name; both parts "" where the category counts them. */
const companion = {
  ...ofEvent,
  registrationId: z.uuid(),
  ...enteredName,
  /** Tells the person whom the companion comes along with. */
  sendMail: z.boolean(),
};

/** One more companion of a registration. */
export const enterCompanionInput = z.object({ ...companion, overflow: entryTerms.overflow });
export type EnterCompanionInput = z.output<typeof enterCompanionInput>;

/** What a companion is called; `registrationId` is the companion's. */
export const renameCompanionInput = z.object(companion);
export type RenameCompanionInput = z.output<typeof renameCompanionInput>;

/** One line of a list. Its address is what keeps a list that is read twice from entering people twice. */
export const importedPerson = withName(
  z.strictObject({ ...personFields, organisation: optionalLine(ORGANISATION_MAX) }),
);
export type ImportedPerson = z.output<typeof importedPerson>;

export const IMPORT_ROWS_MAX = 5_000;
export const IMPORT_BYTES_MAX = 2_000_000;
/** A list that was read in can be taken back for so long, in minutes. */
export const TAKE_BACK_MINUTES = 60;
/** Address books have up to a hundred. */
const LIST_COLUMNS_MAX = 500;

const importTerms = {
  ...entryTerms,
  noticeGiven: z.literal(true, { error: "noticeRequired" }),
};

const place = z.number().int().min(0).max(LIST_COLUMNS_MAX).optional();

/** What would become of a list: the file as it is, nothing is stored. */
export const importDryRunInput = z.object({
  ...importTerms,
  text: z.string().max(IMPORT_BYTES_MAX, { error: "fileTooLarge" }),
  /** Where its columns stand, when that was said on the screen; otherwise their names tell. */
  columns: z
    .object(
      Object.fromEntries(listColumns.map((column) => [column, place])) as Record<ListColumn, typeof place>,
    )
    .optional(),
});
export type ImportDryRunInput = z.output<typeof importDryRunInput>;

/** Some lines of a list that was looked through, in their order. */
export const importInput = z.object({
  ...importTerms,
  /** Of the whole list, from its dry run. */
  importId: z.uuid(),
  persons: listOf(importedPerson, ACT_MAX).min(1, { error: "required" }),
});
export type ImportInput = z.output<typeof importInput>;

/** Persons of a list, to be taken back. */
export const takeBackInput = z.object({ ...ofEvent, importId: z.uuid() });
export type TakeBackInput = z.output<typeof takeBackInput>;

/** What staff write to several people at once. */
export const messageInput = z.object({
  ...ofEvent,
  subject: line(MESSAGE_SUBJECT_MAX),
  body: paragraphs(MESSAGE_BODY_MAX),
});
export type MessageInput = z.output<typeof messageInput>;

/** Who of them would get a message. */
export const recipientsInput = z.object({ ...ofEvent, registrationIds: chosen(CHOSEN_MAX) });

/** Is sent to these, to nobody a second time. */
export const sendMessageInput = z.object({
  ...ofEvent,
  messageId: z.uuid(),
  registrationIds: chosen(SEND_MAX),
});
export type SendMessageInput = z.output<typeof sendMessageInput>;
