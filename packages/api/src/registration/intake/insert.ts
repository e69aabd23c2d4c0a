import { randomUUID } from "node:crypto";
import { type ConsentChannel, Prisma, type RegistrationSource } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { normaliseEmail } from "@podium/domain/person/email";
import { isAttending, type RegistrationState } from "@podium/domain/registration/states";
import { type By, effects, noticed } from "../capacity/effects.ts";
import type { Locked } from "../capacity/lock.ts";
import type { IdempotencyKey, Promised } from "./idempotency.ts";
import { keepTypedNames, type TypedName } from "./typed-names.ts";

/** One registration that is made; its place was decided. */
export type NewPerson = {
  /** Chosen where others refer to it. */
  id?: string;
  firstName: string;
  lastName: string;
  email: string | null;
  state: RegistrationState;
  holdsPlace: boolean;
  /** Has a position on the waiting list from now on; without it and without a place, a place comes by confirming. */
  queued: boolean;
  holdUntil: Date | null;
  /** Staff have agreed already; without it, to those whom they enter. */
  approved?: boolean;
  mail: MailKind | null;
  /** Verb of the trail. */
  verb: "created" | "added" | "tookOver" | "entered";
  /** The registration of the person who acts for this one, and who has seen the notice. */
  companionOfId?: string;
  /** Somebody else entered this person, who takes note of the privacy notice when confirming. */
  namedBy?: NamedBy;
};

/** Who entered a person: a name as it is at this moment, and the registration, unless there was one before. */
export type NamedBy = { name: string; id: string | null };

/** People who come together. */
export type NewParty = {
  /** They join this group; without it, a new one. */
  groupId?: string;
  /** The same for all that was sent in one go. */
  sendingId: string;
  categoryId: string;
  /** The date, where the category is one of a choice. */
  occurrenceId: string | null;
  source: RegistrationSource;
  /** Of the list that they stand on. */
  importId?: string;
  /** On which way those took note of the privacy notice whom nobody else has named. */
  channel: ConsentChannel;
  locale: string;
  organisation: string | null;
  persons: readonly NewPerson[];
  maySplit?: boolean;
  /** Of the request that brought them. */
  requestId?: string;
  /** Where that request came from: see limits/network. */
  network?: Buffer | null;
  /** Of that request, with what it was answered. */
  answered?: { key: IdempotencyKey; promised: Promised };
  /** So many more are registered already: they count among the persons until then, as new ones would. */
  named?: { count: number; until: Date; awaited: boolean };
  /** Whom one of them typed besides, known or not. */
  typed?: readonly TypedName[];
};

/**
 * Stores parties in the order given, with all that they leave behind, in one statement: a registration that is stored has
 * its group, its consent, its trace, its mail and the mail's job. Needs the event's places locked, as many places as
 * persons that hold one, and addresses without a live registration. Foreign keys are checked when the statement ends.
 *
 * @returns the registrations' ids, in the order given
 */
