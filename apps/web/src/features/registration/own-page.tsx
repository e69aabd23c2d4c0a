import { Alert } from "@podium/ui/alert";
import { Card } from "@podium/ui/card";
import { formatDateTime, formatDateTimeRange } from "@podium/ui/date.ts";
import { DescriptionList } from "@podium/ui/description-list";
import { TextLink } from "@podium/ui/link";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../form-replies.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";
import { EventHead } from "./event-head.tsx";
import { OwnActions, OwnCancellation } from "./own-actions.tsx";
import type { OwnRegistration } from "./own-registration.ts";
import { OwnState } from "./own-state.tsx";

/** The registration's own page: its state in large words, what can be done, then the data. */
export async function OwnPage({
  registration,
  token,
  reply,
}: {
  registration: OwnRegistration;
  token: string;
  reply: FormReply | null;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const zone = { locale, timeZone: registration.event.timezone };
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={registration.event}>{t("heading")}</EventHead>
        {reply?.refusal && (
          <Alert tone="danger" title={t("refusedTitle")} headingLevel={2} live="alert">
            <p className="kern-body">{await refusalSentence(reply.refusal, zone)}</p>
          </Alert>
        )}
        <OwnState registration={registration} />
        <OwnActions registration={registration} token={token} />
        <OwnEvent registration={registration} />
        <OwnData registration={registration} />
        <OwnCancellation registration={registration} token={token} />
      </div>
    </div>
  );
}

async function OwnEvent({ registration: { event, state } }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const zone = { locale, timeZone: event.timezone };
  const place = event.place && [
    event.place.name,
    event.place.street,
    `${event.place.postalCode} ${event.place.city}`,
  ];
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  return (
    <Card title={t("eventTitle")} id="own-event">
      <DescriptionList
        items={[
          { term: t("when"), details: formatDateTimeRange(event.startsAt, event.endsAt, zone) },
          { term: t("where"), details: event.online ? t("online") : (place?.join(", ") ?? "–") },
        ]}
      />
      <ul className="kern-body">
        {state === "CONFIRMED" && !event.cancelled && (
          <li>
            <TextLink href={`${page}/${t("calendarFile")}.ics`}>{t("calendar")}</TextLink>
          </li>
        )}
        <li>
          <TextLink href={page}>{t("toEvent")}</TextLink>
        </li>
      </ul>
    </Card>
  );
}

async function OwnData({ registration }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { firstName, lastName, email, organisation, createdAt, event } = registration;
  return (
    <Card title={t("dataTitle")} id="own-data">
      <DescriptionList
        items={[
          { term: t("name"), details: `${firstName} ${lastName}` },
          { term: t("email"), details: email },
          ...(organisation ? [{ term: t("organisation"), details: organisation }] : []),
          {
            term: t("registeredAt"),
            details: formatDateTime(createdAt, { locale, timeZone: event.timezone }),
          },
        ]}
      />
    </Card>
  );
}
