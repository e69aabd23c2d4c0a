import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { isOpen, isOpenElsewhere } from "../registration-card/open-availability.ts";
import { RegistrationAction } from "../registration-card/registration-action.tsx";
import { CancelledCategories } from "./cancelled-categories.tsx";

/** Whether one can take part, and the way to do so. */
export function TakingPart({
  event,
  locale,
  standard,
}: {
  event: EventPage;
  locale: Locale;
  standard: string;
}) {
  const t = useTranslations("event.easy");
  const { state, closesAt } = event.registration;
  const isOnline = state === "none" && event.onlineUrl !== null;
  const options = { locale, timeZone: event.timezone };
  const isPossible = isOpen(state) || isOpenElsewhere(state);
  if (state === "notOffered") return null;
  return (
    <>
      <p>{t(isOnline && event.format === "ONLINE" ? "noneOnline" : `state.${state}`)}</p>
      {isOnline && (
        <p>
          <TextLink href={`${standard}#online`}>{t("joinOnline")}</TextLink>
        </p>
      )}
      <CancelledCategories event={event} />
      {isPossible && closesAt && (
        <p>
          {t("deadline")} <strong>{formatDeadline(closesAt, options)}</strong>
        </p>
      )}
      {isOpenElsewhere(state) && (
        <p>
          <TextLink href={`${standard}#registration-title`}>{t("how")}</TextLink>
        </p>
      )}
      <RegistrationAction event={event} locale={locale} />
    </>
  );
}
