import { Prisma } from "@podium/db/generated/client";
import { unitsOf } from "@podium/domain/registration/queue";
import type { Statements } from "../capacity/statements.ts";

// A group applies together: staff decide about each person, but seat the group as a whole unless it may be split.

type Member = { groupId: string; maySplit: boolean; companionOfId: string | null };

/**
 * How many of each group have no place and may still get one: applicants, people who have yet to confirm, and people who
 * were named though they are registered already, as long as a new person would have time to confirm. Needs the event's
 * places locked.
 *
 * @returns by the id of the group, of those that stay together only
 */
export async function readUndecided(
  run: Statements,
  members: readonly Member[],
): Promise<Map<string, number>> {
  const groupIds = new Set(members.flatMap(({ groupId, maySplit }) => (maySplit ? [] : [groupId])));
  if (groupIds.size === 0) return new Map();
  const rows = await run<{ id: string; undecided: number }>(Prisma.sql`
    SELECT party."id", (
        SELECT count(*) FROM "Registration" other
        WHERE other."groupId" = party."id" AND other."state" IN ('UNCONFIRMED', 'PENDING') AND NOT other."holdsPlace"
      )::int + CASE WHEN party."awaitedUntil" > statement_timestamp() THEN (
        SELECT count(*) FROM unnest(party."knownUntil") AS known ("until") WHERE known."until" > statement_timestamp()
      )::int ELSE 0 END AS "undecided"
    FROM "RegistrationGroup" party WHERE party."id" = ANY (${[...groupIds]}::uuid[])`);
  return new Map(rows.map(({ id, undecided }) => [id, undecided]));
}

/**
 * Those of a group that stays together one after the other, at the place of their first: nobody takes between them what
 * was enough for all of them.
 *
 * @param rows by the id of the registration; a registration that is not among them stays alone
 */
export function inUnits<Listed extends { registrationId: string }>(
  listed: readonly Listed[],
  rows: ReadonlyMap<string, Member>,
): Listed[] {
  const members = listed.map((one) => {
    const row = rows.get(one.registrationId);
    return {
      ...one,
      groupId: row?.groupId ?? one.registrationId,
      companionOf: row?.companionOfId,
      together: row ? !row.maySplit : false,
    };
  });
  return unitsOf(members).flat();
}
