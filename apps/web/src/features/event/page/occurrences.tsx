import type { EventPage } from "@podium/api/event/public/views";
import type { OccurrenceView } from "@podium/api/occurrence/views";
import type { Locale } from "@podium/domain/locale";
import { Badge } from "@podium/ui/block/badge";
import { formatTime } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { occurrenceText } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { useTranslations } from "next-intl";
import { OwnPlace } from "./head/facts/where.tsx";
import { OpeningHours } from "./opening-hours.tsx";
import { Section } from "./section.tsx";

/** All dates of an event that has several; those that are over behind the others. */
export function Occurrences({ event, locale, now }: { event: EventPage; locale: Locale; now: Date }) {
  const t = useTranslations("event.page");
  if (event.occurrences.length < 2) return null;
  const isOver = ({ overAt }: OccurrenceView) => new Date(overAt) <= now;
  // Opening hours without words of their own are said together.
  const isPlainOpening = ({ isOpening, isCancelled, label, note, place }: OccurrenceView) =>
    isOpening && !isCancelled && !label && !note && place === "EVENT";
  const [openings, single] = [true, false].map((plain) =>
    event.occurrences.filter((each) => isPlainOpening(each) === plain),
  ) as [OccurrenceView[], OccurrenceView[]];
  const ahead = single.filter((each) => !isOver(each));
  const over = single.filter(isOver);
  return (
    <Section id="occurrences" title={t("occurrences")}>
      {openings.length > 0 && <OpeningHours openings={openings} timeZone={event.timezone} locale={locale} />}
      {ahead.length > 0 && <List occurrences={ahead} event={event} locale={locale} />}
      {over.length > 0 && (
        <details className="occurrences-over" open={ahead.length === 0 && openings.length === 0}>
          <summary>{t("occurrencesOver", { count: over.length })}</summary>
          <List occurrences={over} event={event} locale={locale} />
        </details>
      )}
    </Section>
  );
}

function List({
  occurrences,
  event,
  locale,
}: {
  occurrences: readonly OccurrenceView[];
  event: EventPage;
  locale: Locale;
}) {
  return (
    <ol className="occurrences">
      {occurrences.map((occurrence) => (
        <li key={occurrence.id} className="occurrence">
          <Occurrence occurrence={occurrence} timeZone={event.timezone} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function Occurrence({
  occurrence,
  timeZone,
  locale,
}: {
  occurrence: OccurrenceView;
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("event.page");
  const options = { locale, timeZone };
  const { doorsAt, label, note, isCancelled, reason } = occurrence;
  const { day, clock } = occurrenceText(occurrence, options);
  return (
    <>
      <p className={`occurrence__when${isCancelled ? " occurrence__when--cancelled" : ""}`}>
        <Time of={occurrence} timeZone={timeZone}>
          <strong>{day}</strong>
          {clock && <span>{clock}</span>}
        </Time>
        {isCancelled && <Badge tone="danger">{t("occurrenceCancelled")}</Badge>}
      </p>
      <div className="occurrence__what">
        {label && (
          <p className="occurrence__label">
            <Wording of={label} />
          </p>
        )}
        <p className="occurrence__place">
          <OwnPlace occurrence={occurrence} />
        </p>
        {doorsAt && <p>{t("doors", { time: formatTime(doorsAt, options) })}</p>}
        {isCancelled && reason && (
          <p>
            <Wording of={reason} />
          </p>
        )}
        {note && (
          <p>
            <Wording of={note} />
          </p>
        )}
      </div>
    </>
  );
}
