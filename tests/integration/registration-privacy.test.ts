import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent, withDoor } from "@podium/tests-support/events";
import { pdfText } from "@podium/tests-support/evidence/pdf-text";
import { type ReceivedMail, readMailbox } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { ownToken } from "@podium/tests-support/own-links";
import { type Running, startSite, startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registrationFields, sendForm } from "@podium/tests-support/site/visitor";
import { warmSite } from "@podium/tests-support/site/warm-site";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { confirmationAddress, ownAddresses } from "./own-addresses.ts";

// Everybody's names and address hold a word of his or her own. Whatever one person gets to see is searched for the
// words of all others. Only who was entered by somebody else learns who that was: by the first mail, and where one confirms;
// and who entered others sees their names as they were typed.

const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS });
const { database, url } = await testDatabase();
const caller = publicCaller();
const locales = ["de", "en"] as const;

const names = [
  "contact",
  "companion",
  "unconfirmed",
  "giver",
  "taker",
  "added",
  "removed",
  "waiting",
  "next",
  "cancelled",
] as const;
type Name = (typeof names)[number];

/** Letters only, so that no encoding breaks the word up; not to be found anywhere by chance. */
const marks = Object.fromEntries(
  names.map((name, index) => [name, `qz${String.fromCharCode(97 + index)}wxk${name.slice(0, 3)}vjq`]),
) as Record<Name, string>;
const person = (name: Name) => ({
  firstName: `Vor${marks[name]}`,
  lastName: `Nach${marks[name]}`,
  email: `${marks[name]}@example.org`,
});

const enteredBy: Partial<Record<Name, Name>> = {
  companion: "contact",
  unconfirmed: "contact",
  removed: "contact",
  added: "contact",
  taker: "giver",
};

let site: Running;
let worker: Awaited<ReturnType<typeof startWorker>>;
let dataDir: string;
let removeDataDir = async () => {};
let event: TestEvent;
let mails: ReceivedMail[];
const ids = {} as Record<Name, string>;

async function idOf(name: Name): Promise<string> {
  const where = { email: person(name).email };
  const { id } = await database.registration.findFirstOrThrow({ where, orderBy: { sequence: "desc" } });
  ids[name] = id;
  return id;
}
const token = async (name: Name) => ownToken(await idOf(name));
const confirm = async (name: Name) => caller.registration.confirm({ token: await token(name) });
async function register(...who: Name[]) {
  const fields = registrationFields(who.map(person));
  const answer = await sendForm(site.url, `/veranstaltungen/${event.slug}/anmeldung`, fields);
  expect(answer.status).toBe(303);
}

beforeAll(async () => {
  const body = await organisation(database);
  event = await publishedEvent(database, body.id, {
    places: 6,
    event: { waitlistPolicy: "DIRECT", lastPromotionHours: 1, ...withDoor },
  });
  await database.category.updateMany({ where: { eventId: event.id }, data: { maxPersons: 5 } });
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  [site, worker] = await Promise.all([
    startSite({ databaseUrl: url, dataDir }),
    startWorker({ databaseUrl: url, dataDir }),
  ]);
  await warmSite(site, [...Object.values(ownAddresses("none", "none")), confirmationAddress("none")]);

  await register("contact", "companion", "unconfirmed", "removed");
  for (const name of ["contact", "companion", "removed"] as const) await confirm(name);
  await caller.registration.removePerson({ token: await token("contact"), registrationId: ids.removed });
  await register("giver");
  await confirm("giver");
  await caller.registration.handOver({ token: await token("giver"), ...person("taker") });
  await confirm("taker");
  await caller.registration.addPerson({ token: await token("contact"), ...person("added") });
  await confirm("added");
  await register("cancelled");
  await confirm("cancelled");
  await register("waiting");
  await register("next");
  await confirm("next");
  await confirm("waiting");
  const actor = await staffMember(database, "Lea Leitung");
  const cancelling = { by: "STAFF", actor, action: "cancelByOrganiser", reason: "Es kommt anders." } as const;
  await act(await contextOf(null), event.id, cancelling, [await idOf("cancelled")]);
  await caller.registration.change({
    token: await token("companion"),
    firstName: person("companion").firstName,
    lastName: `${person("companion").lastName}-Neu`,
  });
  await register("contact");
  await caller.registration.sendLinks({ email: person("taker").email, locale: "en" });
  await waitUntil(
    "all mails",
    async () => (await database.mail.count({ where: { state: { in: ["QUEUED", "SENDING"] } } })) === 0,
    PATIENCE_MS,
  );
  mails = await readMailbox(dataDir);
}, PATIENCE_MS);

afterAll(async () => {
  await Promise.all([site?.stop(), worker?.stop()]);
  await removeDataDir();
});

