import { fill } from "@podium/domain/sentence";
import { type Block, link, paragraph } from "../blocks.ts";
import type { ValuesOf } from "../values.ts";
import { by, deadline, eventFacts, eventLink, ownPage, words } from "./parts.ts";

/** Staff look at it first. */
export function pendingBlocks(values: ValuesOf<"registration.pending">): Block[] {
  const { pending } = words(values);
  return [
    paragraph(fill(pending.intro, { organisation: values.sender.organisation })),
    eventFacts(values),
    paragraph(values.placeKept ? pending.placeKept : pending.noPlaceYet),
    ...ownPage(values),
  ];
}

/**
 * On the waiting list: how places are passed on and until when. The position is not told: it may have changed before
 * the mail is read, and stands on the own page.
 */
export function waitlistedBlocks(values: ValuesOf<"registration.waitlisted">): Block[] {
  const { waitlisted, ownPage: label, keepLink } = words(values);
  return [
    paragraph(waitlisted.intro),
    eventFacts(values),
    paragraph(waitlisted.policy[values.policy]),
    ...(values.policy === "OFF" ? [] : [by(values, waitlisted.promotesUntil, values.promotesUntil)]),
    link(label, values.manageUrl),
    paragraph(`${waitlisted.position} ${keepLink}`),
    link(waitlisted.leave, values.cancelUrl),
  ];
}

/** A place is offered, with a deadline. */
export function offeredBlocks(values: ValuesOf<"registration.offered">): Block[] {
  const { offered } = words(values);
  const until = deadline(values, values.until);
  return [
    paragraph(offered.intro),
    eventFacts(values, [offered.answerBy, until]),
    link(offered.link, values.manageUrl),
    paragraph(fill(offered.until, { until })),
    link(offered.decline, values.cancelUrl),
  ];
}

/** Nobody answered in time. */
export function offerLapsedBlocks(values: ValuesOf<"registration.offerLapsed">): Block[] {
  const { offerLapsed } = words(values);
  return [
    paragraph(offerLapsed.intro),
    eventFacts(values),
    paragraph(values.waitsOn ? offerLapsed.waitsOn : offerLapsed.ended),
    ...(values.waitsOn ? ownPage(values) : [eventLink(values)]),
  ];
}
