import { parseMarkup } from "@podium/domain/markup/blocks";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { LeavingLink, TextLink } from "@podium/ui/text/link";
import { Prose } from "@podium/ui/text/prose";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { termItems } from "../terms.tsx";
import { selfServiceAddress } from "./address.ts";
import { Dates } from "./dates.tsx";
import { isTicketNext } from "./main-action.tsx";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration };

/** When and where it is, the way in from afar, and what to bring. */
export async function DayFacts({ registration: { event } }: Props) {
  const t = await getTranslations("selfService.page");
  const note = await getTranslations("event.note");
  const leaving = t("leaving");
  const where = event.venueLine ?? (event.online ? t("online") : event.isPlaceOpen && t("placeOpen"));
  return (
    <DescriptionList
      className="fact-table"
      items={[
        { term: t("when"), details: <Dates event={event} /> },
        // Else each date says where it is.
        ...(where ? [{ term: t("where"), details: where }] : []),
        ...(event.onlineUrl
          ? [
              {
                term: t("onlineTitle"),
                details: (
                  <LeavingLink href={event.onlineUrl} note={leaving}>
                    {event.onlineUrl}
                  </LeavingLink>
                ),
              },
            ]
          : []),
        ...event.notes.map(({ kind, text: { text, language } }) => ({
          key: `${kind} ${text}`,
          term: note(kind),
          details: <Prose blocks={parseMarkup(text)} lang={language} leavingNote={leaving} />,
        })),
      ]}
    />
  );
}

/** What belongs to the day and is not the one thing to do next: ticket, calendar, the event's own page. */
export async function Links({ registration, token }: Props & { token: string }) {
  const { ticket, calendar, event } = registration;
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const own = selfServiceAddress("/registration/[token]", token, locale);
  const paper = selfServiceAddress("/registration/[token]/ticket", token, locale);
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  const links = [
    ...(ticket && !isTicketNext(registration) ? [{ href: paper, label: t("ticket") }] : []),
    ...(ticket ? [{ href: `${paper}.pdf`, label: t("ticketPdf") }] : []),
    ...(calendar ? [{ href: `${own}/${t("calendarFile")}.ics`, label: t("calendar") }] : []),
    ...(event.offline ? [] : [{ href: page, label: t("toEvent") }]),
  ];
  if (links.length === 0) return null;
  return (
    <ul className="kern-body self-service-links">
      {links.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href}>{label}</TextLink>
        </li>
      ))}
    </ul>
  );
}

/** What was said of the kind of participation. */
export async function EventDetails({ registration: { terms } }: Props) {
  const t = await getTranslations("selfService.page");
  const items = await termItems(terms);
  if (items.length === 0) return null;
  return (
    <Card title={t("eventTitle")} id="self-service-event">
      <DescriptionList className="fact-table" items={items} />
    </Card>
  );
}
