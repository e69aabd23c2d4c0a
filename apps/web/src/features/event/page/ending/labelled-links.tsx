import type { EventPage } from "@podium/api/event/public/views";
import { LeavingLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

/** Entries of a list that lead elsewhere, each by its label. */
export function LabelledLinks({ links }: { links: EventPage["links"] }) {
  const leaving = useTranslations("frame")("leaving");
  return links.map(({ label, url }) => (
    <li key={url}>
      <LeavingLink href={url} note={leaving}>
        <Wording of={label} />
      </LeavingLink>
    </li>
  ));
}
