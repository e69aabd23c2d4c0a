import { Prisma } from "@podium/db/generated/client";
import { mailsOf } from "../../outbox.ts";
import { LIVE } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";

/**
 * Tells contacts what became of companions, who have no address: where something happened to these alone, and the
 * contact gets no mail of his or her own.
 *
 * @param changed ids of registrations, in the order in which they were changed
 */
export async function tellContacts(
  { run, snapshot: { eventId } }: Locked,
  changed: readonly string[],
): Promise<void> {
  const ids = [...changed];
  const mails = Prisma.sql`
      SELECT 'registration.companions', party."locale", contact."email", ${eventId}::uuid, contact."id", NULL, NULL::uuid
      FROM "Registration" contact JOIN "RegistrationGroup" party ON party."id" = contact."groupId"
      WHERE contact."email" IS NOT NULL AND contact."state" IN (${LIVE}) AND contact."id" <> ALL (${ids}::uuid[])
        AND contact."id" IN (SELECT "companionOfId" FROM "Registration" WHERE "id" = ANY (${ids}::uuid[]))
      ORDER BY contact."sequence"`;
  await run(Prisma.sql`WITH ${mailsOf(mails)} SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`);
}
