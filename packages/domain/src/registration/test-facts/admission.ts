import { type CategoryFacts, decideParties, type Party, type PartyDecision } from "../admission.ts";
import type { Capacity } from "../capacity/room.ts";

export const now = new Date("2026-11-21T12:00:00Z");
export const tomorrow = new Date("2026-11-22T12:00:00Z");

export const facts: CategoryFacts["facts"] = {
  status: "PUBLISHED",
  unpublished: false,
  postponed: false,
  startsAt: tomorrow,
  cancelled: null,
  channel: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  minPersons: 1,
  maxPersons: 4,
  companions: "NONE",
};
export const waitlist = { waitlistUntil: tomorrow };
export const onSite: CategoryFacts = { id: "onSite", facts, choice: null };
export const online: CategoryFacts = { id: "online", facts, choice: null };

const dateOf = (id: string, occurrenceId: string, datesMax: number | null = null): CategoryFacts => ({
  id,
  facts,
  choice: { id: "walks", datesMax, occurrenceId },
});
/** Two dates among which one chooses, each with places of its own. */
export const walkA = dateOf("walkA", "saturday");
export const walkB = dateOf("walkB", "sunday");

type Left = Record<string, number | null>;
export const capacityOf = (left: Left, someoneWaits = false): Capacity => ({
  poolsOf: new Map([
    ["onSite", ["hall", "house"]],
    ["online", ["house"]],
    ["walkA", ["pathA"]],
    ["walkB", ["pathB"]],
  ]),
  left: new Map(Object.entries(left)),
  sizes: new Map(),
  waitedFor: new Set(someoneWaits ? ["hall", "house"] : []),
});

export const party = (...addresses: string[]): Party => ({
  categoryIds: [],
  addresses,
  maySplit: false,
  network: null,
});
export const registered = (addresses: string[]) =>
  new Map(addresses.map((one) => [one, { attempted: false }]));
export const nobody = new Map();
export const withFacts = (given: Partial<CategoryFacts["facts"]>) => ({
  ...onSite,
  facts: { ...facts, ...given },
});

/** One word per person: a place, the queue, a decoy, known before; or the code of the refusal. */
export function fates(decisions: PartyDecision[]): string[] {
  return decisions.map((decision) =>
    decision.kind === "refused"
      ? decision.judgement.code
      : decision.parts
          .flatMap(({ persons }) => persons)
          .map((person) => {
            if (person.known) return person.decoy ? (person.decoy.holdsPlace ? "decoy" : "none") : "known";
            return person.holdsPlace ? "place" : "none";
          })
          .join(" "),
  );
}

export function decide(
  categories: CategoryFacts[],
  left: Left,
  parties: Party[],
  { known = [], someoneWaits = false }: { known?: string[]; someoneWaits?: boolean } = {},
) {
  const capacity = capacityOf(left, someoneWaits);
  return fates(decideParties(categories, capacity, parties, registered(known), nobody, now));
}
