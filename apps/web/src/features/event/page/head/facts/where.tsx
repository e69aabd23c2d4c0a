import type { EventPage } from "@podium/api/event/public/views";
import type { OccurrenceView } from "@podium/api/occurrence/views";
import { getsLinkByMail } from "@podium/domain/event/attendance";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

/** What stands between the parts of a place, and between one and the other: in a line, or the end of it. */
type Between = { between?: ReactNode; apart?: ReactNode };

/** Where it is: the house, online, or both; of several dates in several places the way to them. */
export function Where({ event, between, apart }: { event: EventPage } & Between) {
  const t = useTranslations("event.page");
  const { occurrences, venue, format } = event;
  const [only, ...others] = occurrences;
  const isHere = occurrences.some(({ place }) => place === "EVENT");
  if (!isHere)
    return only && others.length === 0 ? (
      <OwnPlace occurrence={only} isStrong between={between} />
    ) : (
      t("placeByDate")
    );
  const house = format === "ONLINE" ? null : venue;
  const getsLink = getsLinkByMail(format, event.registration.categories);
  return (
    <Joined
      between={apart}
      parts={[
        ...(house
          ? [
              <Joined
                key="house"
                between={between}
                parts={[
                  <strong key="name">{house.name}</strong>,
                  house.street,
                  `${house.postalCode} ${house.city}`,
                ]}
              />,
            ]
          : []),
        ...(format === "ON_SITE" ? [] : [house ? t("online") : <strong key="online">{t("online")}</strong>]),
        ...(format !== "ON_SITE" && getsLink ? [t("onlineLink")] : []),
        ...(occurrences.some(({ place }) => place !== "EVENT") ? [t("otherPlaces")] : []),
      ]}
    />
  );
}

/** The place that an occurrence has for itself; nothing where it is the event's. */
export function OwnPlace({
  occurrence: { place, venue, elsewhere, onlineUrl },
  isStrong = false,
  between,
}: {
  occurrence: OccurrenceView;
  isStrong?: boolean;
} & Between) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  const Name = isStrong ? "strong" : "span";
  switch (place) {
    case "EVENT":
      return null;
    case "VENUE":
      return venue ? (
        <Joined
          between={between}
          parts={[<Name key="name">{venue.name}</Name>, `${venue.street}, ${venue.postalCode} ${venue.city}`]}
        />
      ) : null;
    case "ELSEWHERE":
      return <Name>{elsewhere}</Name>;
    case "ONLINE":
      return (
        <Joined
          between={between}
          parts={[
            <Name key="online">{t("online")}</Name>,
            ...(onlineUrl
              ? [
                  <LeavingLink key="link" href={onlineUrl} note={leaving}>
                    {onlineUrl.replace(/^https?:\/\//u, "")}
                  </LeavingLink>,
                ]
              : []),
          ]}
        />
      );
    case "NOT_YET_KNOWN":
      return <Name>{t("placeOpen")}</Name>;
  }
}

function Joined({ parts, between = <br /> }: { parts: readonly ReactNode[] } & Between) {
  return parts.map((part, position) => (
    <Fragment key={position}>
      {position > 0 && between}
      {part}
    </Fragment>
  ));
}
