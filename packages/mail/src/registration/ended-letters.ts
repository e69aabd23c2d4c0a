import { fill } from "@podium/domain/sentence";
import { type Block, facts, paragraph } from "../blocks.ts";
import { catalogue } from "../catalogue.ts";
import type { ValuesOf } from "../values.ts";
import { eventFacts, eventLink, short, words } from "./parts.ts";

/** It is over: why, whom to ask, and whether there is a way back. */
export function endedBlocks(
  values: ValuesOf<
    | "registration.rejected"
    | "registration.handedOver"
    | "registration.notReconfirmed"
    | "registration.cancelledByAttendee"
    | "registration.cancelledByOrganiser"
    | "registration.eventCancelled"
  >,
): Block[] {
  const sentences = words(values)[short(values.kind)];
  const { organisation, contact } = values.sender;
  const { reason } = catalogue(values.locale).facts;
  return [
    paragraph(fill(sentences.intro, { organisation })),
    eventFacts(values),
    ...(values.reason ? [facts([reason, values.reason])] : []),
    ...(values.calendar ? [paragraph(words(values).calendarWithdrawn)] : []),
    paragraph(fill(sentences.next, { contact })),
    eventLink(values),
  ];
}
