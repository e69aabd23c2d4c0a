import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { LinkButton } from "@podium/ui/form/button";
import { LeavingLink, TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { termItems } from "../terms.tsx";
import { selfServiceAddress } from "./address.ts";
import { Dates } from "./dates.tsx";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** When and where. With a certain place also the way in, and the entry for the calendar. */
export async function EventDetails({ registration: { event, calendar, terms }, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  const own = selfServiceAddress("/registration/[token]", token, locale);
  const where = event.venueLine ?? (event.online ? t("online") : event.isPlaceOpen && t("placeOpen"));
  return (
    <Card title={t("eventTitle")} id="self-service-event">
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
                    <LeavingLink href={event.onlineUrl} note={t("leaving")}>
                      {event.onlineUrl}
                    </LeavingLink>
                  ),
                },
              ]
            : []),
          ...(await termItems(terms)),
        ]}
      />
      <ul className="kern-body self-service-links">
        {calendar && (
          <li>
            <TextLink href={`${own}/${t("calendarFile")}.ics`}>{t("calendar")}</TextLink>
          </li>
        )}
        {!event.offline && (
          <li>
            <TextLink href={page}>{t("toEvent")}</TextLink>
          </li>
        )}
      </ul>
    </Card>
  );
}

/** The way to the ticket, once the place is certain. */
export async function TicketLink({ registration: { ticket }, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  if (!ticket) return null;
  const page = selfServiceAddress("/registration/[token]/ticket", token, locale);
  return (
    <Card title={t("ticketTitle")} id="self-service-ticket">
      <p className="kern-body">{t("ticketText")}</p>
      <div className="podium-cluster">
        <LinkButton href={page} variant="secondary">
          {t("ticket")}
        </LinkButton>
        <LinkButton href={`${page}.pdf`} variant="tertiary" icon="download">
          {t("ticketPdf")}
        </LinkButton>
      </div>
    </Card>
  );
}
