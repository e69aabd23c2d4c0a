import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { type EventState, eventStateOf, isOnline } from "@podium/domain/event/state/states";
import { type EventAction, eventTransitions } from "@podium/domain/event/state/transitions";
import type { EventScope } from "../../access/scope.ts";
import { type AuditChange, recordChange } from "../../audit.ts";
import { databaseNow } from "../../database-clock.ts";
import { releaseProgramme } from "../../programme/releases.ts";
import { Refusal } from "../../refusal.ts";
import { announceNeighbours } from "../public/neighbours.ts";
import { publicationSelect } from "../staff/completeness.ts";
import { insistOnVersion } from "../staff/insist-on-version.ts";

/** Whatever changes an event's state: where it got to. */
export type Changed = { eventId: string; version: number };

/** Thousands of mails, or tens of thousands of registrations that end, take longer than Prisma's five seconds. */
export const MANY_TIMEOUT_MS = 60_000;

export const stateSelect = {
  status: true,
  publishAt: true,
  publishFailedAt: true,
  unpublishAt: true,
  unpublishedAt: true,
  postponedAt: true,
  archivedAt: true,
  endsAt: true,
} satisfies Prisma.EventSelect;

const lockedSelect = {
  ...publicationSelect,
  ...stateSelect,
  id: true,
  organisationId: true,
  slug: true,
  version: true,
  timezone: true,
  publishedAt: true,
  calendarSequence: true,
} satisfies Prisma.EventSelect;

/** An event whose row is locked, with its state by the database's clock. */
export type LockedEvent = Prisma.EventGetPayload<{ select: typeof lockedSelect }> & {
  state: EventState;
  now: Date;
};

/** For the clock: whatever version it is. The row stays locked until the transaction ends. */
export async function lockEvent(transaction: Transaction, eventId: string): Promise<LockedEvent> {
  await transaction.$queryRaw`SELECT FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`;
  return readLocked(transaction, eventId);
}

/** For staff: only the version that they looked at. @throws Refusal event.stale */
export async function lockSeen(
  transaction: Transaction,
  { eventId }: EventScope,
  version: number,
): Promise<LockedEvent> {
  await insistOnVersion(transaction, eventId, version);
  return readLocked(transaction, eventId);
}

async function readLocked(transaction: Transaction, eventId: string): Promise<LockedEvent> {
  const row = await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: lockedSelect });
  const now = await databaseNow(transaction);
  return { ...row, state: eventStateOf(row, now), now };
}

/** @throws Refusal with the code that the table of transitions has for this state */
export function insistOnAction(action: EventAction, { state }: Pick<LockedEvent, "state">): void {
  const outcome = eventTransitions[action][state];
  if ("refused" in outcome) throw new Refusal(outcome.refused);
}

export type By = Pick<AuditChange, "actor" | "requestId">;

/** Writes the new state with its trail, and tells those who keep pages: of the event and of those beside it. */
export async function writeState(
  transaction: Transaction,
  by: By,
  event: LockedEvent,
  given: Pick<AuditChange, "action" | "withdraws"> & {
    data: Prisma.EventUpdateInput;
    /** What else the log says of it. */
    after?: Prisma.InputJsonObject;
  },
): Promise<Changed> {
  const { data, action, withdraws, after } = given;
  const row = await transaction.event.update({
    where: { id: event.id },
    data: { ...data, version: { increment: 1 } },
    select: { ...stateSelect, version: true },
  });
  await recordChange(transaction, {
    ...by,
    organisationId: event.organisationId,
    eventId: event.id,
    entity: "event",
    entityId: event.id,
    action,
    before: { status: logged(event.state) },
    after: { status: logged(eventStateOf(row, event.now)), ...after },
    ...(withdraws && { withdraws }),
  });
  if (isOnline(event) || isOnline(row)) await releaseProgramme(transaction, event.id);
  await announceNeighbours(transaction, event.id);
  return { eventId: event.id, version: row.version };
}

/** States in the log are written like those of registrations and comments. */
function logged(state: EventState): string {
  return state.toUpperCase();
}
