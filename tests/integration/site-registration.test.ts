import { signLink } from "@podium/api/links";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The steps of the registration form and of the registration's own page, as browsers without scripts send them.

const { database, url } = await testDatabase();
let site: Running;
let bodyId: string;
let place: Awaited<ReturnType<typeof temporaryDataDir>>;

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  place = await temporaryDataDir();
  site = await startSite({ databaseUrl: url, dataDir: place.dataDir });
});

afterAll(async () => {
  await site?.stop();
  await place?.remove();
});

const groups = { nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 4 };
const event = (given: Parameters<typeof publishedEvent>[2] = {}): Promise<TestEvent> =>
  publishedEvent(database, bodyId, { places: 9, categories: [groups], ...given });
const formPath = ({ slug }: TestEvent) => `/veranstaltungen/${slug}/anmeldung`;

const anna = {
  "persons.0.firstName": "Anna",
  "persons.0.lastName": "<b>Beispiel</b>",
  "persons.0.email": "anna@example.org",
  organisation: "Verein & Söhne",
};

async function send(path: string, fields: Record<string, string>) {
  const answer = await fetch(`${site.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: site.url },
    redirect: "manual",
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const keyIn = (page: string) => /name="key" value="([\w-]{36})"/.exec(page)?.[1] ?? "";

/** All that a registration leaves behind. */
async function traces(eventId: string) {
  return {
    registrations: await database.registration.count({ where: { eventId } }),
    mails: await database.mail.count({ where: { eventId } }),
    trail: await database.auditEntry.count({ where: { eventId } }),
    pools: await poolsAgree(database, eventId),
  };
}

describe("before it is sent, a registration", () => {
  test.each([
    ["is checked", "check", 200],
    ["is changed once more", "edit", 200],
    ["gets one more person", "more", 200],
    ["gets one person fewer", "fewer", 200],
    ["asks for a step that there is not", "constructor", 422],
  ])("%s: what was typed is there, and nothing is stored", async (_name, step, status) => {
    const made = await event();
    const before = await traces(made.id);
    const answer = await send(formPath(made), { ...anna, step });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.text).toContain('value="&lt;b&gt;Beispiel&lt;/b&gt;"');
    expect(answer.text).toContain('value="Verein &amp; Söhne"');
    expect(await traces(made.id)).toEqual(before);
  });

  test("is checked by many at the same moment: each sees what he or she typed, nothing of anybody else, and a key of one's own", async () => {
    const made = await event();
    const visitors = Array.from({ length: 60 }, (_, number) => ({
      "persons.0.firstName": `Vorname-${number}-`,
      "persons.0.lastName": `Nachname-${number}-`,
      "persons.0.email": `besuch-${number}-@example.org`,
      ...(number % 2 === 0 && { organisation: `Verein-${number}-` }),
    }));
    const pages = await Promise.all(
      visitors.map((visitor) => send(formPath(made), { ...visitor, step: "check" })),
    );
    const typed = /(?:Vorname|Nachname|besuch|Verein)-(\d+)-/g;
    for (const [number, page] of pages.entries()) {
      const shown = [...page.text.matchAll(typed)].map(([, whose]) => Number(whose));
      // Each text stands in the page twice: to be read, and in the hidden field that sends it.
      expect(shown).toEqual(Array.from({ length: number % 2 === 0 ? 8 : 6 }, () => number));
      expect(page.headers.get("cache-control")).toBe("no-store");
    }
    expect(new Set(pages.map(({ text }) => keyIn(text))).size).toBe(60);
    expect(pages.map(({ text }) => keyIn(text))).not.toContain("");
  });

  test("is checked without a word on whether the address is known", async () => {
    const made = await event();
    await registration(database, made, { email: "anna@example.org" });
    const pages = await Promise.all(
      ["anna@example.org", "otto@example.org"].map(async (email) => {
        const { status, text } = await send(formPath(made), {
          ...anna,
          "persons.0.email": email,
          step: "check",
        });
        return { status, text: text.replaceAll(email, "").replaceAll(keyIn(text), "") };
      }),
    );
    expect(pages[0]?.status).toBe(200);
    expect(pages[0]).toEqual(pages[1]);
  });

  test("says what sending will bring: a place, the waiting list, a decision by staff", async () => {
    const full = { places: 0 };
    const [seat, queue, decision] = await Promise.all([
      event(),
      event({ ...full, event: { waitlistPolicy: "OFFER" } }),
      event({ ...full, event: { approvalMode: "PLACE_ON_APPROVAL" } }),
    ]);
    for (const [made, words, result] of [
      [seat, "Ihr Platz ist für Sie reserviert bis", ""],
      [queue, "Mit dem Link kommen Sie auf die Warteliste", "?result=waiting"],
      [decision, "Mit dem Link bewerben Sie sich um einen Platz", "?result=application"],
    ] as const) {
      const checked = await send(formPath(made), { ...anna, step: "check" });
      expect(checked.text).toContain(words);
      const sent = await send(formPath(made), { ...anna, step: "send", key: keyIn(checked.text) });
      expect(sent.headers.get("location")).toBe(`${formPath(made)}/eingegangen${result}`);
    }
  });
});

describe("sent by a double click, or again after an answer that got lost,", () => {
  test("a registration is one, and the answers are the same", async () => {
    const made = await event();
    const key = keyIn((await send(formPath(made), { ...anna, step: "check" })).text);
    expect(key).not.toBe("");
    const same = { ...anna, step: "send", key };
    const answers = [...(await Promise.all([1, 2, 3].map(() => send(formPath(made), same))))];
    answers.push(await send(formPath(made), same));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
    expect(await traces(made.id)).toMatchObject({
      registrations: 1,
      mails: 1,
      pools: [{ taken: 1, rows: 1 }],
    });
  });

  test("other words under the same key are refused and can be checked anew", async () => {
    const made = await event();
    const key = keyIn((await send(formPath(made), { ...anna, step: "check" })).text);
    await send(formPath(made), { ...anna, key });
    const other = await send(formPath(made), { ...anna, "persons.0.firstName": "Otto", key });
    expect(other.status).toBe(409);
    expect(other.text).toContain("Diese Anmeldung haben Sie schon einmal abgeschickt");
    expect(other.text).toContain('value="Otto"');
    expect(await traces(made.id)).toMatchObject({ registrations: 1 });
  });
});

describe("several persons", () => {
  const kim = {
    "persons.1.firstName": "Kim",
    "persons.1.lastName": "Muster",
    "persons.1.email": "kim@example.org",
  };

  test("get a place, a mail and a link each", async () => {
    const made = await event();
    expect((await send(formPath(made), { ...anna, ...kim })).status).toBe(303);
    const people = await database.registration.findMany({
      where: { eventId: made.id },
      select: { email: true, groupId: true, holdsPlace: true },
      orderBy: { sequence: "asc" },
    });
    expect(people.map(({ email }) => email)).toEqual(["anna@example.org", "kim@example.org"]);
    expect(new Set(people.map(({ groupId }) => groupId)).size).toBe(1);
    expect(await traces(made.id)).toMatchObject({ mails: 2, pools: [{ taken: 2, rows: 2 }] });
  });

  test("with one address for two are told at the second one's field", async () => {
    const made = await event();
    const twice = { ...anna, ...kim, "persons.1.email": "ANNA@example.org" };
    const answer = await send(formPath(made), { ...twice, step: "check" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="field-persons-1-email-error"');
    expect(answer.text).not.toContain('id="field-persons-0-email-error"');
  });

  test("more than the places that are left are told so, with all that they typed", async () => {
    const made = await event({ places: 1 });
    const answer = await send(formPath(made), { ...anna, ...kim });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Für 2 Personen zusammen sind nicht genug Plätze frei.");
    expect(answer.text).toContain('value="Kim"');
    expect(await traces(made.id)).toMatchObject({ registrations: 0, mails: 0 });
  });

  test("may agree to be split: some get the places, the others wait, and the receipt says so", async () => {
    const made = await event({ places: 1, event: { waitlistPolicy: "DIRECT" } });
    const answer = await send(formPath(made), { ...anna, ...kim, maySplit: "on" });
    expect(answer.headers.get("location")).toBe(`${formPath(made)}/eingegangen?result=mixed`);
    const holds = await database.registration.findMany({
      where: { eventId: made.id },
      select: { holdsPlace: true },
      orderBy: { sequence: "asc" },
    });
    expect(holds).toEqual([{ holdsPlace: true }, { holdsPlace: false }]);
  });
});

describe("the registration's own page", () => {
  const link = (id: string) => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    return `/meine-anmeldung/${signLink(testSecret, { purpose: "registration.manage", subject: id, expiresAt })}`;
  };
  const below = ["", "/aendern", "/weitergeben", "/person-hinzufuegen", "/stornieren", "/ticket"];

  test("and all pages below it change nothing when they are opened, and are for nobody else", async () => {
    const made = await event();
    const { id } = await registration(database, made);
    const before = [await database.registration.findUniqueOrThrow({ where: { id } }), await traces(made.id)];
    for (const path of below) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await fetch(`${site.url}${link(id)}${path}`, { method });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
        expect(answer.headers.get("x-robots-tag")).toBe("noindex");
      }
    }
    expect([await database.registration.findUniqueOrThrow({ where: { id } }), await traces(made.id)]).toEqual(
      before,
    );
  });

  test("is refused politely with a link that was changed or made for another purpose", async () => {
    const made = await event();
    const { id } = await registration(database, made);
    const expiresAt = new Date(Date.now() + 3_600_000);
    const confirm = signLink(testSecret, { purpose: "registration.confirm", subject: id, expiresAt });
    for (const token of [confirm, link(id).split("/").at(-1)?.replace(/^./u, "x") ?? "", "a.b.c"]) {
      for (const path of below) {
        const answer = await fetch(`${site.url}/meine-anmeldung/${token}${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(await answer.text()).toContain("Dieser Link ist nicht gültig");
      }
      const acted = await send(`/meine-anmeldung/${token}/stornieren`, { form: "cancellation" });
      expect(acted.status).toBeGreaterThanOrEqual(400);
      expect(acted.status).toBeLessThan(500);
    }
    expect((await database.registration.findUniqueOrThrow({ where: { id } })).state).toBe("CONFIRMED");
  });

  test("does what its forms ask for and comes back to itself", async () => {
    const made = await event();
    const { id, groupId } = await registration(database, made);
    const friend = await registration(database, made, { groupId, firstName: "Oda", lastName: "Fremd" });
    const own = link(id);
    const eve = { firstName: "Eve", lastName: "Neu", email: "eve@example.org" };
    for (const [path, fields, done] of [
      ["/aendern", { form: "change", firstName: "Änne", lastName: "Neu", organisation: "" }, "changed"],
      ["/person-hinzufuegen", { form: "addPerson", ...eve }, "personAdded"],
      [`/person-entfernen/${friend.id}`, { form: "removePerson" }, "personRemoved"],
      ["/weitergeben", { form: "handOver", ...eve, email: "next@example.org" }, "handedOver"],
    ] as const) {
      const answer = await send(`${own}${path}`, fields);
      expect([path, answer.status, answer.headers.get("location")]).toEqual([
        path,
        303,
        `${own}?done=${done}`,
      ]);
    }
    const rows = await database.registration.findMany({
      where: { eventId: made.id },
      select: { firstName: true, state: true },
      orderBy: { sequence: "asc" },
    });
    expect(rows).toEqual([
      { firstName: "Änne", state: "CANCELLED" },
      { firstName: "Oda", state: "CANCELLED" },
      { firstName: "Eve", state: "UNCONFIRMED" },
      { firstName: "Eve", state: "UNCONFIRMED" },
    ]);
    const [pool] = await poolsAgree(database, made.id);
    expect(pool).toEqual({ taken: 2, rows: 2 });
  });

  test("shows nobody's name or address but one's own", async () => {
    const made = await event();
    const { id, groupId } = await registration(database, made, { firstName: "Anna" });
    const other = await registration(database, made, {
      groupId,
      firstName: "Odalinde",
      lastName: "Fremdling",
    });
    for (const [own, foreign] of [
      [id, /Odalinde|Fremdling/u],
      [other.id, /Anna/u],
    ] as const) {
      for (const path of ["", "/stornieren", `/person-entfernen/${other.id}`]) {
        const page = await (await fetch(`${site.url}${link(own)}${path}`)).text();
        expect(page).not.toMatch(foreign);
      }
    }
    const contact = await (await fetch(`${site.url}${link(id)}`)).text();
    expect(contact).toContain("O. F.");
    expect(contact).not.toContain(other.email);
  });

  test("says nothing about a step that the address makes up", async () => {
    const made = await event();
    const { id } = await registration(database, made);
    const page = await (await fetch(`${site.url}${link(id)}?done=<script>alert(1)</script>`)).text();
    expect(page).not.toContain("alert(1)");
    expect(page).not.toContain('role="status"');
  });
});

test("asking for one's link gets the same answer for a known and an unknown address", async () => {
  const made = await event();
  await registration(database, made, { email: "bekannt@example.org" });
  const answers = await Promise.all(
    ["bekannt@example.org", "unbekannt@example.org"].map((email) =>
      send("/meine-anmeldung", { form: "links", email }),
    ),
  );
  for (const { status, headers, text } of answers) {
    expect([status, headers.get("location"), text]).toEqual([303, "/meine-anmeldung/gesendet", ""]);
  }
  const wrong = await send("/meine-anmeldung", { form: "links", email: "keine" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="keine"');
});
