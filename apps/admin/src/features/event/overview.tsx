import type { StaffEvent } from "@podium/api/event/staff/views";
import { localeSchema } from "@podium/domain/locale";
import { registersHere } from "@podium/domain/registration/channel";
import { writeAddress } from "@podium/domain/site/routes";
import { Card } from "@podium/ui/block/card";
import { type Description, DescriptionList } from "@podium/ui/block/description-list";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { datedName, formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { PlacesBar } from "../../screen/places-bar.tsx";
import { EventActions } from "./event-actions.tsx";
import { StateNotice } from "./state/state-notice.tsx";

/** "Überblick": the facts, what can be done with the event now, and how it got here. */
export function Overview({
  event,
  publicUrl,
  history,
}: {
  event: StaffEvent;
  publicUrl: string;
  /** Null: not for this person. */
  history: ReactNode;
}) {
  const t = useTranslations("event");
  return (
    <div className="podium-stack podium-stack--large">
      <Heading level={2} look="medium" className="podium-visually-hidden">
        {t("overview")}
      </Heading>
      <StateNotice event={event} />
      <div className="beside">
        <div className="podium-stack">
          <Card title={t("facts.title")} headingLevel={3} id="facts">
            <DescriptionList items={useFacts(event, publicUrl)} />
          </Card>
          {history}
        </div>
        <EventActions event={event} />
      </div>
    </div>
  );
}

function useFacts(event: StaffEvent, publicUrl: string): Description[] {
  const t = useTranslations("event");
  const options = { locale: useLocale(), timeZone: event.timezone };
  const channels = useChannels(event);
  const where = event.format === "ONLINE" ? t("facts.online") : (event.city ?? t("facts.unknownPlace"));
  return [
    { term: t("facts.when"), details: formatDates(event.dates, options.locale) },
    { term: t("facts.where"), details: where },
    { term: t("facts.format"), details: t(`format.${event.format}`) },
    { term: t("facts.organisation"), details: event.organisationName },
    {
      term: t("facts.registration"),
      details: event.status === "DRAFT" ? channels : t(`availability.${event.availability}`),
    },
    ...useClicks(event),
    ...useFigures(event),
    { term: t("facts.address"), details: <span className="address">{publicUrl}</span> },
    ...usePrints(event, publicUrl),
    ...(event.publishedAt
      ? [{ term: t("facts.published"), details: formatDateTime(event.publishedAt, options) }]
      : []),
  ];
}

/** What a page that is online has for walls and leaflets. */
function usePrints({ slug, online }: StaffEvent, publicUrl: string): Description[] {
  const t = useTranslations("event");
  const locale = localeSchema.parse(useLocale());
  if (!online) return [];
  const files = [
    ["/events/[slug]/poster.pdf", "poster"],
    ["/events/[slug]/qr-code.svg", "qrCode"],
  ] as const;
  const links = files.map(([file, word], index) => (
    <Fragment key={file}>
      {index > 0 && " · "}
      <a href={new URL(writeAddress(file, locale, { slug }), publicUrl).href} rel="noreferrer">
        {t(`facts.${word}`)}
      </a>
    </Fragment>
  ));
  return [{ term: t("facts.print"), details: links }];
}

/** How one will take part, before anybody can. */
function useChannels({ categories }: StaffEvent): string {
  const t = useTranslations("event");
  const offered = new Set(categories.filter(({ hidden }) => !hidden).map(({ channel }) => channel));
  return [...(offered.size > 0 ? offered : ["NONE" as const])]
    .map((each) => t(`channels.${each}`))
    .join(", ");
}

/** How often the way to other websites was taken. */
function useClicks({ categories }: StaffEvent): Description[] {
  const t = useTranslations("event");
  const external = categories.filter(({ channel }) => channel === "EXTERNAL");
  return external.map(({ id, name, clicks }) => ({
    key: id,
    term: categories.length > 1 ? t("facts.clicksOf", { name }) : t("facts.clicks"),
    details: t("clicks", clicks),
  }));
}

/** In the order in which a registration lives. */
const counted = [
  ...(["CONFIRMED", "RECONFIRM_DUE", "PENDING", "OFFERED", "WAITLISTED", "UNCONFIRMED"] as const),
  ...(["CANCELLED", "REJECTED", "EXPIRED"] as const),
];

/** How full it is, and how many registrations are at what. Nothing where people do not register here. */
function useFigures({ pools, registrations, categories, timezone }: StaffEvent): Description[] {
  const t = useTranslations("event");
  const options = { locale: useLocale(), timeZone: timezone };
  if (!registersHere(categories)) return [];
  const [, ...others] = pools;
  const places = pools.map((pool) => ({
    term: others.length > 0 ? t("facts.placesOf", { name: datedName(pool, options) }) : t("facts.places"),
    details: <PlacesBar places={pool} />,
  }));
  if (!registrations) return places;
  const counts = counted.flatMap((state) => {
    const count = registrations[state] ?? 0;
    return count > 0 ? [t(`registrationCounts.${state}`, { count })] : [];
  });
  return [...places, { term: t("facts.registrations"), details: counts.join(", ") || t("noRegistrations") }];
}
