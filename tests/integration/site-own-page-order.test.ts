import { withDoor } from "@podium/tests-support/events";
import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { database, event, site } from "./stages/form.ts";

const online = { format: "ONLINE", onlineUrl: "https://konferenz.example/raum" } as const;
const later = new Date(Date.now() + 3_600_000);
const ended = {
  startsAt: new Date("2026-01-05T09:00:00Z"),
  endsAt: new Date("2026-01-05T10:00:00Z"),
};

/** The registration's own page, without what stands around it. */
async function pageOf(
  made: Awaited<ReturnType<typeof event>>,
  given: Parameters<typeof registration>[2] = {},
) {
  const { id } = await registration(database, made, given);
  const html = await (await fetch(`${site.url}/meine-anmeldung/${ownToken(id)}`)).text();
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

/** Words of the buttons that stand out. */
const primary = (page: string) =>
  [...page.matchAll(/<(button|a)\b[^>]*kern-btn--primary[^>]*>(.*?)<\/\1>/gsu)].map(([, , inner = ""]) =>
    inner.replace(/<[^>]*>/gu, "").trim(),
  );

test.each([
  ["CONFIRMED", withDoor, ["Ticket ansehen"]],
  ["CONFIRMED", online, ["Online teilnehmen (verlässt diese Website)"]],
  ["UNCONFIRMED", withDoor, ["Anmeldung bestätigen"]],
  ["OFFERED", { ...withDoor, waitlistPolicy: "OFFER" }, ["Platz annehmen"]],
  ["RECONFIRM_DUE", withDoor, ["Ja, ich komme"]],
  ["CANCELLED", withDoor, ["Noch einmal anmelden"]],
  ["WAITLISTED", { ...withDoor, waitlistPolicy: "OFFER" }, []],
  ["CONFIRMED", { ...withDoor, ...ended }, []],
] as const)("of what is %s at %o there is one thing to do next: %j", async (state, given, words) => {
  const made = await event({ event: given });
  expect(primary(await pageOf(made, { state, holdUntil: later }))).toEqual(words);
});

test("it says how things stand, when and where, what to bring, then what to do; all else is below", async () => {
  const made = await event({ event: withDoor });
  await database.eventNote.createMany({
    data: [
      { eventId: made.id, position: 0, kind: "PARKING", textDe: "Parken Sie im Hof." },
      { eventId: made.id, position: 1, kind: "BRING", textDe: "Festes **Schuhwerk**." },
    ],
  });
  const page = await pageOf(made);
  const order = [
    "Ihr Platz ist sicher",
    "Wann",
    "Bitte mitbringen",
    "kern-btn--primary",
    "Ticket als PDF",
    "Was Sie tun können",
    "Ihre Angaben",
  ];
  const found = order.map((words) => page.indexOf(words));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
  expect(page).toMatch(/Festes (<[^>]+>)?Schuhwerk/u);
  expect(page).not.toContain("Parken Sie im Hof");
  // Whoever has no place needs to bring nothing.
  const waiting = await event({ event: { ...withDoor, waitlistPolicy: "OFFER" } });
  await database.eventNote.create({
    data: { eventId: waiting.id, position: 0, kind: "BRING", textDe: "Schuhwerk" },
  });
  expect(await pageOf(waiting, { state: "WAITLISTED" })).not.toContain("Schuhwerk");
});
