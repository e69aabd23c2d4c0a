import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { waitForMail } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import {
  type Running,
  startAdmin,
  startSite,
  startWorker,
  temporaryDataDir,
} from "@podium/tests-support/processes";
import { formFields } from "@podium/tests-support/site/registration-form";
import { type SmtpSink, startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { type StaffLogin, staffLogin, staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

// What the three processes write while people use them, well and badly, is searched for what people typed.

const { database, pool, url } = await testDatabase();
const person = {
  firstName: "Wacholderia",
  lastName: "Quittengelee",
  email: "quitten.gelee@wacholder.example",
  organisation: "Quittenverein",
};
const told = "Mispelkompott";
/** Words that stand in names, addresses and texts of this test and nowhere else. */
const words = ["wacholder", "quitten", "mispel", "schlehen", staffPassword, "falsches-passwort"];

let site: Running;
let panel: Running;
let worker: Awaited<ReturnType<typeof startWorker>>;
let smtp: SmtpSink;
let place: { dataDir: string; remove(): Promise<void> };
let event: TestEvent;
let login: StaffLogin;
let staff: Visitor;
/** Links, cookies and codes that came up on the way. */
const secrets: string[] = [];

beforeAll(async () => {
  place = await temporaryDataDir();
  const options = { databaseUrl: url, dataDir: place.dataDir };
  const environment = { RATE_LIMITS: "on" };
  [site, panel, worker, smtp] = await Promise.all([
    startSite({ ...options, environment }),
    startAdmin({ ...options, environment }),
    startWorker(options),
    startSmtpSink(),
  ]);
  const body = await organisation(database);
  event = await publishedEvent(database, body.id, { places: 5 });
  login = await staffLogin(database, "Schlehen Dorn", "dora.dorn@schlehen.example");
  const { userId } = login;
  await database.membership.create({ data: { userId, organisationId: body.id, role: "ADMINISTRATOR" } });
  staff = visitorOf(panel.url);
}, 180_000);
afterAll(async () => {
  await Promise.all([site?.stop(), panel?.stop(), worker?.stop(), smtp?.stop()]);
  await place?.remove();
});

const send = (path: string, fields: Record<string, string>) =>
  fetch(`${site.url}${path}`, {
    method: "POST",
    headers: { Origin: site.url },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

/** The way of a link in a mail, whose last part is its token. */
async function linkIn(recipient: string, pattern: RegExp): Promise<string> {
  const mail = await waitForMail(place.dataDir, recipient, ({ links }) =>
    links.some((link) => pattern.test(link)),
  );
  const { pathname } = new URL(mail.links.find((link) => pattern.test(link)) ?? "");
  secrets.push(pathname.split("/").at(-1) ?? "");
  return pathname;
}

const registrationPath = () => `/veranstaltungen/${event.slug}/anmeldung`;

test("a registration, its confirmation and its cancellation work", async () => {
  expect((await send(registrationPath(), formFields(person))).status).toBe(303);
  const confirmation = await linkIn(person.email, /bestaetigen/u);
  expect((await fetch(`${site.url}${confirmation}`)).status).toBe(200);
  expect((await send(confirmation, { form: "confirmation" })).status).toBe(303);
  const own = await linkIn(person.email, /meine-anmeldung\/[^/]+$/u);
  expect((await fetch(`${site.url}${own}`)).status).toBe(200);
  expect((await send(`${own}/stornieren`, { form: "cancellation" })).status).toBe(303);
});

test("comments, reported barriers and searches work", async () => {
  const name = `${person.firstName} ${person.lastName}`;
  const comment = { form: "comment", name, email: person.email, body: told };
  expect((await send(`/veranstaltungen/${event.slug}`, comment)).status).toBe(303);
  const report = { page: "/", message: `${told}: ${person.email}`, email: person.email };
  expect((await send("/barriere-melden", report)).status).toBe(303);
  expect(
    (await fetch(`${site.url}/?q=${told}&text=${encodeURIComponent(person.email)}`)).status,
  ).toBeLessThan(500);
});

test("what is typed wrong is refused", async () => {
  const wrong = [
    { ...person, email: "quitten.gelee@" },
    { ...person, firstName: "", lastName: "" },
    { ...person, lastName: "Quittengelee".repeat(50) },
    { ...person, more: told },
    { ...person, firstName: "Wacholder\0ia" },
  ];
  for (const fields of wrong) {
    const answer = await send(registrationPath(), formFields(fields));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  // Addresses that lead nowhere, made of what people paste into the line above.
  const typed = [
    `/${person.email}`,
    `/veranstaltungen/${told}`,
    `/meine-anmeldung/${told}.x.y`,
    `/%ff${told}`,
  ];
  for (const path of typed) {
    for (const { url: app } of [site, panel]) {
      const answer = await fetch(`${app}${path}?email=${person.email}`, { redirect: "manual" });
      expect(answer.status, `${app}${path}`).toBeLessThan(500);
    }
  }
});

test("log-ins, right and wrong, and the panel's pages work", async () => {
  await staff.logIn({ email: login.email, password: "falsches-passwort" });
  await staff.logIn({ email: person.email, password: "falsches-passwort" });
  await staff.send(`/login?email=${login.email}&callbackUrl=/events?text=${told}`);
  await staff.send(`/api/auth/gibt-es-nicht/${told}?email=${login.email}`);
  await staff.logIn({ email: login.email });
  expect(await staff.standing()).toBe(200);
  for (const name of ["podium-session", "podium-csrf"]) secrets.push(staff.cookies.get(name) ?? "");
  const [registered] = await database.registration.findMany({ where: { eventId: event.id } });
  secrets.push(registered?.ticketCode ?? "missing");
  for (const path of ["/", "/events", `/events/${event.id}/attendees?text=${told}`, `/events/${told}`]) {
    expect((await staff.send(path)).status).toBeLessThan(500);
  }
  const list = await staff.send(`/api/events/${event.id}/attendees.csv`);
  expect(await list.text()).toContain(person.lastName);
});

test("procedures, right and wrong, are answered", async () => {
  expect((await staff.call("event.mine", { text: told, period: "all" })).status).toBe(200);
  expect(
    (await staff.call("registration.list", { eventId: event.id, text: person.lastName })).status,
  ).toBeLessThan(500);
  expect((await staff.call("registration.list", { eventId: told })).status).toBe(400);
  expect((await staff.call(`event.${told}`, {})).status).toBe(404);
  const json = { "Content-Type": "application/json" };
  const broken = await staff.send("/api/trpc/event.create", {
    method: "POST",
    headers: json,
    body: `{"email":"${person.email}", ${told}`,
  });
  expect(broken.status).toBe(400);
});

/** While this lasts, PostgreSQL refuses rows of a table with an error that quotes the whole row. */
async function refusing(table: string, condition: string, meanwhile: () => Promise<void>): Promise<void> {
  await pool.query(`ALTER TABLE "${table}" ADD CONSTRAINT "only_here" CHECK (${condition}) NOT VALID`);
  try {
    await meanwhile();
  } finally {
    await pool.query(`ALTER TABLE "${table}" DROP CONSTRAINT "only_here"`);
  }
}

test("a fault is logged by its kind, though the database's error quotes the row", async () => {
  await refusing("Registration", "false", async () => {
    const fourth = { ...person, email: "mispel.vierte@wacholder.example" };
    const answer = await send(registrationPath(), formFields(fourth));
    expect(answer.status).toBe(500);
  });
  const contacts = [{ name: told, email: person.email, phone: "" }];
  const given = { organisationId: login.organisationId, event: eventForm({ contacts }) };
  await refusing("EventContact", "false", async () => {
    expect((await staff.call("event.create", given)).status).toBe(500);
  });
  expect((await staff.call("event.create", given)).status).toBe(200);
  for (const { output } of [site, panel]) expect(output()).toContain('"msg":"fault"');
});

test("a mail that cannot be sent, by the database's or the mail server's fault, is logged without its recipient", async () => {
  await worker.stop();
  const before = worker.output();
  await smtp.become("never");
  const other = { ...person, email: "mispel.andere@wacholder.example" };
  expect((await send(registrationPath(), formFields(other))).status).toBe(303);
  await refusing("Mail", "\"state\" = 'QUEUED'", async () => {
    const running = await startWorker({
      databaseUrl: url,
      dataDir: place.dataDir,
      environment: { SMTP_URL: smtp.url },
    });
    worker = { ...running, output: () => before + running.output() };
    await waitUntil("the job to fail", () => running.output().includes('"msg":"queue"'));
  });
  const failed = await waitUntil("the mail to be refused", async () =>
    database.mail.findFirst({ where: { recipient: other.email, lastError: { not: null } } }),
  );
  expect(failed.lastError).not.toMatch(/@|mispel/u);
});

test("a database that goes away and comes back is a fault without words", async () => {
  // Ends every connection of the three processes at once, amid their work.
  const away = database.$queryRaw`
    SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  const sending = send(registrationPath(), { ...person, email: "mispel.dritte@wacholder.example" });
  await Promise.allSettled([away, sending, staff.call("event.mine", { text: told, period: "all" })]);
  await waitUntil("the site to answer again", async () => (await fetch(`${site.url}/api/health`)).ok);
  await waitUntil("the panel to answer again", async () => (await fetch(`${panel.url}/api/health`)).ok);
});

test.each(["site", "panel", "worker"] as const)("the %s has written nothing of all that", async (name) => {
  const running = { site, panel, worker }[name];
  // The site writes its lines in portions.
  await running.stop();
  const output = running.output();
  expect(output).toMatch(name === "worker" ? /worker started/u : /"msg":"request"/u);
  for (const word of [...words, ...secrets]) {
    expect(word.length).toBeGreaterThan(5);
    const at = output.toLowerCase().indexOf(word.toLowerCase());
    expect(at < 0 ? "" : output.slice(Math.max(0, at - 200), at + 100)).toBe("");
  }
  // Every address of this test is one of an example; paths in a fault's frames have an @, too.
  expect(output).not.toMatch(/(@|%40)[\w.-]*example/iu);
});
