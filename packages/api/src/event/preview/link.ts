import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { environment, secrets } from "../../environment.ts";
import { readLink, signLink } from "../../links.ts";
import { Refusal } from "../../refusal.ts";

/** Long enough for a round of approval. */
const PREVIEW_DAYS = 14;

/** `token`: of the address `/preview/[token]`; `expiresAt`: ISO 8601. */
export type PreviewLink = { token: string; expiresAt: string };

/** A link to the event's page as it is going to be, for whomever it is given to. Nothing is stored. @param scope proof of `event.view` */
export async function previewLink(ctx: Context, { eventId }: EventScope): Promise<PreviewLink> {
  const { previewNumber } = await ctx.database.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { previewNumber: true },
  });
  const now = await databaseNow(ctx.database);
  const expiresAt = new Date(now.getTime() + PREVIEW_DAYS * 86_400_000);
  const subject = `${eventId}~${previewNumber}`;
  const token = signLink(environment().PODIUM_SECRET, { purpose: "event.preview", subject, expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** All links of before are good no more. @param scope proof of `event.edit` */
export async function revokePreviews(ctx: Context, scope: EventScope): Promise<void> {
  const { eventId, organisationId, actor } = scope;
  await ctx.database.$transaction(async (transaction) => {
    await transaction.event.update({
      where: { id: eventId },
      data: { previewNumber: { increment: 1 } },
      select: { id: true },
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      eventId,
      entity: "event",
      entityId: eventId,
      action: "previewsRevoked",
    });
  });
}

/** @returns the event that a link stands for; null when it is none of ours, too old, or revoked */
export async function eventOfPreview(ctx: Context, token: string): Promise<string | null> {
  const now = await databaseNow(ctx.database);
  const subject = subjectOf(token, now);
  const [eventId = "", number] = subject?.split("~") ?? [];
  if (!number) return null;
  const found = await ctx.database.event.count({ where: { id: eventId, previewNumber: Number(number) } });
  return found > 0 ? eventId : null;
}

function subjectOf(token: string, now: Date): string | null {
  try {
    return readLink(secrets(), "event.preview", token, now);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
