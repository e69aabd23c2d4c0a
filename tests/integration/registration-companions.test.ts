import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { companionsOf, family, familyEvent, idOf, register, standing } from "./named/companions.ts";
import { rowsOf, sending, walks } from "./stages/registering.ts";
import { byStaff, event, mailsOf, rowOf } from "./stages/steps.ts";

const { database } = await testDatabase();
const taken = async (id: string) => (await poolsAgree(database, id)).map((pool) => [pool.taken, pool.rows]);

describe("registering", () => {
  test("P3 · a child, or a partner with the same address, comes along without an address", async () => {
    const made = await familyEvent(5);
    const { prospect } = await register(made.slug, "eltern@example.org", { named: ["Lea"], counted: 2 });
    expect(prospect.places).toBe(4);
    const contact = await idOf(made, "eltern@example.org");
    expect(await standing(contact)).toBe("UNCONFIRMED + UNCONFIRMED UNCONFIRMED UNCONFIRMED");
    expect(await taken(made.id)).toEqual([[4, 4]]);
    const along = await companionsOf(contact);
    expect(along.map(({ firstName, email }) => [firstName, email])).toEqual([
      ["Lea", null],
      ["", null],
      ["", null],
    ]);
    expect(new Set(along.map(({ ticketCode }) => ticketCode)).size).toBe(3);
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(1);
    expect(await own(contact).confirm()).toBe("done");
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED CONFIRMED CONFIRMED");
    const view = await own(contact).view();
    expect(view.companions.map(({ firstName, state }) => `${firstName} ${state}`)).toEqual([
      "Lea CONFIRMED",
      " CONFIRMED",
      " CONFIRMED",
    ]);
    expect(view.ticket?.companions.map(({ name }) => name)).toEqual(["Lea", "", ""]);
    expect(await mailsOf(contact)).toEqual(["confirm", "confirmed"]);
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(2);
  });

  test("where a category wants an address or a name of everybody, it says so", async () => {
    const ofMode = (companions: "NONE" | "NAMED", maxPersons = 3) =>
      event({
        pools: [{ key: "hall", size: 9 }],
        categories: [{ nameDe: "Saal", nameEn: "Hall", pools: ["hall"], maxPersons, companions }],
      });
    const [nobody, named] = [await ofMode("NONE"), await ofMode("NAMED")];
    const outcome = (slug: string, party: Parameters<typeof register>[2]) =>
      outcomeOf(register(slug, "a@example.org", party));
    expect(await outcome(nobody.slug, { named: ["Lea"] })).toBe("registration.addressNeeded");
    expect(await outcome(nobody.slug, { counted: 1 })).toBe("registration.addressNeeded");
    expect(await outcome(named.slug, { counted: 1 })).toBe("registration.nameNeeded");
    expect(await outcome(named.slug, { named: ["Lea", "Bo", "Ada"] })).toBe("registration.tooManyPersons");
    expect(await outcome(named.slug, { named: ["Lea"] })).toBe("done");
  });

  test("the first person needs an address", async () => {
    const made = await familyEvent(5);
    const answer = publicCaller().registration.create({
      slug: made.slug,
      locale: "de",
      persons: [{ firstName: "Kim", lastName: "Kontakt", email: "" }],
    });
    expect(await outcomeOf(answer)).toBe("BAD_REQUEST");
  });

  test("comes along to each date that was chosen, and may stay away from one", async () => {
    const made = await walks(3);
    const persons = [{ firstName: "Kim", lastName: "Kontakt", email: "a@example.org" }];
    const dates = [0, 1].map((date) => made.categoryIds[date] ?? "");
    await publicCaller().registration.create({
      ...sending(made, "a@example.org", [0, 1]),
      dates,
      persons,
      companions: 2,
    });
    const [first, second] = (await rowsOf(made, "a@example.org")).map(({ id }) => id);
    await own(first ?? "").confirm();
    for (const id of [first, second])
      expect(await standing(id ?? "")).toBe("CONFIRMED + CONFIRMED CONFIRMED");
    await own(second ?? "").cancel();
    expect(await standing(first ?? "")).toBe("CONFIRMED + CONFIRMED CONFIRMED");
    expect(await standing(second ?? "")).toBe("CANCELLED + CANCELLED CANCELLED");
  });

  test("a second sending with the same key changes nothing, with one companion more it is another", async () => {
    const made = await familyEvent(9);
    const key = crypto.randomUUID();
    const send = (companions: number) =>
      outcomeOf(
        publicCaller().registration.create({
          slug: made.slug,
          locale: "de",
          key,
          companions,
          persons: [{ firstName: "Kim", lastName: "Kontakt", email: "a@example.org" }],
        }),
      );
    expect([await send(1), await send(1), await send(2)]).toEqual(["done", "done", "registration.keyReused"]);
    expect(await taken(made.id)).toEqual([[2, 2]]);
  });

  test("who agrees to be split stays with the companions all the same", async () => {
    const made = await familyEvent(2);
    const { prospect } = await register(made.slug, "a@example.org", {
      named: ["Lea", "Bo"],
      others: ["b@example.org"],
      maySplit: true,
    });
    expect(prospect).toMatchObject({ places: 1, waiting: 3 });
    const [contact, other] = [await idOf(made, "a@example.org"), await idOf(made, "b@example.org")];
    await own(contact).confirm();
    await own(other).confirm();
    expect(await standing(contact)).toBe("WAITLISTED + WAITLISTED WAITLISTED");
    expect((await rowOf(other)).state).toBe("CONFIRMED");
    expect((await own(contact).view()).can.split).toBe(false);
  });
});

