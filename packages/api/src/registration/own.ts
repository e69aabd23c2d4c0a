import type { Transaction } from "@podium/db/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import { holdEnd, lastPromotion } from "@podium/domain/registration/deadlines";
import type { PersonInput } from "@podium/domain/registration/schema";
import { liveStates } from "@podium/domain/registration/states";
import type { RegistrationAction } from "@podium/domain/registration/transitions";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { jobsOfMails, queueMail } from "../outbox.ts";
import { Refusal } from "../refusal.ts";
import { actAt, actOn } from "./act.ts";
import { orBusy } from "./database-errors.ts";
import { type Desk, openDesk, roomFor } from "./desk.ts";
import { groupSelect, isContactOf, judgeAddition, noteKnown } from "./group.ts";
import { insertNewcomers, liveAddresses, type Newcomer } from "./insert.ts";
import { expireHoldsOf } from "./places.ts";
import { serve } from "./serving.ts";

// What somebody does about a registration by the link to its own page. The link proves nothing but the registration.

const OWN_TIMEOUT_MS = 15_000;

/** One of the steps that need nothing but the link: confirm, accept, decline, reconfirm, cancel. @throws Refusal as `actOn` */
export async function step(ctx: Context, registrationId: string, action: RegistrationAction): Promise<void> {
  const { eventId } = await ownRow(ctx, registrationId);
  await actOn(ctx, { eventId, action, registrationId, by: "VISITOR", actor: "VISITOR" });
}

/**
 * Changes one's name, and the organisation when one has registered the group. Staff look at it again where the event
 * asks for it.
 */
export async function changeOwn(
  ctx: Context,
  registrationId: string,
  data: { firstName: string; lastName: string; organisation: string | undefined },
): Promise<void> {
  const { eventId } = await ownRow(ctx, registrationId);
  await atDesk(ctx, eventId, async (transaction, desk) => {
    await insistOnStep(ctx, transaction, desk, registrationId, "change");
    const { firstName, lastName, organisation } = data;
    const { group, sequence } = await transaction.registration.update({
      where: { id: registrationId },
      data: { firstName, lastName },
      select: { sequence: true, group: { select: groupSelect } },
    });
    if (isContactOf(group, sequence)) {
      await transaction.registrationGroup.update({
        where: { id: group.id },
        data: { organisation: organisation ?? null },
        select: { id: true },
      });
    }
  });
}

/**
 * Somebody else takes the place: the present registration ends and the new one, with a group of its own, holds the
 * place until its address is confirmed. Somebody who has a registration already is told by mail, and the place is free.
 */
export async function handOver(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atDesk(ctx, own.eventId, async (transaction, desk) => {
    await insistOnStep(ctx, transaction, desk, registrationId, "handOver");
    await admit(ctx, transaction, desk, {
      ...newcomer(person, own, desk),
      holdsPlace: true,
      mail: "registration.takeOver",
      action: "tookOver",
    });
  });
}

/** One more person in the group, who gets a place if there is one and nobody waits, or joins the queue. */
export async function addPerson(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atDesk(ctx, own.eventId, async (transaction, present) => {
    const desk = await swept(transaction, present);
    const judgement = await judgeAddition(transaction, registrationId, desk.now);
    if (!judgement.ok) throw new Refusal(judgement.code, judgement.details);
    const applies = desk.policy.approvalMode === "PLACE_ON_APPROVAL";
    const free = !applies && roomFor(desk, own.categoryId) === "free";
    const queue = desk.policy.waitlistPolicy !== "OFF" && desk.now < lastPromotion(desk.policy);
    if (!applies && !free && !queue) throw new Refusal("registration.full");
    const coming = newcomer(person, own, desk);
    const { known } = await admit(ctx, transaction, desk, {
      ...coming,
      groupId: own.groupId,
      holdsPlace: free,
      mail: "registration.confirm",
      action: "added",
    });
    if (!known) return;
    await noteKnown(transaction, own.groupId, { until: coming.holdUntil, now: desk.now, awaited: !free });
    await recordChange(transaction, {
      actor: "VISITOR",
      requestId: ctx.requestId,
      organisationId: desk.organisationId,
      eventId: desk.eventId,
      entity: "registration",
      entityId: registrationId,
      action: "personNamed",
    });
  });
}

/** Holds that are over count no longer, neither as persons nor as places, also before the worker's next round. */
async function swept(transaction: Transaction, desk: Desk): Promise<Desk> {
  const [row] = await transaction.$queryRaw<{ count: number }[]>(expireHoldsOf(desk.eventId));
  return row?.count ? openDesk(transaction, desk.eventId) : desk;
}

/** Who registered a group takes one of it back. @throws Refusal registration.notPossible for anybody else's */
export async function removePerson(ctx: Context, registrationId: string, otherId: string): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atDesk(ctx, own.eventId, async (transaction, desk) => {
    const group = await transaction.registrationGroup.findUniqueOrThrow({
      where: { id: own.groupId },
      select: { ...groupSelect },
    });
    const member = group.registrations.some(({ id }) => id === otherId);
    if (!member || otherId === registrationId || !isContactOf(group, own.sequence))
      throw new Refusal("registration.notPossible");
    await insistOnStep(ctx, transaction, desk, otherId, "cancel");
  });
}

