import type { Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { TextPage } from "../../../features/page/text-page.tsx";
import type { TextPart } from "../../../features/page/text-section.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.sign" }))("title") };
}

/** § 4 BITV 2.0. The film is the operator's to bring; until then the page says honestly that it is missing. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages" });
  const words = (await getMessages({ locale })).pages.sign;
  const parts: Record<string, TextPart> = words.parts;
  return (
    <TextPage
      title={t("sign.title")}
      lead={t("sign.lead")}
      contents={t("contents")}
      notice={
        <Alert tone="info" title={t("sign.filmTitle")}>
          <p>{t("sign.film")}</p>
        </Alert>
      }
      sections={Object.entries(parts).map(([id, part]) => ({ id, part }))}
    />
  );
}
