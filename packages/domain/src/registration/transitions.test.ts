import { describe, expect, test } from "vitest";
import { refusalCodes } from "../refusal.ts";
import { actionsOf, type RegistrationAction, registrationActions } from "./actions.ts";
import type { RegistrationMailKind } from "./mails.ts";
import { approvalModes, waitlistPolicies } from "./policy.ts";
import type { Room } from "./room.ts";
import {
  alwaysHoldsPlace,
  isLive,
  mayHoldPlace,
  type RegistrationState,
  registrationStates,
} from "./states.ts";
import { type Circumstances, nextStep, type Standing } from "./transitions.ts";

// The specification, written out: one line per action, one column per state. A name in capitals is the state that
// follows, with the mail that goes out behind the colon; "=" is no change and no mail; a small letter is a refusal;
// "?" depends on the circumstances, which `depends` lists.
const columns = registrationStates;
const table = `
                   UNCONFIRMED   PENDING       CONFIRMED     RECONFIRM_DUE WAITLISTED    OFFERED       CANCELLED     REJECTED      EXPIRED
confirm            ?             =             =             =             =             =             ended         ended         holdExpired
accept             notPossible   =             =             =             offerExpired  ?             notPossible   notPossible   offerExpired
decline            notPossible   notPossible   notPossible   notPossible   notPossible   CANC:byAtt    =             notPossible   notPossible
reconfirm          notPossible   notPossible   =             CONF:conf     notPossible   notPossible   ended         notPossible   notPossible
change             ?             ?             ?             ?             ?             ?             notPossible   notPossible   notPossible
handOver           notPossible   notPossible   CANC:handed   CANC:handed   notPossible   notPossible   notPossible   notPossible   notPossible
cancel             CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    =             notCanc       notCanc
approve            notPossible   ?             notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   notPossible
reject             notPossible   REJ:rejected  notPossible   notPossible   REJ:rejected  notPossible   notPossible   notPossible   notPossible
reinstate          notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   ?             ?             ?
cancelByOrganiser  CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    notCanc       notCanc       notCanc
promote            notPossible   notPossible   notPossible   notPossible   ?             notPossible   notPossible   notPossible   notPossible
askReconfirmation  notPossible   notPossible   RECO:ask      notPossible   notPossible   notPossible   notPossible   notPossible   notPossible
askAgain           notPossible   notPossible   notPossible   RECO:ask      notPossible   OFF:again     notPossible   notPossible   notPossible
runOut             EXP:          notPossible   notPossible   CANC:notReco  notPossible   ?             notPossible   notPossible   notPossible
cancelWithEvent    CANC:event    CANC:event    CANC:event    CANC:event    CANC:event    CANC:event    notPossible   notPossible   notPossible
`;

type Expected =
  | { state: RegistrationState; holdsPlace?: boolean; mail: RegistrationMailKind | null }
  | string;

const words: Record<string, Expected> = {
  "CANC:byAtt": { state: "CANCELLED", mail: "registration.cancelledByAttendee" },
  "CANC:byOrg": { state: "CANCELLED", mail: "registration.cancelledByOrganiser" },
  "CANC:handed": { state: "CANCELLED", mail: "registration.handedOver" },
  "CANC:notReco": { state: "CANCELLED", mail: "registration.notReconfirmed" },
  "CANC:event": { state: "CANCELLED", mail: "registration.eventCancelled" },
  "CONF:conf": { state: "CONFIRMED", mail: "registration.confirmed" },
  "REJ:rejected": { state: "REJECTED", mail: "registration.rejected" },
  "OFF:again": { state: "OFFERED", mail: "registration.offered" },
  "RECO:ask": { state: "RECONFIRM_DUE", mail: "registration.reconfirm" },
  "EXP:": { state: "EXPIRED", mail: null },
  notPossible: "registration.notPossible",
  notCanc: "registration.notCancellable",
  ended: "registration.ended",
  holdExpired: "registration.holdExpired",
  offerExpired: "registration.offerExpired",
};

const cells = new Map(
  table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [action, ...entries] = line.trim().split(/\s+/u);
      return [action as RegistrationAction, entries] as const;
    }),
);

type Case = Standing & Circumstances;
const key = ({ approvalMode, approved }: Case) => (approvalMode === "NONE" || approved ? "seat" : "ask");

