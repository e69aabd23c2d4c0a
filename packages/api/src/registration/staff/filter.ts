import { Prisma } from "@podium/db/generated/client";
import { ticketMeant } from "@podium/domain/registration/codes/ticket";
import type { ListRegistrationsInput, RegistrationSort } from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { foldedWords } from "@podium/domain/search/fold";
import type { EventScope } from "../../access/scope.ts";
import { all, hasWord } from "../../search/folded.ts";

/** What a row of the list is read from; the conditions are about the registration alone. */
export const registrationTables = Prisma.sql`
  "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    JOIN "Category" category ON category."id" = registration."categoryId"
    LEFT JOIN "Occurrence" occurrence ON occurrence."id" = registration."occurrenceId"
    LEFT JOIN "Registration" contact ON contact."id" = registration."companionOfId"`;

/** What the person is called with whom somebody comes along, as `fullName` has it. Null: this person comes alone. */
export const contactColumn = Prisma.sql`
  CASE WHEN contact."id" IS NOT NULL THEN trim(contact."firstName" || ' ' || contact."lastName") END AS "companionOf"`;

/** What the category is called for somebody who reads this language. */
export function categoryColumn(locale: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${locale} = 'en' THEN coalesce(category."nameEn", category."nameDe") ELSE category."nameDe" END AS "category"`;
}

/** The columns of the date that was chosen, all null where none was. */
export const dateColumns = Prisma.sql`occurrence."startsAt", occurrence."startPrecision"::text AS "startPrecision",
  occurrence."endsAt", occurrence."endPrecision"::text AS "endPrecision"`;

/**
 * Attendees of one event, of one category or all, with every word of the search in any order, or the one whose ticket has it
 * as its code; no word, all of them.
 */
export function registrationsWhere(
  eventId: string,
  { search, categoryId }: { search: string; categoryId?: string },
): Prisma.Sql {
  const conditions = [Prisma.sql`registration."eventId" = ${eventId}::uuid`];
  if (categoryId) conditions.push(Prisma.sql`registration."categoryId" = ${categoryId}::uuid`);
  if (search !== "") conditions.push(Prisma.sql`registration."id" IN (${found(eventId, search)})`);
  return all(conditions);
}

const PERSON = Prisma.sql`person."folded"`;
/** Whoever has not confirmed yet has no folded column. */
const UNCONFIRMED = Prisma.sql`
  podium_fold_person(person."lastName", person."firstName", person."email", person."emailNormalised")`;
const ANYBODY = Prisma.sql`coalesce(${PERSON}, ${UNCONFIRMED})`;
const PARTY = Prisma.sql`party."folded"`;

/**
 * The ids of those whose name, address or organisation has every word. Each way goes along an index: people by
 * themselves; those who have not confirmed yet, who are not in the index of words; those of whom some word is in the
 * organisation's name; and the one who has a ticket with this code.
 */
function found(eventId: string, search: string): Prisma.Sql {
  const words = foldedWords(search);
  // Signs alone are no word: nobody is meant.
  if (words.length === 0) return Prisma.sql`SELECT NULL::uuid`;
  const ofEvent = Prisma.sql`person."eventId" = ${eventId}::uuid`;
  const inPerson = all(words.map((ways) => hasWord(PERSON, ways)));
  const inUnconfirmed = all(words.map((ways) => hasWord(UNCONFIRMED, ways)));
  const inEither = words.map((ways) => Prisma.sql`(${hasWord(ANYBODY, ways)} OR ${hasWord(PARTY, ways)})`);
  const inParty = words.map((ways) => hasWord(PARTY, ways));
  return Prisma.sql`
    SELECT person."id" FROM "Registration" person WHERE ${ofEvent} AND person."state" <> 'UNCONFIRMED' AND ${inPerson}
    UNION SELECT person."id" FROM "Registration" person WHERE ${ofEvent} AND person."state" = 'UNCONFIRMED' AND ${inUnconfirmed}
    UNION SELECT person."id" FROM "RegistrationGroup" party JOIN "Registration" person ON person."groupId" = party."id"
      WHERE party."eventId" = ${eventId}::uuid AND party."folded" IS NOT NULL AND (${Prisma.join(inParty, " OR ")})
        AND ${all(inEither)}
    ${withTicket(ofEvent, search)}`;
}

function withTicket(ofEvent: Prisma.Sql, search: string): Prisma.Sql {
  const { code, shortCode } = ticketMeant(search) ?? {};
  const isMeant = code
    ? Prisma.sql`person."ticketCode" = ${code}`
    : shortCode && Prisma.sql`person."shortCode" = ${shortCode}`;
  return isMeant
    ? Prisma.sql`UNION SELECT person."id" FROM "Registration" person WHERE ${ofEvent} AND ${isMeant}`
    : Prisma.empty;
}

export function inState(state: RegistrationState): Prisma.Sql {
  return Prisma.sql`registration."state" = ${state}::"RegistrationState"`;
}

/** The position on the waiting list; everybody else comes behind it, in the order of arrival. */
const queueKey = [
  Prisma.sql`(CASE WHEN registration."state" = 'WAITLISTED' THEN -registration."queuePriority" ELSE 0 END)`,
  Prisma.sql`(CASE WHEN registration."state" = 'WAITLISTED' THEN registration."queuedAt" ELSE 'infinity' END)`,
  Prisma.sql`registration."sequence"`,
];

/** The order in which several are acted on: the waiting list's. It comes first, so that nobody is promoted meanwhile. */
export const actingOrder = Prisma.join(queueKey);

/** Somebody with one name stands where that name does, whichever field it was typed in. */
const nameKey = [
  Prisma.sql`coalesce(nullif(registration."lastName", ''), registration."firstName") COLLATE "de-x-icu"`,
  Prisma.sql`registration."firstName" COLLATE "de-x-icu"`,
];

/**
 * What each sort compares, the row's id last so that no two rows are equal. Names sort as in a German telephone book's
 * order of letters, whatever the database's own collation is.
 */
const sortColumns: Record<RegistrationSort, Prisma.Sql[]> = {
  name: nameKey,
  email: [Prisma.sql`coalesce(registration."emailNormalised", '') COLLATE "de-x-icu"`],
  state: [Prisma.sql`registration."state"`, ...nameKey],
  queue: queueKey,
  createdAt: [Prisma.sql`registration."createdAt"`],
};

function sortKey(sort: RegistrationSort): Prisma.Sql[] {
  return [...sortColumns[sort], Prisma.sql`registration."id"`];
}

/** ORDER BY for one direction. */
export function inOrder(sort: RegistrationSort, direction: "asc" | "desc"): Prisma.Sql {
  const word = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.join(sortKey(sort).map((column) => Prisma.sql`${column} ${word}`));
}

/**
 * The rows that come after one that is known, in that order; its place is looked up among the event's own rows, so that
 * links carry an id only. After another event's row comes nothing, as after one that there is not.
 */
export function following(
  { eventId }: EventScope,
  { sort, direction }: Pick<ListRegistrationsInput, "sort" | "direction">,
  id: string,
): Prisma.Sql {
  const key = Prisma.join(sortKey(sort));
  const than = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${key}) ${than} (SELECT ${key} FROM "Registration" registration
    WHERE registration."id" = ${id}::uuid AND registration."eventId" = ${eventId}::uuid)`;
}
