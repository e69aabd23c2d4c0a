import { Prisma } from "@podium/db/generated/client";
import { isAttending, type RegistrationState } from "@podium/domain/registration/states";
import type { Statements } from "../capacity/statements.ts";

/** A registration as the steps about it need to know it. */
export type Row = {
  id: string;
  groupId: string;
  maySplit: boolean;
  categoryId: string;
  occurrenceId: string | null;
  state: RegistrationState;
  holdsPlace: boolean;
  holdUntil: Date | null;
  approved: boolean;
  missedOffers: number;
  silenceKeeps: boolean;
  emailNormalised: string | null;
  companionOfId: string | null;
  /** Has the place and hands it over to this person. */
  giverId: string | null;
};

/** Who has a place until this person has confirmed, and as long as it is there. */
export function giverOf({ state, giverId }: Row, rows: ReadonlyMap<string, Row>): Row | null {
  const giver = giverId === null ? undefined : rows.get(giverId);
  return state === "UNCONFIRMED" && giver && isAttending(giver.state) ? giver : null;
}

/** With the companions of these, the contacts of those who are companions, and those who hand their places over to them. */
export async function lockRows(
  run: Statements,
  eventId: string,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const asked = Prisma.sql`ARRAY(SELECT unnest(${[...ids]}::uuid[]) UNION SELECT "namedById" FROM "NamedPerson"
    WHERE "takesOver" AND "namedById" IS NOT NULL AND "registrationId" = ANY (${[...ids]}::uuid[]))`;
  const rows = await run<Row>(Prisma.sql`
    SELECT registration."id", registration."groupId", party."maySplit", registration."categoryId",
      registration."occurrenceId", registration."state"::text AS "state", registration."holdsPlace", registration."holdUntil",
      registration."approvedAt" IS NOT NULL AS "approved", registration."missedOffers", registration."silenceKeeps",
      registration."emailNormalised", registration."companionOfId", making."namedById" AS "giverId"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
      LEFT JOIN "NamedPerson" making ON making."registrationId" = registration."id" AND making."takesOver"
    WHERE registration."eventId" = ${eventId}::uuid AND (registration."id" = ANY (${asked})
      OR registration."companionOfId" = ANY (${asked})
      OR registration."id" = ANY (ARRAY(SELECT "companionOfId" FROM "Registration" WHERE "id" = ANY (${[...ids]}::uuid[]))))
    ORDER BY registration."id" FOR NO KEY UPDATE OF registration`);
  return new Map(rows.map((row) => [row.id, row]));
}
