import type { Prisma } from "@podium/db/generated/client";
import { type FeedFilter, NEWS_MAX } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { inLanguage, pick } from "../../language/texts.ts";
import { note, sources } from "../../request/made-of.ts";
import { matchingEvents } from "../public/list/matching.ts";
import { organisationNameSelect, toOrganisationName } from "../public/organisation-name.ts";
import { listed } from "../visible.ts";
import { type FeedScope, feedScope } from "./scope.ts";

/** An event as a feed of news announces it. Instants are ISO 8601 in UTC. */
export type NewsItem = {
  id: string;
  slug: string;
  language: Locale;
  title: string;
  summary: string;
  host: string;
  isCancelled: boolean;
  publishedAt: string;
  updatedAt: string;
};

export type News = { scope: FeedScope; items: NewsItem[] };

/** The events that were published last, the newest first. Null: there is nothing of that name. */
export async function newestEvents(
  ctx: Context,
  asked: FeedFilter & { locale: Locale },
): Promise<News | null> {
  const { locale } = asked;
  const [scope, matching] = await Promise.all([feedScope(ctx, asked), matchingEvents(ctx, asked)]);
  if (!scope) return null;
  const rows = await ctx.database.event.findMany({
    where: { AND: [listed, { publishedAt: { not: null } }, matching] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: NEWS_MAX,
    select: newsSelect(locale),
  });
  note(ctx, [sources.everyText]);
  return { scope, items: rows.map((row) => toItem(row, locale)) };
}

function newsSelect(locale: Locale) {
  return {
    id: true,
    slug: true,
    status: true,
    publishedAt: true,
    updatedAt: true,
    organisation: { select: organisationNameSelect },
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, summary: true, host: true },
    },
  } satisfies Prisma.EventSelect;
}

type NewsRow = Prisma.EventGetPayload<{ select: ReturnType<typeof newsSelect> }>;

function toItem(row: NewsRow, locale: Locale): NewsItem {
  const { title, summary, host, ...text } = pick(row.translations, locale);
  return {
    id: row.id,
    slug: row.slug,
    language: text.locale as Locale,
    title,
    summary,
    host: host ?? toOrganisationName(row.organisation, locale).name,
    isCancelled: row.status === "CANCELLED",
    publishedAt: (row.publishedAt ?? row.updatedAt).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
