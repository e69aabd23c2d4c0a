import { request } from "node:http";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, expect, test } from "vitest";

// How the site's server takes forms. What the procedures make of them is tested with the procedures.

let site: Running;
let limited: Running;
let event: TestEvent;
let dataDir: string;
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  event = await publishedEvent(database, (await organisation(database)).id, { places: 500 });
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  [site, limited] = await Promise.all([
    startSite({ databaseUrl: url, dataDir }),
    startSite({ databaseUrl: url, dataDir, environment: { RATE_LIMITS: "on" } }),
  ]);
});

afterAll(async () => {
  await Promise.all([site?.stop(), limited?.stop()]);
  await removeDataDir();
});

const ada = {
  "persons.0.firstName": "Ada",
  "persons.0.lastName": "Lovelace",
  "persons.0.email": "ada@example.org",
  organisation: "",
};
const formPath = () => `/veranstaltungen/${event.slug}/anmeldung`;

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}, at = site) {
  return fetch(`${at.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
    redirect: "manual",
  });
}

async function stored(): Promise<number> {
  const { database } = await testDatabase();
  return database.registration.count();
}

test("an accepted form is answered with a redirect to a page of its own", async () => {
  const answer = await post(formPath(), { ...ada, "persons.0.email": "accepted@example.org" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`${formPath()}/eingegangen`);
  const receipt = await fetch(`${site.url}${formPath()}/eingegangen`);
  expect(receipt.status).toBe(200);
  expect(receipt.headers.get("cache-control")).toBe("no-store");
});

test("what was typed wrong comes back as it was typed, and only to the one who typed it", async () => {
  const before = await stored();
  const answer = await post(formPath(), {
    ...ada,
    "persons.0.firstName": "  Zoë <b>",
    "persons.0.email": "keine Adresse",
  });
  expect(answer.status).toBe(422);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const html = await answer.text();
  expect(html).toContain('value="  Zoë &lt;b&gt;"');
  expect(html).toContain('value="keine Adresse"');
  expect(await (await fetch(`${site.url}${formPath()}`)).text()).not.toContain("Zoë");
  expect(await stored()).toBe(before);
});

test.each([
  ["another site, as browsers say it", { "sec-fetch-site": "cross-site" }],
  ["a neighbouring site", { "sec-fetch-site": "same-site" }],
  ["another origin", { origin: "https://evil.example" }],
  ["no origin at all", { origin: "null" }],
])("a form that comes from %s is refused", async (_name, headers) => {
  const before = await stored();
  const answer = await post(formPath(), { ...ada, "persons.0.email": "cross@example.org" }, headers);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toMatch(/<h1[ >]/);
  expect(await stored()).toBe(before);
});

test("a field that the form does not have is refused, and so is another form's name", async () => {
  const before = await stored();
  for (const extra of ["role", "taken", "slug2", "__proto__"]) {
    expect((await post(formPath(), Object.fromEntries([...Object.entries(ada), [extra, "1"]]))).status).toBe(
      422,
    );
  }
  expect((await post(formPath(), { ...ada, form: "comment" })).status).toBe(400);
  expect(await stored()).toBe(before);
});

test("a megabyte in a field is answered at the field, and the text is still there", async () => {
  const before = await stored();
  const answer = await post(formPath(), { ...ada, "persons.0.firstName": "ü".repeat(1_000_000) });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("ü".repeat(1_000_000));
  expect(html).toContain('id="field-persons-0-firstName-error"');
  expect(await stored()).toBe(before);
});

test("far too much text ends in a page that says so, also while it is still being sent", async () => {
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sending = request(
      `${site.url}/en/events/${event.slug}/registration`,
      { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, text });
          sending.destroy();
        });
      },
    );
    sending.on("error", reject);
    for (let part = 0; part < 8; part += 1) sending.write("a".repeat(1_000_000));
  });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('<html lang="en"');
});

test("what is no form, and a form for a page that has none, is refused with a page", async () => {
  const json = await fetch(`${site.url}${formPath()}`, {
    method: "POST",
    body: JSON.stringify(ada),
    headers: { "content-type": "application/json" },
  });
  expect(json.status).toBe(400);
  const nowhere = await post("/impressum", ada);
  expect(nowhere.status).toBe(405);
  expect(nowhere.headers.get("allow")).toBe("GET, HEAD");
});

test("R1 · a town hall comments behind one address, a flood does not; a made-up address changes nothing", async () => {
  const comment = { form: "comment", name: "Ada", email: "ada@example.org", body: "Guten Tag" };
  const path = `/veranstaltungen/${event.slug}`;
  const statuses: number[] = [];
  const lane = async (first: number) => {
    for (let number = first; number <= 240; number += 12) {
      const headers = { "x-forwarded-for": `192.0.2.${number}` };
      const answer = await post(path, { ...comment, body: `${comment.body} ${number}` }, headers, limited);
      statuses.push(answer.status);
      const text = await answer.text();
      if (answer.status !== 429) continue;
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(text).toContain("Guten Tag");
    }
  };
  // A town hall of two hundred may speak at once.
  await Promise.all(Array.from({ length: 12 }, (_, first) => lane(first)));
  const counts = Object.fromEntries([...new Set(statuses)].map((status) => [status, countOf(status)]));
  expect(counts).toEqual({ 303: 240, 429: 1 });

  function countOf(status: number): number {
    return statuses.filter((other) => other === status).length;
  }
});

test("a school behind one address gets through: forty registrations in a row; not everything does", async () => {
  const sendForty = (who: string) =>
    Promise.all(
      Array.from({ length: 40 }, async (_each, number) => {
        const email = `${who}-${number}@example.org`;
        return (await post(formPath(), { ...ada, "persons.0.email": email }, {}, limited)).status;
      }),
    );
  expect(new Set(await sendForty("pupil"))).toEqual(new Set([303]));
  const more: number[] = [];
  for (let turn = 0; turn < 10 && !more.includes(429); turn += 1)
    more.push(...(await sendForty(`more-${turn}`)));
  expect(more).toContain(429);
});

test("what people typed stands in no log", async () => {
  await post(formPath(), { ...ada, "persons.0.email": "kaputt" });
  expect(`${site.output()}${limited.output()}`).not.toMatch(/Lovelace|ada@example|pupil-|kaputt|Guten Tag/);
});
