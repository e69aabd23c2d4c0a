/**
 * What people with disabilities need to know of a venue: a closed list, so that every event answers the same
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

/** Facts in the order of the screens; codes that the list no longer has are left out. */
export function inOrder<Fact extends { code: string }>(facts: readonly Fact[]): Fact[] {
  return accessibilityFactCodes.flatMap((code) => facts.filter((fact) => fact.code === code));
}
