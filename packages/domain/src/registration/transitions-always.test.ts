import { describe, expect, test } from "vitest";
import { refusalCodes } from "../refusal.ts";
import { actionsOf, type RegistrationAction, registrationActions } from "./actions.ts";
import { alwaysHoldsPlace, isLive, mayHoldPlace, registrationStates } from "./states.ts";
import { cases } from "./test-facts/standings.ts";
import { nextStep } from "./transitions.ts";

describe("whatever happens", () => {
  const all = registrationActions.flatMap((action) =>
    registrationStates.flatMap((state) =>
      cases(state).map((given) => ({ action, given, step: nextStep(action, given, given) })),
    ),
  );
  const steps = all.flatMap(({ step, ...rest }) => (typeof step === "string" ? [] : [{ ...rest, step }]));

  test("a place is held where the state says so, and nowhere else", () => {
    for (const { step } of steps) {
      if (alwaysHoldsPlace(step.state)) expect(step.holdsPlace).toBe(true);
      if (!mayHoldPlace(step.state)) expect(step.holdsPlace).toBe(false);
    }
  });

  test("nobody gets a place that is not there", () => {
    const gained = steps.filter(({ given, step }) => step.holdsPlace && !given.holdsPlace);
    expect(new Set(gained.map(({ action }) => action))).toEqual(
      new Set(["confirm", "approve", "promote", "reinstate"]),
    );
    expect(gained.filter(({ given }) => given.room === "full")).toEqual([]);
  });

  test("only who is promoted gets a place that somebody waits for", () => {
    const gained = steps.filter(
      ({ given, step }) => given.room === "waited" && step.holdsPlace && !given.holdsPlace,
    );
    expect(new Set(gained.map(({ action }) => action))).toEqual(new Set(["promote"]));
  });

  test("without a waiting list nobody is put on it by staff", () => {
    const waiting = steps.filter(
      ({ action, given, step }) =>
        action === "approve" && given.waitlistPolicy === "OFF" && step.state === "WAITLISTED",
    );
    expect(waiting).toEqual([]);
  });

  test("what has ended comes back by staff only", () => {
    const back = steps.filter(({ given, step }) => !isLive(given.state) && isLive(step.state));
    expect(new Set(back.map(({ action }) => action))).toEqual(new Set(["reinstate"]));
  });

  test("every change of state is told to the person, but the end of a request that was never confirmed, and a place that goes on", () => {
    const silent = steps.filter(({ given, step }) => step.state !== given.state && step.mail === null);
    expect(new Set(silent.map(({ action, step }) => `${action} ${step.state}`))).toEqual(
      new Set(["decline CANCELLED", "withdrawHandOver CANCELLED", "runOut EXPIRED", "runOut CONFIRMED"]),
    );
  });

  test("whoever goes back to the queue stands at its end and is marked for it", () => {
    const back = steps.filter(({ given, step }) => given.state === "OFFERED" && step.state === "WAITLISTED");
    expect(back.length).toBeGreaterThan(0);
    expect(back.every(({ step }) => step.queued && step.missedOffer)).toBe(true);
  });

  test("staff's word counts once and for all: approved and reinstated are marked so", () => {
    const decided = steps.filter(({ action }) => action === "approve" || action === "reinstate");
    expect(decided.every(({ step }) => step.approved)).toBe(true);
  });

  test("the same again is no second mail, or refused", () => {
    const anew: readonly string[] = ["change", "askAgain", "askNewDate"];
    const twice = steps.filter(({ action }) => !anew.includes(action));
    for (const { action, given, step } of twice) {
      const approved = step.approved ?? given.approved;
      const again = nextStep(action, { ...given, ...step, approved }, given);
      if (typeof again !== "string") expect(again).toMatchObject({ state: step.state, mail: null });
    }
  });

  test("staff look again at whoever changes something, also at those who wait with their consent", () => {
    const unseen = steps.filter(
      ({ action, given, step }) =>
        action === "change" &&
        given.approveAgain &&
        given.approvalMode !== "NONE" &&
        step.state !== "PENDING",
    );
    for (const { given, step } of unseen) {
      const approved = step.approved ?? given.approved;
      for (const next of ["accept", "promote"] as const) {
        const seated = nextStep(
          next,
          { ...given, ...step, approved },
          { ...given, waitlistPolicy: "DIRECT" },
        );
        if (typeof seated !== "string" && given.state !== "PENDING") expect(seated.state).toBe("PENDING");
      }
    }
    expect(unseen.length).toBeGreaterThan(0);
  });

  test("a refusal is a code that the apps have words for", () => {
    const codes = new Set(all.flatMap(({ step }) => (typeof step === "string" ? [step] : [])));
    expect([...codes].filter((code) => !refusalCodes.includes(code))).toEqual([]);
  });
});

test("every action is somebody's, and visitors have none of the staff's", () => {
  const owned = [...actionsOf("VISITOR"), ...actionsOf("STAFF"), ...actionsOf("SYSTEM")];
  expect(new Set<RegistrationAction>(owned)).toEqual(new Set(registrationActions));
  const others = new Set<RegistrationAction>([...actionsOf("STAFF"), ...actionsOf("SYSTEM")]);
  expect(actionsOf("VISITOR").filter((action) => others.has(action))).toEqual([]);
});
