import { signLink } from "@podium/api/links";
import { queueMail } from "@podium/api/outbox";
import { runDue } from "@podium/api/registration/transition/deadlines";
import type { MailKind } from "@podium/domain/mail/kinds";
import { contextOf } from "@podium/tests-support/callers";
import { clockShiftedBy } from "@podium/tests-support/clock/wrong-clock";
import { testSecret } from "@podium/tests-support/environment";
import { ownToken } from "@podium/tests-support/own-links";
import { startWorker } from "@podium/tests-support/processes";
import { askedAndReminded, poolsAgree, registration } from "@podium/tests-support/registrations";
import { sendForm } from "@podium/tests-support/site/visitor";
import { startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterEach, describe, expect, test, vi } from "vitest";
import { confirmationAddress, ownAddresses } from "./own-addresses.ts";
import {
  begins,
  type Columns,
  database,
  dataDir,
  event,
  inMinutes,
  MINUTE,
  PATIENCE_MS,
  page,
  register,
  sites,
  url,
} from "./stages/computers.ts";

test("the clocks are as wrong as they are meant to be, by their own logs", () => {
  const off = sites.map((site) => {
    const times = [...site.output().matchAll(/"time":"([^"]+)"/gu)].map(([, time = ""]) => Date.parse(time));
    return Math.round((Math.max(...times) - Date.now()) / (10 * MINUTE)) * 10;
  });
  expect(off.map(Math.abs)).toEqual([0, 10, 10]);
  expect(Math.sign(off[1] ?? 0)).toBe(1);
});

describe("registering", () => {
  test.each<[string, () => Columns, number]>([
    ["opens in five minutes", () => ({ registrationOpensAt: inMinutes(5) }), 409],
    ["opened five minutes ago", () => ({ registrationOpensAt: inMinutes(-5) }), 303],
    ["closes in five minutes", () => ({ registrationClosesAt: inMinutes(5) }), 303],
    ["closed five minutes ago", () => ({ registrationClosesAt: inMinutes(-5) }), 409],
    ["is for an event that begins in five minutes", () => begins(5), 303],
    ["is for an event that began five minutes ago", () => begins(-5), 409],
  ])("%s: the same answer and the same pages on all computers", async (_, columns, expected) => {
    const made = await event(columns());
    const answers = await Promise.all(sites.map((site) => register(site, made.slug)));
    expect(answers.map(({ status }) => status)).toEqual(sites.map(() => expected));
    const rows = await database.registration.findMany({
      where: { eventId: made.id },
      select: { holdUntil: true },
    });
    expect(rows).toHaveLength(expected === 303 ? sites.length : 0);
    for (const { holdUntil } of rows) expect(holdUntil?.getTime()).toBeLessThan(Date.now() + 31 * MINUTE);
    for (const path of [`/veranstaltungen/${made.slug}`, `/veranstaltungen/${made.slug}/anmeldung`]) {
      const [right, ...others] = await Promise.all(sites.map((site) => page(site, path)));
      for (const other of others) expect(other).toBe(right);
    }
  });

  test("in a category that opens in five minutes is refused, on all computers", async () => {
    const made = await event();
    await database.category.updateMany({ where: { eventId: made.id }, data: { opensAt: inMinutes(5) } });
    const answers = await Promise.all(sites.map((site) => register(site, made.slug)));
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
  });
});

describe("a deadline of one's own", () => {
  const states = [
    ["UNCONFIRMED", "confirmation", "CONFIRMED"],
    ["OFFERED", "acceptance", "CONFIRMED"],
    ["RECONFIRM_DUE", "reconfirmation", "CONFIRMED"],
  ] as const;

  test.each(states)("%s, in five minutes: all computers take the answer", async (state, form, after) => {
    const made = await event({ waitlistPolicy: "OFFER" });
    for (const site of sites) {
      const { id } = await registration(database, made, { state, holdUntil: inMinutes(5) });
      const path = ownAddresses(ownToken(id), id).page;
      const [right, ...others] = await Promise.all(sites.map((each) => page(each, path)));
      for (const other of others) expect(other).toBe(right);
      expect((await sendForm(site.url, path, { form })).status).toBe(303);
      expect((await database.registration.findUniqueOrThrow({ where: { id } })).state).toBe(after);
    }
  });

  test.each(states)("%s, five minutes ago: none does", async (state, form) => {
    const made = await event({ waitlistPolicy: "OFFER" });
    for (const site of sites) {
      const { id } = await registration(database, made, { state, holdUntil: inMinutes(-5) });
      const path = ownAddresses(ownToken(id), id).page;
      const [right, ...others] = await Promise.all(sites.map((each) => page(each, path)));
      for (const other of others) expect(other).toBe(right);
      expect((await sendForm(site.url, path, { form })).status).toBe(409);
      expect((await database.registration.findUniqueOrThrow({ where: { id } })).state).toBe(state);
    }
  });

  test.each([
    ["is over in five minutes", 5],
    ["has been over for five minutes", -5],
  ])("an event that %s: one's own page says the same everywhere", async (_, minutes) => {
    const made = await event({ startsAt: inMinutes(minutes - 60), endsAt: inMinutes(minutes) });
    for (const state of ["CONFIRMED", "CANCELLED", "WAITLISTED"] as const) {
      const { id } = await registration(database, made, { state });
      const path = ownAddresses(ownToken(id), id).page;
      const [right, ...others] = await Promise.all(sites.map((each) => page(each, path)));
      for (const other of others) expect(other).toBe(right);
    }
  });

  test("a link that ends in five minutes is good, one that ended five minutes ago is not, on all computers", async () => {
    const made = await event();
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const confirmation = { form: "confirmation" };
    const link = (minutes: number) =>
      confirmationAddress(
        signLink(testSecret, { purpose: "registration.confirm", subject: id, expiresAt: inMinutes(minutes) }),
      );
    for (const site of sites) {
      expect(await page(site, link(5))).toContain("(form)");
      expect((await sendForm(site.url, link(-5), confirmation)).status).toBe(409);
    }
    for (const site of sites) expect((await sendForm(site.url, link(5), confirmation)).status).toBe(303);
  });
});

