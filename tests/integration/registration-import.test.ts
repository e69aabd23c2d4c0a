import { randomUUID } from "node:crypto";
import { publishedEvent } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { anna, asLead, body, database, terms } from "./stages/people.ts";

const waiting = { waitlistPolicy: "DIRECT" } as const;
const list = (...lines: string[]) => ["Vorname;Nachname;E-Mail-Adresse", ...lines].join("\r\n");

describe("a list", () => {
  test("is looked through without storing anything, and read in exactly as it was said", async () => {
    const event = await publishedEvent(database, body.id, { places: 3, event: waiting });
    await registration(database, event, { email: "schon@example.org" });
    const text = list(
      "Ada;Eins;ada@example.org",
      " ;;bo@example.org",
      "Cy;Drei;schon@example.org",
      "Di;Vier;di@example.org",
      "",
      "Ed;Fünf;ed@example.org",
      "Fe;Sechs;ADA@example.org",
    );
    const preview = await asLead.registration.importDryRun({ ...terms(event), text });
    if (!preview.ok) throw new Error("the list was not read");
    expect(preview.lines).toMatchObject([
      { line: 2, ok: true, state: "CONFIRMED" },
      { line: 3, ok: false, problems: [{ column: "lastName", message: "nameRequired" }] },
      { line: 4, ok: false, problems: [], code: "registration.addressTaken" },
      { line: 5, ok: true, state: "CONFIRMED" },
      { line: 7, ok: true, state: "WAITLISTED" },
      { line: 8, ok: false, problems: [{ column: "email", message: "emailTwice" }] },
    ]);
    expect(await database.registration.count({ where: { eventId: event.id } })).toBe(1);
    expect(await database.auditEntry.count({ where: { eventId: event.id } })).toBe(0);

    const persons = preview.lines.flatMap((line) => (line.ok ? [line.person] : []));
    const { importId } = preview;
    const outcomes = await asLead.registration.import({ ...terms(event), importId, persons });
    const said = preview.lines.flatMap((line) => (line.ok ? [line.state] : []));
    expect(outcomes.map((outcome) => outcome.ok && outcome.state)).toEqual(said);
    const sources = await database.registrationGroup.groupBy({
      by: ["source"],
      where: { eventId: event.id },
      _count: true,
      orderBy: { source: "asc" },
    });
    expect(sources).toMatchObject([
      { source: "WEB", _count: 1 },
      { source: "IMPORT", _count: 3 },
    ]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 3, rows: 3 }]);
  });

  test("read in twice enters nobody twice and sends nothing twice", async () => {
    const event = await publishedEvent(database, body.id);
    const persons = [{ ...anna, email: "anna@example.org" }];
    await asLead.registration.import({ ...terms(event), importId: randomUUID(), persons });
    expect(await asLead.registration.import({ ...terms(event), importId: randomUUID(), persons })).toEqual([
      { ok: false, code: "registration.addressTaken" },
    ]);
    expect(await database.registration.count({ where: { eventId: event.id } })).toBe(1);
    expect(await database.mail.count({ where: { eventId: event.id } })).toBe(1);
  });

  test("portions of two windows at once come to as many as there are places", async () => {
    const event = await publishedEvent(database, body.id, { places: 10 });
    const portion = (window: number) =>
      asLead.registration.import({
        ...terms(event),
        importId: randomUUID(),
        overflow: "REFUSE",
        persons: Array.from({ length: 8 }, (_, at) => ({ ...anna, email: `p${window}-${at}@example.org` })),
      });
    const outcomes = (await Promise.all([portion(1), portion(2)])).flat();
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 10, rows: 10 }]);
  });

  test.each([
    ["semicolons", "Vorname;Nachname;E-Mail\nZoë;Öztürk;zoe@example.org"],
    ["commas", 'First name,Last name,Email,Organisation\nZoë,Öztürk,zoe@example.org,"Stadt, Amt"'],
    [
      "a byte order mark and CRLF",
      '\uFEFF"Vorname";"Nachname";"E-Mail-Adresse"\r\nZoë;Öztürk;zoe@example.org\r\n',
    ],
  ])("is understood with %s", async (_, text) => {
    const event = await publishedEvent(database, body.id);
    expect(await asLead.registration.importDryRun({ ...terms(event), text })).toMatchObject({
      ok: true,
      lines: [{ line: 2, ok: true, person: { firstName: "Zoë", lastName: "Öztürk" }, state: "CONFIRMED" }],
    });
  });

  test.each([
    ["no line", "Vorname;Nachname;E-Mail", { key: "fileEmpty" }],
    ["nothing", "", { key: "fileEmpty" }],
    ["too many lines", list(...Array(5_001).fill("A;B;a@example.org")), { key: "fileTooManyRows" }],
  ])("that has %s is told as a whole", async (_, text, fault) => {
    const event = await publishedEvent(database, body.id);
    expect(await asLead.registration.importDryRun({ ...terms(event), text })).toMatchObject({
      ok: false,
      fault,
    });
  });

  test("L10 · whose columns are not certain comes back with them, and is read as somebody says", async () => {
    const event = await publishedEvent(database, body.id);
    const text = "Wer;Was;Wo\nZoë Öztürk;Stadt;zoe@example.org";
    const asked = { ...terms(event), text };
    expect(await asLead.registration.importDryRun(asked)).toEqual({
      ok: false,
      columns: {
        head: ["Wer", "Was", "Wo"],
        samples: [["Zoë Öztürk", "Stadt", "zoe@example.org"]],
        found: { email: 2 },
      },
    });
    const columns = { fullName: 0, email: 2, organisation: 1 };
    expect(await asLead.registration.importDryRun({ ...asked, columns })).toMatchObject({
      ok: true,
      lines: [{ line: 2, ok: true, person: { firstName: "Zoë", lastName: "Öztürk", organisation: "Stadt" } }],
    });
    const beyond = { fullName: 0, email: 501 };
    await expect(asLead.registration.importDryRun({ ...asked, columns: beyond })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("L10 · without a head begins with its first person", async () => {
    const event = await publishedEvent(database, body.id);
    const asked = { ...terms(event), text: "Zoë;Öztürk;zoe@example.org" };
    const columns = { firstName: 0, lastName: 1, email: 2 };
    expect(await asLead.registration.importDryRun({ ...asked, columns })).toMatchObject({
      ok: true,
      columns: { head: [] },
      lines: [{ line: 1, ok: true, person: { firstName: "Zoë", lastName: "Öztürk" } }],
    });
  });

  test("of five thousand lines is looked through as a whole", async () => {
    const event = await publishedEvent(database, body.id, { places: 1_234, event: waiting });
    const lines = Array.from({ length: 5_000 }, (_, at) => `A${at};B;p${at}@example.org`);
    const preview = await asLead.registration.importDryRun({ ...terms(event), text: list(...lines) });
    const states = preview.ok ? preview.lines.map((line) => line.ok && line.state) : [];
    expect(states.filter((state) => state === "CONFIRMED")).toHaveLength(1_234);
    expect(states.filter((state) => state === "WAITLISTED")).toHaveLength(5_000 - 1_234);
  });
});
