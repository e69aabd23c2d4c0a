import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { answerDue, eventSlugOf } from "@podium/domain/barrier/rules";
import type { ReportBarrierInput } from "@podium/domain/barrier/schema";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import { secrets } from "../environment.ts";
import { leadsTo } from "../event/visible.ts";
import { limitClient } from "../limits/client.ts";
import { queueMail } from "../outbox.ts";
import { contentHash, isStoredAlready } from "../request/idempotency.ts";

/**
 * Somebody could not use a page. The report is stored with the day by which it has to be answered, and goes by mail
 * to the contact for accessibility: of the organisation whose event it is about, otherwise of the organisations without
 * a parent, which run the installation. The same report once more is the same report.
 *
 * @throws Refusal rate.limited
 */
export async function reportBarrier(ctx: Context, input: ReportBarrierInput): Promise<void> {
  await limitClient(ctx, "barrier.report");
  await ctx.database.$transaction(async (transaction) => {
    const now = await databaseNow(transaction);
    const { locale, ...content } = input;
    const { hash, olderHashes } = contentHash("barrierReport", content, secrets());
    const stored = (since: Date) =>
      transaction.barrierReport.count({
        where: { idempotencyHash: { in: [hash, ...olderHashes] }, createdAt: { gte: since } },
      });
    if (await isStoredAlready(transaction, hash, now, stored)) return;
    const { id } = await transaction.barrierReport.create({
      data: {
        page: input.page ?? "",
        message: input.message,
        email: input.email ?? null,
        locale,
        idempotencyHash: hash,
        createdAt: now,
        dueAt: answerDue(now),
      },
      select: { id: true },
    });
    await recordChange(transaction, {
      actor: "VISITOR",
      requestId: ctx.requestId,
      entity: "barrierReport",
      entityId: id,
      action: "created",
    });
    const organisations = await transaction.organisation.findMany({
      where: await answersFor(transaction, input.page),
      select: { accessibilityContact: true },
      orderBy: { createdAt: "asc" },
    });
    for (const recipient of new Set(organisations.map(({ accessibilityContact }) => accessibilityContact))) {
      await queueMail(transaction, {
        kind: "barrier.reported",
        locale: "de",
        recipient,
        barrierReportId: id,
      });
    }
  });
}

async function answersFor(
  transaction: Transaction,
  page: string | undefined,
): Promise<Prisma.OrganisationWhereInput> {
  const slug = eventSlugOf(page);
  const event = slug
    ? await transaction.event.findFirst({
        where: { AND: [leadsTo(slug), { status: { not: "DRAFT" } }] },
        select: { organisationId: true },
      })
    : null;
  return event ? { id: event.organisationId } : { parentId: null };
}
