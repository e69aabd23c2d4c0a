import { eventScope } from "@podium/api/access/scope";
import { publicCaller } from "@podium/api/public-router";
import { dryRunEntries, enterPersons } from "@podium/api/registration/intake/enter";
import { type Act, act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { dryRunAct } from "@podium/api/registration/transition/dry-run-act";
import { needsReason } from "@podium/domain/registration/actions";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { askedAndReminded, poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

type Given = NonNullable<Parameters<typeof publishedEvent>[2]>;

async function event({ event: columns, ...given }: Given): Promise<TestEvent> {
  const { database } = await testDatabase();
  return publishedEvent(database, bodyId, {
    ...given,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...columns },
  });
}

async function rowOf(id: string) {
  return (await testDatabase()).database.registration.findUniqueOrThrow({ where: { id } });
}

async function mailsOf(id: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId: id }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind.replace("registration.", ""));
}

async function byStaff(made: TestEvent, action: StaffAction, ids: string[], reason = "Aus gutem Grund") {
  const actor = await staffMember((await testDatabase()).database, "Lea Leitung", {
    eventId: made.id,
    role: "EVENT_LEAD",
  });
  const staff = { by: "STAFF", actor } as const;
  const given: Act = needsReason(action) ? { ...staff, action, reason } : { ...staff, action };
  return act(await contextOf(actor), made.id, given, ids);
}

describe("approval", () => {
  test("takes the place when staff say yes; who is approved beyond the places waits", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1, event: { approvalMode: "PLACE_ON_APPROVAL" } });
    const ids: string[] = [];
    for (const email of ["a@example.org", "b@example.org", "c@example.org"]) {
      const persons = [{ firstName: "A", lastName: "B", email }];
      const receipt = await publicCaller().registration.create({ slug: made.slug, locale: "de", persons });
      expect(receipt.prospect).toEqual({ places: 0, waiting: 0, applying: 1 });
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

describe("a place handed over", () => {
  test("ends the one, holds the place for the other, and needs the other's own confirmation", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made, { organisation: "Stadt Halle" });
    await registration(database, made, { state: "WAITLISTED" });
    expect(await own(id).handOver("neu@example.org")).toBe("done");
    const other = await database.registration.findFirstOrThrow({
      where: { eventId: made.id, email: "neu@example.org" },
      include: { group: true },
    });
    expect((await rowOf(id)).state).toBe("CANCELLED");
    expect(other).toMatchObject({ state: "UNCONFIRMED", holdsPlace: true, group: { organisation: null } });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect([await mailsOf(id), await mailsOf(other.id)]).toEqual([["handedOver"], ["takeOver"]]);
    expect(await own(other.id).confirm()).toBe("done");
    expect(await own(id).handOver("third@example.org")).toBe("registration.notPossible");
  });

  test("to somebody who has one already becomes free for those who wait; the answer is the same", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 2 });
    const { id } = await registration(database, made);
    const known = await registration(database, made, { email: "known@example.org" });
    const next = await registration(database, made, { state: "WAITLISTED" });
    expect(await own(id).handOver("KNOWN@example.org")).toBe("done");
    expect((await rowOf(next.id)).state).toBe("CONFIRMED");
    expect(await mailsOf(known.id)).toEqual(["known"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 2, rows: 2 }]);
  });
});

describe("several persons", () => {
  const together = (slug: string, emails: string[], maySplit = false) => ({
    slug,
    locale: "de" as const,
    maySplit,
    organisation: "Stadt Köln",
    persons: emails.map((email, index) => ({ firstName: `P${index}`, lastName: "Q", email })),
  });
  const groupOf = (places: number, columns: Given["event"] = {}) =>
    event({
      pools: [{ key: "all", size: places }],
      categories: [{ nameDe: "Teilnahme", nameEn: "Participation", pools: ["all"], maxPersons: 4 }],
      event: columns,
    });

  test("are one group, each with a mail, a link and a place of their own", async () => {
    const { database } = await testDatabase();
    const made = await groupOf(3);
    await publicCaller().registration.create(together(made.slug, ["a@example.org", "b@example.org"]));
    const rows = await database.registration.findMany({
      where: { eventId: made.id },
      orderBy: { sequence: "asc" },
    });
    expect(new Set(rows.map(({ groupId }) => groupId)).size).toBe(1);
    expect(await Promise.all(rows.map(({ id }) => mailsOf(id)))).toEqual([["confirm"], ["confirm"]]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 2, rows: 2 }]);
  });

  test("more than the places left wait together, or are split when they agree", async () => {
    const made = await groupOf(3);
    const create = (emails: string[], maySplit: boolean) =>
      publicCaller().registration.create(together(made.slug, emails, maySplit));
    expect((await create(["a@example.org", "b@example.org"], false)).prospect.places).toBe(2);
    expect((await create(["c@example.org", "d@example.org"], true)).prospect).toEqual({
      places: 1,
      waiting: 1,
      applying: 0,
    });
    const full = await groupOf(1, { waitlistPolicy: "OFF" });
    const refused = publicCaller().registration.create(
      together(full.slug, ["a@example.org", "b@example.org"]),
    );
    expect(await outcomeOf(refused)).toBe("registration.notEnoughPlaces");
  });

  test("more than the category allows are refused, as is an address that stands there twice", async () => {
    const made = await groupOf(9);
    const five = ["a", "b", "c", "d", "e"].map((name) => `${name}@example.org`);
    expect(await outcomeOf(publicCaller().registration.create(together(made.slug, five)))).toBe(
      "registration.tooManyPersons",
    );
    const twice = publicCaller().registration.create(together(made.slug, ["a@example.org", "A@example.org"]));
    await expect(twice).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("the one who registered them sees the others by initials, adds and removes; the others do not", async () => {
    const { database } = await testDatabase();
    const made = await groupOf(4);
    const contact = await registration(database, made, { firstName: "Änne", lastName: "Öz" });
    const other = await registration(database, made, {
      groupId: contact.groupId,
      firstName: "Ludmilla",
      lastName: "Wachtmeister",
    });
    expect((await own(other.id).view()).group).toBeNull();
    const view = await own(contact.id).view();
    expect(view.group?.members).toEqual([
      { id: other.id, number: 2, initials: "L. W.", state: "CONFIRMED", removable: true },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Ludmilla|Wachtmeister/u);
    expect(await own(other.id).removePerson(contact.id)).toBe("registration.notPossible");
    expect(await own(other.id).addPerson("x@example.org")).toBe("registration.notPossible");
    expect(await own(contact.id).addPerson("x@example.org")).toBe("done");
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 3, rows: 3 }]);
    expect(await own(contact.id).removePerson(other.id)).toBe("done");
    expect((await rowOf(other.id)).state).toBe("CANCELLED");
    const stranger = await registration(database, made);
    expect(await own(contact.id).removePerson(stranger.id)).toBe("registration.notPossible");
  });
});

