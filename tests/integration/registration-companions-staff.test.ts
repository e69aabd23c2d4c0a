import { eventScope } from "@podium/api/access/scope";
import { paperOf } from "@podium/api/registration/staff/paper";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent, type TestEvent, withDoor } from "@podium/tests-support/events";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { companionsOf, standing } from "./named/companions.ts";
import { anna, asLead, body, call, database, lead, terms, viewer } from "./stages/people.ts";
import { mailsOf } from "./stages/steps.ts";

const lea = { firstName: "Lea", lastName: "Beispiel" };

function eventFor(
  places: number,
  companions: "NONE" | "NAMED" | "COUNTED",
  columns: NonNullable<Parameters<typeof publishedEvent>[2]>["event"] = {},
): Promise<TestEvent> {
  return publishedEvent(database, body.id, {
    pools: [{ key: "hall", size: places }],
    categories: [{ nameDe: "Saal", nameEn: "Hall", pools: ["hall"], maxPersons: 4, companions }],
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...withDoor, ...columns },
  });
}

const enter = (event: TestEvent, party: { companions?: (typeof lea)[]; counted?: number }, differing = {}) =>
  asLead.registration.enter({ ...terms(event), ...anna, ...party, ...differing });
const beside = (event: TestEvent, registrationId: string, given: Partial<typeof lea> = {}, differing = {}) =>
  outcomeOf(
    asLead.registration.enterCompanion({
      ...{ eventId: event.id, registrationId, ...lea, ...given },
      ...{ overflow: "WAIT", sendMail: true, ...differing },
    }),
  );
const rename = (event: TestEvent, registrationId: string, firstName: string, sendMail = true) =>
  outcomeOf(
    asLead.registration.renameCompanion({
      ...{ eventId: event.id, registrationId, firstName, lastName: "", sendMail },
    }),
  );
const trailOf = async (entityId: string) => {
  const rows = await database.auditEntry.findMany({ where: { entityId }, orderBy: { sequence: "asc" } });
  return rows.map(({ action, actorKind, userId }) => [action, actorKind, userId]);
};

describe("somebody whom staff enter", () => {
  test("brings companions by name and counted: each with a place, a ticket and a trace, one mail for all", async () => {
    const event = await eventFor(9, "COUNTED");
    const { id, state } = await enter(
      event,
      { companions: [lea], counted: 2 },
      { email: "anna@example.org" },
    );
    expect(state).toBe("CONFIRMED");
    expect(await standing(id)).toBe("CONFIRMED + CONFIRMED CONFIRMED CONFIRMED");
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 4, rows: 4 }]);
    expect(await mailsOf(id)).toEqual(["entered"]);
    const along = await companionsOf(id);
    expect(along.map(({ firstName, lastName, email }) => [firstName, lastName, email])).toEqual([
      ["Lea", "Beispiel", null],
      ["", "", null],
      ["", "", null],
    ]);
    expect(new Set(along.map(({ ticketCode }) => ticketCode)).size).toBe(3);
    const [first] = along;
    expect(await trailOf(first?.id ?? "")).toEqual([["entered", "STAFF", lead.userId]]);
    // Who enters the others has seen the notice for them.
    expect(await database.consent.count({ where: { registration: { eventId: event.id } } })).toBe(1);
    expect((await own(id).view()).ticket?.companions.map(({ name }) => name)).toEqual([
      "Lea Beispiel",
      "",
      "",
    ]);
    const ctx = await contextOf(lead);
    const scope = await eventScope(ctx, lead, event.id, "registration.enter");
    expect(await paperOf(ctx, scope, first?.id ?? "", "ticket")).toMatchObject({ name: "Lea Beispiel" });
    const pages = along.map(({ ticketCode, shortCode }, index) => ({
      name: index === 0 ? "Lea Beispiel" : "",
      code: ticketCode,
      shortCode,
    }));
    for (const kind of ["ticket", "letter"] as const)
      expect(await paperOf(ctx, scope, id, kind)).toMatchObject({ name: "Anna Beispiel", companions: pages });
  });

  test("is seated with all companions or waits with all of them", async () => {
    const event = await eventFor(3, "COUNTED");
    const { id } = await enter(event, { counted: 3 });
    expect(await standing(id)).toBe("WAITLISTED + WAITLISTED WAITLISTED WAITLISTED");
    const other = await eventFor(3, "COUNTED");
    expect(await outcomeOf(enter(other, { counted: 3 }, { overflow: "REFUSE" }))).toBe(
      "registration.notEnoughPlaces",
    );
    expect(await poolsAgree(database, other.id)).toEqual([{ taken: 0, rows: 0 }]);
  });

  test("brings whom the category allows, in its bounds, and with names where there have to be any", async () => {
    const [nobody, named] = [await eventFor(9, "NONE"), await eventFor(9, "NAMED")];
    expect(await outcomeOf(enter(nobody, { companions: [lea] }))).toBe("registration.addressNeeded");
    expect(await outcomeOf(enter(named, { counted: 1 }))).toBe("registration.nameNeeded");
    expect(await outcomeOf(enter(named, { companions: [lea, lea, lea, lea] }))).toBe(
      "registration.tooManyPersons",
    );
    expect(await outcomeOf(enter(named, { companions: [{ firstName: "", lastName: "" }] }))).toBe(
      "BAD_REQUEST",
    );
    expect(await outcomeOf(enter(named, { companions: [lea] }))).toBe("done");
  });
});

