import type { LinkedEvent } from "@podium/api/event/feed/linked";
import type { EventPage } from "@podium/api/event/public/views";
import type { AvailabilityState } from "@podium/domain/event/availability";
import { wallTimeOf } from "@podium/domain/time/wall-time";

/** A thing of https://schema.org, as JSON-LD writes it. What is not known is left out. */
export type Thing = { "@type": string } & { [property: string]: unknown };

type Occurrence = EventPage["occurrences"][number];
type Event = Omit<LinkedEvent, "slug">;
/** What each fact on accessibility is called. */
type FactWords = Record<Event["accessibility"][number]["code"], string>;

/**
 * What search engines and other programs read of an event, going by its occurrences: an only one is the event itself, several
 * are its parts. Nothing is said that the page does not say, and nothing that is still open.
 *
 * @param address of the page, with scheme and host
 * @param words what each fact on accessibility is called
 * A postponed event without a new date keeps the one that was announced, marked as postponed: schema.org has none without.
 *
 * @returns null for made-up events, for drafts, and where no date was ever known: an event without one is none there
 */
export function linkedData(
  given: Event,
  address: string,
  words: FactWords,
): (Thing & { "@context": string }) | null {
  const event = withFormerDates(given);
  const isPublic = event.status === "PUBLISHED" || event.status === "CANCELLED";
  const dated = event.occurrences.filter(({ startsAt }) => startsAt !== null);
  const [first] = dated;
  if (!isPublic || event.isExample || !first) return null;
  const isOne = event.occurrences.length === 1;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    ...(event.summary && { description: event.summary }),
    url: address,
    ...(event.picture && { image: imageOf(event.picture, address) }),
    ...(isOne ? whenAndWhere(event, first, words) : span(event, dated)),
    ...statusOf(event, event.occurrences),
    organizer: organizer(event),
    ...(event.seriesName && { superEvent: { "@type": "EventSeries", name: event.seriesName } }),
    ...(event.languages.length > 0 && { inLanguage: event.languages }),
    ...cost(event, address),
    ...capacity(event),
    ...(event.results?.recording && {
      recordedIn: { "@type": "CreativeWork", url: event.results.recording.url },
    }),
    ...(!isOne && { subEvent: dated.map((each) => part(event, each, words)) }),
  };
}

/** A public body is one by its own name; whoever else an event names as its host is known by that name alone. */
function organizer({ host, isHostPublicBody }: Event): Thing {
  return { "@type": isHostPublicBody ? "GovernmentOrganization" : "Organization", name: host };
}

/** With scheme and host, as whoever reads it is somewhere else. */
function imageOf(
  { address, width, height, alternative, credit }: NonNullable<Event["picture"]>,
  page: string,
): Thing {
  return {
    "@type": "ImageObject",
    url: new URL(address, page).href,
    width,
    height,
    description: alternative.text,
    ...(credit && { creditText: credit }),
  };
}

function part(event: Event, occurrence: Occurrence, words: FactWords): Thing {
  return {
    "@type": "Event",
    name: occurrence.label?.text ?? event.title,
    ...whenAndWhere(event, occurrence, words),
    ...statusOf(event, [occurrence]),
  };
}

/** While there is no new date, those of before stand for it. */
function withFormerDates(event: Event): Event {
  if (!event.postponement?.isOpen) return event;
  const former = new Map(event.postponement.from.map((time) => [time.id, time]));
  return {
    ...event,
    occurrences: event.occurrences.map((each) =>
      each.startsAt === null ? { ...each, ...former.get(each.id), id: each.id } : each,
    ),
  };
}

/** Whether it takes place, and when it was to begin before (https://schema.org/previousStartDate). */
function statusOf(event: Event, occurrences: readonly Occurrence[]) {
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  if (event.status === "CANCELLED" || held.length === 0) return status("EventCancelled");
  const isOpen = event.postponement?.isOpen === true;
  const former = held.flatMap(({ id }) => event.formerDates[id] ?? []);
  if (former.length === 0) return status("EventScheduled");
  const starts = former.flatMap((time) => startOf(time, event.timezone) ?? []).sort();
  return {
    ...status(isOpen ? "EventPostponed" : "EventRescheduled"),
    previousStartDate: starts.length === 1 ? starts[0] : starts,
  };
}

function status(name: string) {
  return { eventStatus: `https://schema.org/${name}` };
}

function startOf(
  { startsAt, startPrecision }: Pick<Occurrence, "startsAt" | "startPrecision">,
  zone: string,
) {
  return startsAt && (startPrecision === "EXACT" ? instant(startsAt, zone) : day(startsAt, zone));
}

