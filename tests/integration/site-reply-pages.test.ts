import { randomUUID } from "node:crypto";
import { testDatabase } from "@podium/tests-support/database";
import { registrationFields } from "@podium/tests-support/site/visitor";
import { describe, expect, test } from "vitest";
import { another, comment, event, fillIn, look, ofEvent, ownStep, party, person } from "./typed-forms.ts";

// The pages to which a browser is sent on after a form: mistakes, check step, receipts.

const { database } = await testDatabase();

describe("F1, F2 · mistakes", () => {
  const spoilt = "a b@c";
  test.each<[string, () => Promise<[string, Record<string, string>]>]>([
    ["comment", async () => [ofEvent(await event()), { ...comment, email: spoilt }]],
    [
      "report of a barrier",
      async () => ["/barriere-melden", { page: "", message: "Getippt", email: spoilt }],
    ],
    ["request for links", async () => ["/meine-anmeldung", { email: spoilt }]],
    [
      "registration",
      async () => [
        `${ofEvent(await event())}/anmeldung`,
        registrationFields([{ ...person, email: spoilt }], { step: "check" }),
      ],
    ],
    ["change", () => ownStep("change", { firstName: "www.amt.example", lastName: spoilt })],
    ["handing over", () => ownStep("handOver", { ...another, email: spoilt })],
    ["another person", () => ownStep("addPerson", { ...another, email: spoilt })],
  ])("%s: a title that says so, and a page that can be opened again", async (_, made) => {
    const [path, fields] = await made();
    for (const language of ["de", "en"]) {
      const { status, location, page, open } = await fillIn(path, fields);
      const [address] = location.split("#");
      expect([status, page.status]).toEqual([303, 422]);
      expect(page.title).toMatch(/^Fehler: /u);
      expect(page.html).toContain("Bitte korrigieren Sie Ihre Eingaben");
      expect(page.html).not.toContain("Bitte prüfen Sie Ihre Angaben");
      expect(page.html).toContain(spoilt);
      expect(await open()).toEqual(page);
      expect(page.html).not.toMatch(/action="[^"]*#/u);
      const other = /href="(\/en\/[^"]*reply=[^"]*)"/u.exec(page.html)?.[1];
      if (language === "de" || !other) continue;
      const translated = await (await look(`${other}`)).text();
      expect(translated).toContain("<title>Error: ");
      expect(translated).toContain(spoilt);
      expect(address).not.toContain("c@");
    }
  });

  test("the check step has a sentence of its own, and can be opened again", async () => {
    const path = `${ofEvent(await event())}/anmeldung`;
    const { location, page, open } = await fillIn(path, { ...party, step: "check" });
    expect(location).not.toContain("#");
    expect(page.status).toBe(200);
    expect(page.html).toContain("Bitte prüfen Sie Ihre Angaben");
    expect(await open()).toEqual(page);
  });

  test("a word that leads to nothing any more, or to another page, says so and shows nobody's data", async () => {
    const { location } = await fillIn("/meine-anmeldung", { email: spoilt });
    const word = /reply=([\w-]+)/u.exec(location)?.[1];
    for (const address of [`/meine-anmeldung?reply=${"x".repeat(32)}`, `/barriere-melden?reply=${word}`]) {
      const answer = await look(`${address}`);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain(spoilt);
    }
    const receipt = await look(`/meine-anmeldung/gesendet?reply=${"x".repeat(32)}`);
    expect(receipt.status).toBe(200);
  });
});

describe("F5 · the address leads to where one goes on", () => {
  test.each([
    ["more", [person], "#field-persons-1-firstName"],
    ["fewer", [person, another], "#field-persons-0-firstName"],
    ["edit", [person], ""],
    ["check", [person], ""],
  ])("after %s", async (step, persons, fragment) => {
    const made = await event();
    await database.category.updateMany({ where: { eventId: made.id }, data: { maxPersons: 5 } });
    const fields = registrationFields(persons, { step });
    const { location, page } = await fillIn(`${ofEvent(made)}/anmeldung`, fields);
    expect(location.replace(/^[^#]*/u, "")).toBe(fragment);
    if (fragment) expect(page.html).toContain(`id="${fragment.slice(1)}"`);
  });
});

describe("F6 · an address that looks like a slip", () => {
  const slip = "ada@gmial.com";
  const fields = (email = slip) =>
    registrationFields([
      { ...person, email },
      { ...another, email: "b@wbe.de" },
    ]);
  const path = async () => {
    const made = await event();
    await database.category.updateMany({ where: { eventId: made.id }, data: { maxPersons: 5 } });
    return `${ofEvent(made)}/anmeldung`;
  };

  test("is asked about in the check step, taken by one button, and kept by sending", async () => {
    const at = await path();
    const asked = await fillIn(at, { ...fields(), step: "check" });
    for (const meant of ["ada@gmail.com nehmen", "b@web.de nehmen"]) expect(asked.page.html).toContain(meant);
    const taken = await fillIn(at, { ...fields(), step: "take persons.0.email" });
    expect(taken.page.html).toContain('value="ada@gmail.com"');
    expect(taken.page.html).not.toContain("gmial");
    expect(taken.page.html).toContain("b@web.de nehmen");
    const kept = await fillIn(at, { ...fields(), step: "send" });
    expect(kept.location).toContain("/eingegangen?reply=");
    expect(await database.registration.count({ where: { email: slip } })).toBe(1);
  });

  test("the receipt names it, to nobody else, and leads back to the form with everything", async () => {
    const at = await path();
    const given = fields("kim.tippt@gmial.com");
    const { location, page } = await fillIn(at, { ...given, step: "send" });
    expect(page.cacheControl).toBe("no-store");
    expect(page.html).toContain("Meinten Sie kim.tippt@gmail.com?");
    const plain = await (await look(`${location.split("?")[0]}`)).text();
    expect(plain).not.toContain("tippt");
    const back = await fillIn(at, { ...given, step: "edit" });
    expect(back.page.html).toContain('value="kim.tippt@gmial.com"');
  });

  test.each(["/meine-anmeldung", "/barriere-melden"])("%s: the receipt asks", async (at) => {
    const typed: Record<string, string> =
      at === "/barriere-melden" ? { page: "", message: `Zu klein ${randomUUID()}` } : {};
    const { page } = await fillIn(at, { ...typed, email: "kim@gxm.de" });
    expect(page.html).toContain("Meinten Sie kim@gmx.de?");
  });
});
