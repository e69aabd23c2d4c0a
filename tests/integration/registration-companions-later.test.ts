import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { companionsOf, family, familyEvent, idOf, register, standing } from "./named/companions.ts";
import { byStaff, event, mailsOf, rowOf } from "./stages/steps.ts";

const { database } = await testDatabase();
const taken = async (id: string) => (await poolsAgree(database, id)).map((pool) => [pool.taken, pool.rows]);

describe("one more companion, on the own page", () => {
  test("has a place at once where there is one, else waits behind who is there already", async () => {
    const made = await familyEvent(3);
    const contact = await family(made, "a@example.org", { counted: 1 });
    expect(await own(contact).addCompanion("Lea")).toBe("done");
    expect(await own(contact).addCompanion("")).toBe("done");
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED CONFIRMED WAITLISTED");
    const [first] = await companionsOf(contact);
    expect(await own(contact).removePerson(first?.id ?? "")).toBe("done");
    expect(await standing(contact)).toBe("CONFIRMED + CANCELLED CONFIRMED CONFIRMED");
    expect(await taken(made.id)).toEqual([[3, 3]]);
  });

  test("is not offered a place by itself: nobody could answer for it", async () => {
    const made = await familyEvent(2, { waitlistPolicy: "OFFER" });
    const contact = await family(made, "a@example.org", {});
    const other = await registration(database, made);
    await own(contact).addCompanion("Lea");
    expect(await standing(contact)).toBe("CONFIRMED + WAITLISTED");
    await own(other.id).cancel();
    expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED");
  });

  test("waits beside a contact who waits, and applies beside one who applies", async () => {
    const waiting = await familyEvent(1);
    await registration(database, waiting);
    const first = await family(waiting, "a@example.org", {});
    await own(first).addCompanion("Lea");
    expect(await standing(first)).toBe("WAITLISTED + WAITLISTED");
    const applying = await familyEvent(9, { approvalMode: "PLACE_KEPT" });
    const second = await family(applying, "a@example.org", {});
    await own(second).addCompanion("Lea");
    expect(await standing(second)).toBe("PENDING + PENDING");
    await byStaff(applying, "approve", [second]);
    expect(await standing(second)).toBe("CONFIRMED + CONFIRMED");
    expect(await taken(applying.id)).toEqual([[2, 2]]);
  });

  test("only while the address is sure, in the bounds of the category, and by the contact alone", async () => {
    const made = await familyEvent(20);
    await register(made.slug, "a@example.org", { others: ["b@example.org"] });
    const [contact, other] = [await idOf(made, "a@example.org"), await idOf(made, "b@example.org")];
    expect(await own(contact).addCompanion("Lea")).toBe("registration.notPossible");
    await own(contact).confirm();
    await own(other).confirm();
    expect(await own(other).addCompanion("Lea")).toBe("registration.notPossible");
    for (let number = 0; number < 4; number += 1) await own(contact).addCompanion("");
    expect(await own(contact).addCompanion("")).toBe("registration.tooManyPersons");
    expect((await own(contact).view()).companionMode).toBe("NONE");
    const [lea] = await companionsOf(contact);
    expect(await own(other).removePerson(lea?.id ?? "")).toBe("registration.notPossible");
    expect(await own(other).nameCompanion(lea?.id ?? "", "Eve")).toBe("registration.notPossible");
    const strict = await event({ places: 5 });
    const alone = await registration(database, strict);
    await database.category.updateMany({ where: { eventId: strict.id }, data: { maxPersons: 3 } });
    expect(await own(alone.id).addCompanion("Lea")).toBe("registration.addressNeeded");
  });
});

test("a companion gets another name, at all dates alike, and staff look at it where they want to", async () => {
  const made = await familyEvent(5, { approvalMode: "PLACE_KEPT", approveAgain: true });
  const contact = await family(made, "a@example.org", { named: ["Lea"], counted: 1 });
  await byStaff(made, "approve", [contact]);
  const [lea] = await companionsOf(contact);
  expect(await own(contact).nameCompanion(lea?.id ?? "", "Bo")).toBe("done");
  expect(await standing(contact)).toBe("CONFIRMED + PENDING CONFIRMED");
  expect((await rowOf(lea?.id ?? "")).firstName).toBe("Bo");
  await byStaff(made, "approve", [lea?.id ?? ""]);
  expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED CONFIRMED");
  const trail = await database.auditEntry.findMany({ where: { eventId: made.id } });
  expect(
    JSON.stringify(trail, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
  ).not.toMatch(/Lea|Bo|Kontakt/u);
});

test("the contact is told by mail what others did about companions alone", async () => {
  const made = await familyEvent(2);
  const contact = await family(made, "a@example.org", { named: ["Lea"] });
  const [lea] = await companionsOf(contact);
  await byStaff(made, "cancelByOrganiser", [lea?.id ?? ""]);
  expect(await mailsOf(contact)).toEqual(["confirm", "confirmed", "companions"]);
  await byStaff(made, "cancelByOrganiser", [contact]);
  expect((await mailsOf(contact)).at(-1)).toBe("cancelledByOrganiser");
});

test("who is registered already is not added to by somebody who types the address with companions", async () => {
  const made = await familyEvent(9);
  const contact = await family(made, "a@example.org", { counted: 1 });
  const { prospect } = await register(made.slug, "a@example.org", { named: ["Eve"], counted: 2 });
  expect(prospect.places).toBe(4);
  expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED");
  expect(await taken(made.id)).toEqual([[6, 6]]);
  expect(await mailsOf(contact)).toEqual(["confirm", "confirmed", "known"]);
});

test("a contact comes back into the last place, whoever came along once", async () => {
  const made = await familyEvent(3);
  const contact = await family(made, "a@example.org", { counted: 2 });
  await own(contact).cancel();
  for (let number = 0; number < 2; number += 1) await registration(database, made);
  await byStaff(made, "reinstate", [contact]);
  expect(await standing(contact)).toBe("CONFIRMED + CANCELLED CANCELLED");
});

test("the queue's order holds, also for a companion whose contact is seated", async () => {
  const made = await familyEvent(1);
  const contact = await family(made, "a@example.org", {});
  await own(contact).addCompanion("Lea");
  const later = await registration(database, made, { state: "WAITLISTED" });
  const [lea] = await companionsOf(contact);
  await database.capacityPool.updateMany({ where: { eventId: made.id }, data: { size: 2 } });
  await byStaff(made, "promote", [lea?.id ?? "", later.id]);
  expect(await standing(contact)).toBe("CONFIRMED + CONFIRMED");
  expect((await rowOf(later.id)).state).toBe("WAITLISTED");
});
