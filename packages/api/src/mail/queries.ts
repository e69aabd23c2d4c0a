import type { Prisma } from "@podium/db/generated/client";
import type { ListMailsInput } from "@podium/domain/mail/schema";
import { PAGE_SIZE } from "@podium/domain/registration/staff-schema";
import type { Actor } from "@podium/domain/staff/actor";
import type { EventScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import { mailboxIsReadable } from "./mailbox.ts";
import { type MailPage, mailRow, mailSelect } from "./views.ts";
import { visibleMails } from "./visible.ts";

/** The mails of all events whose mails the actor may see, and the reports of barriers to his or her organisations. */
export async function listMails(ctx: Context, actor: Actor, input: ListMailsInput): Promise<MailPage> {
  return readPage(ctx, actor, await visibleMails(ctx, actor), input);
}

/** @param scope proof of `mail.view` */
export function listMailsOfEvent(ctx: Context, scope: EventScope, input: ListMailsInput): Promise<MailPage> {
  return readPage(ctx, scope.actor, { eventId: scope.eventId }, input);
}

async function readPage(
  ctx: Context,
  actor: Actor,
  visible: Prisma.MailWhereInput,
  { state, kind, before }: ListMailsInput,
): Promise<MailPage> {
  const [counted, found] = await Promise.all([
    ctx.database.mail.groupBy({
      by: ["state"],
      where: { AND: [visible, kind ? { kind } : {}] },
      _count: true,
    }),
    ctx.database.mail.findMany({
      where: {
        AND: [
          visible,
          kind ? { kind } : {},
          state ? { state } : {},
          before ? { sequence: { lt: BigInt(before) } } : {},
        ],
      },
      orderBy: { sequence: "desc" },
      take: PAGE_SIZE + 1,
      select: mailSelect,
    }),
  ]);
  const rows = found.slice(0, PAGE_SIZE).map((row) => mailRow(row, actor.locale));
  return {
    rows,
    counts: {
      QUEUED: 0,
      SENDING: 0,
      SENT: 0,
      FAILED: 0,
      DISCARDED: 0,
      ...Object.fromEntries(counted.map((entry) => [entry.state, entry._count])),
    },
    next: found.length > PAGE_SIZE ? (rows.at(-1)?.number ?? null) : null,
    readable: mailboxIsReadable(),
  };
}
