import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { toldStates } from "@podium/domain/event/state/told";
import type { MailKind } from "@podium/domain/mail/kinds";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { mailsOf } from "../../outbox.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { type Changed, insistOnAction, lockSeen, MANY_TIMEOUT_MS, writeState } from "./change.ts";

type Given = { version: number; reasonDe: string | null; reasonEn: string | null };

/**
 * Takes an event offline. While nobody has registered it becomes a draft again; later it needs a reason, which stands at
 * its address and in a mail to all who count on the event. They keep what they have.
 *
 * @param scope proof of `event.publish`
 * @returns `told`: how many get a mail
 * @throws Refusal event.someoneRegistered without a reason; event.stale, event.notPublished, event.cancelled, event.offline
 */
export async function withdrawEvent(
  ctx: Context,
  scope: EventScope,
  { version, reasonDe, reasonEn }: Given,
): Promise<Changed & { told: number }> {
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockSeen(transaction, scope, version);
      insistOnAction(reasonDe === null ? "redraft" : "withdraw", event);
      // Whoever is registering is in, and counts, or finds the event offline.
      await lockCapacity(throughPrisma(transaction), event.id);
      const count = await transaction.registration.count({ where: { eventId: event.id } });
      if (count > 0 && reasonDe === null) throw new Refusal("event.someoneRegistered", { count });
      const data: Prisma.EventUpdateInput =
        reasonDe === null
          ? { status: "DRAFT", publishedAt: null, unpublishAt: null, postponedAt: null }
          : { status: "WITHDRAWN", statusReasonDe: reasonDe, statusReasonEn: reasonEn };
      const by = { actor: scope.actor, requestId: ctx.requestId };
      const changed = await writeState(transaction, by, event, {
        data,
        action: "withdrawn",
        withdraws: true,
      });
      const tells = reasonDe !== null && event.now < event.endsAt;
      return { ...changed, told: tells ? await tellAll(transaction, event.id, changed.version) : 0 };
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}

/** Once for each withdrawal: it may be put online again, and withdrawn again. */
async function tellAll(transaction: Transaction, eventId: string, version: number): Promise<number> {
  const kind: MailKind = "registration.eventWithdrawn";
  const concerned = Prisma.sql`
    SELECT ${kind}, party."locale", registration."email", registration."eventId", registration."id", ${String(version)}, NULL::uuid
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."email" IS NOT NULL
      AND registration."state"::text = ANY (${[...toldStates.withdraw]})
    ORDER BY registration."sequence"`;
  const [row] = await transaction.$queryRaw<{ told: number }[]>`
    WITH ${mailsOf(concerned, { once: true })} SELECT count(*)::int AS "told" FROM jobs`;
  return row?.told ?? 0;
}
