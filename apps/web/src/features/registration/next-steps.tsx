import { Card } from "@podium/ui/card";
import { formatDateTime } from "@podium/ui/date.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import { formatDuration } from "./duration.ts";
import type { Availability } from "./registration-form.tsx";

/** Before the first field: places left, the deadline, what happens after sending and for how long a place is kept. */
export async function NextSteps({ availability }: { availability: Availability }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const { event, placesLeft, closesAt, holdMinutes } = availability;
  return (
    <Card title={t("nextTitle")} id="registration-next">
      {placesLeft !== null && (
        <p className="kern-body registration-next__places">{t("placesLeft", { left: placesLeft })}</p>
      )}
      <p className="kern-body">
        {t("deadline", { date: formatDateTime(closesAt, { locale, timeZone: event.timezone }) })}
      </p>
      <ol className="kern-body">
        <li>{t("nextMail")}</li>
        <li>{t("nextConfirm")}</li>
        <li>{t("nextHold", { duration: formatDuration(holdMinutes, locale) })}</li>
      </ol>
    </Card>
  );
}
