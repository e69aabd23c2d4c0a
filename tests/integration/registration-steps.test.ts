import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { askedAndReminded, poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { byStaff, event, mailsOf, rowOf } from "./stages/steps.ts";

describe("approval", () => {
  test("takes the place when staff say yes; who is approved beyond the places waits", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1, event: { approvalMode: "PLACE_ON_APPROVAL" } });
    const ids: string[] = [];
    for (const email of ["a@example.org", "b@example.org", "c@example.org"]) {
      const persons = [{ firstName: "A", lastName: "B", email }];
      const receipt = await publicCaller().registration.create({ slug: made.slug, locale: "de", persons });
      expect(receipt.prospect).toEqual({ places: 0, waiting: 0, applying: 1, onConfirmation: 0 });
      const { id } = await database.registration.findFirstOrThrow({ where: { eventId: made.id, email } });
      await own(id).confirm();
      ids.push(id);
    }
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
    const [yes, beyond, no] = ids as [string, string, string];
    expect(await byStaff(made, "approve", [yes, beyond])).toEqual([
      { id: yes, ok: true, state: "CONFIRMED" },
      { id: beyond, ok: true, state: "WAITLISTED" },
    ]);
    await byStaff(made, "reject", [no], "Die Veranstaltung richtet sich an Kommunen.");
    expect(await rowOf(no)).toMatchObject({
      state: "REJECTED",
      cancelReason: expect.stringContaining("Kommunen"),
    });
    expect(await mailsOf(yes)).toEqual(["confirm", "pending", "approved"]);
    expect(await mailsOf(no)).toEqual(["confirm", "pending", "rejected"]);
    // Approved already: the queue asks nobody again.
    await own(yes).cancel();
    expect((await rowOf(beyond)).state).toBe("CONFIRMED");
  });

  test("of a kept place is asked again after a change, when the event wants it; the place stays", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1, event: { approvalMode: "PLACE_KEPT", approveAgain: true } });
    const { id } = await registration(database, made, { approvedAt: new Date() });
    expect(await own(id).change("Berta")).toBe("done");
    expect(await rowOf(id)).toMatchObject({
      state: "PENDING",
      holdsPlace: true,
      firstName: "Berta",
      approvedAt: null,
    });
    await byStaff(made, "approve", [id]);
    expect((await rowOf(id)).state).toBe("CONFIRMED");
    expect(await mailsOf(id)).toEqual(["pending", "approved"]);
  });

  test("taken back or refused can be undone while places last, and not past those who wait", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made, { state: "CANCELLED" });
    const rejected = await registration(database, made, { state: "REJECTED" });
    expect(await byStaff(made, "reinstate", [id, rejected.id])).toMatchObject([
      { ok: true, state: "CONFIRMED" },
      { ok: false, code: "registration.full" },
    ]);
    expect(await mailsOf(id)).toEqual(["reinstated"]);
    expect((await rowOf(id)).cancelledBy).toBeNull();
  });

  test("is not undone for an address that nobody ever confirmed, however it ended", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    const over = new Date(Date.now() - 1000);
    const expired = await registration(database, made, { state: "UNCONFIRMED", holdUntil: over });
    const cancelled = await registration(database, made, { state: "UNCONFIRMED" });
    await runDue(await contextOf(null));
    await byStaff(made, "cancelByOrganiser", [cancelled.id]);
    const ids = [expired.id, cancelled.id];
    const mails = await Promise.all(ids.map(mailsOf));
    expect(await byStaff(made, "reinstate", ids)).toMatchObject(
      ids.map((id) => ({ id, ok: false, code: "registration.neverConfirmed" })),
    );
    expect(await Promise.all(ids.map(mailsOf))).toEqual(mails);
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).state))).toEqual([
      "EXPIRED",
      "CANCELLED",
    ]);
  });

  test("can be undone for somebody who had confirmed and did not answer two offers", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made, { state: "EXPIRED", missedOffers: 2 });
    expect(await byStaff(made, "reinstate", [id])).toMatchObject([{ ok: true, state: "CONFIRMED" }]);
  });

  test("is not undone for an address that has come back by itself", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    const { id } = await registration(database, made, { state: "CANCELLED", email: "again@example.org" });
    await registration(database, made, { email: "again@example.org" });
    expect(await byStaff(made, "reinstate", [id])).toMatchObject([
      { ok: false, code: "registration.addressTaken" },
    ]);
  });
});

describe("the calendar's number", () => {
  test("rises when a place is confirmed, lost and given again: no calendar keeps an old entry", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const numbers = [(await rowOf(id)).calendarSequence];
    await own(id).confirm();
    numbers.push((await rowOf(id)).calendarSequence);
    await own(id).cancel();
    numbers.push((await rowOf(id)).calendarSequence);
    await byStaff(made, "reinstate", [id]);
    numbers.push((await rowOf(id)).calendarSequence);
    expect(numbers).toEqual([0, 1, 2, 3]);
  });
});

test("a question about coming that nobody answers frees the place for who waits", async () => {
  const { database } = await testDatabase();
  const made = await event({ places: 1 });
  const { id } = await askedAndReminded(database, made, { holdUntil: new Date(Date.now() - 1) });
  const next = await registration(database, made, { state: "WAITLISTED" });
  await runDue(await contextOf(null));
  expect([(await rowOf(id)).state, (await rowOf(id)).cancelledBy]).toEqual(["CANCELLED", "SYSTEM"]);
  expect((await rowOf(next.id)).state).toBe("CONFIRMED");
});

test("a step that waits too long for the places of a busy event is told to come back, and changes nothing", async () => {
  const { database, pool } = await testDatabase();
  const made = await event({ places: 3 });
  const { id } = await registration(database, made);
  const other = await pool.connect();
  try {
    await other.query("BEGIN");
    await other.query('SELECT FROM "CapacityPool" WHERE "eventId" = $1 FOR UPDATE', [made.id]);
    expect(await own(id).cancel()).toBe("registration.busy");
  } finally {
    await other.query("ROLLBACK");
    other.release();
  }
  expect((await rowOf(id)).state).toBe("CONFIRMED");
});
