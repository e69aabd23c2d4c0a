import type { RegistrationAction } from "@podium/domain/registration/actions";
import type { RegistrationState } from "@podium/domain/registration/states";
import { type Circumstances, nextStep, type Step } from "@podium/domain/registration/transitions";

/**
 * Where an action brings registrations in all these states, for a statement about many of them at once.
 *
 * @throws when the table of transitions does not treat them alike, or does not do it
 */
export function sameStep(
  action: RegistrationAction,
  states: readonly RegistrationState[],
  { approved, ...policy }: Omit<Circumstances, "room"> & { approved: boolean },
): Step {
  const standing = { holdsPlace: true, approved, missedOffers: 0 };
  const [first, ...others] = states.map((state) =>
    nextStep(action, { ...standing, state }, { ...policy, room: "free" }),
  );
  const alike = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (typeof first !== "object" || !alike)
    throw new Error(`The table of transitions does not treat all of them alike: ${action}`);
  return first;
}
