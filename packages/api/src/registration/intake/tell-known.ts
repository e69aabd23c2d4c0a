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
 * @param known normalised addresses and chosen dates, each with the language of the request; of several dates of an
 *   address the first speaks for all
 */
export async function tellKnown(
  run: Statements,
  eventId: string,
  known: readonly { emailNormalised: string; occurrenceId: string | null; locale: string }[],
): Promise<void> {
  const addresses = known.map(({ emailNormalised }) => emailNormalised);
  const dates = known.map(({ occurrenceId }) => occurrenceId);
  const languages = known.map(({ locale }) => locale);
  const mails = Prisma.sql`
      SELECT 'registration.known', given."locale", registration."email", ${eventId}::uuid, registration."id", NULL, NULL::uuid
      FROM (
        SELECT DISTINCT ON (there."emailNormalised") there."id", entry."locale"
        FROM unnest(${addresses}::text[], ${dates}::uuid[], ${languages}::text[]) WITH ORDINALITY
            AS entry ("emailNormalised", "occurrenceId", "locale", "number")
          JOIN "Registration" there ON there."eventId" = ${eventId}::uuid AND there."state" IN (${LIVE})
            AND there."emailNormalised" = entry."emailNormalised"
            AND there."occurrenceId" IS NOT DISTINCT FROM entry."occurrenceId"
        ORDER BY there."emailNormalised", entry."number"
      ) given
      JOIN "Registration" registration ON registration."id" = given."id"
      WHERE NOT EXISTS (
        SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id"
          AND earlier."kind" = 'registration.known' AND earlier."createdAt" > statement_timestamp() - ${KNOWN_PAUSE}::interval
      )`;
  await run(
    Prisma.sql`WITH ${mailsOf(mails)} SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`,
    "intake.tell-known",
  );
}
