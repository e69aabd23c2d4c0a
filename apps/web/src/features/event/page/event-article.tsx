import { environment } from "@podium/api/environment";
import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { getPathname } from "../../../i18n/navigation.ts";
import { LeadPicture } from "../picture/lead-picture.tsx";
import { ContactCard } from "../registration-card/contact-card.tsx";
import { RegistrationBar } from "../registration-card/registration-bar.tsx";
import { RegistrationCard, type RegistrationPolicy } from "../registration-card/registration-card.tsx";
import { EventText } from "./event-text.tsx";
import { EventHead } from "./head/event-head.tsx";
import { EventLead } from "./head/event-lead.tsx";
import { SectionLinks } from "./section-links.tsx";

/** The address of an event's page, complete. */
export function eventAddress(slug: string, locale: Locale): string {
  const path = getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale });
  return new URL(path, environment().WEB_URL).href;
}

/**
 * An event: head and card, the text, and below it what people say. The card stands beside all of it where there is room,
 * and else between the head and the text.
 */
export function EventArticle({
  event,
  locale,
  policy,
  now,
  children,
}: {
  event: EventPage;
  locale: Locale;
  policy: RegistrationPolicy;
  now: Date;
  /** The comments, where there are any or will be. */
  children?: ReactNode;
}) {
  const t = useTranslations("event.card");
  const lang = event.language === locale ? undefined : event.language;
  const isOffered = event.registration.state !== "notOffered";
  const given = { event, locale, lang, now };
  return (
    <article className="event">
      <div className="podium-page event-columns">
        <EventHead {...given} />
        <aside className="event-aside" aria-label={t(isOffered ? "title" : "contact")}>
          <div className="event-aside__inner">
            {event.picture && <LeadPicture picture={event.picture} />}
            {isOffered && <RegistrationCard event={event} locale={locale} policy={policy} />}
            <ContactCard event={event} address={eventAddress(event.slug, locale)} />
          </div>
        </aside>
        <EventLead {...given} />
        <div className="event-text">
          <SectionLinks event={event} hasComments={event.commentPolicy !== "OFF" && !event.isPreview} />
          <EventText {...given} />
          {children}
        </div>
      </div>
      <RegistrationBar event={event} locale={locale} />
    </article>
  );
}
