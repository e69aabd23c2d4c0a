import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { mayBeWrittenTo } from "@podium/domain/registration/staff-rules";
import type { MessageInput, SendMessageInput } from "@podium/domain/registration/staff-schema";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { mailsOf } from "../../outbox.ts";
import { throughPrisma } from "../capacity/statements.ts";
import { endedUnconfirmed } from "../transition/unconfirmed.ts";

const KIND: MailKind = "registration.message";

/**
 * Keeps what staff write; nobody gets it yet.
 *
 * @param scope proof of `registration.message`
 */
export async function writeMessage(
  ctx: Context,
  scope: EventScope,
  { subject, body }: MessageInput,
): Promise<{ messageId: string }> {
  const { id } = await ctx.database.staffMessage.create({
    data: { eventId: scope.eventId, userId: scope.actor.userId, subject, body },
    select: { id: true },
  });
  return { messageId: id };
}

/** Who would get a message: how many do, how many have no address, and whose address was never confirmed. */
export type Recipients = { recipients: number; withoutEmail: number; unconfirmed: number };

/** @param scope proof of `registration.message` */
export async function countRecipients(
  ctx: Context,
  scope: EventScope,
  registrationIds: readonly string[],
): Promise<Recipients> {
  const rows = await readPeople(ctx.database, scope.eventId, registrationIds);
  const reachable = rows.filter(({ email }) => email !== null);
  const recipients = reachable.filter(mayBeWrittenTo).length;
  return {
    recipients,
    withoutEmail: rows.length - reachable.length,
    unconfirmed: reachable.length - recipients,
  };
}

/** @throws TRPCError NOT_FOUND when none of them belongs to the event */
async function readPeople(transaction: Transaction, eventId: string, ids: readonly string[]) {
  const rows = await transaction.registration.findMany({
    where: { eventId, id: { in: [...ids] } },
    select: { id: true, email: true, state: true, missedOffers: true },
  });
  if (rows.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  const strangers = await endedUnconfirmed(
    throughPrisma(transaction),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, endedUnconfirmed: strangers.has(row.id) }));
}

/**
 * Queues a message to these people, in one statement. Nobody gets it a second time, whatever happens:
 * the database keeps the pair of message and person.
 *
 * @param scope proof of `registration.message`
 * @returns how many mails were queued now
 * @throws TRPCError NOT_FOUND when the message is none of this event, or none of the people
 */
export async function sendMessage(
  ctx: Context,
  scope: EventScope,
  { messageId, registrationIds }: SendMessageInput,
): Promise<{ queued: number }> {
  const { eventId } = scope;
  return ctx.database.$transaction(async (transaction) => {
    const known = await transaction.staffMessage.count({ where: { id: messageId, eventId } });
    if (known === 0) throw new TRPCError({ code: "NOT_FOUND" });
    const people = await readPeople(transaction, eventId, registrationIds);
    const recipients = people.filter(mayBeWrittenTo).map(({ id }) => id);
    const mails = Prisma.sql`
      SELECT ${KIND}, party."locale", registration."email", registration."eventId", registration."id", ${messageId},
        ${messageId}::uuid
      FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
      WHERE registration."eventId" = ${eventId}::uuid AND registration."id" = ANY (${recipients}::uuid[])
        AND registration."email" IS NOT NULL AND registration."anonymisedAt" IS NULL
      ORDER BY registration."sequence"`;
    const [row] = await transaction.$queryRaw<{ queued: number }[]>`
      WITH ${mailsOf(mails, { once: true })} SELECT (SELECT count(*) FROM jobs)::int AS "queued"`;
    const queued = row?.queued ?? 0;
    if (queued > 0) {
      await recordChange(transaction, {
        actor: scope.actor,
        requestId: ctx.requestId,
        organisationId: scope.organisationId,
        eventId,
        entity: "message",
        entityId: messageId,
        action: "sent",
        after: { recipients: queued },
      });
    }
    return { queued };
  });
}
