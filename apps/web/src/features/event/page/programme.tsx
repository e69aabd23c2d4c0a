import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDate } from "@podium/ui/text/date.ts";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

type Item = EventPage["programme"][number];

/** A timetable; without fixed times a list in the order of the day. */
export function Programme({ event, locale, lang }: { event: EventPage; locale: Locale; lang?: string }) {
  const t = useTranslations("event.page");
  const items = event.programme;
  if (items.length === 0) return null;
  return (
    <Section id="programme" title={t("programme")} className="programme">
      {items.some((item) => item.from) ? (
        <table className="timetable">
          <caption className="podium-visually-hidden">
            {t("programmeCaption", {
              date: formatDate(event.startsAt, { locale, timeZone: event.timezone }),
            })}
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
                  {span(item, locale)}
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

/** Wall times of the programme: "09:30–10:15"; English with am and pm. */
function span({ from, to }: Item, locale: Locale): string {
  const times = [from, to].filter((time) => time !== null).map((time) => clock(time, locale));
  return times.join("–");
}

function clock(time: string, locale: Locale): string {
  if (locale === "de") return time;
  const instant = new Date(`1970-01-01T${time}:00Z`);
  return new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
    timeZone: "UTC",
  }).format(instant);
}
