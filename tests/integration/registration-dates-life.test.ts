import { createContext } from "@podium/api/context";
import { publicCaller } from "@podium/api/public-router";
import { sendReminders } from "@podium/api/registration/notices/reminders";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { testDatabase } from "@podium/tests-support/database";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import {
  ids,
  mailsOf,
  outcome,
  refusalOf,
  rowsOf,
  sending,
  stateOf,
  token,
  walks,
} from "./stages/registering.ts";

describe("each date goes by its own time", () => {
  const past = () => ({
    event: {
      startsAt: new Date(Date.now() - 8 * 86_400_000),
      endsAt: new Date(Date.now() - 7.9 * 86_400_000),
    },
  });

  test("one that is over takes nobody; one ahead does, and can be cancelled", async () => {
    const made = await walks(5, past());
    const create = (date: number) =>
      refusalOf(publicCaller().registration.create(sending(made, "i@example.org", [date])));
    expect(await create(0)).toBe("registration.begun");
    expect(await create(2)).toBe("accepted");
    const [row] = await rowsOf(made, "i@example.org");
    await publicCaller().registration.confirm({ token: token(row?.id ?? "", "registration.confirm") });
    const view = await publicCaller().registration.byLink({
      token: token(row?.id ?? "", "registration.manage"),
      locale: "de",
    });
    expect(view.can.cancel).toBe(true);
    expect(view.event.occurrences.map(({ id }) => id)).toEqual([made.occurrenceIds[2]]);
    expect(
      await outcome(
        publicCaller().registration.cancel({ token: token(row?.id ?? "", "registration.manage") }),
      ),
    ).toBe("done");
  });

  test("its waiting list goes on moving after another date has begun", async () => {
    const { database } = await testDatabase();
    const made = await walks(1, {
      event: { ...past().event, waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null },
    });
    const date = { id: made.id, categoryId: made.categoryIds[3] ?? "" };
    const holder = await registration(database, date);
    const waiting = await registration(database, date, { state: "WAITLISTED" });
    const over = { id: made.id, categoryId: made.categoryIds[0] ?? "" };
    const [, late] = [
      await registration(database, over),
      await registration(database, over, { state: "WAITLISTED" }),
    ];
    await publicCaller().registration.cancel({ token: token(holder.id, "registration.manage") });
    await runDue(createContext());
    expect([await stateOf(waiting.id), await stateOf(late.id)]).toEqual(["CONFIRMED", "WAITLISTED"]);
  });

  test("only those who come to it are reminded of it", async () => {
    const { database } = await testDatabase();
    const startsAt = new Date(Date.now() + 20 * 3_600_000);
    const made = await walks(9, {
      event: {
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        reminderHours: [24],
        quietFrom: null,
        quietUntil: null,
      },
    });
    const long = new Date(Date.now() - 3 * 86_400_000);
    const at = (date: number) =>
      registration(database, { id: made.id, categoryId: made.categoryIds[date] ?? "" }, { createdAt: long });
    const [soon, later] = [await at(0), await at(1)];
    await sendReminders(createContext());
    expect([await mailsOf(soon.id), await mailsOf(later.id)]).toEqual([["registration.reminder"], []]);
  });
});

test("all dates stand on one page, whichever link leads to it; other people's do not", async () => {
  const { database } = await testDatabase();
  const made = await walks(9);
  await publicCaller().registration.create(sending(made, "j@example.org", [0, 1]));
  await publicCaller().registration.create(sending(made, "j@example.org", [3]));
  await publicCaller().registration.create(sending(made, "k@example.org", [2]));
  const rows = await rowsOf(made, "j@example.org");
  for (const { id } of rows) {
    const view = await publicCaller().registration.byLink({
      token: token(id, "registration.manage"),
      locale: "de",
    });
    expect(view.dates.map(({ registrationId }) => registrationId)).toEqual(ids(rows));
  }
  const confirmation = await publicCaller().registration.byConfirmationLink({
    token: token(rows[1]?.id ?? "", "registration.confirm"),
    locale: "de",
  });
  // What was sent later has a link of its own.
  expect(confirmation.dates.map(({ registrationId }) => registrationId)).toEqual(ids(rows.slice(0, 2)));
  await publicCaller().registration.confirm({ token: token(rows[0]?.id ?? "", "registration.confirm") });
  expect((await rowsOf(made, "j@example.org")).map(({ state }) => state)).toEqual([
    "CONFIRMED",
    "CONFIRMED",
    "UNCONFIRMED",
  ]);
  await publicCaller().registration.change({
    token: token(rows[0]?.id ?? "", "registration.manage"),
    firstName: "Zoé",
    lastName: "Neu",
  });
  const names = await database.registration.findMany({
    where: { eventId: made.id, emailNormalised: "j@example.org" },
    orderBy: { sequence: "asc" },
    select: { lastName: true },
  });
  expect(names.map(({ lastName }) => lastName)).toEqual(["Neu", "Neu", "Đặng"]);
});
