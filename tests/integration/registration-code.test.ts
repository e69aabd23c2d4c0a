import { randomUUID } from "node:crypto";
import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { codeOf } from "@podium/api/registration/code/code";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import type { TestEvent } from "@podium/tests-support/events";
import { outcomeOf, own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { event, mailsOf, stateOf, token } from "./stages/registering.ts";

// The code in the first mail confirms like the link beside it, together with the receipt of the one who has sent the form.

const { database } = await testDatabase();
const visitor = publicCaller().registration;
const fresh = () => `code-${randomUUID()}@example.org`;

/** Somebody registers, with others perhaps. `code` is what the mail says to the one who has sent the form. */
async function register(
  made: TestEvent,
  emails = [fresh()],
  more: { companions?: number; key?: string } = {},
) {
  const { receipt } = await visitor.create({
    slug: made.slug,
    locale: "de",
    persons: emails.map((email) => ({ firstName: "Kim", lastName: "Beispiel", email })),
    ...more,
  });
  const [sendingId = ""] = receipt.split(".");
  const code = codeOf(testSecret, sendingId);
  const type = (typed: string, slug = made.slug) =>
    outcomeOf(visitor.confirmByCode({ slug, receipt, code: typed }));
  const rows = await database.registration.findMany({
    where: { eventId: made.id, group: { sendingId } },
    orderBy: { sequence: "asc" },
    select: { id: true },
  });
  return { receipt, sendingId, code, type, ids: rows.map(({ id }) => id) };
}

const wrong = (code: string) => (code === "000000" ? "000001" : "000000");
const statesOf = (ids: string[]) => Promise.all(ids.map(stateOf));
const verbsOf = async (entityId: string) => {
  const entries = await database.auditEntry.findMany({ where: { entityId }, orderBy: { sequence: "asc" } });
  return entries.map(({ action, actorKind }) => `${actorKind} ${action}`);
};
const party = () =>
  event({
    places: 9,
    categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 5, companions: "NAMED", pools: ["hall"] }],
    pools: [{ key: "hall", name: "Saal", size: 9 }],
  });

test("the right code does what the link does: for the one who typed it and the companions, not for others with an address", async () => {
  const [made, twin] = [await party(), await party()];
  const byCode = await register(made, [fresh(), fresh()]);
  const byLink = await register(twin, [fresh(), fresh()]);
  expect(await byCode.type(` ${byCode.code.slice(0, 3)}-${byCode.code.slice(3)} `)).toBe("done");
  await visitor.confirm({ token: token(byLink.ids[0] ?? "", "registration.confirm") });
  expect(await statesOf(byCode.ids)).toEqual(["CONFIRMED", "UNCONFIRMED"]);
  expect(await statesOf(byLink.ids)).toEqual(await statesOf(byCode.ids));
  expect(await mailsOf(byCode.ids[0] ?? "")).toEqual(await mailsOf(byLink.ids[0] ?? ""));
  expect(await verbsOf(byCode.ids[0] ?? "")).toEqual(await verbsOf(byLink.ids[0] ?? ""));
  expect(await poolsAgree(database, made.id)).toEqual([{ taken: 2, rows: 2 }]);
});

test("companions without an address are confirmed along", async () => {
  const made = await event({
    pools: [{ key: "hall", name: "Saal", size: 6 }],
    categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 4, companions: "COUNTED", pools: ["hall"] }],
  });
  const { type, code, ids } = await register(made, [fresh()], { companions: 2 });
  expect(await type(code)).toBe("done");
  expect(await statesOf(ids)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
});

test("it leads to the page behind the link; again changes nothing", async () => {
  const made = await event();
  const { receipt, code, type, ids } = await register(made);
  const answer = await visitor.confirmByCode({ slug: made.slug, receipt, code });
  const view = await visitor.byConfirmationLink({ token: answer.token, locale: "de" });
  expect(view.state).toBe("CONFIRMED");
  const trail = await verbsOf(ids[0] ?? "");
  expect(await type(code)).toBe("done");
  expect(await verbsOf(ids[0] ?? "")).toEqual(trail);
  expect(await mailsOf(ids[0] ?? "")).toEqual(["registration.confirm", "registration.confirmed"]);
});

test("the request that is sent again has the same code", async () => {
  const made = await event();
  const [email, key] = [fresh(), randomUUID()];
  const [first, second] = [await register(made, [email], { key }), await register(made, [email], { key })];
  expect(second.receipt).toBe(first.receipt);
  expect(await second.type(first.code)).toBe("done");
});

