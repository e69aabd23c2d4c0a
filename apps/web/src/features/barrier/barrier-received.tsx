import { Alert } from "@podium/ui/alert";
import { LinkButton } from "@podium/ui/button";
import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

/** The report is on its way; what happens next. */
export async function BarrierReceived() {
  const locale = await pageLocale();
  const t = await getTranslations("barrier.received");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <Heading level={1}>{t("heading")}</Heading>
        <Alert tone="success" title={t("title")} headingLevel={2}>
          <p className="kern-body">{t("text")}</p>
          <p className="kern-body">{t("answer")}</p>
        </Alert>
        <div className="podium-cluster">
          <LinkButton href={getPathname({ href: "/", locale })}>{t("events")}</LinkButton>
          <LinkButton href={getPathname({ href: "/accessibility", locale })} variant="secondary">
            {t("statement")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
