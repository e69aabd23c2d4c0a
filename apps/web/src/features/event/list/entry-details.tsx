import type { EventListItem } from "@podium/api/event/public/list/views";
import type { Locale } from "@podium/domain/locale";
import { Badge } from "@podium/ui/block/badge";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";

/** What most events do not have: which of several dates it is, that it was postponed, that this date is cancelled. */
export function EntryDetails({ event, locale }: { event: EventListItem; locale: Locale }) {
  const t = useTranslations("event");
  const { occurrence, postponedFrom, availability, timezone } = event;
  const isOneOfSeveral = occurrence.count > 1 && !occurrence.opensUntil;
  if (!isOneOfSeveral && !occurrence.label && !postponedFrom && !occurrence.isCancelled) return null;
  return (
    <p className="event-entry__line">
      {isOneOfSeveral && (
        <span className="event-entry__part">
          {t("list.position", { position: occurrence.position, count: occurrence.count })}
        </span>
      )}{" "}
      {occurrence.label && (
        <span className="event-entry__part">
          <Wording of={occurrence.label} />
        </span>
      )}{" "}
      {/* Without a new date the state of the registration says it already. */}
      {postponedFrom && availability !== "postponed" && (
        <>
          <Badge tone="warning" small>
            {t("list.postponed")}
          </Badge>{" "}
        </>
      )}
      {postponedFrom?.startsAt && (
        <span className="event-entry__part">
          {t("list.postponedFrom", { date: formatOccurrence(postponedFrom, { locale, timeZone: timezone }) })}
        </span>
      )}{" "}
      {occurrence.isCancelled && (
        <Badge tone="danger" small>
          {t("page.occurrenceCancelled")}
        </Badge>
      )}
    </p>
  );
}
