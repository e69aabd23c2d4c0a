import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { hashPassword } from "@podium/auth/password";
import { createUser } from "@podium/db/factories/user";
import { pdf, photo } from "@podium/media/samples";
import { openBucket } from "@podium/media/store/bucket";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { descendants, environmentOf } from "@podium/tests-support/launched";
import { type ClamdMode, eicar, startClamd } from "@podium/tests-support/media/clamd";
import { type S3Mode, startS3 } from "@podium/tests-support/media/s3";
import { organisation } from "@podium/tests-support/organisations";
import {
  type Running,
  startAdmin,
  startSite,
  startWorker,
  temporaryDataDir,
} from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendFile } from "./media/sending.ts";
import { staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

// Pictures and documents in a bucket, with a virus scanner before it; either may be away.

const { database, url } = await testDatabase();
const { dataDir, remove } = await temporaryDataDir();
const s3 = await startS3();
const clamd = await startClamd();
const store = openBucket(s3.bucket);
let panel: Running;
let site: Running;
let lead: Visitor;
let organisationId: string;
let event: { id: string; slug: string };
let picture: Buffer;

beforeAll(async () => {
  const place = { databaseUrl: url, dataDir };
  const scanner = "port" in clamd.place ? `tcp://127.0.0.1:${clamd.place.port}` : "";
  [panel, site, picture, { id: organisationId }] = await Promise.all([
    startAdmin({ ...place, environment: { ...s3.environment, CLAMAV_ADDRESS: scanner } }),
    startSite({ ...place, environment: s3.environment }),
    photo("jpeg", 500, 400),
    organisation(database, "Wolkenstadt"),
  ]);
  event = await publishedEvent(database, organisationId);
  const memberships = [{ organisationId, role: "ADMINISTRATOR" as const }];
  const { email } = await createUser(database, {
    passwordHash: await hashPassword(staffPassword),
    memberships,
  });
  lead = visitorOf(panel.url);
  await lead.logIn({ email });
});
afterAll(async () => {
  await Promise.all([panel?.stop(), site?.stop(), clamd.stop()]);
  await s3.stop();
  await remove();
});

const upload = (use: string, bytes: Buffer) => sendFile(lead, `/api/events/${event.id}/media/${use}`, bytes);
const rows = async () => (await database.media.count()) + (await database.organisationMark.count());
async function kept(): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of store.all()) found.push(sha256 ?? "");
  return found;
}

/** A portrait that the page shows. @returns the address of its bytes */
async function shownPicture(): Promise<string> {
  const { body } = await upload("portrait", await photo("jpeg", 500, 400));
  const { sha256 } = await database.media.findFirstOrThrow({ where: { id: body.id } });
  await database.eventPerson.create({
    data: {
      eventId: event.id,
      position: (await database.eventPerson.count()) + 1,
      role: "SPEAKER",
      name: "Kim Beispiel",
      pictureId: body.id,
      pictureAltDe: "Kim Beispiel am Rednerpult",
    },
  });
  return `${site.url}/medien/${sha256}.webp`;
}

test("what is uploaded lies in the bucket alone, and visitors get it from there", async () => {
  const address = await shownPicture();
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(address).toContain(createHash("sha256").update(bytes).digest("hex"));
  expect(answer.headers.get("content-length")).toBe(String(bytes.length));
  for (let index = 0; index < 20; index += 1)
    expect((await fetch(address, { method: "HEAD" })).status).toBe(200);
  expect(await readdir(join(dataDir, "media")).catch(() => [])).toEqual([]);
});

test("the process that renders pages has no key to it", () => {
  const renderers = descendants(site.pid).filter((pid) => pid !== site.pid);
  expect(renderers.length).toBeGreaterThan(0);
  expect(environmentOf(site.pid).S3_SECRET_ACCESS_KEY).toBe(s3.bucket.secretKey);
  for (const pid of renderers)
    expect(Object.keys(environmentOf(pid)).filter((name) => name.startsWith("S3_"))).toEqual([]);
});

