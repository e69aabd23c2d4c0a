import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { answerGone } from "../../../../../server/next/page-status.ts";
import { EasyPage } from "../../../../features/event/easy/easy-page.tsx";
import { EventArticle } from "../../../../features/event/page/event-article.tsx";
import { PreviewBar } from "../../../../features/event/preview/preview-bar.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import { caller } from "../../../../trpc/caller.ts";

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

const previewOf = cache(async (token: string, locale: Locale) =>
  (await caller()).event.preview({ token, locale }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params;
  const preview = await previewOf(token, locale);
  const t = await getTranslations("preview");
  return {
    title: preview ? t("metaTitle", { title: preview.page.title }) : t("gone.title"),
    robots: { index: false },
  };
}

/** The event's page as it is going to be, for whoever has the link. Nobody registers or comments there. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const preview = await previewOf(token, locale);
  if (!preview) return <Gone locale={locale} />;
  const path = getPathname({ href: { pathname: "/preview/[token]", params: { token } }, locale });
  const { view } = await searchParams;
  if (view === "phone") {
    const t = await getTranslations("preview");
    return (
      <>
        <PreviewBar preview={preview} path={path} view="phone" />
        <div className="podium-page">
          <Heading level={1} look="medium" className="preview-title">
            {t("metaTitle", { title: preview.page.title })}
          </Heading>
        </div>
        <iframe className="preview-phone" src={`${path}?view=framed`} title={t("phone")} />
      </>
    );
  }
  const { page, policy } = preview;
  const now = new Date(preview.now);
  if (view === "easy" && page.easy)
    return (
      <>
        <PreviewBar preview={preview} path={path} view={null} />
        <EasyPage event={page} locale={locale} now={now} standard={path} />
      </>
    );
  return (
    <>
      <PreviewBar preview={preview} path={path} view={view === "framed" ? null : "wide"} />
      <EventArticle event={page} locale={locale} policy={policy} now={now} />
    </>
  );
}

async function Gone({ locale }: { locale: Locale }) {
  await answerGone();
  const t = await getTranslations("preview.gone");
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("title")}</Heading>
      <p className="page-lead">{t("text")}</p>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })}>{t("toEvents")}</LinkButton>
      </div>
    </div>
  );
}