/** The group agrees that some of it get a place while others wait. */
export async function allowSplit(ctx: Context, registrationId: string): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atDesk(ctx, own.eventId, async (transaction, desk) => {
    const group = await transaction.registrationGroup.findUniqueOrThrow({
      where: { id: own.groupId },
      select: groupSelect,
    });
    if (!isContactOf(group, own.sequence)) throw new Refusal("registration.notPossible");
    if (group.maySplit) return;
    await transaction.registrationGroup.update({
      where: { id: own.groupId },
      data: { maySplit: true },
      select: { id: true },
    });
    await recordChange(transaction, {
      actor: "VISITOR",
      requestId: ctx.requestId,
      organisationId: desk.organisationId,
      eventId: desk.eventId,
      entity: "registration",
      entityId: registrationId,
      action: "splitAllowed",
    });
  });
}

/** A person gets this mail at most once in this time, however often somebody asks for it. */
const AGAIN_AFTER = "5 minutes";

/**
 * Sends the links of all live registrations of an address for events that are not over: to that address, and nowhere
 * else. One statement, whether there are any or not: how long it takes must tell nothing.
 */
export async function sendLinks(ctx: Context, email: string, locale: Locale): Promise<void> {
  const send = () => ctx.database.$queryRaw`
    WITH found AS (
      SELECT registration."id", registration."eventId", registration."email", event."startsAt"
      FROM "Registration" registration JOIN "Event" event ON event."id" = registration."eventId"
      WHERE registration."emailNormalised" = ${normaliseEmail(email)} AND registration."state"::text = ANY (${[...liveStates]})
        AND event."endsAt" > statement_timestamp()
        AND NOT EXISTS (
          SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id" AND earlier."kind" = 'registration.link'
            AND earlier."createdAt" > statement_timestamp() - ${AGAIN_AFTER}::interval
        )
      ORDER BY event."startsAt", registration."id" LIMIT 50
    ), mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
      SELECT 'registration.link', ${locale}, "email", "eventId", "id" FROM found ORDER BY "startsAt", "id"
      RETURNING "id"
    ), jobs AS (${jobsOfMails()})
    SELECT (SELECT count(*) FROM jobs)::int AS "jobs"`;
  await orBusy(ctx, send);
}

type Own = { eventId: string; groupId: string; categoryId: string; sequence: bigint; locale: string };

async function ownRow(ctx: Context, registrationId: string): Promise<Own> {
  const row = await ctx.database.registration.findUnique({
    where: { id: registrationId },
    select: {
      eventId: true,
      groupId: true,
      categoryId: true,
      sequence: true,
      group: { select: { locale: true } },
    },
  });
  if (!row) throw new Refusal("registration.linkInvalid");
  const { group, ...own } = row;
  return { ...own, locale: group.locale };
}

/** Places that become free by it are given on in the same transaction. */
async function atDesk(
  ctx: Context,
  eventId: string,
  work: (transaction: Transaction, desk: Desk) => Promise<void>,
): Promise<void> {
  const whole = async (transaction: Transaction) => {
    await work(transaction, await openDesk(transaction, eventId));
    const mover = { actor: "SYSTEM", requestId: ctx.requestId } as const;
    await serve(transaction, await openDesk(transaction, eventId), mover);
  };
  const patience = { timeout: OWN_TIMEOUT_MS, maxWait: OWN_TIMEOUT_MS };
  await orBusy(ctx, () => ctx.database.$transaction(whole, patience));
}

async function insistOnStep(
  ctx: Context,
  transaction: Transaction,
  desk: Desk,
  registrationId: string,
  action: RegistrationAction,
): Promise<void> {
  const [outcome] = await actAt(
    transaction,
    desk,
    { eventId: desk.eventId, action, registrationIds: [registrationId], by: "VISITOR", actor: "VISITOR" },
    ctx.requestId,
  );
  if (!outcome?.ok) throw new Refusal(outcome?.code ?? "registration.notPossible", outcome?.details);
}

type Coming = Omit<Newcomer, "holdsPlace" | "mail" | "action"> & { holdUntil: Date };

function newcomer({ firstName, lastName, email }: PersonInput, own: Own, desk: Desk): Coming {
  return {
    firstName,
    lastName,
    email,
    organisation: null,
    locale: own.locale,
    categoryId: own.categoryId,
    state: "UNCONFIRMED",
    holdUntil: holdEnd(desk.policy, desk.now),
    source: "WEB",
    channel: "WEB",
  };
}

/** Whether or not the address is known, the visitor's answer is the same. @returns whether it was */
async function admit(
  ctx: Context,
  transaction: Transaction,
  desk: Desk,
  person: Newcomer,
): Promise<{ known: boolean }> {
  const address = normaliseEmail(person.email ?? "");
  const known = await liveAddresses(transaction, desk.eventId, [address]);
  if (!known.has(address)) {
    await insertNewcomers(transaction, desk, [person], { actor: "VISITOR", requestId: ctx.requestId });
    return { known: false };
  }
  const [registration] = await transaction.$queryRaw<{ id: string; email: string }[]>`
    SELECT registration."id", registration."email" FROM "Registration" registration
    WHERE registration."eventId" = ${desk.eventId}::uuid AND registration."emailNormalised" = ${address}
      AND registration."state"::text = ANY (${[...liveStates]})
      AND NOT EXISTS (
        SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id" AND earlier."kind" = 'registration.known'
          AND earlier."createdAt" > statement_timestamp() - ${AGAIN_AFTER}::interval
      )`;
  if (registration) {
    await queueMail(transaction, {
      kind: "registration.known",
      locale: person.locale,
      recipient: registration.email,
      eventId: desk.eventId,
      registrationId: registration.id,
    });
  }
  return { known: true };
}
