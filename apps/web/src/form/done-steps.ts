/** What the registration's own page says after a step whose outcome its state does not show by itself. */
export const doneSteps = [
  "changed",
  "handedOver",
  "takenBack",
  "personAdded",
  "companionAdded",
  "personRemoved",
  "split",
] as const;
export type Done = (typeof doneSteps)[number];

/** @param given part of an address, so it may be anything */
export function doneStep(given: string | string[] | undefined): Done | null {
  return doneSteps.find((step) => step === given) ?? null;
}
