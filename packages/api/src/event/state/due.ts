import { eventTransitions } from "@podium/domain/event/state/transitions";
import type { Context } from "../../context.ts";
import { missingOf } from "../staff/completeness.ts";
import { lockEvent, MANY_TIMEOUT_MS, writeState } from "./change.ts";
import { goOnline } from "./publish.ts";

/** The worker's task that does what is due; there is a job for each instant that staff have said, and one each minute. */
export const EVENTS_DUE = "eventsDue";

type Due = { published: number; incomplete: number; unpublished: number };

/**
 * What staff have left to the clock, by the database's one: drafts go online, pages go offline. A draft that lacks
 * something by then stays one, and its task says so. Safe to run in several processes at once and as often as one likes.
 */
export async function runDueEvents(ctx: Context): Promise<Due> {
  const done: Due = { published: 0, incomplete: 0, unpublished: 0 };
  const toPublish = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Event" WHERE "publishAt" <= statement_timestamp() AND "publishFailedAt" IS NULL AND "status" = 'DRAFT'
    ORDER BY "publishAt", "id"`;
  for (const { id } of toPublish) {
    const outcome = await publishDue(ctx, id);
    if (outcome) done[outcome] += 1;
  }
  const toUnpublish = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Event" WHERE "unpublishAt" <= statement_timestamp() AND "unpublishedAt" IS NULL
      AND "status" NOT IN ('DRAFT', 'WITHDRAWN')
    ORDER BY "unpublishAt", "id"`;
  for (const { id } of toUnpublish) if (await unpublishDue(ctx, id)) done.unpublished += 1;
  return done;
}

/** Looked at again under the lock: staff may have changed their mind meanwhile. */
async function publishDue(ctx: Context, eventId: string): Promise<"published" | "incomplete" | null> {
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockEvent(transaction, eventId);
      if (event.state !== "scheduled" || !event.publishAt || event.publishAt > event.now) return null;
      const missing = missingOf(event).length;
      if (missing === 0) {
        await goOnline(transaction, clockOf(ctx), event);
        return "published";
      }
      const data = { publishFailedAt: event.now };
      await writeState(transaction, clockOf(ctx), event, {
        data,
        action: "publicationFailed",
        after: { missing },
      });
      return "incomplete";
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}

async function unpublishDue(ctx: Context, eventId: string): Promise<boolean> {
  return ctx.database.$transaction(async (transaction) => {
    const event = await lockEvent(transaction, eventId);
    const { state, unpublishAt, now } = event;
    if ("refused" in eventTransitions.unpublish[state] || !unpublishAt || unpublishAt > now) return false;
    const data = { unpublishedAt: now };
    await writeState(transaction, clockOf(ctx), event, { data, action: "unpublished", withdraws: true });
    return true;
  });
}

function clockOf({ requestId }: Context) {
  return { actor: "SYSTEM" as const, requestId };
}
