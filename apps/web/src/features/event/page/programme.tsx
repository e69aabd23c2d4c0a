import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDate, formatWallTimes, formatZone } from "@podium/ui/text/date.ts";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

type Item = EventPage["programme"][number];

/** A timetable; without fixed times a list in the order of the day. */
export function Programme({ event, locale, lang }: { event: EventPage; locale: Locale; lang?: string }) {
  const t = useTranslations("event.page");
  const items = event.programme;
  const options = { locale, timeZone: event.timezone };
  const day = event.occurrences[0]?.startsAt ?? null;
  const zone = day && formatZone(day, options);
  if (items.length === 0) return null;
  const timed = items.some((item) => item.from);
  return (
    <Section id="programme" title={t("programme")} className="programme">
      {timed && zone && <p className="kern-body">{t("programmeZone", { zone })}</p>}
      {timed ? (
        <table className="timetable">
          <caption className="podium-visually-hidden">
            {day && event.occurrences.length === 1
              ? t("programmeCaption", { date: formatDate(day, options) })
              : t("programme")}
          </caption>
          <thead className="podium-visually-hidden">
            <tr>
              <th scope="col">{t("programmeTime")}</th>
              <th scope="col">{t("programmeItem")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.from} ${item.title}`}>
                <th scope="row" className="timetable__time">
                  {formatWallTimes(item.from, item.to, locale)}
                </th>
                <td className="timetable__item" lang={lang}>
                  <Words item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ol className="timeline" lang={lang}>
          {items.map((item) => (
            <li key={item.title} className="timeline__item">
              <Words item={item} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Words({ item }: { item: Item }) {
  return (
    <>
      <span className="timetable__title">{item.title}</span>
      {item.note && <span className="timetable__note">{item.note}</span>}
    </>
  );
}
