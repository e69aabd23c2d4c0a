import type { Prisma } from "@podium/db/generated/client";
import { colourFrom } from "@podium/domain/organisation/colour";
import { TRPCError } from "@trpc/server";
import type { OrganisationScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import type { OrganisationLook } from "./staff-views.ts";

export const lookSelect = {
  colour: true,
  markId: true,
  markAltDe: true,
  markAltEn: true,
  inSentenceDe: true,
  inSentenceEn: true,
  helpDe: true,
  helpEn: true,
  helpReplaces: true,
} satisfies Prisma.OrganisationSelect;

/** How an organisation appears. @param scope proof of `organisation.edit` */
export async function organisationLook(
  { database }: Context,
  { organisationId }: OrganisationScope,
): Promise<OrganisationLook> {
  const { slug, version, nameDe, nameEn, ...row } = await database.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { slug: true, version: true, nameDe: true, nameEn: true, ...lookSelect },
  });
  const colour = row.colour === null ? null : colourFrom(row.colour);
  return { organisationId, slug, version, nameDe, nameEn, look: { ...row, colour } };
}

/**
 * A mark that was uploaded for the organisation, shown or not yet.
 *
 * @param scope proof of `organisation.edit`
 * @throws TRPCError NOT_FOUND
 */
export async function markById(
  { database }: Context,
  { organisationId }: OrganisationScope,
  id: string,
): Promise<{ sha256: string; type: string }> {
  const row = await database.organisationMark.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: { sha256: true, type: true },
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return row;
}
