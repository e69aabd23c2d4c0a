import { eventScope } from "@podium/api/access/scope";
import { type ExportWords, exportRegistrations } from "@podium/api/registration/staff/export";
import { registrationStates } from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
const ctx = await contextOf(lead);

const words: ExportWords = {
  header: {
    lastName: "Nachname",
    firstName: "Vorname",
    email: "E-Mail-Adresse",
    organisation: "Organisation",
    category: "Teilnahmeart",
    state: "Status",
    registeredAt: "Eingegangen (ISO 8601)",
    registeredAtReadable: "Eingegangen",
    companionOf: "Begleitperson von",
    date: "Termin",
  },
  state: Object.fromEntries(registrationStates.map((state) => [state, state])) as ExportWords["state"],
  readable: (instant) => instant.toISOString().slice(0, 10),
};

async function download(eventId: string, only?: Parameters<typeof exportRegistrations>[3]): Promise<string> {
  const scope = await eventScope(ctx, lead, eventId, "registration.export");
  const { body: stream } = await exportRegistrations(ctx, scope, words, only);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** RFC 4180 with semicolons, written for this test: a second opinion on what the export writes. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ";" || sign === "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\r") {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test("nasty cells come back as they went in, and none is a formula", async () => {
  const event = await publishedEvent(database, body.id);
  const nasty = [
    '=HYPERLINK("http://x";"y")',
    "+49 30 1",
    "-1+1",
    "@SUM(A1)",
    "\tTab",
    'O\'Brien; "Zoe"',
    "Zeile\nUmbruch",
    "Ǆurđević",
    "𝒵😀",
    " ",
  ];
  for (const lastName of nasty) await registration(database, event, { lastName });
  const text = await download(event.id);
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [header, ...rows] = parse(text.slice(1));
  const { date: _, companionOf: __, ...everywhere } = words.header;
  expect(header).toEqual(Object.values(everywhere));
  expect(rows.map(([lastName]) => lastName?.replace(/^'(?=[=+\-@\t\r])/u, ""))).toEqual(nasty);
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
});

test("every attendee is in the file once, also beyond one read, and people who come meanwhile do no harm", async () => {
  const event = await publishedEvent(database, body.id);
  await database.$executeRaw`
    WITH parties AS (
      INSERT INTO "RegistrationGroup" ("eventId", "locale") SELECT ${event.id}::uuid, 'de' FROM generate_series(1, 5003)
      RETURNING "id"
    )
    INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised", "state", "holdsPlace")
    SELECT ${event.id}::uuid, "id", ${event.categoryId}::uuid, 'A', 'B', "id" || '@example.org', "id" || '@example.org', 'CONFIRMED', true
    FROM parties`;
  const reading = download(event.id);
  await registration(database, event);
  const rows = parse((await reading).slice(1)).slice(1);
  const addresses = new Set(rows.map((row) => row[2]));
  expect(addresses.size).toBe(rows.length);
  expect([5003, 5004]).toContain(rows.length);
});

test("every state is in the file, also people without an address; a state and a category narrow it", async () => {
  const event = await publishedEvent(database, body.id, { event: { waitlistPolicy: "DIRECT" } });
  for (const state of registrationStates) await registration(database, event, { state, email: null });
  const states = async (only?: Parameters<typeof exportRegistrations>[3]) =>
    parse((await download(event.id, only)).slice(1))
      .slice(1)
      .map((row) => [row[2], row[5]]);
  expect(await states()).toEqual(registrationStates.map((state) => ["", state]));
  expect(await states({ state: "WAITLISTED" })).toEqual([["", "WAITLISTED"]]);
  expect(await states({ categoryId: event.categoryId })).toHaveLength(registrationStates.length);
  expect(await states({ categoryId: event.id })).toEqual([]);
});

test("where people choose among dates, the file says which", async () => {
  const event = await publishedEvent(database, body.id, { moreDates: [7], choice: { places: 5 } });
  const chosen = { id: event.id, categoryId: event.categoryIds[1] ?? "" };
  await registration(database, chosen);
  const [header, row] = parse((await download(event.id)).slice(1));
  const { startsAt } = await database.occurrence.findUniqueOrThrow({ where: { id: event.occurrenceIds[1] } });
  expect([header?.at(-1), row?.at(-1)]).toEqual(["Termin", startsAt?.toISOString().slice(0, 10)]);
});

test("where somebody comes along with another person, the file says with whom", async () => {
  const event = await publishedEvent(database, body.id, { places: 5 });
  const contact = await registration(database, event, { firstName: "Ada", lastName: "Öztürk" });
  await registration(database, event, { firstName: "", lastName: "", companionOf: contact });
  const [header, ...rows] = parse((await download(event.id)).slice(1));
  expect([header?.at(-1), ...rows.map((row) => row.at(-1))]).toEqual(["Begleitperson von", "", "Ada Öztürk"]);
});

test("an empty list is a file with its header", async () => {
  const event = await publishedEvent(database, body.id);
  expect(parse((await download(event.id)).slice(1))).toHaveLength(1);
});

test("who took the list away is on record", async () => {
  const event = await publishedEvent(database, body.id);
  await download(event.id);
  const entries = await database.auditEntry.findMany({ where: { eventId: event.id, entity: "export" } });
  expect(entries).toMatchObject([{ userId: lead.userId, action: "attendeesExported" }]);
});

test("who may look may not take the list away", async () => {
  const event = await publishedEvent(database, body.id);
  for (const role of ["VIEWER", "MODERATOR"] as const) {
    const other = await staffMember(database, role, { organisationId: body.id, role });
    await expect(eventScope(ctx, other, event.id, "registration.export")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});
