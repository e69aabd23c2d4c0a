import type { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/slug";
import { easyLanguage, type Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { andInEasyLanguage, inLanguage, pick, titleIn } from "../../language/texts.ts";
import { headSelect, toHead } from "../../organisation/look.ts";
import type { OrganisationHead } from "../../organisation/views.ts";
import { note, sources } from "../../request/made-of.ts";
import { eventOfPreview } from "../preview/link.ts";
import { leadsTo, listed } from "../visible.ts";
import type { EventsInOtherForms } from "./views.ts";

/**
 * Who holds the event at an address, for the header above its pages, also while it is offline. Null: there is none; of a
 * draft nothing is said.
 */
export async function organisationOfEvent(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<OrganisationHead | null> {
  const row = await ctx.database.event.findFirst({
    where: { AND: [leadsTo(slug), { status: { not: "DRAFT" } }] },
    select: { id: true, organisation: { select: headSelect } },
  });
  note(ctx, [sources.organisations, row ? sources.text(row.id) : sources.everyText]);
  return row && toHead(row.organisation, locale);
}

/** The same for the page of a preview. */
export async function organisationOfPreview(
  ctx: Context,
  { token, locale }: { token: string; locale: Locale },
): Promise<OrganisationHead | null> {
  const id = await eventOfPreview(ctx, token);
  if (id === null) return null;
  const { organisation } = await ctx.database.event.findUniqueOrThrow({
    where: { id },
    select: { organisation: { select: headSelect } },
  });
  return toHead(organisation, locale);
}

/** More of them nobody reads: the next ones. */
const IN_OTHER_FORMS_MAX = 10;

/** A body's events to come that tell of themselves in easy language, and in sign language. */
export async function eventsInOtherForms(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<EventsInOtherForms> {
  const now = await databaseNow(ctx.database);
  if (!SLUG.test(slug)) return { easy: [], signed: [] };
  const text = { locale: true, offered: true, title: true };
  const next = {
    where: { organisation: { slug }, status: "PUBLISHED", endsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: IN_OTHER_FORMS_MAX,
  } satisfies Prisma.EventFindManyArgs;
  const [easy, signed] = await Promise.all([
    ctx.database.event.findMany({
      ...next,
      where: {
        AND: [listed, next.where, { translations: { some: { locale: easyLanguage, offered: true } } }],
      },
      select: { slug: true, endsAt: true, translations: { ...andInEasyLanguage(locale), select: text } },
    }),
    ctx.database.event.findMany({
      ...next,
      where: { AND: [listed, next.where, { signFilmUrl: { not: null } }] },
      select: { slug: true, endsAt: true, translations: { ...inLanguage(locale), select: text } },
    }),
  ]);
  note(ctx, [sources.everyText], { now, turns: [...easy, ...signed].map(({ endsAt }) => endsAt) });
  return {
    easy: easy.map((row) => ({ slug: row.slug, title: titleIn(row.translations, easyLanguage) })),
    signed: signed.map(({ slug, translations }) => {
      const { title, locale: language } = pick(translations, locale);
      return { slug, title, language: language as Locale };
    }),
  };
}
