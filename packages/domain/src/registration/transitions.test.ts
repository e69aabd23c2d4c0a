import { describe, expect, test } from "vitest";
import { type RegistrationAction, registrationActions } from "./actions.ts";
import type { RegistrationMailKind } from "./mails.ts";
import { alwaysHoldsPlace, type RegistrationState, registrationStates } from "./states.ts";
import { type Case, cases } from "./test-facts/standings.ts";
import { nextStep } from "./transitions.ts";

// The specification, written out: one line per action, one column per state. A name in capitals is the state that
// follows, with the mail that goes out behind the colon; "=" is no change and no mail; a small letter is a refusal;
// "?" depends on the circumstances, which `depends` lists.
const columns = registrationStates;
const table = `
                   UNCONFIRMED   PENDING       CONFIRMED     RECONFIRM_DUE WAITLISTED    OFFERED       CANCELLED     REJECTED      EXPIRED
confirm            ?             =             =             =             =             =             ended         ended         holdExpired
accept             notPossible   =             =             =             offerExpired  ?             notPossible   notPossible   offerExpired
decline            CANC:         notPossible   notPossible   notPossible   notPossible   CANC:byAtt    =             notPossible   =
reconfirm          notPossible   notPossible   =             CONF:conf     notPossible   notPossible   ended         notPossible   notPossible
change             ?             ?             ?             ?             ?             ?             notPossible   notPossible   notPossible
handOver           notPossible   notPossible   CANC:handed   CANC:handed   notPossible   notPossible   notPossible   notPossible   notPossible
withdrawHandOver   CANC:         notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   notPossible
cancel             CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    CANC:byAtt    =             notCanc       notCanc
approve            notPossible   ?             notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   notPossible
reject             notPossible   REJ:rejected  notPossible   notPossible   REJ:rejected  notPossible   notPossible   notPossible   notPossible
reinstate          notPossible   notPossible   notPossible   notPossible   notPossible   notPossible   ?             ?             ?
cancelByOrganiser  CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    CANC:byOrg    notCanc       notCanc       notCanc
promote            notPossible   notPossible   notPossible   notPossible   ?             notPossible   notPossible   notPossible   notPossible
askReconfirmation  notPossible   notPossible   RECO:ask      notPossible   notPossible   notPossible   notPossible   notPossible   notPossible
askNewDate         notPossible   notPossible   RECO:newDate  RECO:newDate  notPossible   notPossible   notPossible   notPossible   notPossible
askAgain           notPossible   notPossible   notPossible   RECO:ask      notPossible   OFF:again     notPossible   notPossible   notPossible
runOut             EXP:          notPossible   notPossible   ?             notPossible   ?             notPossible   notPossible   notPossible
cancelWithEvent    CANC:event    CANC:event    CANC:event    CANC:event    CANC:event    CANC:event    notPossible   notPossible   notPossible
cancelWithCategory CANC:category CANC:category CANC:category CANC:category CANC:category CANC:category notPossible   notPossible   notPossible
`;

type Expected =
  | { state: RegistrationState; holdsPlace?: boolean; mail: RegistrationMailKind | null }
  | string;

const words: Record<string, Expected> = {
  "CANC:": { state: "CANCELLED", mail: null },
  "CANC:byAtt": { state: "CANCELLED", mail: "registration.cancelledByAttendee" },
  "CANC:byOrg": { state: "CANCELLED", mail: "registration.cancelledByOrganiser" },
  "CANC:handed": { state: "CANCELLED", mail: "registration.handedOver" },
  "CANC:event": { state: "CANCELLED", mail: "registration.eventCancelled" },
  "CANC:category": { state: "CANCELLED", mail: "registration.categoryCancelled" },
  "CONF:conf": { state: "CONFIRMED", mail: "registration.confirmed" },
  "REJ:rejected": { state: "REJECTED", mail: "registration.rejected" },
  "OFF:again": { state: "OFFERED", mail: "registration.offered" },
  "RECO:ask": { state: "RECONFIRM_DUE", mail: "registration.reconfirm" },
  "RECO:newDate": { state: "RECONFIRM_DUE", mail: "registration.rescheduled" },
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

const key = ({ approvalMode, approved }: Case) => (approvalMode === "NONE" || approved ? "seat" : "ask");

/** The marks "?" of the table: circumstance by circumstance, from what the event's policy promises. */
const depends: Partial<Record<RegistrationAction, (given: Case) => (Expected & object) | string>> = {
  // The address is confirmed: who has a place, or finds one, has it for good or waits for staff; who has none applies or
  // joins the waiting list.
  confirm: (given) => {
    if (!given.holdsPlace && given.approvalMode === "PLACE_ON_APPROVAL" && !given.approved)
      return { state: "PENDING", holdsPlace: false, mail: "registration.pending" };
    if (given.holdsPlace || given.room === "free") {
      return key(given) === "seat"
        ? { state: "CONFIRMED", holdsPlace: true, mail: "registration.confirmed" }
        : { state: "PENDING", holdsPlace: true, mail: "registration.pending" };
    }
    return given.waitlistPolicy === "OFF"
      ? "registration.full"
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
  // An offer: once back to the end of the queue; silence a second time ends it. A question: the place goes on, unless it
  // was about a new date and the organiser keeps it for whoever does not answer.
  runOut: ({ state, missedOffers, silenceKeeps }) => {
    if (state === "RECONFIRM_DUE")
      return silenceKeeps
        ? { state: "CONFIRMED", holdsPlace: true, mail: null }
        : { state: "CANCELLED", holdsPlace: false, mail: "registration.notReconfirmed" };
    return {
      state: missedOffers === 0 ? "WAITLISTED" : "EXPIRED",
      holdsPlace: false,
      mail: "registration.offerLapsed",
    };
  },
};

const pairs = registrationActions.flatMap((action) =>
  columns.map((state, column) => ({ action, state, mark: cells.get(action)?.[column] ?? "missing" })),
);

describe("every pair of action and state", () => {
  test("stands in the table", () => {
    expect([...cells.keys()].sort()).toEqual([...registrationActions].sort());
    expect(pairs.filter(({ mark }) => mark === "missing")).toEqual([]);
    expect(pairs).toHaveLength(19 * 9);
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
