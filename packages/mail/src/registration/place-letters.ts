import { type Block, paragraph } from "../blocks.ts";
import type { ValuesOf } from "../values.ts";
import { eventFacts, forTheDay, ownPage, short, words } from "./parts.ts";

/** A place is there (again): facts, ticket, ways in and out, calendar entry. */
export function placeBlocks(
  values: ValuesOf<
    "registration.confirmed" | "registration.approved" | "registration.promoted" | "registration.reinstated"
  >,
): Block[] {
  return [
    paragraph(words(values)[short(values.kind)].intro),
    eventFacts(values),
    ...forTheDay(values),
    paragraph(words(values).calendar),
  ];
}

/** Staff entered somebody who called or wrote. */
export function enteredBlocks(values: ValuesOf<"registration.entered">): Block[] {
  const { entered, calendar } = words(values);
  const { place } = values;
  return [
    paragraph(entered.intro),
    eventFacts(values),
    paragraph(place ? entered.place : entered.waiting),
    ...(place ? [...forTheDay({ ...values, ...place }), paragraph(calendar)] : ownPage(values)),
    paragraph(entered.notYou),
  ];
}

/** Another time or place: with a place all that belongs to it, else what holds now and the own page. */
export function eventChangedBlocks(values: ValuesOf<"registration.eventChanged">): Block[] {
  const { eventChanged, calendar } = words(values);
  const { place } = values;
  return [
    paragraph(place ? eventChanged.intro : eventChanged.introOpen),
    eventFacts(values),
    ...(place
      ? [...forTheDay({ ...values, ...place }), paragraph(calendar)]
      : [paragraph(eventChanged.notWanted), ...ownPage(values)]),
  ];
}

/** Names or organisation were changed on the own page. */
export function changedBlocks(values: ValuesOf<"registration.changed">): Block[] {
  const { changed, calendar } = words(values);
  return [
    paragraph(changed.intro),
    eventFacts(values),
    ...ownPage(values),
    ...(values.calendar ? [paragraph(calendar)] : []),
    paragraph(changed.notYou),
  ];
}
