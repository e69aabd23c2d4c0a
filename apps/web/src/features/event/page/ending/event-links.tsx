import type { EventPage } from "@podium/api/event/public/views";
import { useTranslations } from "next-intl";
import { Section } from "../section.tsx";
import { LabelledLinks } from "./labelled-links.tsx";

/** Pages elsewhere that belong to the event. */
export function EventLinks({ links }: { links: EventPage["links"] }) {
  const t = useTranslations("event.page");
  if (links.length === 0) return null;
  return (
    <Section id="links" title={t("links")}>
      <ul className="event-links">
        <LabelledLinks links={links} />
      </ul>
    </Section>
  );
}
