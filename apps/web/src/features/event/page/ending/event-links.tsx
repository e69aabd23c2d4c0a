import type { EventPage } from "@podium/api/event/public/views";
import { LeavingLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Section } from "../section.tsx";

/** Pages elsewhere that belong to the event. */
export function EventLinks({ links }: { links: EventPage["links"] }) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  if (links.length === 0) return null;
  return (
    <Section id="links" title={t("links")}>
      <ul className="event-links">
        {links.map(({ label, url }) => (
          <li key={url}>
            <LeavingLink href={url} note={leaving}>
              <Wording of={label} />
            </LeavingLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
