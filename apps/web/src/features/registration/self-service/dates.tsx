import type { OccurrenceView } from "@podium/api/event/occurrences/views";
import { formatOccurrence } from "@podium/ui/text/occurrence.ts";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { OwnPlace } from "../../event/page/where.tsx";

/** When the event is: a line for each of its dates, with the words and the place that are its own. */
export async function Dates({
  event: { occurrences, timezone },
}: {
  event: { occurrences: readonly OccurrenceView[]; timezone: string };
}) {
  const locale = await pageLocale();
  const t = await getTranslations("event.page");
  const options = { locale, timeZone: timezone };
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
          <span className="own-dates__place">
            <OwnPlace occurrence={occurrence} />
          </span>
        </li>
      ))}
    </ol>
  );
}
