import { mailsStay } from "@podium/api/environment";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";

/** Above every screen: whoever confirms somebody or writes to attendees would think that they are told. */
export function NoMailNotice() {
  const t = useTranslations("frame.noMail");
  if (!mailsStay()) return null;
  return (
    <Alert tone="warning" title={t("title")}>
      <p>{t("text")}</p>
    </Alert>
  );
}
