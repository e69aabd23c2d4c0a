import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BucketGiven } from "@podium/domain/configuration/bucket";
import pg from "pg";
import { mediaFolder } from "./data-directory.ts";
import { SetupError } from "./setup-error.ts";

type MediaEnvironment = BucketGiven & { PODIUM_DATA_DIR: string };

export type DemoLogin = { email: string; password: string; role: string };

/** No letters or digits that are mistaken for one another when they are typed from paper. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Whether the database holds no users yet, and so nothing that the demonstration could disturb. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1').finally(() => client.end());
  return rowCount === 0;
}

/**
 * Fills an empty database with the demonstration's organisations, events and users.
 *
 * The passwords are made once and kept in `<data dir>/demo-logins.json` (mode 0600), before the database has them: a
 * first start that is killed in between finds them again.
 *
 * @param environment says where the picture of an example goes
 * @param now example events are placed relative to this moment
 * @throws SetupError where that cannot be stored
 */
export async function fillDemo(databaseUrl: string, environment: MediaEnvironment, now: Date): Promise<void> {
  const dataDirectory = environment.PODIUM_DATA_DIR;
  const { seedDemo } = await import("@podium/db/seed/seed");
  const { demoUsers } = await import("@podium/db/seed/users");
  const { hashPassword } = await import("@podium/auth/password");
  const kept = readDemoLogins(dataDirectory) ?? [];
  const logins = demoUsers.map(({ email, role }) => ({
    email,
    password: kept.find((login) => login.email === email)?.password ?? makePassword(),
    role,
  }));
  writeFileSync(fileIn(dataDirectory), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  const hashed = logins.map(async ({ email, password }) => ({
    email,
    passwordHash: await hashPassword(password),
  }));
  const picture = await storePicture(environment);
  await seedDemo({ databaseUrl, logins: await Promise.all(hashed), picture, now });
}

/** Draws a picture for an example and stores it, as if somebody had uploaded it. */
async function storePicture(environment: MediaEnvironment) {
  const { drawLandscape } = await import("@podium/media/landscape");
  const { prepareMedia } = await import("@podium/media/prepare");
  const { reasonOf } = await import("@podium/media/store");
  const { openMediaStore } = await import("@podium/media/store/open");
  const prepared = await prepareMedia(await drawLandscape(), "lead");
  if (!prepared.ok) throw new Error(`The picture of the demonstration: ${prepared.mistake}`);
  const store = await openMediaStore({ ...environment, PODIUM_MEDIA_DIR: mediaFolder(environment) });
  const { renditions, ...picture } = prepared.media;
  try {
    for (const { sha256, bytes } of [picture, ...renditions]) await store.put(sha256, bytes);
  } catch (error) {
    throw new SetupError(
      `The picture of the demonstration cannot be stored (${reasonOf(error)}): see that the data directory or the bucket can be written.`,
    );
  }
  const factsOf = ({ sha256, type, bytes, width, height }: typeof picture) => {
    return { sha256, type, size: bytes.length, width, height };
  };
  return { ...factsOf(picture), renditions: renditions.map(factsOf) };
}

/** The logins as they were made; undefined when this data directory has none. */
export function readDemoLogins(dataDirectory: string): DemoLogin[] | undefined {
  const file = fileIn(dataDirectory);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Sixteen letters in groups of four: about 80 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, "demo-logins.json");
}