test("a wrong code confirms nobody; after five the right one neither, and the link still does", async () => {
  const made = await event();
  const { code, type, ids } = await register(made);
  const said = [];
  for (let turn = 0; turn < 5; turn += 1) said.push(await type(wrong(code)));
  expect(said).toEqual([...Array(4).fill("registration.codeWrong"), "registration.codeSpent"]);
  expect(await type(code)).toBe("registration.codeSpent");
  expect(await statesOf(ids)).toEqual(["UNCONFIRMED"]);
  expect(await own(ids[0] ?? "").confirm()).toBe("done");
});

test("five at a time are five, not one after the other; the fifth may be right", async () => {
  const made = await event();
  const raced = await register(made);
  const said = await Promise.all(Array.from({ length: 12 }, () => raced.type(wrong(raced.code))));
  expect(said.filter((one) => one === "registration.codeWrong")).toHaveLength(4);
  const late = await register(made);
  for (let turn = 0; turn < 4; turn += 1) await late.type(wrong(late.code));
  expect(await late.type(late.code)).toBe("done");
});

test("a code is of no use with another receipt, at another event, or with a receipt that was changed", async () => {
  const [made, other] = [await event(), await event()];
  const [mine, theirs] = [await register(made), await register(made)];
  expect(await mine.type(theirs.code)).toBe("registration.codeWrong");
  expect(await mine.type(mine.code, other.slug)).toBe("registration.codeWrong");
  const { code } = theirs;
  const ask = (receipt: string) => outcomeOf(visitor.confirmByCode({ slug: made.slug, receipt, code }));
  const [, expiry, mac] = mine.receipt.split(".");
  expect(await ask(`${theirs.sendingId}.${expiry}.${mac}`)).toBe("registration.linkInvalid");
  expect(await ask(token(theirs.ids[0] ?? "", "registration.confirm"))).toBe("registration.linkInvalid");
  // A receipt is no link either.
  expect(await outcomeOf(visitor.confirm({ token: theirs.receipt }))).toBe("registration.linkInvalid");
  expect(await statesOf([...mine.ids, ...theirs.ids])).toEqual(["UNCONFIRMED", "UNCONFIRMED"]);
});

test("the code's time is that of the place: afterwards it says that it is over, and nothing of the code", async () => {
  const made = await event({ event: { holdMinutes: 1 } });
  const { receipt, code } = await register(made);
  const [sendingId, ,] = receipt.split(".");
  const over = signLink(testSecret, {
    purpose: "registration.receipt",
    subject: sendingId ?? "",
    expiresAt: new Date(Date.now() - 2_000),
  });
  for (const typed of [code, wrong(code)])
    expect(await outcomeOf(visitor.confirmByCode({ slug: made.slug, receipt: over, code: typed }))).toBe(
      "registration.holdExpired",
    );
});

test("link and code at the same moment confirm once", async () => {
  const made = await event();
  for (let turn = 0; turn < 5; turn += 1) {
    const { code, type, ids } = await register(made);
    const [id = ""] = ids;
    expect(await Promise.all([type(code), own(id).confirm(), type(code)])).toEqual(["done", "done", "done"]);
    expect(await mailsOf(id)).toEqual(["registration.confirm", "registration.confirmed"]);
    expect((await verbsOf(id)).filter((verb) => verb === "VISITOR confirmed")).toHaveLength(1);
  }
});

test("who is registered already: the receipt takes every code for a wrong one, as often as another's, and nothing changes", async () => {
  const made = await event();
  const { email, id } = await registration(database, made);
  const [decoy, real] = [await register(made, [email]), await register(made)];
  expect(decoy.receipt).toHaveLength(real.receipt.length);
  const said = { decoy: [] as string[], real: [] as string[] };
  for (let turn = 0; turn < 6; turn += 1) {
    // Not even the code that another mail would have had.
    said.decoy.push(await decoy.type(decoy.code));
    said.real.push(await real.type(wrong(real.code)));
  }
  expect(said.decoy).toEqual(said.real);
  expect(await mailsOf(id)).toEqual(["registration.known"]);
  expect(await stateOf(id)).toBe("CONFIRMED");
});

test("where the contact is known, the code is not that of those who were named along", async () => {
  const made = await party();
  const { email } = await registration(database, made);
  const { code, type, ids } = await register(made, [email, fresh()]);
  expect(ids).toHaveLength(1);
  expect(await type(code)).toBe("registration.codeWrong");
  expect(await statesOf(ids)).toEqual(["UNCONFIRMED"]);
});
