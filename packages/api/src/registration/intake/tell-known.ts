import { Prisma } from "@podium/db/generated/client";
import { mailsOf } from "../../outbox.ts";
import { LIVE } from "../capacity/live-addresses.ts";
import type { Statements } from "../capacity/statements.ts";

/** A person who registers again and again gets at most one mail about it in this time. */
const KNOWN_PAUSE = "5 minutes";

/**
 * Tells people who have a live registration already: by mail only, so that the screen tells nobody else. The mail goes to
 * the address that is stored, not to the spelling that was typed now.
 *
 * @param known normalised addresses, each with the language of the request
 */
export async function tellKnown(
  run: Statements,
  eventId: string,
  known: readonly { emailNormalised: string; locale: string }[],
): Promise<void> {
  const addresses = known.map(({ emailNormalised }) => emailNormalised);
  const languages = known.map(({ locale }) => locale);
  const mails = Prisma.sql`
      SELECT 'registration.known', given."locale", registration."email", ${eventId}::uuid, registration."id", NULL, NULL::uuid
      FROM (
        SELECT DISTINCT ON ("emailNormalised") *
        FROM unnest(${addresses}::text[], ${languages}::text[]) AS entry ("emailNormalised", "locale")
      ) given
      JOIN "Registration" registration ON registration."eventId" = ${eventId}::uuid
        AND registration."emailNormalised" = given."emailNormalised" AND registration."state" IN (${LIVE})
      WHERE NOT EXISTS (
        SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id"
          AND earlier."kind" = 'registration.known' AND earlier."createdAt" > statement_timestamp() - ${KNOWN_PAUSE}::interval
      )`;
  await run(
    Prisma.sql`WITH ${mailsOf(mails)} SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`,
    "intake.tell-known",
  );
}
