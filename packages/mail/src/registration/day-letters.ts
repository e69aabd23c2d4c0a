import { fill } from "@podium/domain/sentence";
import { type Block, facts, link, paragraph } from "../blocks.ts";
import { catalogue } from "../catalogue.ts";
import type { ValuesOf } from "../values.ts";
import { deadline, eventFacts, forTheDay, ownPage, short, words } from "./parts.ts";

/** "Are you still coming?", and the same again when half of the time is over. */
export function reconfirmBlocks(
  values: ValuesOf<"registration.reconfirm" | "registration.reconfirmReminder">,
): Block[] {
  const { reconfirm, cannotCome, cancel } = words(values);
  const until = deadline(values, values.until);
  return [
    paragraph(words(values)[short(values.kind)].intro),
    eventFacts(values, [reconfirm.answerBy, until]),
    link(reconfirm.link, values.manageUrl),
    paragraph(fill(reconfirm.until, { until })),
    paragraph(cannotCome),
    link(cancel, values.cancelUrl),
  ];
}

/** Soon: when, where, how to get there, the ticket. */
export function reminderBlocks(values: ValuesOf<"registration.reminder">): Block[] {
  const { reminder } = words(values);
  const { arrival } = catalogue(values.locale).facts;
  return [
    paragraph(reminder.intro),
    eventFacts(values),
    ...(values.arrival ? [facts([arrival, values.arrival])] : []),
    ...forTheDay(values),
  ];
}

/** What staff wrote: their own words, one paragraph for each of theirs. */
export function messageBlocks(values: ValuesOf<"registration.message">): Block[] {
  const written = values.body
    .replace(/\r\n?/gu, "\n")
    .split(/\n\s*\n/u)
    .map((text) => text.trim())
    .filter(Boolean);
  return [...written.map(paragraph), eventFacts(values), ...ownPage(values)];
}
