import type { SaveLookInput } from "@podium/domain/organisation/staff-schema";
import { TRPCError } from "@trpc/server";
import type { OrganisationScope } from "../access/scope.ts";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { writeWithBytes } from "../media/bytes.ts";
import { Refusal } from "../refusal.ts";
import { lookSelect } from "./staff-queries.ts";
import type { MarkItem } from "./staff-views.ts";

type NewMark = { sha256: string; type: string; size: number; width: number; height: number };

/**
 * Takes a picture that may become the organisation's mark; nobody sees it before it is saved with the rest. Its bytes are
 * stored before its row is there.
 *
 * @param scope proof of `organisation.edit`
 * @param store puts the bytes where they are kept
 * @throws whatever `store` throws
 */
export async function addMark(
  ctx: Context,
  { organisationId, actor }: OrganisationScope,
  mark: NewMark,
  store: () => Promise<void>,
): Promise<MarkItem> {
  return writeWithBytes(ctx.database, [mark.sha256], store, async (transaction) => {
    const row = await transaction.organisationMark.create({
      data: { ...mark, organisationId },
      select: { id: true, width: true, height: true },
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      entity: "media",
      entityId: row.id,
      action: "uploaded",
      after: { kind: "IMAGE" },
    });
    return row;
  });
}

/**
 * Saves how an organisation appears: on the pages of all its events, in its mails and papers from now on.
 *
 * @param scope proof of `organisation.edit`
 * @throws TRPCError NOT_FOUND for a mark that was not uploaded for this organisation
 * @throws Refusal organisation.stale when it is not what was looked at
 */
export async function saveLook(
  ctx: Context,
  { organisationId, actor }: OrganisationScope,
  { version, look }: SaveLookInput,
): Promise<{ version: number }> {
  return ctx.database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR NO KEY UPDATE`;
    const where = { id: organisationId };
    const before = await transaction.organisation.findUniqueOrThrow({
      where,
      select: { version: true, ...lookSelect },
    });
    if (before.version !== version) throw new Refusal("organisation.stale");
    const changed = (Object.keys(lookSelect) as (keyof typeof lookSelect)[]).filter(
      (field) => look[field] !== before[field],
    );
    if (changed.length === 0) return { version };
    if (look.markId && look.markId !== before.markId) {
      const own = await transaction.organisationMark.count({ where: { organisationId, id: look.markId } });
      if (own === 0) throw new TRPCError({ code: "NOT_FOUND" });
    }
    const saved = await transaction.organisation.update({
      where,
      data: { ...look, version: { increment: 1 } },
      select: { version: true },
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      entity: "organisation",
      entityId: organisationId,
      action: "lookChanged",
      ...(changed.includes("colour") && { before: { colour: before.colour } }),
      after: { fields: changed.join(", "), ...(changed.includes("colour") && { colour: look.colour }) },
    });
    return saved;
  });
}