export async function insertParties(locked: Locked, parties: readonly NewParty[], by: By): Promise<string[]> {
  const { run, snapshot, dryRun } = locked;
  const groups = parties.map((party) => ({ ...party, groupId: party.groupId ?? randomUUID() }));
  const persons = groups
    .flatMap((group) => group.persons.map((person) => personRow(person, group)))
    .map((row, position) => ({ ...row, position }));
  const made = groups.filter((_, index) => parties[index]?.groupId === undefined).map(groupRow);
  if (persons.length === 0 && made.length === 0) return [];
  await run(
    Prisma.sql`
    WITH made AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(made)}::json) AS party ("id" uuid, "source" text, "locale" text,
        "organisation" text, "maySplit" boolean, "key" uuid, "hash" text, "answer" jsonb, "named" int, "namedUntil" timestamptz,
        "awaited" boolean, "importId" uuid, "sendingId" uuid)
    ), given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(persons)}::json) AS entry ("position" int, "id" uuid, "groupId" uuid, "sendingId" uuid, "categoryId" uuid, "occurrenceId" uuid, "firstName" text, "lastName" text, "email" text, "emailNormalised" text,
        "state" text, "holdsPlace" boolean, "queued" boolean, "holdUntil" timestamptz, "approved" boolean, "attends" boolean, "locale" text,
        "channel" text, "mail" text, "verb" text, "requestId" text, "network" text, "namedBy" text, "namedById" uuid, "companionOfId" uuid)
    ), groups AS (
      INSERT INTO "RegistrationGroup" ("id", "sendingId", "eventId", "source", "locale", "organisation", "maySplit", "idempotencyKey", "idempotencyHash",
        "idempotencyAnswer", "knownUntil", "awaitedUntil", "importId")
      SELECT "id", "sendingId", ${snapshot.eventId}::uuid, "source"::"RegistrationSource", "locale", "organisation", "maySplit", "key",
        decode("hash", 'hex'), "answer", array_fill("namedUntil", ARRAY["named"]), CASE WHEN "awaited" THEN "namedUntil" END, "importId"
      FROM made
    ), written AS (
      INSERT INTO "Registration" ("id", "eventId", "groupId", "categoryId", "occurrenceId", "firstName", "lastName", "email", "emailNormalised",
        "state", "holdsPlace", "holdUntil", "queuedAt", "approvedAt", "calendarSequence", "network", "namedBy", "namedById", "companionOfId")
      SELECT "id", ${snapshot.eventId}::uuid, "groupId", "categoryId", "occurrenceId", "firstName", "lastName", "email", "emailNormalised",
        "state"::"RegistrationState", "holdsPlace", "holdUntil", CASE WHEN "queued" THEN statement_timestamp() END,
        CASE WHEN "approved" THEN statement_timestamp() END, "attends"::int, decode("network", 'hex'), "namedBy", "namedById", "companionOfId"
      FROM given ORDER BY "position"
    )${dryRun ? Prisma.empty : noticed(atTheForm)}, changed AS (
      SELECT "position", "id", "categoryId", "sendingId", "email", "locale", false AS "held", "holdsPlace", NULL::text AS "before",
        "state" AS "after", NULL::text AS "endedBy", "verb", "mail", "requestId"
      FROM given
    )${effects(locked, by)}`,
    dryRun ? undefined : "intake.insert",
  );
  if (!dryRun)
    await keepTypedNames(
      run,
      groups.flatMap(({ groupId, typed = [] }) => typed.map((name) => ({ ...name, groupId }))),
    );
  return persons.map(({ id }) => id);
}

const atTheForm = Prisma.sql`SELECT "id", "channel" FROM given WHERE "namedBy" IS NULL AND "companionOfId" IS NULL`;

function personRow({ namedBy, ...person }: NewPerson, group: NewParty & { groupId: string }) {
  return {
    ...person,
    id: person.id ?? randomUUID(),
    namedBy: namedBy?.name,
    namedById: namedBy?.id,
    groupId: group.groupId,
    sendingId: group.sendingId,
    categoryId: group.categoryId,
    occurrenceId: group.occurrenceId,
    emailNormalised: person.email === null ? null : normaliseEmail(person.email),
    approved: person.approved ?? group.source !== "WEB",
    attends: isAttending(person.state),
    locale: group.locale,
    channel: group.channel,
    requestId: group.requestId,
    network: group.network?.toString("hex") ?? null,
  };
}

function groupRow(group: NewParty) {
  const { groupId, sendingId, source, importId, locale, organisation, maySplit, answered, named } = group;
  return {
    id: groupId,
    sendingId,
    source,
    importId,
    locale,
    organisation,
    maySplit: maySplit ?? false,
    key: answered?.key.key,
    hash: answered?.key.hash.toString("hex"),
    answer: answered?.promised,
    named: named?.count ?? 0,
    namedUntil: named?.until,
    awaited: named?.awaited ?? false,
  };
}
