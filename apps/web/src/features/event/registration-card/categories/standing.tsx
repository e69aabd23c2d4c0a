import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDeadline, formatShortDateTime } from "@podium/ui/text/date.ts";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { AvailabilityBadge } from "../../availability-badge.tsx";
import { Channel } from "../channel.tsx";
import { isOpen, isOpenElsewhere } from "../open-availability.ts";
import { CancelledReason } from "./cancelled-reason.tsx";

export type Category = EventPage["registration"]["categories"][number];
/** What every part of the card's categories is told. With `withDeadlines` they differ, so that each says its own. */
export type Given = { event: EventPage; locale: Locale; withDeadlines: boolean };

/** How a category stands: may one register, how many places are there, until when, and how if not here. */
export function Standing({ category, event, locale, withDeadlines }: Given & { category: Category }) {
  const t = useTranslations("event.card");
  const options = { locale, timeZone: event.timezone };
  const { state, placesLeft, opensAt, closesAt } = category;
  const isAtHand = isOpen(state) || isOpenElsewhere(state);
  return (
    <>
      <AvailabilityBadge state={state} />
      <CancelledReason category={category} />
      {category.attendance && (
        <span className="registration-categories__note">{t(`attendance.${category.attendance}`)}</span>
      )}
      {placesLeft !== null && (state === "open" || state === "almostFull") && (
        <span className="registration-categories__note">{t("categoryPlaces", { left: placesLeft })}</span>
      )}
      {opensAt && state === "notYetOpen" && (
        <span className="registration-categories__note">
          {t("categoryOpens", { date: formatShortDateTime(opensAt, options) })}
        </span>
      )}
      {closesAt && withDeadlines && isAtHand && (
        <span className="registration-categories__note">
          {t("deadline")}: <time dateTime={closesAt}>{formatDeadline(closesAt, options)}</time>
        </span>
      )}
      {(isOpenElsewhere(state) || state === "none") && (
        <Channel category={category} event={event} locale={locale} />
      )}
    </>
  );
}

/** @param id of an occurrence */
export function dateText(
  { occurrences, timezone }: EventPage,
  id: string | undefined,
  locale: Locale,
): string | undefined {
  const date = occurrences.find((occurrence) => occurrence.id === id);
  const options = { locale, timeZone: timezone };
  if (!date?.startsAt || date.startPrecision !== "EXACT") return date && formatOccurrence(date, options);
  return formatShortDateTime(date.startsAt, options);
}
