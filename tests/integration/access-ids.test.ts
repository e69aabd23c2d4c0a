import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicRouter } from "@podium/api/public-router";
import type { Actor } from "@podium/domain/staff/actor";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { comment } from "@podium/tests-support/comments";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { registration } from "@podium/tests-support/registrations";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { type Describable, idPaths, withValue } from "./access/id-paths.ts";
import { makePlace } from "./access/place.ts";
import { publicSamples, type Sample, staffSamples } from "./access/samples.ts";

// Every id that a procedure takes, cursors included, is looked up where its caller may look: the id of somebody else's
// row is answered like one that nobody has. Which ids there are is read from the routers' schemas.

const { database } = await testDatabase();
const own = await makePlace(database, "Eigenstadt");
const foreign = await makePlace(database, "Fremdstadt");
const administrator = await staffMember(database, "Kim", {
  organisationId: own.organisationId,
  role: "ADMINISTRATOR",
});

/** Rows of another body, of every kind that there is, and of another event of the same body. */
const foreignIds = await idsOf(foreign.eventId, [
  foreign.organisationId,
  foreign.eventId,
  foreign.registrationId,
  foreign.messageId,
  foreign.commentId,
  foreign.mailId,
  foreign.seriesId,
  await venueOf(foreign.organisationId),
]);
const sibling = await publishedEvent(database, own.organisationId);
const siblingIds = await idsOf(sibling.id, [(await registration(database, sibling)).id]);

async function idsOf(eventId: string, ids: string[]): Promise<string[]> {
  const where = { where: { eventId }, select: { id: true } };
  const rows = [
    ...(await database.category.findMany(where)),
    ...(await database.capacityPool.findMany(where)),
    ...(await database.media.findMany(where)),
  ];
  return [...ids, ...rows.map(({ id }) => id)];
}

async function venueOf(organisationId: string): Promise<string> {
  const columns = { name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle (Saale)" };
  return (await database.venue.create({ data: { organisationId, ...columns }, select: { id: true } })).id;
}

/** Numbers of foreign rows that were made a moment ago, each with the next one, which no row has. */
async function foreignNumbers(): Promise<[string, string][]> {
  const { organisationId, eventId, registrationId } = foreign;
  const change = { actorKind: "SYSTEM", entity: "event", entityId: eventId, action: "edited" } as const;
  const letter = { kind: "registration.confirmed", locale: "de", recipient: foreign.attendee } as const;
  const made = {
    AuditEntry: await database.auditEntry.create({ data: { ...change, organisationId, eventId } }),
    Comment: await database.comment.findUniqueOrThrow({
      where: { id: (await comment(database, eventId)).id },
    }),
    Mail: await database.mail.create({ data: { ...letter, eventId, registrationId } }),
  };
  const pairs: [string, string][] = [];
  for (const [table, { sequence }] of Object.entries(made)) {
    const [unused] = await database.$queryRaw<{ number: bigint }[]>`
      SELECT nextval(pg_get_serial_sequence(${`"${table}"`}, 'sequence')) AS "number"`;
    pairs.push([String(sequence), String(unused?.number)]);
  }
  return pairs;
}

/** Chosen by who sends it, as a name for what is sent: it finds nothing but that. */
const chosenBySender = ["registration.create key", "registration.import importId"];
/** Whom a procedure is for: its own id there is another thing than a row of another event. */
const scopes = ["eventId", "organisationId"];

type Procedure = { _def: { inputs: Describable[] } };

describe.each([
  ["publicRouter", publicRouter, publicSamples, null],
  ["appRouter", appRouter, staffSamples, administrator],
] as const)("A10 · ids of others in %s", (_, router, samples: Record<string, Sample>, actor) => {
  const procedures = Object.entries(router._def.procedures as unknown as Record<string, Procedure>);
  const cases = procedures.flatMap(([path, { _def }]) =>
    idPaths(_def.inputs)
      .filter(({ field }) => !chosenBySender.includes(`${path} ${field.join(".")}`))
      .map((id) => [path, id.field.join("."), id] as const),
  );

  test("are found in the schemas", () => {
    expect(cases.length).toBeGreaterThan(actor ? 30 : 2);
  });

  test.each(cases)("%s: %s", async (path, _field, { field, kind }) => {
    const ask = (value: string) => answerTo(router, path, samples[path], actor, field, value);
    const pairs =
      kind === "number"
        ? await foreignNumbers()
        : [...foreignIds, ...(scopes.includes(field.join(".")) ? [] : siblingIds)].map(
            (id) => [id, randomUUID()] as const,
          );
    for (const [id, nobodys] of pairs) expect(await ask(id), id).toEqual(await ask(nobodys));
  });
});

test("A10 · a cursor of another body's row gives none of one's own rows, in whatever order", async () => {
  const caller = createCallerFactory(appRouter)(await contextOf(administrator));
  for (const lastName of ["Aal", "Müller", "Zander"]) await registration(database, sibling, { lastName });
  const stranger = foreign.registrationId;
  for (const sort of ["name", "email", "state", "queue", "createdAt"] as const)
    for (const direction of ["asc", "desc"] as const)
      for (const cursor of [{ after: stranger }, { before: stranger }]) {
        const page = await caller.registration.list({ eventId: sibling.id, sort, direction, ...cursor });
        expect(page.rows).toEqual([]);
      }
});

/** What is said to this value in this field; whatever is new at each call is taken out. */
async function answerTo(
  router: typeof publicRouter | typeof appRouter,
  path: string,
  sample: Sample | undefined,
  actor: Actor | null,
  field: string[],
  value: string,
) {
  const caller = createCallerFactory(router as typeof appRouter)(await contextOf(actor));
  const procedure = path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], caller);
  const input = withValue(await fresh(path, sample?.input?.(own)), field, value);
  const answer = await (procedure as (input: unknown) => Promise<unknown>)(input).catch((error: unknown) => {
    if (!(error instanceof TRPCError)) throw error;
    const { code, details } = (error.cause ?? {}) as { code?: string; details?: unknown };
    return { said: error.code, code, details };
  });
  return JSON.parse((JSON.stringify(answer) ?? "null").replaceAll(uuid, "id").replaceAll(instant, "instant"));
}
const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gu;
const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/** The form of an event as it would be saved: at its present version, with an address that is free. */
async function fresh(path: string, input: unknown): Promise<unknown> {
  if (path !== "event.update" && path !== "event.create") return input;
  const { version } = await database.event.findUniqueOrThrow({ where: { id: own.eventId } });
  const given = input as { event: object };
  const event = { ...given.event, slug: `zugriff-${randomUUID()}` };
  return { ...given, event, ...(path === "event.update" && { version }) };
}
