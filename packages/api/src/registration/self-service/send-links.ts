import { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import { liveStates } from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { mailsOf } from "../../outbox.ts";
import { orBusy } from "../capacity/database-errors.ts";

/** A person gets this mail at most once in this time, however often somebody asks for it. */
const AGAIN_AFTER = "5 minutes";

/**
 * Sends the links of all live registrations of an address for events that are not over: to that address, and nowhere
 * else. One statement, whether there are any or not: how long it takes must tell nothing.
 */
export async function sendLinks(ctx: Context, email: string, locale: Locale): Promise<void> {
  const links = Prisma.sql`
      SELECT 'registration.link', ${locale}, registration."email", registration."eventId", registration."id", NULL, NULL::uuid
      FROM "Registration" registration JOIN "Event" event ON event."id" = registration."eventId"
      WHERE registration."emailNormalised" = ${normaliseEmail(email)} AND registration."state"::text = ANY (${[...liveStates]})
        AND event."endsAt" > statement_timestamp()
        -- Of several dates the page of the first names all.
        AND NOT EXISTS (
          SELECT FROM "Registration" other WHERE registration."occurrenceId" IS NOT NULL AND other."occurrenceId" IS NOT NULL
            AND other."eventId" = registration."eventId" AND other."emailNormalised" = registration."emailNormalised"
            AND other."state"::text = ANY (${[...liveStates]}) AND other."id" < registration."id"
        )
        AND NOT EXISTS (
          SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id" AND earlier."kind" = 'registration.link'
            AND earlier."createdAt" > statement_timestamp() - ${AGAIN_AFTER}::interval
        )
      ORDER BY event."startsAt", registration."id" LIMIT 50`;
  await orBusy(
    ctx,
    () => ctx.database.$queryRaw`WITH ${mailsOf(links)} SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`,
  );
}
