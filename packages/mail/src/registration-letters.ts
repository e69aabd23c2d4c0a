import { type Block, facts, type Letter, link, paragraph } from "./blocks.ts";
import { type Catalogue, catalogue, fill } from "./catalogue.ts";
import { moment, period } from "./date.ts";
import type { EventFacts, MailValues, ValuesOf } from "./values.ts";

type RegistrationValues = Extract<MailValues, { kind: `registration.${string}` }>;

/** @returns subject and blocks of a mail about a registration */
export function registrationLetter(values: RegistrationValues): Letter {
  const words = catalogue(values.locale);
  const sentences = words.registration[short(values.kind)];
  return {
    subject: fill(sentences.subject, { title: values.event.title }),
    greeting: fill(words.greeting, { name: values.name }),
    blocks: blocksOf(values),
  };
}

function short<Kind extends RegistrationValues["kind"]>(kind: Kind) {
  return kind.slice("registration.".length) as Kind extends `registration.${infer Name}` ? Name : never;
}

function blocksOf(values: RegistrationValues): Block[] {
  switch (values.kind) {
    case "registration.confirm":
      return confirm(values);
    case "registration.known":
      return known(values);
    case "registration.confirmed":
      return confirmed(values);
    case "registration.cancelledByAttendee": {
      const sentences = catalogue(values.locale).registration.cancelledByAttendee;
      return [paragraph(sentences.intro), eventFacts(values), paragraph(sentences.again), eventLink(values)];
    }
    case "registration.cancelledByOrganiser":
    case "registration.eventCancelled":
      return ended(values);
  }
}

function confirm(values: ValuesOf<"registration.confirm">): Block[] {
  const sentences = catalogue(values.locale).registration.confirm;
  const until = moment(values.holdUntil, values.locale, values.event.timezone);
  return [
    paragraph(sentences.intro),
    eventFacts(values),
    link(sentences.link, values.confirmUrl),
    paragraph(fill(sentences.hold, { until })),
    paragraph(sentences.notYou),
  ];
}

function known(values: ValuesOf<"registration.known">): Block[] {
  const sentences = catalogue(values.locale).registration.known;
  return [
    paragraph(values.unconfirmed ? sentences.introUnconfirmed : sentences.intro),
    eventFacts(values),
    link(values.unconfirmed ? sentences.linkUnconfirmed : sentences.link, values.url),
    paragraph(sentences.notYou),
  ];
}

function confirmed(values: ValuesOf<"registration.confirmed">): Block[] {
  const words = catalogue(values.locale);
  const sentences = words.registration.confirmed;
  const blocks = [paragraph(sentences.intro), eventFacts(values)];
  if (values.onlineUrl) blocks.push(link(words.facts.online, values.onlineUrl));
  blocks.push(
    link(sentences.link, values.manageUrl),
    paragraph(sentences.keep),
    paragraph(sentences.calendar),
  );
  return blocks;
}

function ended(
  values: ValuesOf<"registration.cancelledByOrganiser" | "registration.eventCancelled">,
): Block[] {
  const words = catalogue(values.locale);
  const sentences = words.registration[short(values.kind)];
  const { organisation, contact } = values.sender;
  const blocks = [paragraph(fill(sentences.intro, { organisation })), eventFacts(values)];
  if (values.reason) blocks.push(facts([words.facts.reason, values.reason]));
  blocks.push(paragraph(fill(sentences.questions, { contact })), eventLink(values));
  return blocks;
}

function eventFacts({ locale, event, sender }: RegistrationValues): Block {
  const labels = catalogue(locale).facts;
  return facts(
    [labels.event, event.title],
    [labels.when, period(event.startsAt, event.endsAt, locale, event.timezone)],
    [labels.where, place(event, labels)],
    [labels.host, sender.organisation],
  );
}

function place({ place, online }: EventFacts, words: Catalogue["facts"]): string | null {
  if (!online) return place;
  return place ? fill(words.alsoOnline, { place }) : words.onlineOnly;
}

function eventLink({ locale, event }: RegistrationValues): Block {
  return link(catalogue(locale).eventLink, event.url);
}
