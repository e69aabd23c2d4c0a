import { fill } from "@podium/domain/sentence";
import type { About, EventFacts } from "../about.ts";
import { type Block, facts, link, paragraph } from "../blocks.ts";
import { type Catalogue, catalogue } from "../catalogue.ts";
import { moment, period } from "../date.ts";
import type { RegistrationValues } from "./values.ts";

/** The sentences about registrations, in the mail's language. */
export function words({ locale }: About): Catalogue["registration"] {
  return catalogue(locale).registration;
}

/** "confirm" of "registration.confirm": the key of the kind's own sentences. */
export function short<Kind extends RegistrationValues["kind"]>(kind: Kind) {
  return kind.slice("registration.".length) as Kind extends `registration.${infer Name}` ? Name : never;
}

/** What, when, where and by whom; with the kind's own facts behind them. */
export function eventFacts(
  { locale, event, sender }: About,
  ...more: [label: string, value: string | null][]
): Block {
  const labels = catalogue(locale).facts;
  return facts(
    [labels.event, event.title],
    [labels.when, period(event.startsAt, event.endsAt, locale, event.timezone)],
    [labels.where, place(event, labels)],
    [labels.host, sender.organisation],
    ...more,
  );
}

function place({ place, online }: EventFacts, labels: Catalogue["facts"]): string | null {
  if (!online) return place;
  return place ? fill(labels.alsoOnline, { place }) : labels.onlineOnly;
}

/** A deadline by the clock of the event's zone. */
export function deadline({ locale, event }: About, until: Date): string {
  return moment(until, locale, event.timezone);
}

/** A sentence with a deadline in it. */
export function by(about: About, sentence: string, until: Date): Block {
  return paragraph(fill(sentence, { until: deadline(about, until) }));
}

export function eventLink({ locale, event }: About): Block {
  return link(catalogue(locale).eventLink, event.url);
}

/** The way to the own page, and why the link is not for others. */
export function ownPage(values: About & { manageUrl: string }): Block[] {
  const sentences = words(values);
  return [link(sentences.ownPage, values.manageUrl), paragraph(sentences.keepLink)];
}

/** Everything that somebody needs who has a place: ticket, way in, own page, way out. */
export function forTheDay(
  values: About & { manageUrl: string; cancelUrl: string; ticketUrl: string; onlineUrl: string | null },
): Block[] {
  const sentences = words(values);
  const blocks = [link(sentences.ticket, values.ticketUrl)];
  if (values.onlineUrl) blocks.push(link(catalogue(values.locale).facts.online, values.onlineUrl));
  blocks.push(...ownPage(values), paragraph(sentences.cannotCome), link(sentences.cancel, values.cancelUrl));
  return blocks;
}