/** The marks "?" of the table: circumstance by circumstance, from what the event's policy promises. */
const depends: Partial<Record<RegistrationAction, (given: Case) => (Expected & object) | string>> = {
  // The address is confirmed: who has a place has it for good or waits for staff; who has none joins what he came for.
  confirm: (given) => {
    if (given.holdsPlace) {
      return key(given) === "seat"
        ? { state: "CONFIRMED", holdsPlace: true, mail: "registration.confirmed" }
        : { state: "PENDING", holdsPlace: true, mail: "registration.pending" };
    }
    return given.approvalMode === "PLACE_ON_APPROVAL" && !given.approved
      ? { state: "PENDING", holdsPlace: false, mail: "registration.pending" }
      : { state: "WAITLISTED", holdsPlace: false, mail: "registration.waitlisted" };
  },
  accept: (given) =>
    key(given) === "seat"
      ? { state: "CONFIRMED", holdsPlace: true, mail: "registration.confirmed" }
      : { state: "PENDING", holdsPlace: true, mail: "registration.pending" },
  change: ({ state, holdsPlace, approvalMode, approveAgain }) =>
    (state === "CONFIRMED" || state === "RECONFIRM_DUE") && approveAgain && approvalMode !== "NONE"
      ? { state: "PENDING", holdsPlace: true, mail: "registration.pending" }
      : { state, holdsPlace, mail: "registration.changed" },
  approve: ({ holdsPlace, room, waitlistPolicy }) => {
    if (holdsPlace || room === "free")
      return { state: "CONFIRMED", holdsPlace: true, mail: "registration.approved" };
    return waitlistPolicy === "OFF"
      ? "registration.full"
      : { state: "WAITLISTED", holdsPlace: false, mail: "registration.waitlisted" };
  },
  reinstate: ({ room }) =>
    ({
      free: { state: "CONFIRMED" as const, holdsPlace: true, mail: "registration.reinstated" as const },
      waited: "registration.somebodyWaits",
      full: "registration.full",
    })[room],
  promote: (given) => {
    if (given.room === "full") return "registration.full";
    if (given.waitlistPolicy === "OFFER")
      return { state: "OFFERED", holdsPlace: true, mail: "registration.offered" };
    return key(given) === "seat"
      ? { state: "CONFIRMED", holdsPlace: true, mail: "registration.promoted" }
      : { state: "PENDING", holdsPlace: true, mail: "registration.pending" };
  },
  // Once back to the end of the queue; silence a second time ends it.
  runOut: ({ missedOffers }) => ({
    state: missedOffers === 0 ? "WAITLISTED" : "EXPIRED",
    holdsPlace: false,
    mail: "registration.offerLapsed",
  }),
};

const rooms: readonly Room[] = ["free", "waited", "full"];

/** Everything a registration in this state can be, under every policy. */
function cases(state: RegistrationState): Case[] {
  const holding = alwaysHoldsPlace(state) ? [true] : mayHoldPlace(state) ? [true, false] : [false];
  return product<Case>({
    state: [state],
    holdsPlace: holding,
    approved: [true, false],
    missedOffers: [0, 1],
    approvalMode: approvalModes,
    approveAgain: [true, false],
    waitlistPolicy: waitlistPolicies,
    room: rooms,
  });
}

function product<Row extends object>(lists: { [Key in keyof Row]: readonly Row[Key][] }): Row[] {
  return Object.entries(lists).reduce<object[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => (values as readonly unknown[]).map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row[];
}

const pairs = registrationActions.flatMap((action) =>
  columns.map((state, column) => ({ action, state, mark: cells.get(action)?.[column] ?? "missing" })),
);

describe("every pair of action and state", () => {
  test("stands in the table", () => {
    expect([...cells.keys()].sort()).toEqual([...registrationActions].sort());
    expect(pairs.filter(({ mark }) => mark === "missing")).toEqual([]);
    expect(pairs).toHaveLength(16 * 9);
  });

  test.each(pairs)("$action × $state: $mark", ({ action, state, mark }) => {
    for (const given of cases(state)) {
      const expected =
        mark === "?"
          ? depends[action]?.(given)
          : mark === "="
            ? { state, holdsPlace: given.holdsPlace, mail: null }
            : words[mark];
      const step = nextStep(action, given, given);
      if (typeof expected === "string") expect(step).toBe(expected);
      else {
        const holdsPlace = expected?.holdsPlace ?? alwaysHoldsPlace(expected?.state ?? state);
        expect(step).toMatchObject({ ...expected, holdsPlace });
      }
    }
  });
});

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
    expect(new Set(gained.map(({ action }) => action))).toEqual(new Set(["approve", "promote", "reinstate"]));
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

  test("every change of state is told to the person, but the end of a request that was never confirmed", () => {
    const silent = steps.filter(({ given, step }) => step.state !== given.state && step.mail === null);
    expect(new Set(silent.map(({ action, step }) => `${action} ${step.state}`))).toEqual(
      new Set(["runOut EXPIRED"]),
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
    const twice = steps.filter(({ action }) => action !== "change" && action !== "askAgain");
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