describe("what happens to the contact happens to the companions", () => {
  test("giving the place back frees all of them, for those who wait", async () => {
    const made = await familyEvent(3);
    const contact = await family(made, "a@example.org", { counted: 2 });
    const next = await family(made, "b@example.org", { named: ["Bo"] });
    expect(await standing(next)).toBe("WAITLISTED + WAITLISTED");
    expect(await own(contact).cancel()).toBe("done");
    expect(await standing(contact)).toBe("CANCELLED + CANCELLED CANCELLED");
    expect(await standing(next)).toBe("CONFIRMED + CONFIRMED");
    expect(await taken(made.id)).toEqual([[2, 2]]);
  });

  test("they wait for as many places as they are, and get them together", async () => {
    const made = await familyEvent(2, { waitlistPolicy: "OFFER" });
    const single = await Promise.all([registration(database, made), registration(database, made)]);
    const contact = await family(made, "a@example.org", { counted: 1, maySplit: true });
    const [first, second] = single;
    await own(first?.id ?? "").cancel();
    expect(await standing(contact)).toBe("WAITLISTED + WAITLISTED");
    await own(second?.id ?? "").cancel();
    expect(await standing(contact)).toBe("OFFERED + OFFERED");
    expect(await own(contact).accept()).toBe("done");
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED");
    expect((await mailsOf(contact)).slice(-2)).toEqual(["offered", "confirmed"]);
  });

  test("the clock ends them together: unconfirmed, unanswered, not coming any more", async () => {
    const made = await familyEvent(9, { waitlistPolicy: "OFFER" });
    await register(made.slug, "a@example.org", { counted: 1 });
    const unconfirmed = await idOf(made, "a@example.org");
    const offered = await registration(database, made, { state: "OFFERED", missedOffers: 1 });
    const due = await registration(database, made, { state: "RECONFIRM_DUE" });
    await registration(database, made, { state: "OFFERED", companionOf: offered });
    await registration(database, made, { state: "WAITLISTED", companionOf: due });
    await registration(database, made, { state: "CONFIRMED", companionOf: due });
    const over = new Date(Date.now() - 1_000);
    await database.registration.updateMany({
      where: { eventId: made.id, holdUntil: { not: null } },
      data: { holdUntil: over, stateSince: new Date(Date.now() - 3_600_000) },
    });
    const told = { locale: "de", eventId: made.id, sentAt: new Date(Date.now() - 3_500_000) };
    for (const [kind, { id, email }] of [
      ["registration.offered", offered],
      ["registration.reconfirmReminder", due],
    ] as const)
      await database.mail.create({
        data: { ...told, state: "SENT", kind, recipient: email, registrationId: id },
      });
    await runDue(await contextOf(null));
    expect(await standing(unconfirmed)).toBe("EXPIRED + EXPIRED");
    expect(await standing(offered.id)).toBe("EXPIRED + EXPIRED");
    expect(await standing(due.id)).toBe("CANCELLED + CANCELLED CANCELLED");
    expect(await taken(made.id)).toEqual([[0, 0]]);
  });

  test("who hands the place over goes with the companions; their places become free", async () => {
    const made = await familyEvent(3);
    const contact = await family(made, "a@example.org", { named: ["Lea"], counted: 1 });
    expect(await own(contact).handOver("neu@example.org")).toBe("done");
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED CONFIRMED");
    const taker = await idOf(made, "neu@example.org");
    await own(taker).confirm();
    expect(await standing(contact)).toBe("CANCELLED + CANCELLED CANCELLED");
    expect(await standing(taker)).toBe("CONFIRMED +");
    expect(await taken(made.id)).toEqual([[1, 1]]);
  });

  test("staff decide about them together, and give no companion a place before the contact", async () => {
    const made = await familyEvent(2, { approvalMode: "PLACE_ON_APPROVAL" });
    const contact = await family(made, "a@example.org", { counted: 2 });
    const [first, second] = await companionsOf(contact);
    expect(await standing(contact)).toBe("PENDING + PENDING PENDING");
    const alone = await byStaff(made, "approve", [first?.id ?? ""]);
    expect(alone).toMatchObject([{ ok: false, code: "registration.contactFirst" }]);
    await byStaff(made, "reject", [second?.id ?? ""]);
    const both = await byStaff(made, "approve", [first?.id ?? "", contact]);
    expect(both).toMatchObject([
      { ok: true, state: "CONFIRMED" },
      { ok: true, state: "CONFIRMED" },
    ]);
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED REJECTED");
    await byStaff(made, "cancelByOrganiser", [contact]);
    expect(await standing(contact)).toBe("CANCELLED + CANCELLED REJECTED");
    const again = await byStaff(made, "reinstate", [first?.id ?? ""]);
    expect(again).toMatchObject([{ ok: false, code: "registration.contactFirst" }]);
    await byStaff(made, "reinstate", [contact, first?.id ?? ""]);
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED REJECTED");
    expect(await taken(made.id)).toEqual([[2, 2]]);
  });
});
