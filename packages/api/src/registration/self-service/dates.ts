import type { Transaction } from "@podium/db/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import {
  expectantStates,
  isConfirmedAddress,
  isLive,
  type RegistrationState,
} from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { type OccurrenceView, occurrencesSelect, toOccurrence } from "../../occurrence/views.ts";
import { manageToken } from "./link.ts";
import type { OwnRegistration } from "./registration.ts";

/** One of the dates that somebody has chosen, as all of that person's pages list them. */
export type OwnDate = {
  registrationId: string;
  occurrence: OccurrenceView;
  state: RegistrationState;
  /** Leads to the page of that date. */
  token: string;
};

type Own = {
  id: string;
  eventId: string;
  occurrenceId: string | null;
  email: string | null;
  event: { endsAt: Date };
};

/**
 * All dates of the event for which the holder of a link has registered, in the order of time. Whoever has the link reads
 * that address's mails, and each of these registrations has a link of its own in one of them. Ended ones stay while they
 * say something: somebody who never confirmed reads nothing of it.
 */
export async function ownDates(
  database: Transaction,
  { id, eventId, occurrenceId, email, event }: Own,
  locale: Locale,
): Promise<OwnDate[]> {
  if (occurrenceId === null || email === null) return [];
  const rows = await database.registration.findMany({
    where: {
      eventId,
      emailNormalised: normaliseEmail(email),
      occurrenceId: { not: null },
      anonymisedAt: null,
    },
    orderBy: [{ occurrence: { position: "asc" } }, { sequence: "asc" }],
    select: {
      id: true,
      state: true,
      calendarSequence: true,
      occurrence: { select: occurrencesSelect.select },
    },
  });
  const shown = rows.filter((row) => row.id === id || isLive(row.state) || isConfirmedAddress(row));
  return shown.flatMap(({ occurrence, ...row }) =>
    occurrence
      ? [
          {
            registrationId: row.id,
            occurrence: toOccurrence(occurrence, locale, false),
            state: row.state,
            token: manageToken(row.id, event.endsAt),
          },
        ]
      : [],
  );
}

/**
 * What one answer is for: all dates of the same sending that the same person has not confirmed yet.
 *
 * @returns ids in the order in which they were sent, the one of the link among them
 */
export async function sentTogether(ctx: Context, registrationId: string): Promise<string[]> {
  const rows = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT other."id" FROM "Registration" own
      JOIN "RegistrationGroup" party ON party."id" = own."groupId"
      JOIN "RegistrationGroup" sent ON sent."eventId" = party."eventId" AND sent."sendingId" = party."sendingId"
      JOIN "Registration" other ON other."groupId" = sent."id" AND other."emailNormalised" = own."emailNormalised"
    WHERE own."id" = ${registrationId}::uuid AND own."occurrenceId" IS NOT NULL
      AND (other."id" = own."id" OR other."state" = 'UNCONFIRMED')
    ORDER BY other."sequence"`;
  return rows.length > 0 ? rows.map(({ id }) => id) : [registrationId];
}

/** The same person's live registrations for other dates, by their ids. */
export async function otherDates(
  transaction: Transaction,
  { id, eventId, occurrenceId, emailNormalised }: OwnRegistration,
): Promise<string[]> {
  if (occurrenceId === null || emailNormalised === null) return [];
  const rows = await transaction.registration.findMany({
    where: {
      eventId,
      emailNormalised,
      id: { not: id },
      occurrenceId: { not: null },
      state: { in: [...expectantStates] },
    },
    orderBy: { sequence: "asc" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