describe("a request with a key", () => {
  test("that comes again gives the same answer and one registration, also when the event is full by then", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1, event: { waitlistPolicy: "OFF" } });
    const key = crypto.randomUUID();
    const input = {
      slug: made.slug,
      locale: "de" as const,
      key,
      persons: [{ firstName: "A", lastName: "B", email: "a@example.org" }],
    };
    const { registration: caller } = publicCaller();
    const answers = await Promise.all([1, 2, 3].map(() => caller.create(input)));
    answers.push(await caller.create(input));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(1);
    const other = { ...input, persons: [{ firstName: "A", lastName: "B", email: "b@example.org" }] };
    expect(await outcomeOf(caller.create(other))).toBe("registration.keyReused");
  });

  test("is kept for a known address, too: reusing it tells nothing", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    await registration(database, made, { email: "known@example.org" });
    const { registration: caller } = publicCaller();
    const request = (key: string, email: string) =>
      outcomeOf(
        caller.create({
          slug: made.slug,
          locale: "de",
          key,
          persons: [{ firstName: "A", lastName: "B", email }],
        }),
      );
    for (const email of ["known@example.org", "unknown@example.org"]) {
      const key = crypto.randomUUID();
      expect(await request(key, email)).toBe("done");
      expect(await request(key, email)).toBe("done");
      expect(await request(key, `other-${email}`)).toBe("registration.keyReused");
    }
  });
});

describe("entered by staff", () => {
  test("is confirmed with its own consent record, also without e-mail, and never above what there is", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1, event: { registrationPaused: true } });
    const lead = await staffMember(database, "Lea Leitung", { eventId: made.id, role: "EVENT_LEAD" });
    const ctx = await contextOf(lead);
    const scope = await eventScope(ctx, lead, made.id, "registration.enter");
    const person = (email: string | null) => ({
      firstName: "Otto",
      lastName: "Brief",
      email,
      organisation: null,
    });
    const given = {
      categoryId: made.categoryId,
      channel: "LETTER",
      source: "STAFF",
      locale: "de",
      sendMail: true,
      overflow: "WAIT",
      persons: [person(null), person("otto@example.org"), person("OTTO@example.org")],
    } as const;
    const dry = await dryRunEntries(ctx, scope, given);
    expect(await database.registration.count({ where: { eventId: made.id } })).toBe(0);
    const outcomes = await enterPersons(ctx, scope, given);
    expect(outcomes).toMatchObject([
      { ok: true, state: "CONFIRMED" },
      { ok: true, state: "WAITLISTED" },
      { ok: false, code: "registration.addressTaken" },
    ]);
    expect(dry.map((outcome) => ({ ...outcome, id: null }))).toEqual(
      outcomes.map((outcome) => ({ ...outcome, id: null })),
    );
    const first = outcomes[0]?.ok ? outcomes[0].id : "";
    expect(await database.consent.findMany({ where: { registrationId: first } })).toMatchObject([
      { channel: "LETTER" },
    ]);
    expect(await mailsOf(first)).toEqual([]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("a preview", () => {
  test("says what acting then does, and changes nothing", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 2 });
    const holders = [await registration(database, made), await registration(database, made, { email: null })];
    await registration(database, made, { state: "WAITLISTED" });
    const ended = await registration(database, made, { state: "EXPIRED" });
    const ids = [...holders.map(({ id }) => id), ended.id];
    const actor = await staffMember(database, "Lea Leitung", { eventId: made.id, role: "EVENT_LEAD" });
    const cancelling = {
      by: "STAFF",
      actor,
      action: "cancelByOrganiser",
      reason: "Es kommt anders.",
    } as const;
    const ctx = await contextOf(null);
    expect(await dryRunAct(ctx, made.id, cancelling, ids)).toEqual({
      will: { CANCELLED: 2 },
      refused: { "registration.notCancellable": 1 },
      withoutEmail: 1,
      promoted: 1,
    });
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(0);
    expect((await act(ctx, made.id, cancelling, ids)).filter(({ ok }) => ok)).toHaveLength(2);
    expect(await database.registration.count({ where: { eventId: made.id, state: "CONFIRMED" } })).toBe(1);
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
