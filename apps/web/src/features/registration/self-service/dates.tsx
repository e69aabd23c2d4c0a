import type { OccurrenceView } from "@podium/api/occurrence/views";
import { venueLine } from "@podium/domain/venue/line";
import { LeavingLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";

/** When the event is: a line for each of its dates, with the words and the place that are its own. */
export async function Dates({
  event: { occurrences, timezone },
}: {
  event: { occurrences: readonly OccurrenceView[]; timezone: string };
}) {
  const locale = await pageLocale();
  const t = await getTranslations("event.page");
  const leaving = (await getTranslations("frame"))("leaving");
  const options = { locale, timeZone: timezone };
  const placeOf = ({ place, venue, elsewhere }: OccurrenceView) => {
    if (place === "ONLINE") return t("online");
    if (place === "NOT_YET_KNOWN") return t("placeOpen");
    return venue ? venueLine(venue) : elsewhere;
  };
  const [only, ...others] = occurrences;
  if (only && others.length === 0) return formatOccurrence(only, options);
  return (
    <ol className="own-dates">
      {occurrences.map((occurrence) => (
        <li key={occurrence.id}>
          <strong>{formatOccurrence(occurrence, options)}</strong>
          {occurrence.isCancelled && <span> – {t("occurrenceCancelled")}</span>}
          {occurrence.label && (
            <span>
              : <Wording of={occurrence.label} />
            </span>
          )}
          {placeOf(occurrence) && <span className="own-dates__place">{placeOf(occurrence)}</span>}
          {occurrence.onlineUrl && (
            <LeavingLink href={occurrence.onlineUrl} note={leaving}>
              {occurrence.onlineUrl}
            </LeavingLink>
          )}
        </li>
      ))}
    </ol>
  );
}
