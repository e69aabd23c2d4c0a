import { randomUUID } from "node:crypto";
import { type LinkPurpose, signLink } from "@podium/api/links";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { ownToken } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { warmSite } from "@podium/tests-support/site/warm-site";
import { afterAll, beforeAll, vi } from "vitest";
import { confirmationAddress, ownAddresses } from "../own-addresses.ts";

// Links as mail scanners, curious people and thieves use them, against the production build.

const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS });
export const { database, pool, url } = await testDatabase();
export const locales = ["de", "en"] as const;

export let site: Running;
let removeDataDir = async () => {};
let bodyId: string;
export let event: TestEvent;

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  event = await publishedEvent(database, bodyId, {
    places: 500,
    event: { waitlistPolicy: "OFFER", lastPromotionHours: 1 },
  });
  await database.category.updateMany({ where: { eventId: event.id }, data: { maxPersons: 9 } });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
  await warmSite(site, [...Object.values(ownAddresses("none", "none")), confirmationAddress("none")]);
}, PATIENCE_MS);
afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

export const get = (path: string, method = "GET") =>
  fetch(`${site.url}${path}`, { method, redirect: "manual" });
const inAnHour = () => new Date(Date.now() + 3_600_000);
export const sign = (subject: string, purpose: LinkPurpose, expiresAt = inAnHour()) =>
  signLink(testSecret, { purpose, subject, expiresAt });

/** What must not be seen by whoever has no good link. */
export const secret = () => ({
  firstName: "Geheimnis",
  lastName: "Träger",
  email: `geheim.traeger-${randomUUID()}@example.org`,
});
export const told = /geheimnis|träger|geheim\.traeger/iu;

/** Ways in which a link is not good; the token that each starts from would be. */
export const badTokens: [string, (id: string) => string][] = [
  ["with one character changed", (id) => changed(ownToken(id), -4)],
  ["for another registration under the same signature", (id) => ownToken(id).replace(id, randomUUID())],
  ["with a later expiry under the same signature", (id) => laterExpiry(ownToken(id))],
  ["cut short", (id) => ownToken(id).slice(0, -1)],
  ["without its signature", (id) => ownToken(id).split(".").slice(0, 2).join(".")],
  ["with something more", (id) => `${ownToken(id)}.x`],
  ["expired", (id) => sign(id, "registration.manage", new Date(Date.now() - 1_000))],
  ["made for confirming", (id) => sign(id, "registration.confirm")],
  [
    "signed by somebody else",
    (id) =>
      signLink("somebody-elses-secret-0123456789-0123456789", {
        purpose: "registration.manage",
        subject: id,
        expiresAt: inAnHour(),
      }),
  ],
  ["of a registration that is not there any more", () => ownToken(randomUUID())],
  ["that is none", () => "meine-anmeldung"],
  ["that is the registration's id alone", (id) => id],
  ["with quotes and signs", (id) => encodeURIComponent(`${id}' OR '1'='1`)],
];

export function changed(token: string, position: number): string {
  const index = token.length + position;
  return `${token.slice(0, index)}${token[index] === "A" ? "B" : "A"}${token.slice(index + 1)}`;
}

function laterExpiry(token: string): string {
  const [subject, , signature] = token.split(".");
  return [subject, Math.floor(Date.now() / 1000 + 9_999_999).toString(36), signature].join(".");
}
