/** What is built, or holds for everybody who comes to a venue. */
export const venueFactCodes = [
  "STEP_FREE_ACCESS",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "ACCESSIBLE_PARKING",
  "TACTILE_GUIDANCE",
  "INDUCTION_LOOP",
  "QUIET_ROOM",
  "ASSISTANCE_DOGS",
] as const satisfies readonly AccessibilityFactCode[];

/**
 * What people with disabilities need to know of an event: a closed list, so that every event answers the same
 * questions and the apps have a word for each. Order of the screens. BGG § 4 and § 12a; public-sector practice.
 */
export const accessibilityFactCodes = [
  "STEP_FREE_ACCESS",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "ACCESSIBLE_PARKING",
  "TACTILE_GUIDANCE",
  "INDUCTION_LOOP",
  "SIGN_LANGUAGE",
  "SPEECH_TO_TEXT",
  "EASY_LANGUAGE",
  "QUIET_ROOM",
  "ASSISTANCE_DOGS",
  "CHILDCARE",
] as const;
export type AccessibilityFactCode = (typeof accessibilityFactCodes)[number];

/** "Not known yet" is a value of its own and shown as such. */
export const factValues = ["YES", "NO", "UNKNOWN"] as const;
export type FactValue = (typeof factValues)[number];

/** What an event says of itself and what its venue says, in the order of the screens; the event's word wins. */
export function together<Fact extends { code: string }>(
  ofEvent: readonly Fact[],
  ofVenue: readonly Fact[],
): Fact[] {
  const isBuilt = (code: string) => venueFactCodes.some((known) => known === code);
  const others = ofVenue.filter(({ code }) => isBuilt(code) && ofEvent.every((fact) => fact.code !== code));
  return inOrder([...ofEvent, ...others]);
}

/** Facts in the order of the screens; codes that the list no longer has are left out. */
export function inOrder<Fact extends { code: string }>(facts: readonly Fact[]): Fact[] {
  return accessibilityFactCodes.flatMap((code) => facts.filter((fact) => fact.code === code));
}