describe.each<[S3Mode, string]>([
  ["away", "ECONNREFUSED"],
  ["silent", "ETIMEDOUT"],
])("while the store is %s", (mode, code) => {
  test("pages go on with the words for a picture, uploads say so, and nothing is half there", async () => {
    const address = await shownPicture();
    const before = await rows();
    const name = { body: pdf(randomUUID()) };
    await s3.become(mode);
    try {
      const refused = { status: 507, body: { mistake: "notStored" } };
      const [document, portrait, mark] = await Promise.all([
        upload("document", name.body),
        upload("lead", picture),
        sendFile(lead, `/api/organisations/${organisationId}/mark`, picture),
      ]);
      expect([document, portrait, mark]).toEqual([refused, refused, refused]);
      expect(await rows()).toBe(before);
      expect(panel.output()).toContain(`"code":"${code}"`);
      const page = await fetch(`${site.url}/veranstaltungen/${event.slug}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('alt="Kim Beispiel am Rednerpult"');
      const missing = await fetch(address);
      expect([missing.status, missing.headers.get("retry-after")]).toEqual([503, "30"]);
      expect(missing.headers.get("cache-control")).toBe("no-store");
      // The panel, too, and its database is waited for by nobody.
      expect((await lead.send(`/api/events/${event.id}/media/${randomUUID()}`)).status).toBe(404);
    } finally {
      await s3.become("ok");
    }
    expect((await fetch(address)).status).toBe(200);
    expect((await upload("document", name.body)).status).toBe(201);
  });
});

test("bytes that got no row are removed from the bucket by night, and no others", async () => {
  await shownPicture();
  const named = new Set((await database.media.findMany()).map(({ sha256 }) => sha256));
  const stray = randomBytes(32).toString("hex");
  await store.put(stray, Buffer.from("stray"));
  const worker = await startWorker({ databaseUrl: url, dataDir, environment: s3.environment });
  try {
    await database.$executeRaw`SELECT graphile_worker.add_job('forgetMedia')`;
    await waitUntil("the stray bytes to be gone", async () => !(await kept()).includes(stray));
    await waitUntil("the job to be done", async () => {
      const [jobs] = await database.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'forgetMedia'`;
      return jobs?.count === 0n;
    });
  } finally {
    await worker.stop();
  }
  expect(new Set(await kept())).toEqual(named);
});

describe("a virus scanner", () => {
  test("is shown each file, as it came", async () => {
    clamd.received.length = 0;
    expect((await upload("portrait", picture)).status).toBe(201);
    expect(clamd.received.map((bytes) => bytes.equals(picture))).toEqual([true]);
  });

  test.each<[string, ClamdMode, () => Buffer, number, string, string]>([
    ["finds something", "ok", () => pdf(eicar.toString()), 422, "infected", '"find":"Eicar-Test-Signature"'],
    ["finds it in what is no document", "ok", () => eicar, 422, "infected", '"find":"Eicar-Test-Signature"'],
    ["is away", "away", () => pdf(), 503, "notScanned", '"code":"ECONNREFUSED"'],
    ["says something else", "babble", () => pdf(), 503, "notScanned", '"code":"unknownAnswer"'],
    ["hangs up", "half", () => pdf(), 503, "notScanned", '"code":"noAnswer"'],
    ["takes none so large", "small", () => pdf("a".repeat(200_000)), 422, "tooLargeToScan", '"size":200'],
  ])(
    "that %s: the upload is refused with a reason, and nothing is stored",
    async (_, mode, file, status, mistake, logged) => {
      const before = [await rows(), (await kept()).length];
      await clamd.become(mode);
      try {
        const refused = { status, body: { mistake } };
        expect(await upload("document", file())).toEqual(refused);
        expect(await sendFile(lead, `/api/organisations/${organisationId}/mark`, file())).toEqual(refused);
      } finally {
        await clamd.become("ok");
      }
      expect([await rows(), (await kept()).length]).toEqual(before);
      expect(panel.output()).toContain(logged);
      expect((await upload("document", pdf(randomUUID()))).status).toBe(201);
    },
  );
});
