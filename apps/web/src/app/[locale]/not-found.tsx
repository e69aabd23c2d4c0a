import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { anyReply } from "../../form/form-reply.ts";
import { Typed } from "../../form/typed.tsx";
import { getPathname } from "../../i18n/navigation.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations("frame.notFound");
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("title")}</Heading>
      <p className="page-lead">{t("text")}</p>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })}>{t("toEvents")}</LinkButton>
        <LinkButton href={getPathname({ href: "/review", locale })} variant="secondary">
          {t("toReview")}
        </LinkButton>
      </div>
      <Typed reply={(await anyReply())?.reply ?? null} />
    </div>
  );
}
