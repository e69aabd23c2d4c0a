import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EasyTextPage } from "../../../features/page/easy-text-page.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.easy" }))("title") };
}

/** The site in easy language. Where one body alone has it, its own page says all that this one says. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages.easy" });
  const bodies = await (await caller()).organisation.list({ locale });
  const more = bodies
    .filter(({ hasEasyText }) => hasEasyText)
    .map(({ slug, name }) => ({
      href: getPathname({ href: { pathname: "/organisers/[slug]/easy-language", params: { slug } }, locale }),
      title: name,
    }));
  const [own] = more;
  if (own && bodies.length === 1) redirect(own.href);
  return <EasyTextPage title={t("title")} more={more} locale={locale} />;
}
