import { mailsStay } from "@podium/api/environment";
import type { Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import { getTranslations } from "next-intl/server";

/** Above every page: many of them speak of mails. */
export async function NoMailNotice({ locale }: { locale: Locale }) {
  if (!mailsStay()) return null;
  const t = await getTranslations({ locale, namespace: "pages.noMail" });
  return (
    <div className="podium-page">
      <Alert tone="warning" title={t("title")}>
        <p>{t("text")}</p>
      </Alert>
    </div>
  );
}
