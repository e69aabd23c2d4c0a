import { Prisma } from "@podium/db/generated/client";
import { roomOf } from "@podium/domain/registration/capacity/room";
import { isQuiet, promotesNow } from "@podium/domain/registration/deadlines";
import { nextInQueue, type Waiting } from "@podium/domain/registration/queue";
import { nextStep } from "@podium/domain/registration/transitions";
import type { Locked } from "../capacity/lock.ts";
import { policyFor, type Snapshot } from "../capacity/snapshot.ts";
import type { Statements } from "../capacity/statements.ts";
import { count, type Transition, writeTransitions } from "../transition/write.ts";

/** So many of a category are looked at together; as many again follow while somebody of them got a place. */
const LOOK_AHEAD = 1_000;

type Row = {
  id: string;
  groupId: string;
  companionOfId: string | null;
  categoryId: string;
  maySplit: boolean;
  incomplete: boolean;
  approved: boolean;
  missedOffers: number;
  reachable: boolean;
};

/**
 * Promotes from the waiting list: free places go to the people on it, in its order; not in the quiet hours and not after
 * the last promotion. To be called in the transaction that freed or added places: no newcomer comes between.
 *
 * @returns how many got a place or an offer
 */
export async function promote(locked: Locked): Promise<number> {
  const { run, snapshot } = locked;
  // While no date is known, nobody could say yes to a place.
  if (snapshot.status !== "PUBLISHED" || snapshot.facts.postponed || isQuiet(snapshot.policy, snapshot.now))
    return 0;
  let promoted = 0;
  for (;;) {
    const looked = await readQueue(run, snapshot);
    const queue = seenWhole(looked, snapshot);
    const waiting = queue.map((row) => waitingOf(row, snapshot));
    const turn = new Set(nextInQueue(snapshot.capacity.left, waiting));
    const transitions = queue.filter(({ id }) => turn.has(id)).map((row) => transitionOf(row, snapshot));
    for (const transition of transitions) count(snapshot, transition);
    await writeTransitions(locked, transitions, "SYSTEM");
    promoted += transitions.length;
    if (transitions.length === 0 || looked.length < LOOK_AHEAD) return promoted;
  }
}

/**
 * Of a group `party`: others are still to confirm, or would be, had they not been registered already; or staff have
 * still to decide about them.
 */
const INCOMPLETE = Prisma.sql`(coalesce(party."awaitedUntil" > statement_timestamp(), false) OR EXISTS (
  SELECT FROM "Registration" other
  WHERE other."groupId" = party."id" AND other."state" IN ('UNCONFIRMED', 'PENDING') AND NOT other."holdsPlace"))`;

/**
 * Of each category as many as there are places, and one more, who keeps those behind from it: a thousand waiting for one
 * category hide nobody who waits for another. A group that does not fit into the look-ahead as a whole would be torn
 * apart: its last members bring the rest along. A group that waits for its own members keeps nobody.
 */
function readQueue(run: Statements, snapshot: Snapshot): Promise<Row[]> {
  const { eventId, capacity, now } = snapshot;
  const open = [...capacity.poolsOf.keys()].filter((id) => promotesNow(policyFor(snapshot, id), now));
  if (open.length === 0) return Promise.resolve([]);
  const limits = open.map((categoryId) =>
    Math.min(LOOK_AHEAD, (roomOf(capacity, categoryId).placesLeft ?? LOOK_AHEAD) + 1),
  );
  return run<Row>(Prisma.sql`
    WITH ahead AS (
      SELECT waiting."groupId"
      FROM unnest(${open}::uuid[], ${limits}::int[]) AS category ("id", "limit"), LATERAL (
        SELECT registration."groupId"
        FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
        WHERE registration."eventId" = ${eventId}::uuid AND registration."state" = 'WAITLISTED'
          AND registration."categoryId" = category."id"
          AND (party."maySplit" OR NOT ${INCOMPLETE})
        ORDER BY registration."queuePriority" DESC, registration."queuedAt", registration."sequence"
        LIMIT category."limit"
      ) waiting
    )
    SELECT registration."id", registration."groupId", registration."companionOfId", registration."categoryId", party."maySplit",
      registration."approvedAt" IS NOT NULL AS "approved", registration."missedOffers",
      registration."email" IS NOT NULL OR EXISTS (
        SELECT FROM "Registration" contact WHERE contact."id" = registration."companionOfId"
          AND contact."state" = 'WAITLISTED' AND contact."email" IS NOT NULL) AS "reachable",
      ${INCOMPLETE} AS "incomplete"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."state" = 'WAITLISTED' AND registration."groupId" IN (SELECT "groupId" FROM ahead)
    ORDER BY registration."queuePriority" DESC, registration."queuedAt", registration."sequence"
    FOR NO KEY UPDATE OF registration`);
}

/** Of a category with more people waiting than were looked at, those behind the last one wait: nobody may overtake them. */
function seenWhole(queue: readonly Row[], { capacity: { poolsOf } }: Snapshot): readonly Row[] {
  const ends = [...poolsOf].flatMap(([categoryId, pools]) => {
    const last = queue.filter((row) => row.categoryId === categoryId)[LOOK_AHEAD - 1];
    return last ? [{ index: queue.indexOf(last), pools }] : [];
  });
  if (ends.length === 0) return queue;
  const rivals = (row: Row, pools: readonly string[]) =>
    poolsOf.get(row.categoryId)?.some((pool) => pools.includes(pool));
  return queue.filter((row, index) => ends.every((end) => index <= end.index || !rivals(row, end.pools)));
}

function waitingOf(row: Row, { capacity }: Snapshot): Waiting {
  return {
    registrationId: row.id,
    groupId: row.groupId,
    companionOf: row.companionOfId,
    poolIds: capacity.poolsOf.get(row.categoryId) ?? [],
    together: !row.maySplit,
    incomplete: row.incomplete,
  };
}

function transitionOf(row: Row, { policy }: Snapshot): Transition {
  const before = { state: "WAITLISTED", holdsPlace: false } as const;
  const standing = { ...before, approved: row.approved, missedOffers: row.missedOffers };
  // An offer that nobody can be told of would run out: a person without e-mail gets the place, and staff see it. So does
  // a companion of somebody who is there already; one who waits beside the contact is in the same offer.
  const waitlistPolicy = row.reachable ? policy.waitlistPolicy : "DIRECT";
  const step = nextStep("promote", standing, { ...policy, waitlistPolicy, room: "waited" });
  if (typeof step === "string") throw new Error(`Nobody can be promoted: ${step}`);
  const { id, companionOfId, categoryId } = row;
  return { registrationId: id, companionOfId, categoryId, action: "promote", before, step };
}
