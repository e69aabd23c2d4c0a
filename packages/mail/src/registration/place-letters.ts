import { type Block, paragraph } from "../blocks.ts";
import type { ValuesOf } from "../values.ts";
import { eventFacts, forTheDay, ownPage, short, words } from "./parts.ts";

/** A place is there (again), or what belongs to it has changed: facts, ticket, ways in and out, calendar entry. */
export function placeBlocks(
  values: ValuesOf<
    | "registration.confirmed"
    | "registration.approved"
    | "registration.promoted"
    | "registration.reinstated"
    | "registration.eventChanged"
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
