import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { RefusalCode } from "@podium/domain/refusal";
import { testDatabase } from "@podium/tests-support/database";
import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields } from "@podium/tests-support/site/visitor";
import { describe, expect, test } from "vitest";
import { ownAddresses } from "./own-addresses.ts";
import {
  another,
  comment,
  commented,
  event,
  type Filled,
  fillIn,
  hours,
  ofEvent,
  ownStep,
  party,
  past,
  person,
  registered,
} from "./typed-forms.ts";

// What a browser is told by every form of the site, and what becomes of that which was typed.

const { database } = await testDatabase();
const catalogue = new URL("../../apps/web/messages/de/refusal.json", import.meta.url);
const refusals: Record<string, string> = JSON.parse(await readFile(catalogue, "utf8"));

type Case = [name: string, code: RefusalCode, made: () => Promise<Filled>];

const cases: Case[] = [
  ["comments closed meanwhile", "comment.closed", () => commented({ commentPolicy: "CLOSED" })],
  ["comments switched off meanwhile", "comment.closed", () => commented({ commentPolicy: "OFF" })],
  ["registration closed", "registration.closed", () => registered({ registrationClosesAt: hours(-1) })],
  [
    "registration not open yet",
    "registration.notYetOpen",
    () => registered({ registrationOpensAt: hours(1) }),
  ],
  ["registration paused", "registration.paused", () => registered({ registrationPaused: true })],
  ["the event cancelled", "event.cancelled", () => registered({ status: "CANCELLED" })],
  ["the event over", "registration.begun", () => registered(past)],
  [
    "all places taken",
    "registration.full",
    async () => {
      const made = await event({}, 1);
      await registration(database, made);
      return [`${ofEvent(made)}/anmeldung`, party];
    },
  ],
  [
    "a category that is gone",
    "registration.categoryUnknown",
    async () => [`${ofEvent(await event())}/anmeldung`, { ...party, categoryId: randomUUID() }],
  ],
  [
    "too many persons",
    "registration.tooManyPersons",
    async () => [
      `${ofEvent(await event())}/anmeldung`,
      registrationFields([person, { ...person, email: "zwei@example.org" }]),
    ],
  ],
  [
    "a change after the end",
    "registration.notPossible",
    () => ownStep("change", { firstName: "Neu", lastName: "Getippt" }, {}, "CANCELLED"),
  ],
  ["handing over after the start", "event.ended", () => ownStep("handOver", another, past)],
  [
    "adding a person to a group that is full",
    "registration.tooManyPersons",
    () => ownStep("addPerson", another, {}, "CONFIRMED", 1),
  ],
];

describe("L5 · a refusal says why, in a title that begins so, and keeps what was typed", () => {
  test.each(cases)("%s", async (_, code, made) => {
    const [path, fields] = await made();
    const { status, location, page, open } = await fillIn(path, fields);
    expect(status).toBe(303);
    expect(location).toMatch(/\?reply=[\w-]{32}#error-summary$/u);
    expect(page).toMatchObject({ status: 409, cacheControl: "no-store" });
    expect(page.title).toMatch(/^Fehler: /u);
    const [sentence = ""] = (refusals[code.replace(".", "_")] ?? "").split("{");
    expect(sentence).not.toBe("");
    expect(page.html).toContain(sentence);
    expect(page.html).toContain('id="error-summary"');
    const typed = Object.entries(fields).filter(([name]) => name !== "form" && name !== "categoryId");
    for (const [, text] of typed) expect(page.html).toContain(text);
    expect(await open()).toEqual(page);
    for (const [, text] of typed) if (text) expect(location).not.toContain(text);
  });
});

describe("L5 · what cannot be told by the form's own page", () => {
  test.each<[string, number, () => Promise<[string, Record<string, string>, Record<string, string>?]>]>([
    ["a comment below an event that is gone", 404, async () => ["/veranstaltungen/gibt-es-nicht", comment]],
    ["a comment below a draft", 404, () => commented({ status: "DRAFT" })],
    ["a registration for a draft", 404, () => registered({ status: "DRAFT" })],
    [
      "a change by a link that is cut off",
      404,
      async () => [ownAddresses("a.b.c", "none").change, { firstName: "Neu", lastName: "Getippt" }],
    ],
    [
      "a person added by a link whose time is over",
      200,
      async () => {
        const { id } = await registration(database, await event());
        return [ownAddresses(ownToken(id, hours(-1)), "none").addPerson, another];
      },
    ],
    [
      "a form that there is not",
      400,
      async () => [ofEvent(await event()), { ...comment, form: "gibt-es-nicht" }],
    ],
    [
      "a comment from another site",
      403,
      async () => [ofEvent(await event()), comment, { "sec-fetch-site": "cross-site" }],
    ],
    [
      "a report from another origin",
      403,
      async () => [
        "/barriere-melden",
        { page: "", message: "Zu klein getippt", email: "" },
        { origin: "https://evil.example" },
      ],
    ],
    [
      "a request for links from nowhere",
      403,
      async () => ["/meine-anmeldung", { email: "kim.tippt@example.org" }, { origin: "null" }],
    ],
    [
      "a registration from another site",
      403,
      async () => [`${ofEvent(await event())}/anmeldung`, party, { "sec-fetch-site": "same-site" }],
    ],
  ])("%s keeps what was typed to be copied", async (_, status, made) => {
    const [path, fields, headers] = await made();
    const sent = await fillIn(path, fields, headers);
    expect(sent.status).toBe(303);
    if (status !== 200) expect(sent.page.status).toBe(status);
    expect(sent.page.cacheControl).toBe("no-store");
    for (const [name, text] of Object.entries(fields))
      if (name !== "form") expect(sent.page.html).toContain(text);
    expect(await sent.open()).toEqual(sent.page);
  });
});
