import type { EventVenue } from "@podium/api/event/public/views";
import type { FactValue } from "@podium/domain/venue/facts";
import { Icon, type IconName } from "@podium/ui/text/icon";
import { LeavingLink } from "@podium/ui/text/link";
import { Pictogram } from "@podium/ui/text/pictogram";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

const signs: Record<FactValue, IconName> = { YES: "check", NO: "close", UNKNOWN: "question-mark" };

/** Where it is, how to get there, and what people with disabilities need to know. */
export function Venue({ venue }: { venue: EventVenue }) {
  const t = useTranslations("event");
  const leaving = useTranslations("frame")("leaving");
  const query = new URLSearchParams({ query: `${venue.street}, ${venue.postalCode} ${venue.city}` });
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
            <LeavingLink href={`https://www.openstreetmap.org/search?${query}`} note={leaving}>
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
      <h3 className="venue__title">{t("page.facts")}</h3>
      {venue.facts.length === 0 ? (
        <p>{t("page.factsUnknown")}</p>
      ) : (
        <ul className="venue-facts">
          {venue.facts.map(({ code, value, note }) => (
            <li key={code} className={`venue-facts__item venue-facts__item--${value.toLowerCase()}`}>
              <Pictogram name={code} />
              <div>
                <p className="venue-facts__name">
                  {t(`fact.${code}`)}:{" "}
                  <span className="venue-facts__value">
                    <Icon name={signs[value]} size="small" />
                    {t(`factValue.${value}`)}
                  </span>
                </p>
                {note && (
                  <p className="venue-facts__note">
                    <Wording of={note} />
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
