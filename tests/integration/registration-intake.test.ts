import { eventScope } from "@podium/api/access/scope";
import { publicCaller } from "@podium/api/public-router";
import { dryRunEntries, enterPersons } from "@podium/api/registration/intake/enter";
import { act } from "@podium/api/registration/transition/apply";
import { dryRunAct } from "@podium/api/registration/transition/dry-run-act";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { event, type Given, mailsOf, rowOf } from "./stages/steps.ts";

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
      onConfirmation: 0,
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

  test("the one who registered them sees the others, adds and removes; the others do not", async () => {
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
      { number: 2, name: "Ludmilla Wachtmeister", state: "CONFIRMED", removalId: other.id },
    ]);
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
