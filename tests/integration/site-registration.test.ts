import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { anna, database, event, formPath, keyIn, send, traces } from "./stages/form.ts";

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
      [seat, "Mit dem Absenden reservieren wir einen Platz für Sie", ""],
      [queue, "Mit dem Link kommen Sie auf die Warteliste", "?result=waiting"],
      [decision, "Erst mit dem Link prüfen wir Ihre Anmeldung", "?result=application"],
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
