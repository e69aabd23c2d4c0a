import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import {
  anHourAgo,
  event,
  inAnHour,
  mailsOf,
  outcome,
  overdue,
  stateOf,
  token,
} from "./stages/registering.ts";

describe("confirming", () => {
  test("makes the kept place a confirmed one and queues the second mail", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 2 });
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    await publicCaller().registration.confirm({ token: token(id, "registration.confirm") });
    expect(await stateOf(id)).toBe("CONFIRMED");
    expect(await mailsOf(id)).toEqual(["registration.confirmed"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await database.auditEntry.count({ where: { entityId: id, action: "confirmed" } })).toBe(1);
  });

  test("twice, and twice at once, is one confirmation and one mail", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event(), { state: "UNCONFIRMED" });
    const link = { token: token(id, "registration.confirm") };
    await Promise.all([1, 2, 3].map(() => publicCaller().registration.confirm(link)));
    await publicCaller().registration.confirm(link);
    expect(await mailsOf(id)).toEqual(["registration.confirmed"]);
  });

  test("is refused when the hold is over, also before anybody swept it", async () => {
    const id = await overdue(await event());
    expect(
      await outcome(publicCaller().registration.confirm({ token: token(id, "registration.confirm") })),
    ).toBe("registration.holdExpired");
    expect(await stateOf(id)).toBe("UNCONFIRMED");
  });

  test("is refused when the event is cancelled", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event({ event: { status: "CANCELLED" } }), {
      state: "UNCONFIRMED",
    });
    expect(
      await outcome(publicCaller().registration.confirm({ token: token(id, "registration.confirm") })),
    ).toBe("event.cancelled");
  });

  test("looking at its page changes nothing: mail scanners open links", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(database, await event(), { state: "UNCONFIRMED", firstName: "Anna" });
    const link = { token: token(id, "registration.confirm"), locale: "de" as const };
    const before = await database.registration.findUniqueOrThrow({ where: { id } });
    const view = await publicCaller().registration.byConfirmationLink(link);
    expect(view).toMatchObject({ state: "UNCONFIRMED", confirmable: true, name: "Anna" });
    expect(view).not.toHaveProperty("email");
    expect(await database.registration.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await mailsOf(id)).toEqual([]);
  });
});

describe("cancelling by the link", () => {
  test("frees the place for the next one and queues a mail", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const { id } = await registration(database, made);
    await publicCaller().registration.cancel({ token: token(id, "registration.manage") });
    expect(await stateOf(id)).toBe("CANCELLED");
    expect(await mailsOf(id)).toEqual(["registration.cancelledByAttendee"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
    const next = {
      slug: made.slug,
      locale: "de" as const,
      persons: [{ firstName: "B", lastName: "C", email: "next@example.org" }],
    };
    expect(await outcome(publicCaller().registration.create(next))).toBe("done");
  });

  test("twice at once frees one place and sends one mail; the second changes nothing", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 3 });
    await registration(database, made);
    const { id } = await registration(database, made);
    const link = { token: token(id, "registration.manage") };
    const answers = await Promise.all([1, 2].map(() => outcome(publicCaller().registration.cancel(link))));
    expect(answers).toEqual(["done", "done"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await mailsOf(id)).toEqual(["registration.cancelledByAttendee"]);
  });

  test("ends with the event's beginning", async () => {
    const { database } = await testDatabase();
    const { id } = await registration(
      database,
      await event({ event: { startsAt: anHourAgo(), endsAt: inAnHour() } }),
    );
    expect(
      await outcome(publicCaller().registration.cancel({ token: token(id, "registration.manage") })),
    ).toBe("event.ended");
  });

  test("somebody who waits without a place takes none away from others", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    await registration(database, made);
    const { id } = await registration(database, made, { state: "WAITLISTED" });
    await publicCaller().registration.cancel({ token: token(id, "registration.manage") });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("a link", () => {
  test("is good for its own purpose only, unchanged and in time", async () => {
    const { database } = await testDatabase();
    const made = await event();
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const other = await registration(database, made, { state: "UNCONFIRMED" });
    const confirm = token(id, "registration.confirm");
    const caller = publicCaller().registration;
    expect(await outcome(caller.cancel({ token: confirm }))).toBe("registration.linkInvalid");
    expect(await outcome(caller.byLink({ token: confirm, locale: "de" }))).toBe("registration.linkInvalid");
    for (const changed of [
      confirm.replace(id, other.id),
      `${confirm.slice(0, -2)}AA`,
      `${confirm}A`,
      confirm.replace(/\.[^.]+\./u, ".zzzzzzz."),
      "x",
      "..",
      `${confirm}.x`,
    ]) {
      expect(await outcome(caller.confirm({ token: changed }))).toBe("registration.linkInvalid");
    }
    const late = token(id, "registration.confirm", anHourAgo());
    expect(await outcome(caller.confirm({ token: late }))).toBe("registration.linkExpired");
    expect(await stateOf(id)).toBe("UNCONFIRMED");
  });

  test("to the registration's own page shows what is stored and can confirm, too", async () => {
    const { database } = await testDatabase();
    const made = await event({ title: "Dialog" });
    const { id, email } = await registration(database, made, { state: "UNCONFIRMED" });
    const link = token(id, "registration.manage");
    const view = await publicCaller().registration.byLink({ token: link, locale: "en" });
    expect(view).toMatchObject({
      email,
      can: { confirm: true, cancel: true, change: true, handOver: false },
      event: { slug: made.slug, title: "Dialog (English)", timezone: "Europe/Berlin" },
    });
    await publicCaller().registration.confirm({ token: link });
    expect(await stateOf(id)).toBe("CONFIRMED");
  });

  test("of a registration that is gone is invalid, nothing more", async () => {
    const gone = token("00000000-0000-4000-8000-000000000000", "registration.manage");
    expect(await outcome(publicCaller().registration.byLink({ token: gone, locale: "de" }))).toBe(
      "registration.linkInvalid",
    );
    expect(await outcome(publicCaller().registration.cancel({ token: gone }))).toBe(
      "registration.linkInvalid",
    );
  });
});
