import type { Prisma } from "@podium/db/generated/client";
import { localised } from "@podium/domain/locale";
import { colourFrom } from "@podium/domain/organisation/colour";
import { missingForms } from "@podium/domain/organisation/rules";
import type { Actor } from "@podium/domain/staff/actor";
import { rolesWith } from "@podium/domain/staff/permissions";
import { TRPCError } from "@trpc/server";
import { inForce, type OrganisationScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import type { MissingForms, OrganisationLook } from "./staff-views.ts";

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
  easyText: true,
  signFilmUrl: true,
  signFilmTitle: true,
} satisfies Prisma.OrganisationSelect;

/** How an organisation appears. @param scope proof of `organisation.edit` */
export async function organisationLook(
  { database }: Context,
  { organisationId }: OrganisationScope,
): Promise<OrganisationLook> {
  const { slug, kind, version, nameDe, nameEn, ...row } = await database.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { slug: true, kind: true, version: true, nameDe: true, nameEn: true, ...lookSelect },
  });
  const colour = row.colour === null ? null : colourFrom(row.colour);
  return { organisationId, slug, kind, version, nameDe, nameEn, look: { ...row, colour } };
}

/** The organisations that somebody administers and that lack what the law wants in other forms, by name. */
export async function organisationsLackingForms(
  { database }: Context,
  actor: Actor,
): Promise<MissingForms[]> {
  const own = { userId: actor.userId, role: { in: rolesWith("organisation.edit") }, ...inForce() };
  const rows = await database.organisation.findMany({
    where: { memberships: { some: own }, OR: [{ easyText: null }, { signFilmUrl: null }] },
    select: { id: true, kind: true, nameDe: true, nameEn: true, easyText: true, signFilmUrl: true },
  });
  return rows
    .map(({ id, kind, nameDe, nameEn, ...forms }) => ({
      organisationId: id,
      name: localised(actor.locale, nameDe, nameEn),
      missing: missingForms(kind, forms),
    }))
    .filter(({ missing }) => missing.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, actor.locale));
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
