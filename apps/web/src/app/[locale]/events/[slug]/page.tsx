import { easyLanguage, type Locale } from "@podium/domain/locale";
import { defaultLocale, writeAddress } from "@podium/domain/site/routes";
import { SHARE_CARD } from "@podium/ticket/values";
import type { Metadata, ResolvingMetadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CommentSection } from "../../../../features/comment/comment-section.tsx";
import { DataBlock } from "../../../../features/event/linked-data/data-block.tsx";
import { linkedData } from "../../../../features/event/linked-data/linked-data.ts";
import { NotOnline, titleWithout } from "../../../../features/event/offline/not-online.tsx";
import { EventArticle, eventAddress } from "../../../../features/event/page/event-article.tsx";
import { easyAddress } from "../../../../features/event/page/head/other-forms.tsx";
import { Neighbours } from "../../../../features/event/page/neighbours.tsx";
import { PrintCode } from "../../../../features/event/print/print-code.tsx";
import { availabilityOf } from "../../../../features/registration/availability.ts";
import { formPageTitle } from "../../../../form/page-title.ts";
import { getPathname } from "../../../../i18n/navigation.ts";
import { caller } from "../../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const eventOf = cache(async (slug: string, locale: Locale) =>
  (await caller()).event.bySlug({ slug, locale }),
);

export async function generateMetadata({ params }: Props, parent: ResolvingMetadata): Promise<Metadata> {
  const { locale, slug } = await params;
  const event = await eventOf(slug, locale);
  if (!event) return { title: await titleWithout(slug, locale), robots: { index: false } };
  return {
    title: await formPageTitle(event.title, "comment"),
    description: event.summary || null,
    openGraph: {
      ...(await parent).openGraph,
      title: event.title,
      ...(event.summary && { description: event.summary }),
      url: getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale }),
      images: [await shareCardOf(event, locale)],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** The picture that networks show, and what it shows in words. */
async function shareCardOf({ slug, title }: { slug: string; title: string }, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "event.shareCard" });
  const url = writeAddress("/events/[slug]/share-card.png", locale, { slug });
  return { url, ...SHARE_CARD, alt: t("alternative", { title }), type: "image/png" };
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const [event, availability] = await Promise.all([eventOf(slug, locale), availabilityOf(slug, locale)]);
  if (!event || !availability) return <NotOnline slug={slug} locale={locale} />;
  const { now, waitlist, approval } = availability;
  const words = await getMessages({ locale });
  return (
    <>
      {event.easy && (
        <link rel="alternate" hrefLang={easyLanguage} href={easyAddress(event, defaultLocale)} />
      )}
      <EventArticle event={event} locale={locale} policy={{ waitlist, approval }} now={new Date(now)}>
        <CommentSection event={event} />
        <PrintCode slug={slug} locale={locale} />
      </EventArticle>
      <DataBlock data={linkedData(event, eventAddress(slug, locale), words.event.fact)} />
      <Neighbours neighbours={event.neighbours} locale={locale} />
    </>
  );
}
