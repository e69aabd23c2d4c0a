import type { EventPage } from "@podium/api/event/public/views";
import type { OccurrenceView } from "@podium/api/occurrence/views";
import { getsLinkByMail } from "@podium/domain/event/attendance";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";

/** Where it is: the house, online, or both; of several dates in several places the way to them. */
export function Where({ event }: { event: EventPage }) {
  const t = useTranslations("event.page");
  const { occurrences, venue, format } = event;
  const [only, ...others] = occurrences;
  const isHere = occurrences.some(({ place }) => place === "EVENT");
  if (!isHere)
    return only && others.length === 0 ? (
      <OwnPlace occurrence={only} isStrong />
    ) : (
      <span>{t("placeByDate")}</span>
    );
  return (
    <>
      {venue && format !== "ONLINE" && (
        <>
          <strong>{venue.name}</strong>
          <span>{venue.street}</span>
          <span>
            {venue.postalCode} {venue.city}
          </span>
        </>
      )}
      {format !== "ON_SITE" && (
        <>
          {venue && format === "HYBRID" ? <span>{t("online")}</span> : <strong>{t("online")}</strong>}
          {getsLinkByMail(format, event.registration.categories) && <span>{t("onlineLink")}</span>}
        </>
      )}
      {occurrences.some(({ place }) => place !== "EVENT") && <span>{t("otherPlaces")}</span>}
    </>
  );
}

/** The place that an occurrence has for itself; nothing where it is the event's. */
export function OwnPlace({
  occurrence: { place, venue, elsewhere, onlineUrl },
  isStrong = false,
}: {
  occurrence: OccurrenceView;
  isStrong?: boolean;
}) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  const Name = isStrong ? "strong" : "span";
  switch (place) {
    case "EVENT":
      return null;
    case "VENUE":
      return venue ? (
        <>
          <Name>{venue.name}</Name>
          <span>
            {venue.street}, {venue.postalCode} {venue.city}
          </span>
        </>
      ) : null;
    case "ELSEWHERE":
      return <Name>{elsewhere}</Name>;
    case "ONLINE":
      return (
        <>
          <Name>{t("online")}</Name>
          {onlineUrl && (
            <LeavingLink href={onlineUrl} note={leaving}>
              {onlineUrl.replace(/^https?:\/\//u, "")}
            </LeavingLink>
          )}
        </>
      );
    case "NOT_YET_KNOWN":
      return <Name>{t("placeOpen")}</Name>;
  }
}
