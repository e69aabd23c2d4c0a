import { readableCode } from "@podium/domain/registration/codes/ticket";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent, withDoor } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { asLead, body, call, database, viewer } from "./stages/people.ts";

const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/u;
const atDoor = () => publishedEvent(database, body.id, { event: withDoor });

describe("the code that is read out from a ticket", () => {
  test("is one for each person and each who comes along, on the ticket as in the panel", async () => {
    const event = await atDoor();
    const anna = await registration(database, event);
    const along = [
      await registration(database, event, { companionOf: anna, firstName: "Lea" }),
      await registration(database, event, { companionOf: anna, firstName: "", lastName: "" }),
    ];
    const { ticket } = await own(anna.id).view();
    const codes = [ticket?.shortCode, ...(ticket?.companions ?? []).map(({ shortCode }) => shortCode)];
    expect(codes).toEqual([anna, ...along].map(({ shortCode }) => shortCode));
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(CODE);
    const { rows } = await asLead.registration.list({ eventId: event.id, sort: "createdAt" });
    expect(rows.map(({ shortCode }) => shortCode).sort()).toEqual(codes.toSorted());
    const person = await asLead.registration.byId({ eventId: event.id, registrationId: anna.id });
    expect(person.shortCode).toBe(anna.shortCode);
  });

  test("is nobody's who has no ticket", async () => {
    const event = await publishedEvent(database, body.id, {
      event: { ...withDoor, format: "HYBRID", onlineUrl: "https://raum.example" },
      categories: [
        { nameDe: "Vor Ort", nameEn: "In person", attendance: "ON_SITE" },
        { nameDe: "Online", nameEn: "Online", attendance: "ONLINE" },
      ],
    });
    const [hall = "", online = ""] = event.categoryIds;
    const made = [
      await registration(database, { ...event, categoryId: hall }),
      await registration(database, { ...event, categoryId: hall }, { state: "UNCONFIRMED" }),
      await registration(database, { ...event, categoryId: hall }, { state: "CANCELLED" }),
      await registration(database, { ...event, categoryId: online }),
    ];
    const { rows } = await asLead.registration.list({ eventId: event.id });
    const shown = (id: string) => rows.find((row) => row.id === id)?.shortCode;
    const onPages = await Promise.all(
      made.map(({ id }) => asLead.registration.byId({ eventId: event.id, registrationId: id })),
    );
    const expected = [made[0]?.shortCode, null, null, null];
    expect(made.map(({ id }) => shown(id))).toEqual(expected);
    expect(onPages.map(({ shortCode }) => shortCode)).toEqual(expected);
  });

  test("is no one else's at the same event, whoever writes the row", async () => {
    const event = await atDoor();
    const [one, other] = [await registration(database, event), await registration(database, event)];
    const elsewhere = await registration(database, await atDoor());
    const take = (id: string) =>
      database.registration.update({ where: { id }, data: { shortCode: one.shortCode } });
    await expect(take(other.id)).rejects.toMatchObject({ code: "P2002" });
    expect((await take(elsewhere.id)).shortCode).toBe(one.shortCode);
  });
});

describe("searching by the code", async () => {
  const event = await atDoor();
  const foreign = await atDoor();
  const anna = await registration(database, event, { lastName: "Sucherin" });
  await registration(database, event);
  const stranger = await registration(database, foreign);
  // Letters that are taken for digits, and the other way round.
  await database.registration.update({ where: { id: anna.id }, data: { shortCode: "K0172M0W" } });
  const found = async (search: string, eventId = event.id) =>
    (await asLead.registration.list({ eventId, search })).rows.map(({ id }) => id);

  test.each([
    "K0172M0W",
    "K017 2M0W",
    "k017 2m0w",
    "ko17-2mow",
    "KOI72MOW",
    "kol7 2m0w",
    ` ${readableCode("K0172M0W")} `,
  ])("%j finds the person", async (typed) => {
    expect(await found(typed)).toEqual([anna.id]);
    expect((await asLead.registration.ids({ eventId: event.id, search: typed })).ids).toEqual([anna.id]);
  });

  test("what a scanner reads from the QR code does, too", async () => {
    expect(await found(anna.ticketCode)).toEqual([anna.id]);
    expect(await found(stranger.ticketCode)).toEqual([]);
  });

  test("another event's code finds nobody", async () => {
    expect(await found(stranger.shortCode)).toEqual([]);
    expect(await found(stranger.shortCode, foreign.id)).toEqual([stranger.id]);
    expect(await found("K0172M0V")).toEqual([]);
  });

  test("whoever may not see the list finds nobody by it either", async () => {
    const other = await organisation(database);
    const outsider = call(
      await contextOf(await staffMember(database, "Olaf", { organisationId: other.id, role: "EVENT_LEAD" })),
    );
    const search = { eventId: event.id, search: "K0172M0W" };
    await expect(outsider.registration.list(search)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const moderator = call(
      await contextOf(await staffMember(database, "Mo", { organisationId: body.id, role: "MODERATOR" })),
    );
    await expect(moderator.registration.list(search)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const asViewer = call(await contextOf(viewer));
    expect((await asViewer.registration.list(search)).rows.map(({ id }) => id)).toEqual([anna.id]);
  });
});
