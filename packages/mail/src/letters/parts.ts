import type { Locale } from "@podium/domain/locale";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import { fill } from "@podium/domain/sentence";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import type { About, AnnouncedOccurrence, Companion, Former } from "../about.ts";
import { type Catalogue, catalogue } from "../catalogue.ts";
import { type Block, code, facts, link, paragraph } from "../writing/blocks.ts";

/** The registration's own page; only its person has the link. */
export type Own = About & { manageUrl: string };

/** What a person with a place needs on the day, and the way to give the place back. */
export type ForTheDay = {
  /** The page that asks whether to give the place back. */
  cancelUrl: string;
  /** Null: there is no door at which it is shown. */
  ticket: {
    url: string;
    /** To be read out where the ticket is not at hand; see domain/registration/codes/ticket. */
    shortCode: string;
    /** Of those who come along and have a place; `name` null: merely counted. */
    companions: { name: string | null; shortCode: string }[];
  } | null;
  /** Ways to take part from afar, as far as they are known; `of` an occurrence that has its own, null: of the event. */
  rooms: { url: string; of: AnnouncedOccurrence | null }[];
};

/** The sentences about registrations, in the mail's language. */
export function words({ locale }: About): Catalogue["registration"] {
  return catalogue(locale).registration;
}

/** A subject with the event's title in it. */
export function titled({ event }: About, sentence: string): string {
  return fill(sentence, { title: event.title });
}

/** What, when, where, as what and by whom; with the letter's own facts behind them. */
export function eventFacts(
  { locale, event, sender, category, companions = [] }: About,
  ...more: [label: string, value: string | null][]
): Block {
  const labels = catalogue(locale).frame.facts;
  return facts(
    [labels.event, event.title, "title"],
    [labels.when, when(event, locale)],
    [labels.where, where(event, labels) ?? (event.isPlaceOpen ? labels.placeOpen : null)],
    [labels.category, category],
    [labels.companions, along(companions, labels)],
    [labels.host, event.host ?? sender.organisation],
    ...more,
  );
}

/** The same with what taking part costs, and what one has to be or to bring: for whoever has a place or may get one. */
export function factsWithTerms(given: About): Block {
  const labels = catalogue(given.locale).frame.facts;
  const { fee = null, eligibility = null } = given.terms ?? {};
  return eventFacts(given, [labels.fee, fee], [labels.eligibility, eligibility]);
}

/** A line for each name, and one for all without. */
function along(
  companions: NonNullable<About["companions"]>,
  { unnamed, waiting, pending }: Catalogue["frame"]["facts"],
): string | null {
  if (typeof companions === "number") return companions > 0 ? String(companions) : null;
  const lineOf = (who: string, open: Companion["open"]) =>
    open === null ? who : fill(open === "waiting" ? waiting : pending, { who });
  const counted = Map.groupBy(
    companions.filter(({ name }) => name === null),
    ({ open }) => open,
  );
  const lines = [
    ...companions.flatMap(({ name, open }) => (name === null ? [] : [lineOf(name, open)])),
    ...[...counted].map(([open, { length }]) => lineOf(fill(unnamed, { count: String(length) }), open)),
  ];
  return lines.length > 0 ? lines.join("\n") : null;
}

/** A line for each occurrence, with its own words. */
const when = ({ occurrences, timezone }: Former, locale: Locale) =>
  occurrences.map((occurrence) => line(occurrence, timezone, locale)).join("\n");

function line(
  { label, place, placeWord, ...time }: AnnouncedOccurrence,
  timeZone: string,
  locale: Locale,
): string {
  const where = place ?? (placeWord && catalogue(locale).frame.facts[placeWord]);
  return [label, formatOccurrence(time, { locale, timeZone }), where].filter(Boolean).join(" · ");
}

/** What was otherwise before, beside what holds now. Where all of it reads alike, it is the way to take part from afar. */
export function changes({ locale, event }: About, before: Former | null): Block[] {
  if (!before) return [];
  const { frame, registration } = catalogue(locale);
  const { whenBefore, whenNow, whereBefore, whereNow, nothing, joinChanged } = registration.eventChanged;
  const pair = (was: string | null, is: string | null, labels: [string, string]): [string, string][] =>
    was === is
      ? []
      : [
          [labels[0], was ?? nothing],
          [labels[1], is ?? nothing],
        ];
  const given = [
    ...pair(when(before, locale), when(event, locale), [whenBefore, whenNow]),
    ...pair(where(before, frame.facts), where(event, frame.facts), [whereBefore, whereNow]),
  ];
  return [given.length > 0 ? facts(...given) : paragraph(joinChanged)];
}

/** When it was to be before it was postponed. */
export function formerFacts({ locale }: About, before: Former | null): Block[] {
  const { whenBefore } = catalogue(locale).registration.eventChanged;
  return before?.occurrences.some(({ startsAt }) => startsAt !== null)
    ? [facts([whenBefore, when(before, locale)])]
    : [];
}

function where({ venueLine, online }: Former, labels: Catalogue["frame"]["facts"]): string | null {
  if (!online) return venueLine;
  return venueLine ? fill(labels.alsoOnline, { place: venueLine }) : labels.onlineOnly;
}

/** A deadline by the clock of the event's zone. */
export function deadline({ locale, event }: About, until: Date): string {
  return formatDeadline(until, { locale, timeZone: event.timezone });
}

/** A sentence with a deadline in it. */
export function by(about: About, sentence: string, until: Date): Block {
  return paragraph(fill(sentence, { until: deadline(about, until) }));
}

export function eventLink({ locale, event }: About): Block {
  return link(catalogue(locale).frame.eventLink, event.url);
}

/** The way to the own page, and why the link is not for others. */
export function ownPage(own: Own): Block[] {
  const sentences = words(own);
  return [link(sentences.ownPage, own.manageUrl), paragraph(sentences.keepLink)];
}

function ticketBlocks(given: Own, { url, shortCode, companions }: NonNullable<ForTheDay["ticket"]>): Block[] {
  const { ticket, ticketCode, ticketCodes, companion } = words(given);
  const own = readableCode(shortCode);
  const others = companions.map(
    (each, index) =>
      `${readableCode(each.shortCode)}, ${each.name ?? fill(companion, { number: String(index + 1) })}`,
  );
  if (others.length === 0) return [link(ticket, url), code(ticketCode, own)];
  const all = [given.name ? `${own}, ${given.name}` : own, ...others];
  return [link(ticket, url), facts([ticketCodes, all.join("\n")])];
}

/** Everything that a person with a place needs: ticket, way in, own page, way out. */
export function forTheDay(given: Own & ForTheDay): Block[] {
  const sentences = words(given);
  const blocks = given.ticket ? ticketBlocks(given, given.ticket) : [];
  const { online } = catalogue(given.locale).frame.facts;
  for (const { url, of } of given.rooms)
    blocks.push(link(of ? `${online}, ${line(of, given.event.timezone, given.locale)}` : online, url));
  blocks.push(...ownPage(given), paragraph(sentences.cannotCome), link(sentences.cancel, given.cancelUrl));
  return blocks;
}