/** From the first day to the last, of those that take place. The last is not said while one of them is not yet known. */
function span({ occurrences, timezone }: Event, dated: readonly Occurrence[]) {
  const held = dated.filter(({ isCancelled }) => !isCancelled);
  const days = (held.length > 0 ? held : dated).flatMap(({ startsAt, endsAt, endPrecision }) => {
    const ends = endsAt !== null && endPrecision !== "OPEN" ? endsAt : startsAt;
    return startsAt && ends ? [[day(startsAt, timezone), day(ends, timezone)] as const] : [];
  });
  const isWhole = occurrences.every(({ startsAt, isCancelled }) => startsAt !== null || isCancelled);
  return {
    startDate: days.map(([start]) => start).sort()[0],
    ...(isWhole && {
      endDate: days
        .map(([, end]) => end)
        .sort()
        .at(-1),
    }),
  };
}

function whenAndWhere(event: Event, occurrence: Occurrence, words: FactWords) {
  const { startsAt, endsAt, endPrecision, doorsAt } = occurrence;
  const { timezone } = event;
  return {
    ...(startsAt && { startDate: startOf(occurrence, timezone) }),
    ...(endsAt &&
      endPrecision !== "OPEN" && {
        endDate: endPrecision === "EXACT" ? instant(endsAt, timezone) : day(endsAt, timezone),
      }),
    ...(doorsAt && { doorTime: instant(doorsAt, timezone) }),
    ...where(event, occurrence, words),
  };
}

const modes = { ON_SITE: "Offline", ONLINE: "Online", HYBRID: "Mixed" } as const;

function where(event: Event, { place, venue, elsewhere, onlineUrl }: Occurrence, words: FactWords) {
  const format = place === "EVENT" ? event.format : place === "ONLINE" ? "ONLINE" : "ON_SITE";
  if (place === "NOT_YET_KNOWN") return {};
  const house = place === "EVENT" ? event.venue : venue;
  const url = place === "EVENT" ? event.onlineUrl : onlineUrl;
  const locations = [
    ...(format !== "ONLINE" && house
      ? [{ ...placeOf(house), ...(place === "EVENT" && features(event, words)) }]
      : []),
    ...(elsewhere ? [{ "@type": "Place", name: elsewhere }] : []),
    ...(format !== "ON_SITE" ? [{ "@type": "VirtualLocation", ...(url && { url }) }] : []),
  ];
  const [only, ...others] = locations;
  return {
    eventAttendanceMode: `https://schema.org/${modes[format]}EventAttendanceMode`,
    ...(only && { location: others.length > 0 ? locations : only }),
  };
}

function placeOf(venue: NonNullable<Occurrence["venue"]> & { country?: string }): Thing {
  return {
    "@type": "Place",
    name: venue.name,
    address: {
      "@type": "PostalAddress",
      streetAddress: venue.street,
      postalCode: venue.postalCode,
      addressLocality: venue.city,
      ...(venue.country && { addressCountry: venue.country }),
    },
  };
}

/** By what the page says of its registration; of any other state there is nothing to say. */
const availabilities: Partial<Record<AvailabilityState, string>> = {
  open: "InStock",
  almostFull: "LimitedAvailability",
  waitlist: "SoldOut",
  full: "SoldOut",
};

/** What is said of money. Whether places are left is known only where one registers here. */
function cost({ fees, registration }: Event, address: string) {
  if (fees.length === 0) return {};
  const isHere = registration.categories.every(({ channel }) => channel === "HERE");
  const availability = isHere ? availabilities[registration.state] : undefined;
  return {
    isAccessibleForFree: fees.every(({ cents }) => !cents),
    offers: fees.map(({ whom, cents }) => ({
      "@type": "Offer",
      ...(whom && { name: whom.text }),
      price: ((cents ?? 0) / 100).toFixed(2),
      priceCurrency: "EUR",
      url: address,
      ...(availability && { availability: `https://schema.org/${availability}` }),
    })),
  };
}

/** What people with disabilities find there, or do not. */
function features({ accessibility }: Event, words: FactWords) {
  const known = accessibility.filter(({ value }) => value !== "UNKNOWN");
  if (known.length === 0) return {};
  return {
    amenityFeature: known.map(({ code, value }) => ({
      "@type": "LocationFeatureSpecification",
      name: words[code],
      value: value === "YES",
    })),
  };
}

/** As far as the organiser shows it, and one registers here. */
function capacity({ registration: { categories, size, placesLeft } }: Event) {
  if (placesLeft === null || size === null) return {};
  if (!categories.every(({ channel }) => channel === "HERE")) return {};
  return { maximumAttendeeCapacity: size, remainingAttendeeCapacity: placesLeft };
}

function day(at: string, zone: string): string {
  return wallTimeOf(new Date(at), zone).slice(0, 10);
}

/** With the offset that clocks in the zone have then (ISO 8601): "2026-10-24T09:30+02:00". */
function instant(at: string, zone: string): string {
  const wall = wallTimeOf(new Date(at), zone);
  const minutes = Math.round((Date.parse(`${wall}:00Z`) - Date.parse(at)) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = (number: number) => String(number).padStart(2, "0");
  return `${wall}${minutes < 0 ? "-" : "+"}${digits(hours)}:${digits(rest)}`;
}
