import type { Judgement } from "../refusal.ts";
import { judgeRegistration, type RegistrationFacts } from "./rules.ts";

/** What becomes of one of several registrations that are decided together. */
export type BatchDecision = { kind: "new" } | { kind: "known" } | { kind: "refused"; judgement: Judgement };

/**
 * Decides registrations for one event in the order of their arrival: each gets the judgement that it would have got
 * alone after those before it. Refusal goes before recognition, so that the answer never tells whether an address is
 * known; a known address takes no place.
 *
 * @param addresses normalised addresses in order of arrival
 * @param known normalised addresses that have a live registration already
 */
export function decideBatch(
  facts: RegistrationFacts,
  addresses: readonly string[],
  known: ReadonlySet<string>,
  now: Date,
): BatchDecision[] {
  const seen = new Set(known);
  let { placesLeft } = facts;
  return addresses.map((address) => {
    const judgement = judgeRegistration({ ...facts, placesLeft }, now);
    if (!judgement.ok) return { kind: "refused", judgement };
    if (seen.has(address)) return { kind: "known" };
    seen.add(address);
    if (placesLeft !== null) placesLeft -= 1;
    return { kind: "new" };
  });
}
