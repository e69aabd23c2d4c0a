import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignPage } from "../../../../../features/page/sign-page.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import { organisationBySlug } from "../../../../../organisation/by-slug.ts";
import { caller } from "../../../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

async function titleOf(name: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "pages.sign" });
  return t("titleOf", { organisation: name });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  return organisation ? { title: await titleOf(organisation.name, locale) } : {};
}

/** A body's film in sign language. Whoever comes to one that has none reads what the site says of itself. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  if (!organisation) notFound();
  const { name, signFilm } = organisation;
  if (!signFilm) redirect(getPathname({ href: "/sign-language", locale }));
  const { signed } = await (await caller()).event.inOtherForms({ slug, locale });
  const more = signed.map(({ title, language, ...params }) => ({
    href: getPathname({ href: { pathname: "/events/[slug]", params }, locale }),
    title,
    ...(language !== locale && { lang: language }),
  }));
  return <SignPage title={await titleOf(name, locale)} film={signFilm} more={more} locale={locale} />;
}
