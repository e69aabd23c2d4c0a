import { Alert } from "@podium/ui/block/alert";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../../form/form-reply.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability } from "../availability.ts";
import { formatDuration } from "../duration.ts";
import { WaitingRules } from "../waiting-rules.tsx";

/** What happens when this is sent: a place, the queue, or a decision by staff. */
export async function CheckOutlook({
  availability,
  checked: { prospect },
  persons,
  mails,
}: {
  availability: Availability;
  checked: NonNullable<FormReply["checked"]>;
  persons: number;
  /** So many of them have an address. */
  mails: number;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.check");
  const { places, waiting, applying, onConfirmation } = prospect;
  const count = places + waiting + applying + onConfirmation;
  // One person gets one link for all dates.
  const alone = persons === 1 && count > 1 ? "dates" : "persons";
  // One link for a person with companions, too.
  const kind = mails === 1 && persons > 1 ? "companions" : alone;
  const duration = formatDuration(availability.holdMinutes, locale);
  return (
    <>
      <Alert tone={waiting + onConfirmation > 0 ? "warning" : "info"} title={t("nextTitle")} headingLevel={2}>
        <p className="kern-body">{t("mail", { count: mails })}</p>
        {places > 0 && <p className="kern-body">{t("place", { count: places, duration, kind })}</p>}
        {onConfirmation > 0 && (
          <p className="kern-body">{t("onConfirmation", { count: onConfirmation, kind })}</p>
        )}
        {waiting > 0 && <p className="kern-body">{t("waiting", { count: waiting, duration, kind })}</p>}
        {applying > 0 && <p className="kern-body">{t("applying", { count: applying, duration, kind })}</p>}
        {applying === 0 && availability.approval && <p className="kern-body">{t("approval")}</p>}
      </Alert>
      {waiting > 0 && <WaitingRules availability={availability} groups={mails > 1} />}
    </>
  );
}
