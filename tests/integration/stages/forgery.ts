import { appRouter } from "@podium/api/app-router";
import { testDatabase } from "@podium/tests-support/database";
import { type Running, startAdmin, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll } from "vitest";
import { makePlace } from "../access/place.ts";
import { type Place, staffSamples } from "../access/samples.ts";
import { staffLogin, type Visitor, visitorOf } from "../panel-visitor.ts";

const { database, url } = await testDatabase();
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
);
export const mutations = procedures.filter(([, { _def }]) => _def.type === "mutation").map(([path]) => path);

export let panel: Running;
let place: Place;
export let staff: Visitor;
let userId: string;
let removeData: () => Promise<void>;

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeData = remove;
  panel = await startAdmin({ databaseUrl: url, dataDir });
  place = await makePlace(database, "Zielstadt");
  const login = await staffLogin(database);
  userId = login.userId;
  const { organisationId } = place;
  await database.membership.create({ data: { userId, organisationId, role: "ADMINISTRATOR" } });
  staff = visitorOf(panel.url);
  await staff.logIn({ email: login.email });
}, 150_000);
afterAll(async () => {
  await panel?.stop();
  await removeData?.();
});

/** An input that would change something, was it let through. */
export function effective(path: string): object {
  const input = { ...(staffSamples[path]?.input?.(place) as object) };
  if ("version" in input) Object.assign(input, { version: 1 });
  if (path === "person.setLocale") Object.assign(input, { locale: "en" });
  return input;
}

/** Whatever a mutation of the panel can touch. */
export async function state(): Promise<string> {
  const rows = await Promise.all([
    database.event.findMany({ orderBy: { id: "asc" }, include: { translations: true, pools: true } }),
    database.registration.findMany({ orderBy: { id: "asc" } }),
    database.comment.findMany({ orderBy: { id: "asc" }, include: { decisions: true } }),
    database.user.findMany({ orderBy: { id: "asc" } }),
    database.auditEntry.count(),
    database.mail.count(),
  ]);
  return JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

export const json = (input: object) => ({
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(input),
});
/** What a page of another site can send: a form of any of the three kinds, or a script's request. */
export const bodies: Record<
  string,
  (input: object) => { headers: Record<string, string>; body: RequestInit["body"] }
> = {
  "application/json": json,
  // A form of this kind can be made to read as JSON.
  "text/plain": (input) => ({ headers: { "Content-Type": "text/plain" }, body: JSON.stringify(input) }),
  "application/x-www-form-urlencoded": (input) => ({
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: JSON.stringify(input),
  }),
  "multipart/form-data": (input) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(input)) body.set(name, String(value));
    return { headers: {}, body };
  },
};
export const senders: [string, Record<string, string | undefined>][] = [
  ["a foreign origin", { Origin: "https://evil.example" }],
  ["no origin", { Origin: undefined }],
  ["an origin that hides", { Origin: "null" }],
  ["a neighbour's origin", { Origin: "http://127.0.0.1:1" }],
  ["another site's page", { "Sec-Fetch-Site": "cross-site" }],
  ["a sister site's page", { "Sec-Fetch-Site": "same-site" }],
];

/** Sends with the cookies of somebody who is logged in; a header without a value is left out. */
export function forged(path: string, request: RequestInit, sender: Record<string, string | undefined>) {
  const headers: Record<string, string> = {
    Cookie: [...staff.cookies].map((pair) => pair.join("=")).join("; "),
  };
  const given = { ...(request.headers as Record<string, string>), ...sender };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers[name] = value;
  return fetch(`${panel.url}${path}`, { ...request, headers, redirect: "manual" });
}
