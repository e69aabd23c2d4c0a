import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { helpSections } from "../../../../../features/organisation/help-sections.tsx";
import { TextPage } from "../../../../../features/page/text-page.tsx";
import { organisationBySlug } from "../../../../../organisation/by-slug.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const organisationOf = async ({ params }: Props) => {
  const { slug, locale } = await params;
  return organisationBySlug(slug, locale);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const organisation = await organisationOf(props);
  if (!organisation) return {};
  const t = await getTranslations({ locale: (await props.params).locale, namespace: "organisation" });
  return { title: t("help.metaTitle", { organisation: organisation.name }) };
}

export default async function Page(props: Props) {
  const organisation = await organisationOf(props);
  if (!organisation) notFound();
  const { locale } = await props.params;
  const t = await getTranslations({ locale, namespace: "organisation.help" });
  return (
    <TextPage
      title={t("title")}
      lead={t("lead", { organisation: organisation.name })}
      contents={t("contents")}
      sections={await helpSections(organisation, locale)}
    />
  );
}
