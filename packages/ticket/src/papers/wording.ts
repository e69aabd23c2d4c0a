import type { TicketCodes } from "@podium/domain/registration/codes/ticket";
import { fill } from "@podium/domain/sentence";
import { formatDates, formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { catalogue } from "../catalogue.ts";
import type { Fact } from "../sheet/blocks.ts";
import type { TicketValues } from "../values.ts";

type EventValues = Omit<TicketValues, keyof TicketCodes>;

/** What both papers say of the registration, in this order; what is not known is left out. */
export function factsOf(values: EventValues): Record<"name" | "event" | "about", Fact[]> {
  const words = catalogue(values.locale).paper.facts;
  const where = whereOf(values);
  return {
    name: [{ label: words.name, value: values.name, strong: true }],
    event: [{ label: words.event, value: values.title, language: otherLanguage(values), strong: true }],
    about: [
      ...whenOf(values),
      ...(where ? [{ label: words.where, value: where }] : []),
      ...(values.category ? [{ label: words.category, value: values.category }] : []),
      ...(values.reference ? [{ label: words.reference, value: values.reference }] : []),
    ],
  };
}

/** More dates than these are on the registration's own page: a ticket is for the door. */
const DATES_MAX = 8;

/** When it is; of several dates each, with where it is. */
function whenOf({ locale, dates, dateLines = [] }: EventValues): Fact[] {
  const words = catalogue(locale).paper.facts;
  if (dateLines.length < 2 || dateLines.length > DATES_MAX)
    return [{ label: words.when, value: formatDates(dates, locale) }];
  return dateLines.map(({ label, place, placeWord, ...time }, index) => ({
    label: fill(words.date, { number: String(index + 1) }),
    value: [
      formatOccurrence(time, { locale, timeZone: dates.timezone }),
      label,
      place ?? (placeWord && words[placeWord]),
    ]
      .filter(Boolean)
      .join(" · "),
  }));
}

/** Names of companions that a letter has room for; of more it says how many they are. */
const NAMES_MAX = 160;

/** Who comes along, in one line: the names, and how many have none. */
export function companionsOf({
  locale,
  companions = [],
}: Pick<EventValues, "locale" | "companions">): Fact[] {
  const { facts: words } = catalogue(locale).paper;
  const named = companions.flatMap(({ name }) => (name === "" ? [] : [name]));
  const counted = companions.length - named.length;
  const all = [...named, ...(counted > 0 ? [fill(words.unnamed, { count: String(counted) })] : [])].join(
    ", ",
  );
  const value = all.length > NAMES_MAX ? String(companions.length) : all;
  return value === "" ? [] : [{ label: words.companions, value }];
}

/** The title's language, when it is not the paper's. */
export function otherLanguage({ locale, titleLanguage }: EventValues) {
  return titleLanguage === locale ? undefined : titleLanguage;
}

export function zoneOf({ locale, dates: { timezone } }: EventValues) {
  return { locale, timeZone: timezone };
}

export function whereOf({
  locale,
  venueLine,
  online,
  isPlaceOpen,
}: Pick<EventValues, "locale" | "venueLine" | "online" | "isPlaceOpen">): string | null {
  const words = catalogue(locale).paper.facts;
  if (venueLine && online) return fill(words.alsoOnline, { place: venueLine });
  if (venueLine || online) return venueLine ?? words.online;
  return isPlaceOpen ? words.placeOpen : null;
}
