import { randomUUID } from "node:crypto";
import { hashPassword } from "@podium/auth/password";
import { createUser } from "@podium/db/factories/user";
import { may, type Permission, type StaffRole } from "@podium/domain/staff/permissions";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, withDoor } from "@podium/tests-support/events";
import { type Running, startAdmin, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MadePlace, makePlace } from "./access/place.ts";
import { staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

// The panel's files are no procedures, so the access matrix does not know them: the same questions, asked of their addresses.

const { database, pool, url } = await testDatabase();

let panel: Running;
let own: MadePlace;
let foreign: MadePlace;
/** In another event of the same body. */
let neighbour: string;
let removeData: () => Promise<void>;
let passwordHash: string;

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeData = remove;
  [panel, passwordHash] = await Promise.all([
    startAdmin({ databaseUrl: url, dataDir }),
    hashPassword(staffPassword),
  ]);
  own = await makePlace(database, "Eigenstadt");
  foreign = await makePlace(database, "Fremdstadt");
  const sibling = await publishedEvent(database, own.organisationId);
  await database.event.updateMany({ data: withDoor });
  neighbour = (await registration(database, sibling)).id;
});
afterAll(async () => {
  await panel?.stop();
  await removeData?.();
});

type Person = { name: string; inBody?: StaffRole; inEvent?: StaffRole; elsewhere?: boolean };
const people: Person[] = [
  { name: "administrator", inBody: "ADMINISTRATOR" },
  { name: "event lead", inBody: "EVENT_LEAD" },
  { name: "lead of this event only", inEvent: "EVENT_LEAD" },
  { name: "moderator", inBody: "MODERATOR" },
  { name: "moderator of this event only", inEvent: "MODERATOR" },
  { name: "viewer", inBody: "VIEWER" },
  { name: "viewer of this event only", inEvent: "VIEWER" },
  { name: "administrator of another body", inBody: "ADMINISTRATOR", elsewhere: true },
];

async function loggedIn({ name, inBody, inEvent, elsewhere }: Person): Promise<Visitor> {
  const { organisationId, eventId } = elsewhere ? foreign : own;
  const { id, email } = await createUser(database, {
    name,
    passwordHash,
    memberships: inBody ? [{ organisationId, role: inBody }] : [],
  });
  if (inEvent) await database.eventRole.create({ data: { userId: id, eventId, role: inEvent } });
  const visitor = visitorOf(panel.url);
  await visitor.logIn({ email });
  return visitor;
}

const files: [string, Permission, (eventId: string, registrationId: string) => string][] = [
  ["the list", "registration.export", (eventId) => `/api/events/${eventId}/attendees.csv`],
  ["a letter", "registration.enter", (eventId, id) => `/api/events/${eventId}/attendees/${id}/letter.pdf`],
  ["a ticket", "registration.enter", (eventId, id) => `/api/events/${eventId}/attendees/${id}/ticket.pdf`],
];

describe("A16 · the panel's files", () => {
  test.each(people)("are for $name what the permissions say", async (person) => {
    const visitor = await loggedIn(person);
    const missing = randomUUID();
    for (const [, permission, addressOf] of files) {
      const statusOf = async (eventId: string, registrationId: string) => {
        const answer = await visitor.send(addressOf(eventId, registrationId));
        const body = await answer.text();
        expect(body).not.toContain((person.elsewhere ? own : foreign).attendee);
        return answer.status;
      };
      const role = person.inBody ?? person.inEvent;
      const allowed = role && may([role], permission) ? 200 : 403;
      expect(await statusOf(own.eventId, own.registrationId)).toBe(person.elsewhere ? 404 : allowed);
      expect(await statusOf(foreign.eventId, foreign.registrationId)).toBe(person.elsewhere ? allowed : 404);
      expect(await statusOf(missing, missing)).toBe(404);
    }
  });

  test("are given to nobody who is not logged in", async () => {
    for (const [, , addressOf] of files) {
      const answer = await visitorOf(panel.url).send(addressOf(own.eventId, own.registrationId));
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toContain("/login");
    }
  });

  test("of one event have no person of another", async () => {
    const visitor = await loggedIn({ name: "event lead", inBody: "EVENT_LEAD" });
    for (const [, permission, addressOf] of files.slice(1)) {
      expect(permission).toBe("registration.enter");
      for (const stranger of [neighbour, foreign.registrationId, randomUUID()])
        expect((await visitor.send(addressOf(own.eventId, stranger))).status).toBe(404);
    }
  });
});

test("A18 · the head of the list is told without a person being read", async () => {
  const visitor = await loggedIn({ name: "event lead", inBody: "EVENT_LEAD" });
  const client = await pool.connect();
  try {
    await client.query('BEGIN; LOCK TABLE "Registration" IN ACCESS EXCLUSIVE MODE');
    const answer = await visitor.send(`/api/events/${own.eventId}/attendees.csv`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const requestId = answer.headers.get("x-request-id") ?? "none";
    await waitUntil("the request to be over", () => panel.output().includes(requestId));
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});
