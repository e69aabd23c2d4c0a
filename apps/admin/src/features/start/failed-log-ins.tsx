import type { LastLogIn } from "@podium/api/person/views";
import { Alert } from "@podium/ui/block/alert";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTimeZone, useTranslations } from "next-intl";

/** Somebody has tried this person's password: only the person can tell whether it was somebody else. */
export function FailedLogIns({ lastLogIn }: { lastLogIn: LastLogIn | null }) {
  const t = useTranslations("start");
  const options = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  if (!lastLogIn || lastLogIn.failures === 0) return null;
  const { at, failures } = lastLogIn;
  return (
    <Alert tone="warning" title={t("failedLogIns", { count: failures })}>
      <p>{t("failedLogInsSince", { at: formatShortDateTime(at, options) })}</p>
    </Alert>
  );
}
