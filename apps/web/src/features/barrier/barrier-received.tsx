import { LinkButton } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import { ReceivedPage } from "../../form/form-page.tsx";
import { formReply } from "../../form/form-reply.ts";
import { SentAddresses } from "../../form/sent-addresses.tsx";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

/** The report is on its way; what happens next. */
export async function BarrierReceived() {
  const locale = await pageLocale();
  const t = await getTranslations("barrier.received");
  const form = await getTranslations("form");
  return (
    <ReceivedPage heading={t("heading")} title={t("title")} sentences={[t("text"), t("answer")]}>
      <SentAddresses reply={await formReply("barrier")}>
        <p className="kern-body">{form("address.again")}</p>
      </SentAddresses>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })}>{t("events")}</LinkButton>
        <LinkButton href={getPathname({ href: "/accessibility", locale })} variant="secondary">
          {t("statement")}
        </LinkButton>
      </div>
    </ReceivedPage>
  );
}
