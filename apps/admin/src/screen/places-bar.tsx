import type { Places, TightestPlaces } from "@podium/api/event/staff/views";
import { useTranslations } from "next-intl";

/** How full an event is: the sentence says it, the bar repeats it for the eye. */
export function PlacesBar({ places }: { places: Places | TightestPlaces }) {
  const t = useTranslations("event");
  const { taken, size } = places;
  if (size === null) return <span className="places">{t("placesUnlimited", { taken })}</span>;
  const share = size === 0 ? 100 : Math.min(100, (taken / size) * 100);
  return (
    <span className="places">
      <svg className="places__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="places__size" width="100" height="8" />
        <rect className="places__taken" width={share} height="8" />
      </svg>
      <span>
        {"pool" in places && places.pool && `${places.pool}: `}
        {t("places", { taken, size })}
      </span>
    </span>
  );
}
