import type { EventPage } from "@podium/api/event/public/views";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";

/**
 * The way to the sections that there are, in the order of the page; nothing where one is as good as none. Who is
 * to be heard stands directly below the programme.
 */
export function SectionLinks({ event, hasComments }: { event: EventPage; hasComments: boolean }) {
  const t = useTranslations("event.page");
  const { body, occurrences, programme, persons, venue, accessibility, results, commentsInAll } = event;
  const sections = [
    { id: "results", is: results !== null, words: t("toResults") },
    { id: "about", is: body !== "", words: t("about") },
    { id: "occurrences", is: occurrences.length > 1, words: t("occurrences") },
    { id: "programme", is: programme.days.length > 0, words: t("toProgramme") },
    { id: "persons", is: persons.length > 0 && programme.days.length === 0, words: t("persons") },
    { id: "venue", is: venue !== null, words: t("toVenue") },
    { id: "accessibility", is: venue === null && accessibility.length > 0, words: t("accessibility") },
    { id: "comments", is: hasComments, words: t("toComments", { count: commentsInAll }) },
  ].filter(({ is }) => is);
  if (sections.length < 2) return null;
  return (
    <nav className="section-links podium-screen-only" aria-label={t("sections")}>
      <ul>
        {sections.map(({ id, words }) => (
          <li key={id}>
            <TextLink href={`#${id}`}>{words}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
