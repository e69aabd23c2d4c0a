import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { Prose } from "@podium/ui/text/prose";
import { useTranslations } from "next-intl";
import { Programme } from "../programme/programme.tsx";
import { Accessibility } from "./accessibility.tsx";
import { EventDates } from "./ending/event-dates.tsx";
import { EventLinks } from "./ending/event-links.tsx";
import { Results } from "./ending/results.tsx";
import { History } from "./history.tsx";
import { Notes } from "./notes.tsx";
import { Occurrences } from "./occurrences.tsx";
import { OnlineAccess } from "./online-access.tsx";
import { Persons } from "./persons.tsx";
import { Section } from "./section.tsx";
import { Venue } from "./venue.tsx";

/** The text of an event, in the order of most people's questions: what, questions, goals, programme, who, where, with whom. */
export function EventText({
  event,
  locale,
  lang,
  now,
}: {
  event: EventPage;
  locale: Locale;
  lang?: string;
  now: Date;
}) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  return (
    <>
      <Results results={event.results} />
      {event.body && (
        <Section id="about" title={t("about")}>
          <Prose blocks={parseMarkup(event.body)} lang={lang} leavingNote={leaving} />
        </Section>
      )}
      {event.guidingQuestions.length > 0 && (
        <Section id="questions" title={t("questions")}>
          <ol className="questions" lang={lang}>
            {event.guidingQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Section>
      )}
      {(event.goal || event.goals.length > 0) && (
        <Section id="goals" title={t("goals")}>
          <div className="podium-prose" lang={lang}>
            {event.goal && <p className="goals__lead">{event.goal}</p>}
            {event.goals.length > 0 && (
              <ul>
                {event.goals.map((goal) => (
                  <li key={goal}>{goal}</li>
                ))}
              </ul>
            )}
          </div>
        </Section>
      )}
      <Occurrences event={event} locale={locale} now={now} />
      <Programme event={event} locale={locale} />
      <Persons persons={event.persons} />
      <Notes notes={event.notes} />
      {event.venue && <Venue venue={event.venue} />}
      <Accessibility event={event} />
      <OnlineAccess event={event} />
      <History event={event} locale={locale} />
      <EventLinks links={event.links} />
      <EventDates event={event} locale={locale} />
    </>
  );
}
