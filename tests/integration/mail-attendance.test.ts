import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { act } from "@podium/api/registration/transition/apply";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { waitForMail } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterEach, expect, test, vi } from "vitest";
import { giveMark } from "./media/mark.ts";

const { database, url } = await testDatabase();
const body = await organisation(database);
const ctx = await contextOf(null);

/** A worker that was started needs some seconds, on a busy machine many. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function mailbox(): Promise<string> {
  const { dataDir, remove } = await temporaryDataDir();
  ends.push(remove);
  const worker = await startWorker({ databaseUrl: url, dataDir });
  ends.push(worker.stop);
  await waitUntil("the worker to start", () => worker.output().includes("worker started"), PATIENCE_MS);
  return dataDir;
}

test("T8 · of a hybrid event the mail brings what the kind of participation says, and names it", async () => {
  const venue = await database.venue.create({
    data: { organisationId: body.id, name: "Saal", street: "Markt 1", postalCode: "06108", city: "Halle" },
  });
  const event = await publishedEvent(database, body.id, {
    event: { format: "HYBRID", venueId: venue.id, onlineUrl: "https://konferenz.example/raum" },
    categories: [
      { nameDe: "In den Saal", nameEn: "In person", attendance: "ON_SITE" },
      { nameDe: "Zugeschaltet", nameEn: "Online", attendance: "ONLINE" },
      {
        nameDe: "Presse",
        nameEn: "Press",
        attendance: "ONLINE",
        onlineUrl: "https://konferenz.example/presse",
        feeDe: "19 €",
        eligibilityDe: "Mit Presseausweis",
      },
    ],
  });
  const people = [];
  for (const categoryId of event.categoryIds) {
    const person = await registration(database, { ...event, categoryId }, { state: "UNCONFIRMED" });
    await act(ctx, event.id, { by: "VISITOR", action: "confirm" }, [person.id]);
    people.push(person);
  }
  const dataDir = await mailbox();
  const told = [];
  for (const { email, shortCode } of people) {
    const mail = await waitForMail(dataDir, email, ({ subject }) =>
      subject.startsWith("Ihr Platz ist sicher"),
    );
    const calendar = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content ?? "";
    told.push({
      kind: /Art der Teilnahme:?\s+(.+)/u.exec(mail.text)?.[1],
      hall: [mail.text, calendar].map(
        (text) => text.includes("Saal\\, Markt 1") || text.includes("Saal, Markt 1"),
      ),
      link: [mail.text, calendar].map((text) =>
        text.replaceAll("\r\n ", "").includes("konferenz.example/raum"),
      ),
      own: [mail.text, calendar].map((text) =>
        text.replaceAll("\r\n ", "").includes("konferenz.example/presse"),
      ),
      ticket: [mail.text.includes("/ticket"), mail.text.includes(readableCode(shortCode))],
      terms: mail.text.match(/19 €|Mit Presseausweis/gu),
    });
  }
  expect(told).toEqual([
    {
      kind: "In den Saal",
      hall: [true, true],
      link: [false, false],
      own: [false, false],
      ticket: [true, true],
      terms: null,
    },
    {
      kind: "Zugeschaltet",
      hall: [false, false],
      link: [true, true],
      own: [false, false],
      ticket: [false, false],
      terms: null,
    },
    {
      kind: "Presse",
      hall: [false, false],
      link: [false, false],
      own: [true, true],
      ticket: [false, false],
      terms: ["19 €", "Mit Presseausweis"],
    },
  ]);
});

test("the mark of the body that writes comes along in its mails, small, and with its words", async () => {
  const town = await organisation(database, "Stadt mit Wappen");
  const event = await publishedEvent(database, town.id);
  const dataDir = await mailbox();
  await giveMark(database, town.id, dataDir);
  const { id, email } = await registration(database, event, { state: "UNCONFIRMED" });
  await act(ctx, event.id, { by: "VISITOR", action: "confirm" }, [id]);
  const mail = await waitForMail(dataDir, email, ({ subject }) => subject.startsWith("Ihr Platz ist sicher"));
  expect(mail.html).toMatch(/<img src="cid:mark@podium" [^>]*alt="Wappen der Stadt" lang="de"/u);
  expect(mail.html).not.toMatch(/(?:src|href)="[^"]*\.(?:png|webp)/u);
  const raw = await readFile(join(dataDir, "mailbox", mail.file), "utf8");
  expect(raw).toMatch(/Content-Type: image\/png; name=mark\.png\r\nContent-Id: <mark@podium>/iu);
  expect(raw).toMatch(/Content-Disposition: inline/iu);
  // Text, HTML, calendar and mark together.
  expect(raw.length).toBeLessThan(60_000);
  expect(mail.attachments.map(({ mimeType }) => mimeType).sort()).toEqual(
    expect.arrayContaining(["image/png", "text/calendar"]),
  );
});
