import { randomUUID } from "node:crypto";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { registrationStates } from "@podium/domain/registration/states";
import { contextOf } from "@podium/tests-support/callers";
import { databaseDigest } from "@podium/tests-support/evidence/digest";
import { ownToken } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { sendForm } from "@podium/tests-support/site/visitor";
import { describe, expect, test } from "vitest";
import { confirmationAddress, ownAddresses, ownPosts } from "./own-addresses.ts";
import {
  badTokens,
  changed,
  database,
  event,
  get,
  locales,
  pool,
  secret,
  sign,
  site,
  told,
} from "./stages/links.ts";

describe("a GET", () => {
  test("of every page and file behind a link, in every state, as often as one likes, changes nothing", async () => {
    const subjects: { id: string; otherId: string }[] = [];
    for (const state of registrationStates) {
      const { id, groupId } = await registration(database, event, { state });
      const other = await registration(database, event, { state: "CONFIRMED", groupId });
      subjects.push({ id, otherId: other.id });
    }
    const before = await databaseDigest(pool);
    const seen = new Map<string, number>();
    for (const [turn, { id, otherId }] of subjects.entries()) {
      const locale = turn % 2 === 0 ? "de" : "en";
      const confirmation = confirmationAddress(sign(id, "registration.confirm"), locale);
      const addresses = ownAddresses(ownToken(id), otherId, locale);
      const visits = [confirmation, ...Object.values(addresses)].map((path) => get(path));
      visits.push(
        get(addresses.page, "HEAD"),
        get(addresses.cancel, "HEAD"),
        get(addresses.page),
        get(confirmation),
      );
      for (const answer of await Promise.all(visits)) {
        expect(answer.headers.get("cache-control")).toContain("no-store");
        if (answer.ok) expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
        seen.set(String(answer.status), (seen.get(String(answer.status)) ?? 0) + 1);
        await answer.arrayBuffer();
      }
    }
    expect(await databaseDigest(pool)).toEqual(before);
    // Files of those who have no place are not found; nothing breaks.
    expect([...seen.keys()].sort()).toEqual(["200", "404"]);
    expect(seen.get("200")).toBeGreaterThan(seen.get("404") ?? 0);
  });

  test("of every address that the site's own pages name, found by following links, changes nothing", async () => {
    const { id, groupId } = await registration(database, event, secret());
    await registration(database, event, { groupId });
    const waiting = await registration(database, event, { state: "OFFERED" });
    const before = await databaseDigest(pool);
    const start = [
      "/",
      "/en",
      ...[id, waiting.id].flatMap((each) =>
        locales.map((locale) => ownAddresses(ownToken(each), id, locale).page),
      ),
    ];
    const known = new Set(start);
    const open = [...start];
    let pages = 0;
    while (open.length > 0 && pages < 250) {
      const answers = await Promise.all(open.splice(0, 8).map((path) => get(path)));
      pages += answers.length;
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        const html = answer.headers.get("content-type")?.startsWith("text/html") ? await answer.text() : "";
        for (const [, href = ""] of html.matchAll(/\shref="([^"#]+)/gu)) {
          const { origin, pathname, search } = new URL(href.replaceAll("&amp;", "&"), site.url);
          const path = pathname + search;
          if (origin !== site.url || path.startsWith("/_next/") || known.has(path)) continue;
          known.add(path);
          open.push(path);
        }
      }
    }
    expect(pages).toBeGreaterThan(30);
    expect(await databaseDigest(pool)).toEqual(before);
  });

  test("of what only a form may do is no way in: fields in the query and procedures by GET", async () => {
    const { id } = await registration(database, event);
    const before = await databaseDigest(pool);
    const { page, cancel } = ownAddresses(ownToken(id), id);
    const input = encodeURIComponent(JSON.stringify({ token: ownToken(id) }));
    for (const path of [
      `${cancel}?form=cancellation`,
      `${page}?form=cancellation&done=cancelled`,
      `/api/trpc/registration.cancel?input=${input}`,
      `/api/trpc/registration.decline?input=${input}`,
      `/veranstaltungen/${event.slug}/anmeldung?step=send&persons.0.email=x%40example.org&persons.0.firstName=A&persons.0.lastName=B`,
    ]) {
      expect((await get(path)).status).toBeLessThan(500);
    }
    expect(await databaseDigest(pool)).toEqual(before);
  });
});

