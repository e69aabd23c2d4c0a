import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, withDoor } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const { id: organisationId } = await organisation(database);
const lead = createCallerFactory(appRouter)(
  await contextOf(await staffMember(database, "Lea", { organisationId, role: "EVENT_LEAD" })),
);

test("P4 · somebody with one name registers, is entered, is listed, and has a ticket in that name", async () => {
  const event = await publishedEvent(database, organisationId, { event: withDoor });
  const asked = { slug: event.slug, locale: "de" as const };
  await publicCaller().registration.create({
    ...asked,
    persons: [{ firstName: "Suharto", email: "s@example.org" }],
  });
  await publicCaller().registration.create({
    ...asked,
    persons: [{ lastName: "Sukarno", email: "t@example.org" }],
  });
  const terms = { categoryId: event.categoryId, channel: "PHONE", locale: "de", overflow: "WAIT" } as const;
  const entered = { ...terms, eventId: event.id, sendMail: true, noticeGiven: true } as const;
  await lead.registration.enter({ ...entered, firstName: "Teller", email: "u@example.org" });
  const { rows } = await lead.registration.list({ eventId: event.id });
  expect(rows.map(({ firstName, lastName }) => [firstName, lastName])).toEqual([
    ["Suharto", ""],
    ["", "Sukarno"],
    ["Teller", ""],
  ]);
  for (const [search, id] of [
    ["suharto", 0],
    ["SUKARNO", 1],
  ] as const) {
    const { rows: one } = await lead.registration.list({ eventId: event.id, search });
    expect(one.map((row) => row.id)).toEqual([rows[id]?.id]);
  }
  const found = await lead.registration.list({ eventId: event.id, search: "teller" });
  const own = await publicCaller().registration.byLink({
    token: ownToken(found.rows[0]?.id ?? ""),
    locale: "de",
  });
  expect(own.ticket?.name).toBe("Teller");
});

test("P4 · one name stands where it belongs, in both directions, and pages do not lose it", async () => {
  const event = await publishedEvent(database, organisationId, { event: withDoor });
  const names = [
    ["Anna", "Beispiel"],
    ["Çelik", ""],
    ["", "Ångström"],
    ["Zoë", "Abel"],
    ["Suharto", ""],
    ["", "Ötzi"],
    ["Oskar", "Zander"],
  ] as const;
  for (const [firstName, lastName] of names) await registration(database, event, { firstName, lastName });
  const inOrder = ["Abel", "Ångström", "Beispiel", "Çelik", "Ötzi", "Suharto", "Zander"];
  for (const direction of ["asc", "desc"] as const) {
    const read: string[] = [];
    let after: string | undefined;
    do {
      const page = await lead.registration.list({ eventId: event.id, direction, size: 2, after });
      read.push(...page.rows.map(({ firstName, lastName }) => lastName || firstName));
      after = page.rows.length === 2 ? (page.next ?? undefined) : undefined;
    } while (after);
    expect(read).toEqual(direction === "asc" ? inOrder : inOrder.toReversed());
  }
});