/** Whose words stand in a text. */
const mentioned = (text: string) => names.filter((name) => text.toLowerCase().includes(marks[name]));

async function textOf(path: string): Promise<string> {
  const answer = await fetch(`${site.url}${path}`, { redirect: "manual" });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = [...answer.headers].flat().join("\n");
  const pdf = answer.headers.get("content-type") === "application/pdf";
  const text = new TextDecoder("latin1").decode(bytes);
  // Long lines of a calendar are folded.
  return `${headers}\n${text.replaceAll("\r\n ", "")}\n${pdf ? await pdfText(bytes) : ""}`;
}

describe.each(names)("what %s gets to see", (name) => {
  test.each(locales)(
    "on one's own pages, ticket and calendar entry (%s): nothing of anybody else",
    async (locale) => {
      const subject = await idOf(name);
      const others = names.filter((other) => other !== name);
      const expiresAt = new Date(Date.now() + 3_600_000);
      const confirmation = signLink(testSecret, { purpose: "registration.confirm", subject, expiresAt });
      const paths = [
        confirmationAddress(confirmation, locale),
        ...Object.values(ownAddresses(ownToken(subject), ids.contact, locale)),
        ...others.map((other) => ownAddresses(ownToken(subject), ids[other], locale).removePerson),
      ];
      for (const path of paths) {
        const seen = mentioned(await textOf(path));
        const named = path === paths[0] && name === "unconfirmed" ? [enteredBy[name]] : [];
        if (path === paths[1] && name === "contact")
          named.push(...(["companion", "unconfirmed", "added", "removed"] as const));
        // The last paths are those to take each of them back; what has ended or is not confirmed has none.
        if (name === "contact" && path.includes(ids.companion)) named.push("companion");
        if (name === "contact" && path.includes(ids.added)) named.push("added");
        expect({ path, seen: seen.filter((each) => each !== name).sort() }).toEqual({
          path,
          seen: named.sort(),
        });
      }
      const page = await textOf(ownAddresses(ownToken(subject), subject, locale).page);
      expect(mentioned(page)).toContain(name);
      // What the companion has changed is for the companion.
      if (name !== "companion") expect(page).not.toContain("-Neu");
    },
  );

  test("in mails: nothing of anybody else", async () => {
    const own = mails.filter(({ to }) => to === person(name).email);
    expect(own.length).toBeGreaterThan(0);
    for (const mail of own) {
      const raw = await readFile(join(dataDir, "mailbox", mail.file), "latin1");
      const asks = mail.links.some((link) => link.includes(confirmationAddress("")));
      const parts = mail.attachments.map(({ content }) => content.replaceAll("\r\n ", ""));
      const text = [raw, mail.subject, mail.text, mail.html, ...parts].join("\n");
      const seen = mentioned(text).filter((each) => each !== name && !(asks && each === enteredBy[name]));
      expect({ subject: mail.subject, own: mentioned(text).includes(name), seen }).toEqual({
        subject: mail.subject,
        own: true,
        seen: [],
      });
    }
  });
});

test("the search finds what is there: a ticket's PDF holds its own person's name", async () => {
  const { ticketFile, calendarFile } = ownAddresses(ownToken(ids.taker), ids.taker);
  expect(mentioned(await textOf(ticketFile))).toEqual(["taker"]);
  expect(await textOf(calendarFile)).toContain("BEGIN:VEVENT");
});

test("no link holds anything of a person, however it is read", () => {
  const links = mails.flatMap((mail) => mail.links);
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const parts = decodeURIComponent(link).split(/[/.?=&]/u);
    const decoded = parts.flatMap((part) => [
      part,
      Buffer.from(part, "base64url").toString("latin1"),
      Buffer.from(part, "hex").toString("latin1"),
    ]);
    expect(mentioned(decoded.join("\n"))).toEqual([]);
  }
});

test("public pages, files and receipts name nobody", async () => {
  const base = `/veranstaltungen/${event.slug}`;
  const paths = [
    "/",
    "/en",
    "/rueckblick",
    base,
    `/en/events/${event.slug}`,
    `${base}/anmeldung`,
    `${base}/anmeldung?personen=3`,
    `${base}/anmeldung/eingegangen`,
    `${base}/anmeldung/eingegangen?result=waiting`,
    `${base}/kalender.ics`,
    "/meine-anmeldung",
    "/meine-anmeldung/gesendet",
    "/sitemap.xml",
    `/api/trpc/event.bySlug?input=${encodeURIComponent(JSON.stringify({ slug: event.slug, locale: "de" }))}`,
  ];
  for (const path of paths) expect({ path, seen: mentioned(await textOf(path)) }).toEqual({ path, seen: [] });
});

test("site and worker have written nobody's name or address into their logs", () => {
  expect(mentioned(`${site.output()}\n${worker.output()}`)).toEqual([]);
});
