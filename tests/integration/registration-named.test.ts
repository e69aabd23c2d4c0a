import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { liveStates, registrationStates } from "@podium/domain/registration/states";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { confirming, fresh, idOf, kim, register, several, visitor, ways } from "./named/ways.ts";
import { anHourAgo, event, mailsOf, outcome, refusalOf, stateOf, token } from "./stages/registering.ts";
import { rowOf } from "./stages/steps.ts";

// People whom somebody else has entered: they see the notice and who it was, and say yes or no.

const { database } = await testDatabase();
const page = (id: string) => visitor.byConfirmationLink({ ...confirming(id), locale: "de" });
const noticed = (registrationId: string) =>
  database.consent.findMany({
    where: { registrationId },
    select: { purpose: true, textVersion: true, channel: true },
  });
const seen = [{ purpose: "PRIVACY", textVersion: PRIVACY_NOTICE_VERSION, channel: "WEB" }];

describe("P5 · the notice is shown, and recorded, to whom somebody else has entered", () => {
  test.each(ways)("$way", async ({ name, by }) => {
    const made = await event({ ...several, places: 20 });
    const id = await idOf(made, await name(made));
    expect(await noticed(id)).toEqual([]);
    const { notice, namedBy, declinable, confirmable } = await page(id);
    expect({ namedBy, declinable, confirmable }).toEqual({
      namedBy: by,
      declinable: true,
      confirmable: true,
    });
    expect(notice?.dataProtectionContact).toBeTruthy();
    // To look at it is no consent: mail programs open links.
    expect(await noticed(id)).toEqual([]);
    await Promise.all([1, 2].map(() => visitor.confirm(confirming(id))));
    await visitor.confirm(confirming(id));
    expect(await noticed(id)).toEqual(seen);
    expect((await page(id)).notice).toBeNull();
  });

  test.each([1, 2, 5])("who sends the form for %i has seen it there", async (persons) => {
    const made = await event({ ...several, places: 20 });
    const [first = ""] = await register(made, persons);
    const id = await idOf(made, first);
    expect(await noticed(id)).toEqual(seen);
    expect(await page(id)).toMatchObject({ notice: null, namedBy: null, declinable: true });
    await visitor.confirm(confirming(id));
    expect(await noticed(id)).toEqual(seen);
  });

  test("a confirmation that is refused records nothing", async () => {
    const made = await event({ ...several, places: 20 });
    const id = await idOf(made, (await register(made, 2))[1] ?? "");
    await database.registration.update({ where: { id }, data: { holdUntil: anHourAgo() } });
    expect(await outcome(visitor.confirm(confirming(id)))).toBe("registration.holdExpired");
    expect(await noticed(id)).toEqual([]);
  });
});

describe("P5 · “No, thank you”", () => {
  test.each(ways)("frees the place at once, without a mail: $way", async ({ name }) => {
    const made = await event({ ...several, places: 20 });
    const id = await idOf(made, await name(made));
    const before = await mailsOf(id);
    const [taken] = await poolsAgree(database, made.id);
    // A place that is to be handed over is still another person's.
    const own = Number((await rowOf(id)).holdsPlace);
    await Promise.all([1, 2, 3].map(() => visitor.decline(confirming(id))));
    await visitor.decline(confirming(id));
    expect(await stateOf(id)).toBe("CANCELLED");
    expect(await mailsOf(id)).toEqual(before);
    expect(await noticed(id)).toEqual([]);
    const left = (taken?.taken ?? 0) - own;
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: left, rows: left }]);
    const trail = await database.auditEntry.findMany({ where: { entityId: id, action: "notWanted" } });
    expect(trail.map(({ actorKind, before, after }) => ({ actorKind, before, after }))).toEqual([
      {
        actorKind: "VISITOR",
        before: { state: "UNCONFIRMED" },
        after: { state: "CANCELLED", by: "ATTENDEE" },
      },
    ]);
    expect(await page(id)).toMatchObject({ declinable: false, confirmable: false, manageToken: null });
    expect(await outcome(visitor.confirm(confirming(id)))).toBe("registration.ended");
  });

  test.each(registrationStates.filter((state) => state !== "UNCONFIRMED"))(
    "that comes late changes nothing: %s",
    async (state) => {
      const made = await event({ places: 1 });
      // Who waits goes on waiting at any time of the day only where nothing is free.
      if (state === "WAITLISTED") await registration(database, made);
      const { id } = await registration(database, made, { state, ...(state === "OFFERED" && kim) });
      const answer = await outcome(visitor.decline(confirming(id)));
      // An offer is declined by the same word.
      const ended = state === "CANCELLED" || state === "EXPIRED" || state === "OFFERED";
      expect(answer).toBe(ended ? "done" : "registration.notPossible");
      expect(await stateOf(id)).toBe(state === "OFFERED" ? "CANCELLED" : state);
    },
  );

  test("the next on the waiting list has the place in the same moment", async () => {
    const quiet = { quietFrom: null, quietUntil: null, waitlistPolicy: "DIRECT" as const };
    const made = await event({ ...several, places: 2, event: quiet });
    const { id: contact } = await registration(database, made, kim);
    const email = fresh();
    await own(contact).addPerson(email);
    const waiting = await registration(database, made, { state: "WAITLISTED" });
    await visitor.decline(confirming(await idOf(made, email)));
    expect(await stateOf(waiting.id)).toBe("CONFIRMED");
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 2, rows: 2 }]);
  });

  test("whoever was entered may be entered again, and is asked again", async () => {
    const made = await event({ ...several, places: 20 });
    const [, email = ""] = await register(made, 2);
    await visitor.decline(confirming(await idOf(made, email)));
    await register(made, 1, email);
    const id = await idOf(made, email);
    expect(await page(id)).toMatchObject({ namedBy: null, confirmable: true });
  });

  test.each(["de", "en"] as const)("the link must be a good one (%s)", async (locale) => {
    const { id } = await registration(database, await event(), { state: "UNCONFIRMED" });
    const old = { token: token(id, "registration.confirm", anHourAgo()) };
    expect(await refusalOf(visitor.decline(old))).toBe("registration.linkExpired");
    expect(await refusalOf(visitor.decline({ token: "x" }))).toBe("registration.linkInvalid");
    expect(await refusalOf(visitor.byConfirmationLink({ ...old, locale }))).toBe("registration.linkExpired");
    expect(liveStates).toContain(await stateOf(id));
  });
});
