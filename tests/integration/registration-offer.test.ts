import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { event, mailsOf, statesOf, waiting } from "./stages/waitlist.ts";

describe("an offer", () => {
  test("holds the place until it is accepted", async () => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER" });
    const holder = await registration(database, made);
    const first = await waiting(made);
    await own(holder.id).cancel();
    const view = await own(first.id).view();
    expect(view).toMatchObject({ state: "OFFERED", can: { accept: true, decline: true, confirm: false } });
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect([await own(first.id).accept(), await own(first.id).accept()]).toEqual(["done", "done"]);
    expect(await mailsOf(first.id)).toEqual(["offered", "confirmed"]);
  });

  test("declined or silent goes on to the next; silent once waits again at the end, silent twice leaves", async () => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER" });
    const ctx = await contextOf(null);
    const runOut = async () => {
      await database.mail.updateMany({
        where: { eventId: made.id, state: "QUEUED" },
        data: { state: "SENT", sentAt: new Date(Date.now() - 3_600_000) },
      });
      await database.registration.updateMany({
        where: { eventId: made.id, state: "OFFERED" },
        data: { holdUntil: new Date(Date.now() - 1000) },
      });
      await runDue(ctx);
    };
    const holder = await registration(database, made);
    const [silent, next] = [await waiting(made), await waiting(made)];
    await own(holder.id).cancel();
    await runOut();
    expect(await statesOf(silent.id, next.id)).toEqual(["WAITLISTED", "OFFERED"]);
    expect(await own(silent.id).accept()).toBe("registration.offerExpired");
    expect(await own(next.id).decline()).toBe("done");
    expect(await statesOf(silent.id, next.id)).toEqual(["OFFERED", "CANCELLED"]);
    await runOut();
    expect(await statesOf(silent.id)).toEqual(["EXPIRED"]);
    expect(await mailsOf(silent.id)).toEqual(["offered", "offerLapsed", "offered", "offerLapsed"]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
  });
});

describe("an offer that nobody got to know", () => {
  const offered = async (mail: { state: "SENT" | "DISCARDED" | "QUEUED" | "FAILED"; sentAt?: Date }) => {
    const { database } = await testDatabase();
    const made = await event(1, { waitlistPolicy: "OFFER", offerMinutes: 120 });
    const holder = await registration(database, made);
    const { id } = await waiting(made);
    await own(holder.id).cancel();
    await database.mail.updateMany({ where: { registrationId: id }, data: mail });
    // As if it had been made two days ago, when the worker stopped.
    const ago = (minutes: number) => new Date(Date.now() - 2 * 86_400_000 + minutes * 60_000);
    await database.registration.update({
      where: { id },
      data: { stateSince: ago(0), holdUntil: ago(120) },
    });
    await runDue(await contextOf(null));
    return { id, made };
  };
  const late = new Date(Date.now() - 1_000);

  test.each([{ state: "DISCARDED" as const }, { state: "SENT" as const, sentAt: late }])(
    "is made once more with the whole time to answer ($state)",
    async (mail) => {
      const { database } = await testDatabase();
      const { id, made } = await offered(mail);
      const row = await database.registration.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({ state: "OFFERED", missedOffers: 0 });
      expect((row.holdUntil?.getTime() ?? 0) - row.stateSince.getTime()).toBeCloseTo(120 * 60_000, -4);
      expect(await mailsOf(id)).toEqual(["offered", "offered"]);
      expect(await own(id).accept()).toBe("done");
      expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    },
  );

  test("waits while its mail is on the way, and runs out when the address takes no mail", async () => {
    const { database } = await testDatabase();
    const [onItsWay, refused] = [await offered({ state: "QUEUED" }), await offered({ state: "FAILED" })];
    const row = await database.registration.findUniqueOrThrow({ where: { id: onItsWay.id } });
    expect([row.state, (await mailsOf(onItsWay.id)).length]).toEqual(["OFFERED", 1]);
    expect((await mailsOf(refused.id)).slice(0, 2)).toEqual(["offered", "offerLapsed"]);
  });

  test("is none: who has no e-mail gets the place itself", async () => {
    const { database } = await testDatabase();
    const made = await event(2, { waitlistPolicy: "OFFER" });
    const [one, other] = [await registration(database, made), await registration(database, made)];
    const given = { email: null, source: "PHONE" } as const;
    const [first, second] = [await waiting(made, given), await waiting(made, given)];
    await own(one.id).cancel();
    await own(other.id).cancel();
    expect(await statesOf(first.id, second.id)).toEqual(["CONFIRMED", "CONFIRMED"]);
  });
});
