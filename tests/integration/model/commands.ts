import type { ApprovalMode, WaitlistPolicy } from "@podium/domain/registration/policy";
import fc from "fast-check";
import type { Along } from "./calls.ts";
import type { Book } from "./rules/book.ts";

/** `who` is any number: it chooses among the people that there are when its turn comes. */
export type Command =
  | { do: "register"; kind: number; persons: number; along: Along; split: boolean; keyed: boolean }
  /** Somebody who is known registers again, alone or with others who are new. */
  | { do: "repeatAddress"; who: number; another: boolean; along: Along; kind: number; keyed: boolean }
  /** The last request with a key arrives a second time, as it was or with other content. */
  | { do: "repeatKey"; same: boolean }
  | {
      do: "visitor";
      action: "confirm" | "accept" | "decline" | "reconfirm" | "cancel" | "change" | "takeBackHandOver";
      who: number;
    }
  | { do: "handOver"; who: number; known: number | null }
  | { do: "addPerson"; who: number; known: number | null }
  | { do: "removePerson"; who: number; other: number }
  | { do: "addCompanion"; who: number; isNamed: boolean }
  | { do: "nameCompanion"; who: number }
  | { do: "enterCompanion"; who: number; isNamed: boolean; overflow: "WAIT" | "REFUSE"; mail: boolean }
  | { do: "renameCompanion"; who: number; mail: boolean }
  | { do: "allowSplit"; who: number }
  | {
      do: "staff";
      action: "approve" | "reject" | "reinstate" | "cancelByOrganiser" | "promote";
      who: number[];
    }
  | {
      do: "enter";
      kind: number;
      overflow: "WAIT" | "REFUSE";
      mail: boolean;
      address: "new" | "none" | number;
      along: Along;
    }
  | { do: "import"; kind: number; overflow: "WAIT" | "REFUSE"; persons: number; known: number | null }
  | { do: "resize"; pool: number; size: number | null }
  /** A deadline passes; the person comes too late, and the clock does its round. */
  | { do: "runOut"; who: number }
  | { do: "askReconfirmation"; who: number }
  /** What is kept for somebody who was named again is over. */
  | { do: "decoyEnds"; who: number };

const who = fc.nat(9_999);
const kind = fc.nat(4);
const known = fc.option(who, { freq: 2 });
const overflow = fc.constantFrom<("WAIT" | "REFUSE")[]>("WAIT", "REFUSE");

const along = fc.record({ named: fc.nat(2), counted: fc.nat(1) });
const nobody = fc.constant<Along>({ named: 0, counted: 0 });
/** Of one sending. */
const parties = {
  alone: fc.record({ persons: fc.integer({ min: 1, max: 4 }), along: nobody }),
  family: fc.record({ persons: fc.constantFrom(1, 1, 2), along }),
};

const often = {
  confirm: 10,
  accept: 4,
  decline: 1,
  reconfirm: 2,
  cancel: 3,
  change: 2,
  takeBackHandOver: 1,
} as const;
const actions = (Object.keys(often) as (keyof typeof often)[]).flatMap((action) =>
  Array.from({ length: often[action] }, () => action),
);

/** How often each is tried, where many come alone and where many bring somebody. */
type Weights = Record<"alone" | "families" | "again" | "joining" | "handOver" | "runOut", number>;

const commandsOf = ({ alone, families, again, joining, handOver, runOut }: Weights): fc.Arbitrary<Command> =>
  fc.oneof(
    { weight: alone, arbitrary: registering(parties.alone) },
    { weight: families, arbitrary: registering(parties.family) },
    {
      weight: again,
      arbitrary: fc.record({
        do: fc.constant("repeatAddress" as const),
        who,
        another: fc.boolean(),
        along: fc.oneof(nobody, along),
        kind,
        keyed: fc.boolean(),
      }),
    },
    { weight: again, arbitrary: fc.record({ do: fc.constant("repeatKey" as const), same: fc.boolean() }) },
    {
      weight: 20,
      arbitrary: fc.record({ do: fc.constant("visitor" as const), action: fc.constantFrom(...actions), who }),
    },
    { weight: handOver, arbitrary: fc.record({ do: fc.constant("handOver" as const), who, known }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("addPerson" as const), who, known }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("removePerson" as const), who, other: who }) },
    {
      weight: joining,
      arbitrary: fc.record({ do: fc.constant("addCompanion" as const), who, isNamed: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("nameCompanion" as const), who }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("enterCompanion" as const),
        who,
        isNamed: fc.boolean(),
        overflow,
        mail: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("renameCompanion" as const), who, mail: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("allowSplit" as const), who }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("staff" as const),
        action: fc.constantFrom("approve", "approve", "reject", "reinstate", "cancelByOrganiser", "promote"),
        who: fc.array(who, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("enter" as const),
        kind,
        overflow,
        mail: fc.boolean(),
        address: fc.oneof(fc.constant("new" as const), fc.constant("none" as const), who),
        along: fc.oneof(nobody, along),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("import" as const),
        kind,
        overflow,
        persons: fc.integer({ min: 1, max: 3 }),
        known,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("resize" as const),
        pool: fc.nat(3),
        size: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 12 }),
      }),
    },
    { weight: runOut, arbitrary: fc.record({ do: fc.constant("runOut" as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("askReconfirmation" as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("decoyEnds" as const), who }) },
  );

function registering(party: fc.Arbitrary<{ persons: number; along: Along }>): fc.Arbitrary<Command> {
  const sending = fc.record({ kind, split: fc.boolean(), keyed: fc.boolean() });
  return fc.tuple(party, sending).map(([who, how]) => ({ do: "register", ...who, ...how }));
}

/** Every command, the common ones more often. */
export const commands = commandsOf({ alone: 6, families: 1, again: 2, joining: 1, handOver: 2, runOut: 3 });

/** The same where companions are common. */
export const familyCommands = commandsOf({
  alone: 1,
  families: 6,
  again: 1,
  joining: 3,
  handOver: 4,
  runOut: 1,
});

export type Setting = Pick<Book, "approval" | "approveAgain" | "waitlist"> & { sizes: (number | null)[] };

/** How an event deals with its places. */
export const settings: fc.Arbitrary<Setting> = fc.record({
  approval: fc.constantFrom<ApprovalMode[]>("NONE", "NONE", "PLACE_KEPT", "PLACE_ON_APPROVAL"),
  approveAgain: fc.boolean(),
  waitlist: fc.constantFrom<WaitlistPolicy[]>("OFF", "DIRECT", "DIRECT", "OFFER", "OFFER"),
  sizes: fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }),
    fc.integer({ min: 1, max: 2 }),
  ),
});

/** The pools and categories of every event of the model: n:m; and two dates of which people choose, alike in size. */
export function blankBook({ sizes, ...policy }: Setting): Book {
  const [hall = null, house = null, date = null] = sizes;
  return {
    ...policy,
    pools: [hall, house, date, date].map((size) => ({ size })),
    kinds: [
      { pools: [0], min: 1, max: 4, date: null, companions: "COUNTED" },
      { pools: [0, 1], min: 1, max: 4, date: null, companions: "NAMED" },
      { pools: [1], min: 2, max: 3, date: null, companions: "NONE" },
      { pools: [2], min: 1, max: 4, date: 0, companions: "COUNTED" },
      { pools: [3], min: 1, max: 4, date: 1, companions: "COUNTED" },
    ],
    people: [],
    edits: 0,
    turn: 0,
  };
}
