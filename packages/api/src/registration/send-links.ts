import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import { liveStates } from "@podium/domain/registration/states";
import type { Context } from "../context.ts";
import { jobsOfMails } from "../outbox.ts";
import { orBusy } from "./database-errors.ts";

/** A person gets this mail at most once in this time, however often somebody asks for it. */
const AGAIN_AFTER = "5 minutes";

/**
 * Sends the links of all live registrations of an address for events that are not over: to that address, and nowhere
 * else. One statement, whether there are any or not: how long it takes must tell nothing.
 */
export async function sendLinks(ctx: Context, email: string, locale: Locale): Promise<void> {
  const send = () => ctx.database.$queryRaw`
    WITH found AS (
      SELECT registration."id", registration."eventId", registration."email", event."startsAt"
      FROM "Registration" registration JOIN "Event" event ON event."id" = registration."eventId"
      WHERE registration."emailNormalised" = ${normaliseEmail(email)} AND registration."state"::text = ANY (${[...liveStates]})
        AND event."endsAt" > statement_timestamp()
        AND NOT EXISTS (
          SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id" AND earlier."kind" = 'registration.link'
            AND earlier."createdAt" > statement_timestamp() - ${AGAIN_AFTER}::interval
        )
      ORDER BY event."startsAt", registration."id" LIMIT 50
    ), mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
      SELECT 'registration.link', ${locale}, "email", "eventId", "id" FROM found ORDER BY "startsAt", "id"
      RETURNING "id"
    ), jobs AS (${jobsOfMails()})
    SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`;
  await orBusy(ctx, send);
}
