import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EasyTextPage } from "../../../../../features/page/easy-text-page.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import { organisationBySlug } from "../../../../../organisation/by-slug.ts";
import { caller } from "../../../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

async function titleOf(name: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "pages.easy" });
  return t("titleOf", { organisation: name });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  return organisation ? { title: await titleOf(organisation.name, locale) } : {};
}

/** A body in easy language. Whoever comes to one that has none reads what the site says of itself. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  if (!organisation) notFound();
  const { name, easyText } = organisation;
  if (easyText === null) redirect(getPathname({ href: "/easy-language", locale }));
  const { easy } = await (await caller()).event.inOtherForms({ slug, locale });
  const more = easy.map(({ title, ...params }) => ({
    href: getPathname({ href: { pathname: "/events/[slug]/easy-language", params }, locale }),
    title,
    ...(locale !== "de" && { lang: "de" }),
  }));
  return <EasyTextPage title={await titleOf(name, locale)} own={easyText} more={more} locale={locale} />;
}
