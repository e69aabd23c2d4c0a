import { eventScope } from "@podium/api/access/scope";
import { paperOf } from "@podium/api/registration/staff/paper";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent, type TestEvent, withDoor } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { anna, asLead, body, database, lead, terms } from "./stages/people.ts";

const waiting = { waitlistPolicy: "DIRECT" } as const;

describe("somebody who telephones", () => {
  test("is entered with a place, a record of the notice, a trace by name, and gets no mail without an address", async () => {
    const event = await publishedEvent(database, body.id, { places: 2, event: withDoor });
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

  test("is not entered where one does not register here", async () => {
    const categories = [{ nameDe: "Presse", nameEn: "Press", channel: "EMAIL" as const }];
    const event = await publishedEvent(database, body.id, { categories });
    await expect(asLead.registration.enter({ ...terms(event), ...anna })).rejects.toMatchObject({
      cause: { code: "registration.byEmail" },
    });
    expect(await database.registration.count({ where: { eventId: event.id } })).toBe(0);
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
    const event = await publishedEvent(database, body.id, { event: { ...waiting, ...withDoor } });
    const has = await registration(database, event, { locale: "en", email: null });
    expect(await (await papers(event, has.id))("letter")).toMatchObject({
      locale: "en",
      title: "Bürgerdialog Mobilität (English)",
      name: "Anna Beispiel",
      standing: "PLACE",
      code: has.ticketCode,
      shortCode: has.shortCode,
      category: null,
    });
    const waits = await registration(database, event, { state: "WAITLISTED" });
    const print = await papers(event, waits.id);
    expect(await print("letter")).toMatchObject({
      locale: "de",
      standing: "WAITING",
      code: null,
      shortCode: null,
    });
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