describe("beside somebody who is registered, staff", () => {
  test("enter a companion, also while registration is closed: with a place, a trace, and a mail if they want it", async () => {
    const event = await eventFor(3, "COUNTED", { registrationPaused: true });
    const { id } = await registration(database, event, { email: "kim@example.org" });
    expect(await own(id).addCompanion("Bo")).toBe("registration.paused");
    expect(await beside(event, id)).toBe("done");
    expect(await beside(event, id, { firstName: "", lastName: "" }, { sendMail: false })).toBe("done");
    expect(await standing(id)).toBe("CONFIRMED + CONFIRMED CONFIRMED");
    expect(await mailsOf(id)).toEqual(["companions"]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 3, rows: 3 }]);
    const [first] = await companionsOf(id);
    expect(await trailOf(first?.id ?? "")).toEqual([["added", "STAFF", lead.userId]]);
    const seen = await asLead.registration.byId({ eventId: event.id, registrationId: id });
    expect(seen).toMatchObject({
      company: "COUNTED",
      group: [],
      companions: [
        { firstName: "Lea", state: "CONFIRMED", mayRename: true, mayCancel: true },
        { firstName: "", state: "CONFIRMED" },
      ],
    });
  });

  test("are never past those who wait: who comes later waits, or is refused", async () => {
    const event = await eventFor(1, "NAMED");
    const { id } = await registration(database, event);
    expect(await beside(event, id, {}, { overflow: "REFUSE" })).toBe("registration.full");
    expect(await beside(event, id)).toBe("done");
    expect(await standing(id)).toBe("CONFIRMED + WAITLISTED");
    const waiting = await registration(database, event, { state: "WAITLISTED" });
    expect(await beside(event, waiting.id, {}, { overflow: "REFUSE" })).toBe("done");
    expect(await standing(waiting.id)).toBe("WAITLISTED + WAITLISTED");
    expect(await beside(event, id, { firstName: "" })).toBe("done");
    expect(await beside(event, id, { firstName: "", lastName: "" })).toBe("registration.nameNeeded");
  });

  test("give a companion no place before a contact about whom they have still to decide", async () => {
    const event = await eventFor(9, "NAMED", { approvalMode: "PLACE_KEPT" });
    const { id } = await registration(database, event, { state: "PENDING" });
    expect(await beside(event, id)).toBe("done");
    expect(await standing(id)).toBe("PENDING + PENDING");
    const approve = { eventId: event.id, action: "approve" as const, registrationIds: [id] };
    await asLead.registration.act(approve);
    expect(await standing(id)).toBe("CONFIRMED + CONFIRMED");
    // Whom staff enter with somebody who comes, they have agreed to.
    expect(await beside(event, id)).toBe("done");
    expect(await standing(id)).toBe("CONFIRMED + CONFIRMED CONFIRMED");
    // An unapproved contact who waits is looked at on getting a place, and so is the companion.
    const full = await eventFor(2, "NAMED", { approvalMode: "PLACE_KEPT" });
    for (let number = 0; number < 2; number += 1) await registration(database, full);
    const { id: waits } = await registration(database, full, { state: "WAITLISTED" });
    expect(await beside(full, waits)).toBe("done");
    const sitting = await database.registration.findMany({ where: { eventId: full.id, state: "CONFIRMED" } });
    for (const each of sitting) await own(each.id).cancel();
    expect(await standing(waits)).toBe("PENDING + PENDING");
  });

  test("cannot add to one who has not confirmed, owes an answer, has ended or comes along", async () => {
    const event = await eventFor(9, "NAMED");
    for (const state of ["UNCONFIRMED", "OFFERED", "CANCELLED"] as const) {
      const { id } = await registration(database, event, { state });
      expect(await beside(event, id)).toBe("registration.notPossible");
      const seen = await asLead.registration.byId({ eventId: event.id, registrationId: id });
      expect(seen.company).toBe("NONE");
    }
    const contact = await registration(database, event);
    const companion = await registration(database, event, { companionOf: contact });
    expect(await beside(event, companion.id)).toBe("registration.notPossible");
    for (let number = 0; number < 2; number += 1) expect(await beside(event, contact.id)).toBe("done");
    expect(await beside(event, contact.id)).toBe("registration.tooManyPersons");
  });

  test("call a companion something else; the contact is told if they want it, and the trail has no name", async () => {
    const event = await eventFor(9, "NAMED", { approvalMode: "PLACE_KEPT", approveAgain: true });
    const contact = await registration(database, event, { email: "kim@example.org" });
    const { id } = await registration(database, event, { companionOf: contact, firstName: "Lea" });
    expect(await rename(event, id, "Leonie", false)).toBe("done");
    expect(await mailsOf(contact.id)).toEqual([]);
    expect(await rename(event, id, "Leonore")).toBe("done");
    expect(await mailsOf(contact.id)).toEqual(["companions"]);
    const [row] = await companionsOf(contact.id);
    // Staff need not look again at what they have typed themselves.
    expect(row).toMatchObject({ firstName: "Leonore", lastName: "", state: "CONFIRMED" });
    expect(await trailOf(id)).toEqual(Array(2).fill(["changed", "STAFF", lead.userId]));
    expect(await rename(event, id, "")).toBe("registration.nameNeeded");
    expect(await rename(event, contact.id, "Kim")).toBe("registration.notPossible");
    await database.registration.update({ where: { id }, data: { state: "CANCELLED", holdsPlace: false } });
    expect(await rename(event, id, "Bo")).toBe("registration.notPossible");
  });

  test("reach nobody of another event, and nothing without the right to enter people", async () => {
    const [event, other] = [await eventFor(9, "NAMED"), await eventFor(9, "NAMED")];
    const contact = await registration(database, other);
    const { id } = await registration(database, other, { companionOf: contact });
    expect(await beside(event, contact.id)).toBe("NOT_FOUND");
    expect(await rename(event, id, "Bo")).toBe("NOT_FOUND");
    const asViewer = call(await contextOf(viewer));
    const given = { eventId: other.id, registrationId: contact.id, ...lea, sendMail: true };
    expect(await outcomeOf(asViewer.registration.enterCompanion({ ...given, overflow: "WAIT" }))).toBe(
      "FORBIDDEN",
    );
    expect(await outcomeOf(asViewer.registration.renameCompanion(given))).toBe("FORBIDDEN");
    const seen = await asViewer.registration.byId({ eventId: other.id, registrationId: contact.id });
    expect(seen.company).toBe("NONE");
    expect(seen.companions).toMatchObject([{ mayRename: false, mayCancel: false }]);
  });
});
