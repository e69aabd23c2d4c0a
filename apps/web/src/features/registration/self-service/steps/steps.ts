import type { Page } from "@podium/domain/site/addresses";
import type { FormName } from "../../../../form/forms.ts";

type Step = {
  page: Page;
  /** The forms on it: it says what each was told. */
  forms: readonly FormName[];
};

/**
 * The steps that have a page of their own, below the registration's. The key names the step's words in the catalogue
 * `selfService`.
 */
export const steps = {
  change: { page: "/registration/[token]/change", forms: ["change"] },
  handOver: { page: "/registration/[token]/hand-over", forms: ["handOver", "takeBack"] },
  addPerson: { page: "/registration/[token]/add-person", forms: ["addPerson"] },
  removePerson: { page: "/registration/[token]/remove-person/[person]", forms: ["removePerson"] },
  companion: { page: "/registration/[token]/companion/[person]", forms: ["companion"] },
  cancel: { page: "/registration/[token]/cancel", forms: ["cancellation", "decline"] },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** The registration's own page leads to these, in this order. */
export const linkedSteps = ["change", "handOver", "addPerson", "cancel"] as const satisfies StepName[];
