import type { MarkView } from "@podium/api/event/public/media";
import type { EventPage } from "@podium/api/event/public/views";
import { partnerRoles } from "@podium/domain/event/vocabulary";
import { DescriptionList } from "@podium/ui/block/description-list";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

/** Who invites, with whom, on whose behalf, with whose help. */
export function Host({ event, lang }: { event: EventPage; lang?: string }) {
  const t = useTranslations("event");
  const leaving = useTranslations("frame")("leaving");
  const roles = partnerRoles.flatMap((role) => {
    const partners = event.partners.filter((partner) => partner.role === role);
    if (partners.length === 0) return [];
    const details = (
      <ul className="host__partners">
        {partners.map(({ name, url, mark }) => (
          <li key={name}>
            <Mark mark={mark} />
            {url ? (
              <LeavingLink href={url} note={leaving}>
                {name}
              </LeavingLink>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    );
    return [{ key: role, term: t(`role.${role}`), details }];
  });
  // A body's own mark stands in where the event brings none.
  const own = event.partners.some(({ mark }) => mark) ? null : event.mark;
  const name = (
    <>
      <Mark mark={own} />
      <span lang={lang}>{event.host}</span>
    </>
  );
  const host = { key: "host", term: t("page.hostLabel"), details: name };
  return (
    <Section id="host" title={t("page.host")}>
      <DescriptionList items={[host, ...roles]} />
    </Section>
  );
}

function Mark({ mark }: { mark: MarkView | null }) {
  if (!mark) return null;
  return (
    <img
      className="host__mark"
      src={mark.address}
      // The name stands beside it.
      alt=""
      width={mark.width}
      height={mark.height}
      loading="lazy"
      decoding="async"
    />
  );
}
