import type { EventVenue } from "@podium/api/event/public/views";
import { LeavingLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { mapAddress } from "./head/facts/map-address.ts";
import { Section } from "./section.tsx";

/** Where it is and how to get there. */
export function Venue({ venue }: { venue: EventVenue }) {
  const t = useTranslations("event");
  const leaving = useTranslations("frame")("leaving");
  return (
    <Section id="venue" title={t("page.venue")} className="venue">
      <div className="venue__columns">
        <div>
          <h3 className="venue__title">{t("page.address")}</h3>
          <address className="venue__address">
            <strong>{venue.name}</strong>
            <span>{venue.street}</span>
            <span>
              {venue.postalCode} {venue.city}
            </span>
          </address>
          <p className="podium-screen-only">
            <LeavingLink href={mapAddress(venue)} note={leaving}>
              {t("page.map")}
            </LeavingLink>
          </p>
        </div>
        {venue.arrival && (
          <div>
            <h3 className="venue__title">{t("page.arrival")}</h3>
            <p>
              <Wording of={venue.arrival} />
            </p>
          </div>
        )}
      </div>
    </Section>
  );
}
