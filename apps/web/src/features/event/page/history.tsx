import type { HistoryEntry } from "@podium/api/event/public/history-views";
import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDay } from "@podium/ui/text/date.ts";
import { LeavingLink, TextLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { formatDates, formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { Section } from "./section.tsx";

/** What has changed since the event was published, in words; nothing for an event that never changed. */
export function History({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.changes");
  if (event.history.length === 0) return null;
  return (
    <Section id="changes" title={t("title")}>
      <ol className="podium-prose">
        {event.history.map((entry) => (
          <li key={`${entry.kind} ${entry.at} ${entry.event?.slug ?? entry.category?.text}`}>
            <Entry entry={entry} event={event} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry, event, locale }: { entry: HistoryEntry; event: EventPage; locale: Locale }) {
  const t = useTranslations("event.changes");
  const { kind, at, reason, place, category } = entry;
  return (
    <>
      <strong>{t(`kind.${kind}`)}</strong>
      {at && (
        <>
          {", "}
          <time dateTime={at}>{formatDay(at, { locale, timeZone: event.timezone })}</time>
        </>
      )}
      {": "}
      <Dates entry={entry} locale={locale} />
      {category && <>{t.rich("category", { name: () => <Wording of={category} /> })} </>}
      {place && `${t("place", { from: placeText(place.from, t), to: placeText(place.to, t) })} `}
      {reason && t.rich("reason", { reason: () => <Wording of={reason} /> })}
      {entry.event && (
        <>
          {t("replaces")} <EventLink event={entry.event} locale={locale} />
        </>
      )}
      {kind === "CANCELLED" && event.successor && (
        <>
          {" "}
          {t("replacedBy")} <Successor successor={event.successor} locale={locale} />
        </>
      )}
    </>
  );
}

/** A sentence for each date that is another one, came to it or was taken out. */
function Dates({ entry: { dates, timezone }, locale }: { entry: HistoryEntry; locale: Locale }) {
  const t = useTranslations("event.changes");
  const options = { locale, timeZone: timezone };
  const sentences = dates.map(({ from, to }) => {
    const [was, is] = [from, to].map((time) => (time ? formatOccurrence(time, options) : ""));
    if (!from) return t("dateAdded", { to: is ?? "" });
    if (!to) return t("dateGone", { from: was ?? "" });
    if (to.startsAt === null) return t("noDate", { from: was ?? "" });
    if (from.startsAt === null) return t("dateKnown", { to: is ?? "" });
    return t("newDate", { from: was ?? "", to: is ?? "" });
  });
  return sentences.length > 0 ? `${sentences.join(" ")} ` : null;
}

function placeText(
  { venueLine, online }: { venueLine: string | null; online: boolean },
  t: ReturnType<typeof useTranslations<"event.changes">>,
): string {
  if (!venueLine) return t(online ? "online" : "noPlace");
  return online ? t("alsoOnline", { place: venueLine }) : venueLine;
}

function EventLink({ event, locale }: { event: NonNullable<HistoryEntry["event"]>; locale: Locale }) {
  return (
    <TextLink
      href={getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale })}
    >
      {event.title}, {formatDates(event.dates, locale)}
    </TextLink>
  );
}

/** What takes the place of a cancelled event. */
export function Successor({
  successor,
  locale,
}: {
  successor: NonNullable<EventPage["successor"]>;
  locale: Locale;
}) {
  const leaving = useTranslations("frame")("leaving");
  return successor.url !== undefined ? (
    <LeavingLink href={successor.url} note={leaving}>
      {new URL(successor.url).host}
    </LeavingLink>
  ) : (
    <EventLink event={successor} locale={locale} />
  );
}
