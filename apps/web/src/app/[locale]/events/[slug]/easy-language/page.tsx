import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EasyPage } from "../../../../../features/event/easy/easy-page.tsx";
import { WithoutEasy } from "../../../../../features/event/easy/without-easy.tsx";
import { NotOnline, titleWithout } from "../../../../../features/event/offline/not-online.tsx";
import { availabilityOf } from "../../../../../features/registration/availability.ts";
import { getPathname } from "../../../../../i18n/navigation.ts";
import { caller } from "../../../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const eventOf = cache(async (slug: string, locale: Locale) =>
  (await caller()).event.bySlug({ slug, locale }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const event = await eventOf(slug, locale);
  const t = await getTranslations("event");
  if (!event) return { title: await titleWithout(slug, locale), robots: { index: false } };
  if (!event.easy) return { title: t("easy.noneTitle"), robots: { index: false } };
  const { title, summary } = event.easy;
  return {
    title: t("easy.metaTitle", { title: title || event.title }),
    description: summary || event.summary || null,
  };
}

/** An event in easy language (§ 11 BGG). */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const [event, availability] = await Promise.all([eventOf(slug, locale), availabilityOf(slug, locale)]);
  if (!event || !availability)
    return <NotOnline slug={slug} locale={locale} pathname="/events/[slug]/easy-language" />;
  const standard = getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale });
  if (!event.easy) return <WithoutEasy standard={standard} />;
  return <EasyPage event={event} locale={locale} now={new Date(availability.now)} standard={standard} />;
}
