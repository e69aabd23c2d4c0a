import type { Transaction } from "@podium/db/client";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { lockBytes } from "./bytes.ts";

/** Long enough to come back to a window in which something was taken out, and to think better of it. */
const UNUSED_DAYS = 7;
/** What was half written an hour ago is written by nobody any more. */
const HALF_MS = 3_600_000;
/** What is typed but not saved may stand in a browser for a day; a row whose form it is has its days anyway. */
const BATCH = 200;

/** Where bytes lie; `packages/media` is one. */
type Bytes = {
  all(): AsyncIterable<{ name: string; sha256: string | null; at: number }>;
  remove(sha256: string): Promise<void>;
  clear(name: string): Promise<void>;
};

/**
 * Lets go of media that nothing names: neither the event, nor what is typed into its form, nor a former state. A former
 * state can be restored, so what it shows stays.
 *
 * @returns how many rows were let go
 */
export async function forgetUnusedMedia(ctx: Context): Promise<number> {
  return ctx.database.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      WITH looked AS (
        SELECT "eventId", "id", ("unusedSince" IS NULL) AS "wasUsed", (
          EXISTS (SELECT FROM "Event" s WHERE s."id" = m."eventId" AND s."pictureId" = m."id")
          OR EXISTS (SELECT FROM "EventPerson" p WHERE p."eventId" = m."eventId" AND p."pictureId" = m."id")
          OR EXISTS (SELECT FROM "EventPartner" b WHERE b."eventId" = m."eventId" AND b."markId" = m."id")
          OR EXISTS (SELECT FROM "EventDocument" d WHERE d."eventId" = m."eventId" AND d."mediaId" = m."id")
          OR EXISTS (SELECT FROM "EventEdit" e WHERE e."eventId" = m."eventId"
            AND (strpos(e."value"::text, m."id"::text) > 0 OR strpos(e."base"::text, m."id"::text) > 0))
          OR EXISTS (SELECT FROM "EventVersion" v WHERE v."eventId" = m."eventId"
            AND strpos(v."form"::text, m."id"::text) > 0)
        ) AS "isUsed"
        FROM "Media" m
        -- What is only another size of one goes with that.
        WHERE m."originalId" IS NULL
      )
      UPDATE "Media" m SET "unusedSince" = CASE WHEN looked."isUsed" THEN NULL ELSE now() END
      FROM looked
      WHERE m."eventId" = looked."eventId" AND m."id" = looked."id" AND looked."isUsed" <> looked."wasUsed"`;
    const gone = await transaction.$queryRaw<{ id: string; eventId: string; organisationId: string }[]>`
      DELETE FROM "Media" m USING "Event" e
      WHERE e."id" = m."eventId" AND m."unusedSince" < now() - make_interval(days => ${UNUSED_DAYS})
      RETURNING m."id", m."eventId", e."organisationId"`;
    for (const { id, eventId, organisationId } of gone) {
      const about = { entity: "media", entityId: id, eventId, organisationId } as const;
      await recordChange(transaction, {
        ...about,
        actor: "SYSTEM",
        requestId: ctx.requestId,
        action: "removed",
      });
    }
    return gone.length + (await forgetUnusedMarks(ctx, transaction));
  });
}

/** Marks of organisations that were uploaded and are not, or not any more, shown. */
async function forgetUnusedMarks(ctx: Context, transaction: Transaction): Promise<number> {
  const gone = await transaction.$queryRaw<{ id: string; organisationId: string }[]>`
    DELETE FROM "OrganisationMark" m
    WHERE m."createdAt" < now() - make_interval(days => ${UNUSED_DAYS})
      AND NOT EXISTS (SELECT FROM "Organisation" o WHERE o."id" = m."organisationId" AND o."markId" = m."id")
    RETURNING m."id", m."organisationId"`;
  for (const { id, organisationId } of gone)
    await recordChange(transaction, {
      entity: "media",
      entityId: id,
      organisationId,
      actor: "SYSTEM",
      requestId: ctx.requestId,
      action: "removed",
    });
  return gone.length;
}

/** Removes bytes that no row names, and what was left half written. @returns how many files */
export async function removeStrayBytes({ database }: Context, bytes: Bytes, now: Date): Promise<number> {
  let removed = 0;
  const candidates: string[] = [];
  for await (const { name, sha256, at } of bytes.all()) {
    if (sha256) candidates.push(sha256);
    else if (now.getTime() - at > HALF_MS) {
      await bytes.clear(name);
      removed += 1;
    }
  }
  for (let from = 0; from < candidates.length; from += BATCH) {
    const part = candidates.slice(from, from + BATCH);
    const given = { where: { sha256: { in: part } }, select: { sha256: true } } as const;
    const named = [
      ...(await database.media.findMany({ ...given, distinct: ["sha256"] })),
      ...(await database.organisationMark.findMany({ ...given, distinct: ["sha256"] })),
    ];
    const known = new Set(named.map(({ sha256 }) => sha256));
    for (const sha256 of part)
      if (
        !known.has(sha256) &&
        (await database.$transaction((transaction) => letGo(transaction, sha256, bytes)))
      )
        removed += 1;
  }
  return removed;
}

/** Looked at once more: somebody may be storing the same bytes at this moment. */
async function letGo(transaction: Transaction, sha256: string, bytes: Bytes): Promise<boolean> {
  await lockBytes(transaction, sha256);
  const where = { sha256 };
  if ((await transaction.media.count({ where })) + (await transaction.organisationMark.count({ where })) > 0)
    return false;
  await bytes.remove(sha256);
  return true;
}
