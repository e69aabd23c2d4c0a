import { connect } from "@podium/db/client";
import { emptyDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { isEntry, launch } from "@podium/tests-support/launched";
import { organisation } from "@podium/tests-support/organisations";
import { complaint } from "@podium/tests-support/postgres/complaint";
import { type PgBouncer, startPgbouncer } from "@podium/tests-support/postgres/pgbouncer";
import { databaseAt, runOn } from "@podium/tests-support/postgres/server";
import { registrationFields, sendForm } from "@podium/tests-support/site/visitor";
import { waitUntil } from "@podium/tests-support/wait-until";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// A database that somebody else looks after: what stands before it, and what it lets us do.

const started: { stop(): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const one of started.reverse()) await one.stop();
});
const kept = <One extends { stop(): Promise<unknown> }>(one: One): One => {
  started.push(one);
  return one;
};
describe("A8 · a pooler before the database", () => {
  let url = "";
  const poolers: Record<string, PgBouncer> = {};
  beforeAll(async () => {
    url = await emptyDatabase();
    for (const mode of ["session", "transaction", "statement"] as const) {
      poolers[mode] = kept(await startPgbouncer(url, mode));
    }
  });
  const through = (mode: string) => poolers[mode]?.url ?? "";

  test("A8 · one that gives connections away needs a second address, and the right one", async () => {
    expect(await complaint(url)).toBe("");
    expect(await complaint(through("session"))).toBe("");
    expect(await complaint(through("transaction"))).toContain(
      "set DATABASE_DIRECT_URL to the address of PostgreSQL",
    );
    expect(await complaint(through("transaction"), url)).toBe("");
    expect(await complaint(through("transaction"), through("session"))).toBe("");
    expect(await complaint(through("transaction"), through("transaction"))).toContain(
      "DATABASE_DIRECT_URL leads through",
    );
    expect(await complaint(through("transaction"), await emptyDatabase())).toContain("two databases");
  });

  test("A8 · also while others use the pooler", async () => {
    const others = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new pg.Client({ connectionString: through("transaction") });
        await client.connect();
        return client;
      }),
    );
    let over = false;
    const work = others.map(async (client) => {
      while (!over) await client.query("SELECT pg_sleep(random() * 0.01)");
      await client.end();
    });
    for (let time = 0; time < 5; time += 1) {
      expect(await complaint(through("transaction"))).toContain("DATABASE_DIRECT_URL");
    }
    over = true;
    await Promise.all(work);
  });
});

describe("A9 · what the role may do", () => {
  let [name, role, server] = ["", "", ""];
  let as: URL;

  test("A9 · what is missing is said, and what is not needed is not asked for", async () => {
    const ready = await emptyDatabase();
    name = new URL(ready).pathname.slice(1);
    role = `limited_${name.slice(-8)}`;
    server = databaseAt(ready, "postgres");
    await runOn(server, `CREATE ROLE ${role} LOGIN PASSWORD 'limited'`);
    await runOn(server, `ALTER DATABASE ${name} OWNER TO ${role}`);
    as = new URL(ready);
    [as.username, as.password] = [role, "limited"];
    expect(await complaint(as.href)).toMatch(/may not read and write \d+ of Podium's tables/);

    await runOn(server, `DROP DATABASE ${name}`);
    await runOn(server, `CREATE DATABASE ${name} OWNER ${role}`);
    expect(await complaint(as.href)).toBe("");
    await runOn(server, `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC, ${role}`);
    expect(await complaint(as.href)).toMatch(
      /^The role .* may not make temporary tables.*GRANT TEMPORARY ON DATABASE/,
    );
    await runOn(server, `REVOKE CREATE ON DATABASE ${name} FROM ${role}`);
    expect((await complaint(as.href)).split("\n")).toHaveLength(2);
    await runOn(server, `GRANT TEMPORARY, CREATE ON DATABASE ${name} TO ${role}`);
  });

  test("A8, A9, R6 · from the first start on registrations and mails go through a pooler, and all processes log in one form", async () => {
    const pooler = kept(await startPgbouncer(as.href, "transaction", 6));
    const podium = kept(
      await launch({
        environment: {
          DATABASE_URL: pooler.url,
          DATABASE_DIRECT_URL: as.href,
          PODIUM_WITHOUT_MAIL: "yes",
          RATE_LIMITS: "on",
        },
      }),
    );
    const { database, close } = connect(as.href);
    kept({ stop: close });
    const event = await publishedEvent(database, (await organisation(database)).id, { places: 50 });
    const path = `/veranstaltungen/${event.slug}/anmeldung`;
    const people = Array.from({ length: 20 }, (_, number) => ({
      firstName: "Anna",
      lastName: "Beispiel",
      email: `pooled-${number}@example.org`,
    }));
    const statuses = await Promise.all(
      people.map(
        async (person) => (await sendForm(podium.siteUrl, path, registrationFields([person]))).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([303]));
    await waitUntil(
      "all mails to be sent",
      async () => (await database.mail.count({ where: { state: "SENT" } })) === 20,
    );
    expect(podium.output()).not.toMatch(/prepared statement|"msg":"fault"/);
    const lines = podium.output().split("\n").filter(Boolean);
    expect(new Set(lines.map((line) => JSON.parse(line).process))).toEqual(
      new Set(["launcher", "web", "admin", "worker"]),
    );
    expect(lines.filter((line) => !isEntry(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(20);
    expect(await podium.end("SIGTERM")).toBe(0);
  });

  test("A9 · the next start needs no right to create", async () => {
    await runOn(server, `REVOKE CREATE ON DATABASE ${name} FROM ${role}`);
    const podium = kept(await launch({ environment: { DATABASE_URL: as.href, PODIUM_WITHOUT_MAIL: "yes" } }));
    expect(podium.output()).toContain("Bringing the tables up to date");
    expect(await podium.end("SIGTERM")).toBe(0);
  });

  test("R7 · a wrong password, role, database and port are sentences", async () => {
    const ready = new URL(await emptyDatabase());
    const changed = (differs: Partial<URL>) => Object.assign(new URL(ready), differs).href;
    expect(await complaint(changed({ password: "wrong" }))).toMatch(
      /does not accept the password of the role podium.*28P01/,
    );
    expect(await complaint(changed({ username: "nobody" }))).toMatch(
      /does not accept the password of the role nobody/,
    );
    expect(await complaint(changed({ pathname: "/none" }))).toMatch(/There is no database none at/);
    expect(await complaint(changed({ port: "1" }))).toMatch(/Nobody listens at 127\.0\.0\.1:1/);
    expect(await complaint(changed({ hostname: "nowhere.invalid" }))).toMatch(
      /Nobody knows a machine named nowhere\.invalid/,
    );
    expect(await complaint(`${ready.href}?sslmode=require`)).toMatch(/does not encrypt connections/);
  });
});
