import type { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/slug";
import { type Locale, localised, wording } from "@podium/domain/locale";
import type { Context } from "../context.ts";
import { note, sources } from "../request/made-of.ts";
import { headSelect, otherFormsSelect, toHead, toOtherForms } from "./look.ts";
import type { OrganisationDetails, OrganisationPage } from "./views.ts";

const detailsSelect = {
  slug: true,
  kind: true,
  nameDe: true,
  nameEn: true,
  shortName: true,
  postalAddress: true,
  representedBy: true,
  email: true,
  phone: true,
  editorialResponsible: true,
  dataProtectionContact: true,
  supervisoryAuthority: true,
  accessibilityContact: true,
  accessibilityEnforcementBody: true,
  ...otherFormsSelect,
} satisfies Prisma.OrganisationSelect;

/** All organisations of this installation by name; each is the controller of its own events. */
export async function listOrganisations(
  ctx: Context,
  { locale }: { locale: Locale },
): Promise<OrganisationDetails[]> {
  note(ctx, [sources.organisations]);
  const rows = await ctx.database.organisation.findMany({ select: detailsSelect });
  return rows
    .map((row) => toDetails(row, locale))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

/** One organisation with its look, its help, and what it is about in easy language and in sign language; null when there is none of that name. */
export async function organisationBySlug(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<OrganisationPage | null> {
  note(ctx, [sources.organisations]);
  if (!SLUG.test(slug)) return null;
  const row = await ctx.database.organisation.findFirst({
    where: { slug },
    select: {
      ...detailsSelect,
      ...headSelect,
      ...{ helpDe: true, helpEn: true, helpReplaces: true, signFilmTitle: true },
    },
  });
  if (!row) return null;
  const { easyText, signFilmUrl, signFilmTitle } = row;
  return {
    ...toDetails(row, locale),
    ...toHead(row, locale),
    help: helpOf(row, locale),
    easyText,
    signFilm: signFilmUrl === null ? null : { url: signFilmUrl, title: signFilmTitle },
  };
}

type HelpRow = { helpDe: string | null; helpEn: string | null; helpReplaces: boolean };

/** Words of another language stand beside the site's own, never in their place. */
function helpOf({ helpDe, helpEn, helpReplaces }: HelpRow, locale: Locale): OrganisationPage["help"] {
  const text = wording(locale, helpDe, helpEn);
  return text && { text, replaces: helpReplaces && text.language === locale };
}

type DetailsRow = Prisma.OrganisationGetPayload<{ select: typeof detailsSelect }>;

function toDetails(row: DetailsRow, locale: Locale): OrganisationDetails {
  return {
    slug: row.slug,
    kind: row.kind,
    name: localised(locale, row.nameDe, row.nameEn),
    shortName: row.shortName,
    postalAddress: row.postalAddress,
    representedBy: row.representedBy,
    email: row.email,
    phone: row.phone,
    editorialResponsible: row.editorialResponsible,
    dataProtectionContact: row.dataProtectionContact,
    supervisoryAuthority: row.supervisoryAuthority,
    accessibilityContact: row.accessibilityContact,
    accessibilityEnforcementBody: row.accessibilityEnforcementBody,
    ...toOtherForms(row),
  };
}
