import { testDatabase } from "@podium/tests-support/database";
import { startSite } from "@podium/tests-support/processes";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { formFields } from "@podium/tests-support/site/registration-form";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { anna, dataDir, event, formPath, send, site, whole } from "./stages/two-sites.ts";

describe("one last place, twenty visitors at the same moment, two processes", () => {
  test("exactly one gets it, the rest are told, the counter equals the rows", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        send(site(number % 2), formPath(made), { ...anna, email: `visitor-${number}@example.org` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    for (const page of await Promise.all(refused.map((answer) => answer.text()))) {
      expect(page).toContain("Alle Plätze sind vergeben");
    }
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
    expect(await database.mail.count({ where: { eventId: made.id } })).toBe(1);
  });

  test("the same without the guard oversells: the race is a real one", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 1 });
    const places = 1;
    let counted = 0;
    // Count, think, write: what a form without lock, counter and CHECK does. The rows bypass the pool's counter.
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const taken = await database.registration.count({ where: { eventId: made.id } });
        counted += 1;
        if (taken >= places) return;
        await waitUntil("a second one to have counted", () => counted >= 2);
        await registration(database, made, { state: "WAITLISTED" });
      }),
    );
    expect(await database.registration.count({ where: { eventId: made.id } })).toBeGreaterThan(places);
  });

  test("a rush of two processes fills the event to the last place and not beyond", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 50 });
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, number) =>
        send(site(number % 2), formPath(made), { ...anna, email: `rush-${number}@example.org` }),
      ),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(303), count(409)]).toEqual([50, 70]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 50, rows: 50 }]);
  });
});

describe("a known address", () => {
  test("gets the very same answer as an unknown one: status, headers and bytes", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 9 });
    const unknown = await whole(await send(site(), formPath(made), anna));
    const known = await whole(await send(site(), formPath(made), { ...anna, email: "ANNA@example.org" }));
    expect(unknown.status).toBe(303);
    expect(known).toEqual(unknown);
    const receipt = `${site().url}${unknown.headers.location}`;
    const pages = [await whole(await fetch(receipt)), await whole(await fetch(receipt))];
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.body).not.toContain("anna");
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("is told like all others when it typed something wrong or the event is full", async () => {
    const { database } = await testDatabase();
    const full = await event({ places: 1 });
    await registration(database, full, { email: "anna@example.org" });
    const texts = await Promise.all(
      ["anna@example.org", "otto@example.org"].map(async (email) => {
        // Compressed, an address that is like the name takes less.
        const plain = { "accept-encoding": "identity" };
        const answer = await whole(await send(site(), formPath(full), { ...anna, email }, plain));
        return { ...answer, body: answer.body.replaceAll(email, "") };
      }),
    );
    expect(texts[0]?.status).toBe(409);
    expect(texts[0]).toEqual(texts[1]);
  });
});

test("the page for those who come too late is one for all and repeats to each what he or she typed, to nobody else", async () => {
  const { database } = await testDatabase();
  const full = await event({ places: 1 });
  await registration(database, full);
  const names = ["Erstgenannt", "Zweitgenannt", "Drittgenannt"];
  const pages = await Promise.all(
    names.map(async (lastName) =>
      whole(await send(site(), formPath(full), { ...anna, lastName, email: `${lastName}@example.org` })),
    ),
  );
  expect(pages.map(({ status }) => status)).toEqual([409, 409, 409]);
  for (const [position, { body }] of pages.entries())
    expect(names.filter((name) => body.includes(name))).toEqual([names[position]]);
});

