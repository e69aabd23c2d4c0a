import type { Locale } from "@podium/domain/locale";
import { Wording } from "@podium/ui/text/wording";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { SearchParameters } from "../../../../features/event/filter/list-address.ts";
import { EventsOf, isPastAsked } from "../../../../features/event/list/events-of.tsx";
import { PageHead } from "../../../../features/page/page-head.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import { caller } from "../../../../trpc/caller.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<SearchParameters>;
};

const seriesOf = cache(async (slug: string, locale: Locale) =>
  (await caller()).event.series({ slug, locale }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const series = await seriesOf(slug, locale);
  if (!series) return {};
  const t = await getTranslations({ locale, namespace: "organisation" });
  const name = series.name.text;
  return { title: isPastAsked(await searchParams) ? t("pastOf", { name }) : t("series.metaTitle", { name }) };
}

/** A series: its editions, those to come first. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const series = await seriesOf(slug, locale);
  if (!series) notFound();
  const query = await searchParams;
  const t = await getTranslations({ locale, namespace: "organisation" });
  const { organisation, name } = series;
  const path = getPathname({ href: { pathname: "/series/[slug]", params: { slug } }, locale });
  const ofOrganisation = getPathname({
    href: { pathname: "/organisers/[slug]", params: { slug: organisation.slug } },
    locale,
  });
  return (
    <>
      <PageHead
        preline={<p className="kern-preline">{t("series.title")}</p>}
        title={
          isPastAsked(query) ? (
            t.rich("series.pastOf", { name: () => <Wording of={name} /> })
          ) : (
            <Wording of={name} />
          )
        }
        lead={t.rich("series.by", {
          organisation: () => <a href={ofOrganisation}>{organisation.name}</a>,
        })}
      />
      <div className="podium-page list-body">
        <EventsOf of={{ series: slug }} path={path} locale={locale} query={query} />
      </div>
    </>
  );
}
