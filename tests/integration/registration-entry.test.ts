import { eventScope } from "@podium/api/access/scope";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { paperOf } from "@podium/api/registration/staff/paper";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const call = createCallerFactory(appRouter);
const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
const asLead = call(await contextOf(lead));

const waiting = { waitlistPolicy: "DIRECT" } as const;
const terms = (event: TestEvent) => ({
  eventId: event.id,
  categoryId: event.categoryId,
  channel: "PHONE" as const,
  locale: "de" as const,
  overflow: "WAIT" as const,
  sendMail: true,
  noticeGiven: true as const,
});
const anna = { firstName: "Anna", lastName: "Beispiel" };
const list = (...lines: string[]) => ["Vorname;Nachname;E-Mail-Adresse", ...lines].join("\r\n");

describe("somebody who telephones", () => {
  test("is entered with a place, a record of the notice, a trace by name, and gets no mail without an address", async () => {
    const event = await publishedEvent(database, body.id, { places: 2 });
    const made = await asLead.registration.enter({ ...terms(event), ...anna });
    expect(made.state).toBe("CONFIRMED");
    const shown = await asLead.registration.byId({ eventId: event.id, registrationId: made.id });
    expect(shown).toMatchObject({
      email: null,
      source: "PHONE",
      mails: [],
      consents: [{ purpose: "PRIVACY", textVersion: PRIVACY_NOTICE_VERSION, channel: "PHONE" }],
      history: [{ action: "entered", actor: "Lea" }],
      papers: { letter: true, ticket: true },
    });
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("gets a mail when there is an address and it is wanted", async () => {
    const event = await publishedEvent(database, body.id);
    const kinds = async (sendMail: boolean, email: string) => {
      const { id } = await asLead.registration.enter({ ...terms(event), ...anna, email, sendMail });
      return (await database.mail.findMany({ where: { registrationId: id } })).map(({ kind }) => kind);
    };
    expect(await kinds(true, "eins@example.org")).toEqual(["registration.entered"]);
    expect(await kinds(false, "zwei@example.org")).toEqual([]);
  });

  test("gets no place where none is left: the waiting list if wanted, else a refusal", async () => {
    const event = await publishedEvent(database, body.id, { places: 1, event: waiting });
    await registration(database, event);
    await expect(
      asLead.registration.enter({ ...terms(event), ...anna, overflow: "REFUSE" }),
    ).rejects.toMatchObject({ cause: { code: "registration.full" } });
    expect((await asLead.registration.enter({ ...terms(event), ...anna })).state).toBe("WAITLISTED");
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("is told when the address is registered already", async () => {
    const event = await publishedEvent(database, body.id);
    await registration(database, event, { email: "anna@example.org" });
    await expect(
      asLead.registration.enter({ ...terms(event), ...anna, email: " ANNA@example.org" }),
    ).rejects.toMatchObject({ cause: { code: "registration.addressTaken" } });
  });

  test("is not entered without having heard the notice, nor with half an address", async () => {
    const event = await publishedEvent(database, body.id);
    const given = { ...terms(event), ...anna, noticeGiven: false as true };
    await expect(asLead.registration.enter(given)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      asLead.registration.enter({ ...terms(event), ...anna, email: "anna@" }),
    ).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a paper", () => {
  const papers = async (event: TestEvent, id: string) => {
    const ctx = await contextOf(lead);
    const scope = await eventScope(ctx, lead, event.id, "registration.enter");
    return (kind: "letter" | "ticket") => paperOf(ctx, scope, id, kind);
  };

  test("says what somebody has, in that person's language; a code only with a place", async () => {
    const event = await publishedEvent(database, body.id, { event: waiting });
    const has = await registration(database, event, { locale: "en", email: null });
    expect(await (await papers(event, has.id))("letter")).toMatchObject({
      locale: "en",
      title: "Bürgerdialog Mobilität (English)",
      name: "Anna Beispiel",
      standing: "PLACE",
      code: has.ticketCode,
      category: null,
    });
    const waits = await registration(database, event, { state: "WAITLISTED" });
    const print = await papers(event, waits.id);
    expect(await print("letter")).toMatchObject({ locale: "de", standing: "WAITING", code: null });
    await expect(print("ticket")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is made for nobody of another event, and for nobody who has nothing", async () => {
    const [event, other] = [await publishedEvent(database, body.id), await publishedEvent(database, body.id)];
    const foreign = await registration(database, other);
    const gone = await registration(database, event, { state: "CANCELLED" });
    for (const { id } of [foreign, gone]) {
      await expect((await papers(event, id))("letter")).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("a list", () => {
  test("is looked through without storing anything, and read in exactly as it was said", async () => {
    const event = await publishedEvent(database, body.id, { places: 3, event: waiting });
    await registration(database, event, { email: "schon@example.org" });
    const text = list(
      "Ada;Eins;ada@example.org",
      "Bo;;bo@example.org",
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
      { line: 3, ok: false, problems: [{ column: "lastName", message: "required" }] },
      { line: 4, ok: false, problems: [], code: "registration.addressTaken" },
      { line: 5, ok: true, state: "CONFIRMED" },
      { line: 7, ok: true, state: "WAITLISTED" },
      { line: 8, ok: false, problems: [{ column: "email", message: "emailTwice" }] },
    ]);
    expect(await database.registration.count({ where: { eventId: event.id } })).toBe(1);
    expect(await database.auditEntry.count({ where: { eventId: event.id } })).toBe(0);

    const persons = preview.lines.flatMap((line) => (line.ok ? [line.person] : []));
    const outcomes = await asLead.registration.import({ ...terms(event), persons });
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
    await asLead.registration.import({ ...terms(event), persons });
    expect(await asLead.registration.import({ ...terms(event), persons })).toEqual([
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
    ["no column for the address", "Vorname;Nachname\nA;B", { key: "columnMissing", columns: ["email"] }],
    ["a quotation mark that does not end", list('A;"B;a@example.org'), { key: "fileBroken" }],
    ["too many lines", list(...Array(5_001).fill("A;B;a@example.org")), { key: "fileTooManyRows" }],
  ])("that has %s is told as a whole", async (_, text, fault) => {
    const event = await publishedEvent(database, body.id);
    expect(await asLead.registration.importDryRun({ ...terms(event), text })).toMatchObject({
      ok: false,
      fault,
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