describe.each(badTokens)("a link %s", (kind, made) => {
  test("opens no page and no file: a polite page without anything of anybody", async () => {
    const { id } = await registration(database, event, secret());
    const token = made(id);
    for (const path of [...Object.values(ownAddresses(token, id)), ownAddresses(token, id, "en").page]) {
      const answer = await get(path);
      const text = await answer.text();
      expect({ path, status: answer.status, told: told.test(text) }).toEqual({
        path,
        status: expect.toSatisfy((status: number) => [200, 403, 404, 410].includes(status)),
        told: false,
      });
      expect(text).not.toMatch(/MISSING_MESSAGE|registration\.link/u);
      if (answer.headers.get("content-type")?.startsWith("text/html")) expect(text).toContain("<h1");
      else expect(answer.status).toBe(404);
    }
  });

  test("does nothing by any form", async () => {
    const { id, groupId } = await registration(database, event, secret());
    const other = await registration(database, event, { groupId });
    // Whoever waits is served now, or sleeps: at no hour of the day does a form wake the list.
    await runDue(await contextOf(null));
    const before = await databaseDigest(pool);
    const addresses = ownAddresses(made(id), other.id);
    for (const { address, form, fields } of ownPosts) {
      // Confirming is what a link for confirming is for, on whichever page.
      if (kind === "made for confirming" && form === "confirmation") continue;
      const answer = await sendForm(site.url, addresses[address], { form, ...fields });
      expect({ form, status: answer.status }).toEqual({
        form,
        status: expect.toSatisfy((status: number) => [403, 404, 409, 410].includes(status)),
      });
      expect(await answer.text()).not.toMatch(told);
    }
    expect(await databaseDigest(pool)).toEqual(before);
  });
});

test("a link for one's own page is no link to confirm with, nor is an old one", async () => {
  const { id } = await registration(database, event, { state: "UNCONFIRMED", ...secret() });
  const before = await databaseDigest(pool);
  const forged = changed(sign(id, "registration.confirm"), -3);
  const old = sign(id, "registration.confirm", new Date(Date.now() - 1_000));
  const tokens = [ownToken(id), forged, old];
  // A forged link leads to no page, however it is asked for; an old one has a page, on which nothing can be done.
  for (const [token, shown, sent] of [
    [forged, 404, 404],
    [old, 200, 409],
  ] as const) {
    expect((await get(confirmationAddress(token))).status).toBe(shown);
    expect((await sendForm(site.url, confirmationAddress(token), { form: "confirmation" })).status).toBe(
      sent,
    );
  }
  for (const token of tokens) {
    const text = await (await get(confirmationAddress(token))).text();
    expect(text).not.toMatch(told);
  }
  expect(await databaseDigest(pool)).toEqual(before);
});

describe("somebody of a group", () => {
  async function group() {
    const contact = await registration(database, event);
    const { groupId } = contact;
    const [one, other] = [
      await registration(database, event, { groupId }),
      await registration(database, event, { groupId }),
    ];
    return { contact, one, other };
  }
  const remove = (by: string, otherId: string) =>
    sendForm(site.url, ownAddresses(ownToken(by), otherId).removePerson, { form: "removePerson" });

  test("cannot be removed by one who is not the contact, nor by a stranger's contact, nor can a stranger", async () => {
    const [mine, theirs] = [await group(), await group()];
    const alone = await registration(database, event);
    const before = await databaseDigest(pool);
    const attempts = [
      [mine.one.id, mine.other.id],
      [mine.one.id, mine.contact.id],
      [theirs.contact.id, mine.one.id],
      [alone.id, mine.one.id],
      [mine.contact.id, alone.id],
      [mine.contact.id, mine.contact.id],
      [mine.contact.id, randomUUID()],
      [mine.contact.id, event.id],
    ] as const;
    for (const [by, otherId] of attempts) {
      expect((await remove(by, otherId)).status).toBe(409);
      const { removePerson } = ownAddresses(ownToken(by), otherId);
      expect((await get(removePerson)).status).toBeLessThan(500);
    }
    expect((await remove(mine.contact.id, "no-id")).status).toBe(422);
    expect(await databaseDigest(pool)).toEqual(before);
  });

  test("is removed by the contact, by a form and not by looking at its page", async () => {
    const { contact, one } = await group();
    const { removePerson } = ownAddresses(ownToken(contact.id), one.id);
    expect((await get(removePerson)).status).toBe(200);
    expect((await remove(contact.id, one.id)).status).toBe(303);
    const { state } = await database.registration.findUniqueOrThrow({ where: { id: one.id } });
    expect(state).toBe("CANCELLED");
    const [counted] = await poolsAgree(database, event.id);
    expect(counted?.taken).toBe(counted?.rows);
  });
});

test("a form that another website sends is refused and does nothing", async () => {
  const { id, groupId } = await registration(database, event);
  const other = await registration(database, event, { groupId });
  const before = await databaseDigest(pool);
  const addresses = ownAddresses(ownToken(id), other.id);
  for (const { address, form, fields } of ownPosts) {
    const answer = await fetch(`${site.url}${addresses[address]}`, {
      method: "POST",
      body: new URLSearchParams({ form, ...fields }),
      headers: { origin: "https://example.net", "sec-fetch-site": "cross-site" },
      redirect: "manual",
    });
    expect(answer.status).toBe(403);
  }
  expect(await databaseDigest(pool)).toEqual(before);
});
