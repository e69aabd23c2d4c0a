import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { promotesNow } from "@podium/domain/registration/deadlines";
import { nextInQueue, type Waiting } from "@podium/domain/registration/queue";
import { nextStep } from "@podium/domain/registration/transitions";
import { type Desk, openDesk } from "./desk.ts";
import { countMove, type Move, type Mover, writeMoves } from "./moves.ts";

/** So many of a kind of participation are looked at together; as many again follow while somebody of them got a place. */
const LOOK_AHEAD = 1_000;

type Row = {
  id: string;
  groupId: string;
  categoryId: string;
  maySplit: boolean;
  incomplete: boolean;
  approved: boolean;
  missedOffers: number;
  reachable: boolean;
};

/**
 * Gives the free places of an event to those who wait, in the queue's order; not in the quiet hours and not after the
 * last promotion. To be called in the transaction that freed or added places: no newcomer comes between.
 *
 * @returns how many were promoted or got an offer
 */
export async function serveQueue(
  transaction: Transaction,
  eventId: string,
  mover: Mover = { actor: "SYSTEM" },
): Promise<number> {
  return serve(transaction, await openDesk(transaction, eventId), mover);
}

/** The same at a desk that is open already; its figures go along. */
export async function serve(transaction: Transaction, desk: Desk, mover: Mover): Promise<number> {
  if (desk.status !== "PUBLISHED" || !promotesNow(desk.policy, desk.now)) return 0;
  let served = 0;
  for (;;) {
    const looked = await readQueue(transaction, desk);
    const queue = seenWhole(looked, desk);
    const turn = new Set(
      nextInQueue(
        desk.left,
        queue.map((row) => waitingOf(row, desk)),
      ),
    );
    const moves = queue.filter(({ id }) => turn.has(id)).map((row) => moveOf(row, desk));
    for (const move of moves) countMove(desk, move);
    await writeMoves(transaction, desk, moves, { ...mover, actor: "SYSTEM" });
    served += moves.length;
    if (moves.length === 0 || looked.length < LOOK_AHEAD) return served;
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
 * Of each kind of participation as many as have a place, and one more, who keeps those behind from it: a thousand who
 * wait for one kind hide nobody who waits for another. A group that does not fit into the look-ahead as a whole would be
 * torn apart: its last members bring the rest along. Who waits for the rest of the group keeps nobody.
 */
function readQueue(transaction: Transaction, desk: Desk): Promise<Row[]> {
  const { eventId, poolsOf } = desk;
  const limits = [...poolsOf.values()].map((pools) => Math.min(LOOK_AHEAD, fewest(pools, desk) + 1));
  return transaction.$queryRaw<Row[]>`
    WITH ahead AS (
      SELECT waiting."groupId"
      FROM unnest(${[...poolsOf.keys()]}::uuid[], ${limits}::int[]) AS kind ("id", "limit"), LATERAL (
        SELECT registration."groupId"
        FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
        WHERE registration."eventId" = ${eventId}::uuid AND registration."state" = 'WAITLISTED'
          AND registration."categoryId" = kind."id"
          AND (party."maySplit" OR NOT ${INCOMPLETE})
        ORDER BY registration."queuePriority" DESC, registration."queuedAt", registration."sequence"
        LIMIT kind."limit"
      ) waiting
    )
    SELECT registration."id", registration."groupId", registration."categoryId", party."maySplit",
      registration."approvedAt" IS NOT NULL AS "approved", registration."missedOffers",
      registration."email" IS NOT NULL AS "reachable",
      ${INCOMPLETE} AS "incomplete"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."state" = 'WAITLISTED' AND registration."groupId" IN (SELECT "groupId" FROM ahead)
    ORDER BY registration."queuePriority" DESC, registration."queuedAt", registration."sequence"
    FOR NO KEY UPDATE OF registration`;
}

function fewest(pools: readonly string[], { left }: Desk): number {
  return Math.min(...pools.map((pool) => left.get(pool) ?? LOOK_AHEAD));
}

/** Of a kind with more who wait than were looked at, those behind the last one wait: for nobody of another may overtake them. */
function seenWhole(queue: readonly Row[], desk: Desk): readonly Row[] {
  const ends = [...desk.poolsOf].flatMap(([categoryId, pools]) => {
    const last = queue.filter((row) => row.categoryId === categoryId)[LOOK_AHEAD - 1];
    return last ? [{ index: queue.indexOf(last), pools }] : [];
  });
  if (ends.length === 0) return queue;
  const rivals = (row: Row, pools: readonly string[]) =>
    desk.poolsOf.get(row.categoryId)?.some((pool) => pools.includes(pool));
  return queue.filter((row, index) => ends.every((end) => index <= end.index || !rivals(row, end.pools)));
}

function waitingOf(row: Row, desk: Desk): Waiting {
  return {
    registrationId: row.id,
    groupId: row.groupId,
    poolIds: desk.poolsOf.get(row.categoryId) ?? [],
    together: !row.maySplit,
    incomplete: row.incomplete,
  };
}

function moveOf(row: Row, desk: Desk): Move {
  const before = { state: "WAITLISTED", holdsPlace: false } as const;
  const standing = { ...before, approved: row.approved, missedOffers: row.missedOffers };
  // An offer that nobody can be told of would run out: who has no e-mail gets the place, and staff see it.
  const waitlistPolicy = row.reachable ? desk.policy.waitlistPolicy : "DIRECT";
  const step = nextStep("promote", standing, { ...desk.policy, waitlistPolicy, room: "waited" });
  if (typeof step === "string") throw new Error(`The queue cannot be served: ${step}`);
  return { registrationId: row.id, categoryId: row.categoryId, action: "promote", before, step };
}
