import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, withDoor } from "@podium/tests-support/events";
import { waitForMail } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const { database, url } = await testDatabase();
const body = await organisation(database);

/** A worker that was started needs some seconds, on a busy machine many. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

let dataDir: string;
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const folder = await temporaryDataDir();
  dataDir = folder.dataDir;
  const worker = await startWorker({ databaseUrl: url, dataDir });
  ends.push(folder.remove, worker.stop);
  await waitUntil("the worker to start", () => worker.output().includes("worker started"), PATIENCE_MS);
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const person = (name: string) => ({
  firstName: name,
  lastName: "Muster",
  email: `${name.toLowerCase()}-${Math.random().toString(36).slice(2, 8)}@example.org`,
});
/** Registers and confirms by the link of the mail. */
async function register(slug: string, email: string) {
  await publicCaller().registration.create({
    slug,
    locale: "de",
    persons: [{ ...person("Anna"), email }],
  });
  const asked = await waitForMail(dataDir, email);
  const link = asked.links.find((found) => found.includes("/anmeldung/bestaetigen/"));
  const confirm = () => publicCaller().registration.confirm({ token: link?.split("/").at(-1) ?? "" });
  const next = () => waitForMail(dataDir, email, ({ subject }) => subject !== asked.subject);
  return { asked, confirm, next };
}

test("a free place: confirm, then it is yours", async () => {
  const { slug } = await publishedEvent(database, body.id, { places: 1, event: withDoor });
  const { asked, confirm, next } = await register(slug, person("Place").email);
  expect(asked.subject).toMatch(/^Bitte bestätigen Sie Ihre Anmeldung/u);
  expect(asked.text).toContain("Erst dann ist Ihr Platz sicher.");
  await confirm();
  const mail = await next();
  expect(mail.subject).toMatch(/^Ihr Platz ist sicher/u);
  expect(mail.links.some((link) => link.endsWith("/stornieren"))).toBe(true);
  expect(mail.links.some((link) => link.endsWith("/ticket"))).toBe(true);
});

test("a full event with a waiting list: confirm, then wait, with the policy told and no position", async () => {
  const event = await publishedEvent(database, body.id, { places: 1, event: { waitlistPolicy: "OFFER" } });
  await registration(database, event);
  const { asked, confirm, next } = await register(event.slug, person("Waiting").email);
  expect(asked.subject).toMatch(/^Bitte bestätigen Sie Ihren Eintrag auf der Warteliste/u);
  await confirm();
  const mail = await next();
  expect(mail.subject).toMatch(/^Sie stehen auf der Warteliste/u);
  expect(mail.text).toContain("dann bieten wir ihn Ihnen an");
  expect(mail.text).not.toMatch(/Platz \d|Stelle \d/u);
  expect(mail.attachments).toEqual([]);
});

test("staff decide, and a place is kept meanwhile", async () => {
  const { slug } = await publishedEvent(database, body.id, { event: { approvalMode: "PLACE_KEPT" } });
  const { asked, confirm, next } = await register(slug, person("Approval").email);
  expect(asked.text).toContain("So lange halten wir einen Platz für Sie frei.");
  await confirm();
  const mail = await next();
  expect(mail.subject).toMatch(/^Ihre Anmeldung wird geprüft/u);
  expect(mail.text).toContain("halten wir einen Platz für Sie frei");
});

test("everybody may apply, and staff give the places", async () => {
  const { slug } = await publishedEvent(database, body.id, { event: { approvalMode: "PLACE_ON_APPROVAL" } });
  const { asked, confirm, next } = await register(slug, person("Application").email);
  expect(asked.subject).toMatch(/^Bitte bestätigen Sie Ihre Anmeldung/u);
  await confirm();
  expect((await next()).text).toContain("Noch haben Sie keinen Platz.");
});

test("who was registered by somebody else is told so; a name that nobody confirmed is not in the mail", async () => {
  const event = await publishedEvent(database, body.id);
  await database.category.update({ where: { id: event.categoryId }, data: { maxPersons: 3 } });
  const [first, second] = [person("Erste"), person("Zweite")];
  await publicCaller().registration.create({ slug: event.slug, locale: "de", persons: [first, second] });
  const [own, other] = [await waitForMail(dataDir, first.email), await waitForMail(dataDir, second.email)];
  expect(own.text).toContain("Sie möchten an dieser Veranstaltung teilnehmen.");
  expect(other.text).toContain("jemand hat Sie zu dieser Veranstaltung angemeldet");
  expect(other.text).not.toContain(first.firstName);
  expect(own.text).not.toContain(second.firstName);
});
