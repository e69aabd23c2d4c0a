import type { EventPage } from "@podium/api/event/public/views";
import { getsLinkByMail } from "@podium/domain/event/attendance";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

/** How to take part from elsewhere: the address where it is open to all, else when it comes. */
export function OnlineAccess({ event }: { event: EventPage }) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  const { format, onlineUrl, registration } = event;
  if (format === "ON_SITE" || (!onlineUrl && !getsLinkByMail(format, registration.categories))) return null;
  return (
    <Section id="online" title={t("onlineTitle")}>
      {onlineUrl ? (
        <div className="podium-prose">
          <p>{t("onlineText")}</p>
          <p>
            <LeavingLink href={onlineUrl} note={leaving}>
              {onlineUrl.replace(/^https?:\/\//u, "")}
            </LeavingLink>
          </p>
        </div>
      ) : (
        <p className="podium-prose">{t("onlineMail")}</p>
      )}
    </Section>
  );
}
