import { Card } from "@podium/ui/block/card";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import type { Availability } from "./availability.ts";
import { formatDuration } from "./duration.ts";
import { quietTimes } from "./quiet-times.ts";

/** What joining the waiting list means, before anybody joins it. */
export async function WaitingRules({
  availability,
  groups,
}: {
  availability: Availability;
  groups: boolean;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.waiting");
  const { waitlist, offerMinutes, quiet, promotesUntil, event } = availability;
  return (
    <Card title={t("title")} id="waiting-rules">
      <ul className="kern-body">
        <li>{t("order")}</li>
        {waitlist === "DIRECT" && <li>{t("direct")}</li>}
        {waitlist === "OFFER" && <li>{t("offer", { duration: formatDuration(offerMinutes, locale) })}</li>}
        {quiet && <li>{t("quiet", quietTimes(quiet, event, locale))}</li>}
        {promotesUntil && (
          <li>{t("last", { date: formatDeadline(promotesUntil, { locale, timeZone: event.timezone }) })}</li>
        )}
        {groups && <li>{t("group")}</li>}
        <li>{t("page")}</li>
        <li>{t("leave")}</li>
      </ul>
    </Card>
  );
}
