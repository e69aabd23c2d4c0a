import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatPlainDay, formatZone } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Section } from "../page/section.tsx";
import { ProgrammeDay } from "./programme-day.tsx";
import { Releases } from "./releases.tsx";

/** What is on when: by days where there are several. */
export function Programme({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.programme");
  const tp = useTranslations("event.page");
  const { days } = event.programme;
  if (days.length === 0) return null;
  const first = event.occurrences[0]?.startsAt;
  const zone = first && formatZone(first, { locale, timeZone: event.timezone });
  const open = days.filter(({ date, label }) => !date && !label);
  const isTimed = days.some(({ sessions }) => sessions.some(({ from }) => from));
  return (
    <Section id="programme" title={t("title")} className="programme">
      {isTimed && zone && <p className="kern-body">{t("zone", { zone })}</p>}
      {days.map((day) => {
        const number = open.indexOf(day) + 1;
        const name = day.date
          ? formatPlainDay(day.date, locale)
          : t(open.length > 1 ? "dayOpenOf" : "dayOpen", { number });
        const key = day.sessions[0]?.id;
        const table = (
          <ProgrammeDay key={key} programme={event.programme} day={day} name={name} locale={locale} />
        );
        return days.length === 1 && !day.isCancelled ? (
          table
        ) : (
          <div key={key} className="programme__day">
            <Heading level={3} look="small">
              {day.label ? <Wording of={day.label} /> : name}
              {day.isCancelled && ` – ${tp("occurrenceCancelled")}`}
            </Heading>
            {table}
          </div>
        );
      })}
      <Releases releases={event.releases} locale={locale} timeZone={event.timezone} />
    </Section>
  );
}
