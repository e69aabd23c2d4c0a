import { NETIQUETTE_VERSION } from "@podium/domain/comment/schema";
import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { TextPage } from "../../../features/page/text-page.tsx";
import type { TextPart } from "../../../features/page/text-section.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.netiquette" }))("title") };
}

/** The rules that every decision of a moderator refers to. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages" });
  const words = (await getMessages({ locale })).pages.netiquette;
  const parts: Record<string, TextPart> = words.parts;
  return (
    <TextPage
      title={t("netiquette.title")}
      lead={t("netiquette.lead")}
      contents={t("contents")}
      sections={Object.entries(parts).map(([id, part]) => ({ id, part }))}
      closing={<p className="page-stand">{t("netiquette.version", { version: NETIQUETTE_VERSION })}</p>}
    />
  );
}
