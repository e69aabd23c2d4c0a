import type { StaffEvent } from "@podium/api/event/staff-views";
import { Alert } from "@podium/ui/alert";
import { Card } from "@podium/ui/card";
import { formatDateTime, formatDateTimeRange } from "@podium/ui/date.ts";
import { type Description, DescriptionList } from "@podium/ui/description-list";
import { Heading } from "@podium/ui/heading";
import { useLocale, useTranslations } from "next-intl";
import { PlacesBar } from "../../screen/places-bar.tsx";
import { EventActions } from "./event-actions.tsx";

/** "Überblick": the facts, and what can be done with the event now. */
export function Overview({ event, publicUrl }: { event: StaffEvent; publicUrl: string }) {
  const t = useTranslations("event");
  return (
    <div className="podium-stack podium-stack--large">
      <Heading level={2} look="medium" className="podium-visually-hidden">
        {t("overview")}
      </Heading>
      {event.status === "CANCELLED" && (
        <Alert tone="danger" title={t("cancelledTitle")}>
          {event.statusReason && <p>{event.statusReason}</p>}
        </Alert>
      )}
      <div className="beside">
        <Card title={t("facts.title")} headingLevel={3} id="facts">
          <DescriptionList items={useFacts(event, publicUrl)} />
        </Card>
        <EventActions event={event} />
      </div>
    </div>
  );
}

function useFacts(event: StaffEvent, publicUrl: string): Description[] {
  const t = useTranslations("event");
  const place = { locale: useLocale(), timeZone: event.timezone };
  const where = event.format === "ONLINE" ? t("facts.online") : (event.city ?? t("facts.unknownPlace"));
  return [
    { term: t("facts.when"), details: formatDateTimeRange(event.startsAt, event.endsAt, place) },
    { term: t("facts.where"), details: where },
    { term: t("facts.format"), details: t(`format.${event.format}`) },
    { term: t("facts.organisation"), details: event.organisationName },
    {
      term: t("facts.registration"),
      details:
        event.status === "DRAFT"
          ? t(`registrationModes.${event.registrationMode}`)
          : t(`offer.${event.offer}`),
    },
    ...(event.places ? [{ term: t("facts.places"), details: <PlacesBar places={event.places} /> }] : []),
    ...(event.registrations && event.registrationMode === "HERE"
      ? [{ term: t("facts.registrations"), details: t("registrationCounts", event.registrations) }]
      : []),
    { term: t("facts.address"), details: <span className="address">{publicUrl}</span> },
    ...(event.publishedAt
      ? [{ term: t("facts.published"), details: formatDateTime(event.publishedAt, place) }]
      : []),
  ];
}
