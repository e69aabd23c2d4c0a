import { environment } from "@podium/api/environment";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";

/** In a demonstration the particulars are partly made up, and the page says so. */
export function DemoNotice() {
  const t = useTranslations("pages.demo");
  if (environment().PODIUM_DEMO !== "1") return null;
  return (
    <Alert tone="info" title={t("title")}>
      <p>{t("text")}</p>
    </Alert>
  );
}