describe("what happens by itself", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([10, -10])(
    "in a process whose clock is %i minutes off: what is due is done, what is not is left",
    async (minutes) => {
      const made = await event({ waitlistPolicy: "OFFER", quietFrom: null, quietUntil: null });
      const states = ["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"] as const;
      const at = (holdUntil: Date) =>
        Promise.all(
          states.map((state) =>
            state === "RECONFIRM_DUE"
              ? askedAndReminded(database, made, { holdUntil })
              : registration(database, made, { state, holdUntil }),
          ),
        );
      const [due, open] = [await at(inMinutes(-5)), await at(inMinutes(5))];
      const ctx = await contextOf(null);
      vi.useFakeTimers({ toFake: ["Date"], now: inMinutes(minutes) });
      await runDue(ctx);
      vi.useRealTimers();
      const after = async (rows: { id: string }[]) =>
        Promise.all(
          rows.map(async ({ id }) => {
            const { state, missedOffers } = await database.registration.findUniqueOrThrow({ where: { id } });
            return [state, missedOffers];
          }),
        );
      // Who let an offer pass waits again, and gets the next one, since there is room.
      expect(await after(due)).toEqual([
        ["EXPIRED", 0],
        ["OFFERED", 1],
        ["CANCELLED", 0],
      ]);
      expect(await after(open)).toEqual(states.map((state) => [state, 0]));
      const [counted] = await poolsAgree(database, made.id);
      expect(counted?.taken).toBe(counted?.rows);
    },
  );

  test("workers with wrong clocks send what is still true, discard what is not, and try again in time", async () => {
    const made = await event({ waitlistPolicy: "OFFER" });
    const sink = await startSmtpSink("later");
    const mail = async (
      state: "UNCONFIRMED" | "OFFERED" | "RECONFIRM_DUE",
      kind: MailKind,
      minutes: number,
    ) => {
      const person = await registration(database, made, { state, holdUntil: inMinutes(minutes) });
      const queued = { kind, locale: "de", recipient: person.email, eventId: made.id } as const;
      await database.$transaction((transaction) =>
        queueMail(transaction, { ...queued, registrationId: person.id }),
      );
      const { id } = await database.mail.findFirstOrThrow({ where: { recipient: person.email } });
      return id;
    };
    const both = async (minutes: number) => [
      await mail("UNCONFIRMED", "registration.confirm", minutes),
      await mail("OFFERED", "registration.offered", minutes),
      await mail("RECONFIRM_DUE", "registration.reconfirm", minutes),
    ];
    // By their ids: with each minute, the people whose time is over get another mail that says so.
    const states = async (ids: string[]) =>
      (await database.mail.findMany({ where: { id: { in: ids } } })).map(({ state }) => state);

    for (const minutes of [10, -10]) {
      await sink.become("later");
      const [open, over] = [await both(5), await both(-5)];
      const environment = { SMTP_URL: sink.url, ...clockShiftedBy(minutes) };
      const worker = await startWorker({ databaseUrl: url, dataDir, environment });
      await database.$executeRaw`SELECT graphile_worker.add_job('runDue')`;
      await waitUntil(
        "a vain try of each",
        async () =>
          (await database.mail.count({ where: { id: { in: open }, lastError: { not: null } } })) === 3,
        PATIENCE_MS,
      );
      await sink.become("ok");
      // Ten minutes late would be too late for this, and far too late for the visitor.
      await waitUntil(
        "the next try",
        async () => (await states(open)).every((state) => state === "SENT"),
        PATIENCE_MS,
      );
      await waitUntil(
        "the rest",
        async () => (await states(over)).every((state) => state === "DISCARDED"),
        PATIENCE_MS,
      );
      await worker.stop();
      expect(sink.received.filter(({ messageId }) => over.some((id) => messageId.includes(id)))).toEqual([]);
      const { sentAt } = await database.mail.findFirstOrThrow({ where: { id: { in: open } } });
      expect(Math.abs((sentAt?.getTime() ?? 0) - Date.now())).toBeLessThan(5 * MINUTE);
    }
    await sink.stop();
  });
});