describe("bad input", () => {
  const long = "ä".repeat(1_000_000);
  test.each<[string, Record<string, string>, string]>([
    ["an empty form", { firstName: "", lastName: "", email: "" }, "Geben Sie Ihre E-Mail-Adresse ein."],
    ["no name but spaces", { firstName: "  ", lastName: " " }, "Geben Sie Ihren Vornamen oder Ihren"],
    [
      "a name that is too long",
      { lastName: "x".repeat(121) },
      "Der Text hat 121 Zeichen; höchstens 120 sind möglich.",
    ],
    [
      "a megabyte of text",
      { organisation: long },
      "Der Text hat 1.000.000 Zeichen; höchstens 200 sind möglich.",
    ],
    [
      "an address without a domain",
      { email: "anna@" },
      "Bitte geben Sie eine vollständige E-Mail-Adresse ein",
    ],
    ["an address with a line break", { email: "anna@example.org\r\nBcc: x@example.org" }, "E-Mail-Adresse"],
    [
      "an address that is too long",
      { email: `${"a".repeat(250)}@example.org` },
      "Der Text hat 262 Zeichen; höchstens 254 sind möglich.",
    ],
    [
      "control characters",
      { firstName: "An\u0000na" },
      "An Stelle 3 steht ein unsichtbares Steuerzeichen (U+0000).",
    ],
    [
      "a name of two lines",
      { firstName: "Anna\nBcc: x@example.org" },
      "An Stelle 5 steht ein Zeilenumbruch; hier ist nur eine Zeile möglich.",
    ],
    ["an address in a name", { firstName: "www.example.org" }, "Im Namen ist keine Internetadresse möglich."],
    ["an unknown field", { state: "CONFIRMED" }, "ein Feld, das wir nicht kennen"],
  ])("%s: a message, what was typed is still there, nothing stored", async (_, wrong, message) => {
    const { database } = await testDatabase();
    const made = await event({ places: 3 });
    const answer = await send(site(), formPath(made), { ...anna, lastName: "Übrig-Geblieben", ...wrong });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(message);
    if (!("lastName" in wrong)) expect(page).toContain('value="Übrig-Geblieben"');
    expect(page).toContain('id="error-summary"');
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await database.registration.count({ where: { eventId: made.id } })).toBe(0);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
  });

  test("fields that only the server may set are refused, not ignored", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 3 });
    for (const field of ["eventId", "id", "createdAt", "taken", "role", "__proto__", "constructor"]) {
      expect((await send(site(), formPath(made), { ...anna, [field]: "1" })).status).toBe(422);
    }
    expect(await database.registration.count({ where: { eventId: made.id } })).toBe(0);
  });

  test("what is sent is never taken for HTML", async () => {
    const made = await event({ places: 3 });
    const html = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const page = await (await send(site(), formPath(made), { ...anna, lastName: html, email: "x" })).text();
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img src=x");
    expect(page).toContain("&lt;script&gt;");
  });

  test("another form's fields, another kind of body and far too much of it are refused plainly", async () => {
    const made = await event({ places: 3 });
    const url = `${site().url}${formPath(made)}`;
    const origin = { origin: site().url };
    const statuses = await Promise.all([
      send(site(), formPath(made), { ...anna, form: "comment" }),
      fetch(url, {
        method: "POST",
        body: JSON.stringify(anna),
        headers: { ...origin, "content-type": "application/json" },
      }),
      fetch(url, {
        method: "POST",
        body: new URLSearchParams(formFields(anna)),
        headers: { origin: "https://example.net" },
      }),
    ]).then((answers) => answers.map(({ status }) => status));
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    const { database } = await testDatabase();
    expect(await database.registration.count({ where: { eventId: made.id } })).toBe(0);
  });
});

test("names in any script are kept as they were meant, composed (NFC), also emoji and HTML", async () => {
  const { database } = await testDatabase();
  const made = await event({ places: 9 });
  const decomposed = {
    firstName: "Zoe\u0308 🎉",
    lastName: "N\u0304ga \u0141ukasz-M\u0302",
    organisation: "<b>Amt</b> & Söhne",
  };
  const answer = await send(site(), formPath(made), { ...anna, ...decomposed });
  expect(answer.status).toBe(303);
  const [row] = await database.registration.findMany({
    where: { eventId: made.id },
    include: { group: true },
  });
  expect(row?.firstName).toBe(decomposed.firstName.normalize("NFC"));
  expect(row?.lastName).toBe(decomposed.lastName.normalize("NFC"));
  expect(row?.group.organisation).toBe("<b>Amt</b> & Söhne");
});

test("a process that is killed as soon as it answers has lost nothing of what it acknowledged", async () => {
  const { database, url } = await testDatabase();
  const made = await event({ places: 500 });
  const doomed = await startSite({ databaseUrl: url, dataDir });
  const acknowledged: string[] = [];
  const sent = Array.from({ length: 80 }, async (_, number) => {
    const email = `ledger-${number}@example.org`;
    const answer = await send(doomed, formPath(made), { ...anna, email }).catch(() => null);
    if (answer?.status !== 303) return;
    acknowledged.push(email);
    if (acknowledged.length === 1) await doomed.kill();
  });
  await Promise.all(sent);
  expect(acknowledged.length).toBeGreaterThan(0);
  const rows = await database.$queryRaw<{ email: string }[]>`
    SELECT registration."email" FROM "Registration" registration
    JOIN "Mail" mail ON mail."registrationId" = registration."id" AND mail."state" = 'QUEUED'
    JOIN graphile_worker._private_jobs job ON job.key = 'mail-' || mail."id"
    WHERE registration."eventId" = ${made.id}::uuid`;
  const stored = rows.map(({ email }) => email);
  expect(acknowledged.filter((email) => !stored.includes(email))).toEqual([]);
  const [pool] = await poolsAgree(database, made.id);
  expect(pool).toEqual({ taken: stored.length, rows: stored.length });
});

test("nothing that people typed stands in the log", async () => {
  const made = await event({ places: 3 });
  await send(site(), formPath(made), { ...anna, email: "geheim@example.org", lastName: "Verschwiegen" });
  await send(site(), formPath(made), { ...anna, email: "geheim@", lastName: "Verschwiegen" });
  expect(site().output()).not.toMatch(/geheim|Verschwiegen|anna@/iu);
});
