import type { MarkView } from "@podium/api/event/public/media";
import type { EventPage } from "@podium/api/event/public/views";
import { partnerRoles } from "@podium/domain/event/vocabulary";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Who invites, with whom, on whose behalf, with whose help, each with its mark. */
export function Hosts({ event, lang }: { event: EventPage; lang?: string }) {
  const t = useTranslations("event");
  // A body's own mark stands in where the event brings none.
  const own = event.partners.some(({ mark }) => mark) ? null : event.mark;
  return (
    <dl className="hosts">
      <Role term={t("page.host")}>
        <dd className="hosts__body">
          <Mark mark={own} />
          <span lang={lang}>{event.host}</span>
        </dd>
      </Role>
      {partnerRoles.map((role) => {
        const bodies = event.partners.filter((partner) => partner.role === role);
        if (bodies.length === 0) return null;
        return (
          <Role key={role} term={t(`role.${role}`)}>
            {bodies.map((body) => (
              <Body key={body.name} of={body} />
            ))}
          </Role>
        );
      })}
    </dl>
  );
}

function Role({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="hosts__role">
      <dt>{term}</dt>
      {children}
    </div>
  );
}

function Body({ of: { name, url, mark } }: { of: EventPage["partners"][number] }) {
  const leaving = useTranslations("frame")("leaving");
  return (
    <dd className="hosts__body">
      <Mark mark={mark} />
      {url ? (
        <LeavingLink href={url} note={leaving}>
          {name}
        </LeavingLink>
      ) : (
        name
      )}
    </dd>
  );
}

function Mark({ mark }: { mark: MarkView | null }) {
  if (!mark) return null;
  return (
    <img
      className="hosts__mark"
      src={mark.address}
      // The name stands beside it.
      alt=""
      width={mark.width}
      height={mark.height}
      decoding="async"
    />
  );
}
