import { appRouter } from "@podium/api/app-router";
import { queueMail } from "@podium/api/outbox";
import { createCallerFactory } from "@podium/api/procedures";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { waitForMail } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareEvent, type Fact, facts } from "./untold/facts.ts";
import { type Statement, statements } from "./untold/statements.ts";
import { type Surface, saidOnSite, saidToPerson } from "./untold/surfaces.ts";

// What an announcement leaves open is said nowhere; what it says is said wherever it belongs, so that the one is no accident.

const { database, url } = await testDatabase();
const town = await organisation(database, "Tatstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const panel = createCallerFactory(appRouter)(await contextOf(lead));
const names = Object.keys(statements) as Statement[];

let site: Running;
let worker: Omit<Running, "url" | "port">;
let place: Awaited<ReturnType<typeof temporaryDataDir>>;
const made = new Map<string, Awaited<ReturnType<typeof publish>>>();

beforeAll(async () => {
  place = await temporaryDataDir();
  const options = { databaseUrl: url, dataDir: place.dataDir };
  [site, worker] = await Promise.all([startSite(options), startWorker(options)]);
  for (const fact of facts) made.set(fact.name, await publish(fact));
});

afterAll(async () => {
  await Promise.all([site?.stop(), worker?.stop()]);
  await place?.remove();
});

/** As the panel does it, with somebody who has a place and was told so. */
async function publish({ given, words, becomes, peopled = true }: Fact) {
  const bare = bareEvent();
  const { de, en } = bare.translations;
  const event = { ...bare, ...given, translations: { de: { ...de, ...words }, en } };
  const { eventId, version } = await panel.event.create({ organisationId: town.id, event });
  const published = await panel.event.publish({ eventId, version });
  const step = { eventId, version: published.version };
  const reason = { reasonDe: "Grund.", reasonEn: null };
  const person = peopled ? await personIn(eventId) : null;
  const open = { isDateOpen: true, date: "", time: "", endDate: "", endTime: "", silenceKeeps: true };
  if (becomes === "postponed") await panel.event.postpone({ ...step, ...reason, ...open });
  if (becomes === "cancelled")
    await panel.event.cancel({ ...step, ...reason, successorId: null, successorUrl: null });
  const { slug } = await database.event.findUniqueOrThrow({ where: { id: eventId } });
  return { slug, title: de.title, person };
}

async function personIn(eventId: string) {
  const { id: categoryId } = await database.category.findFirstOrThrow({ where: { eventId } });
  const person = await registration(database, { id: eventId, categoryId });
  await database.$transaction((transaction) =>
    queueMail(transaction, {
      ...{ kind: "registration.confirmed", locale: "de", recipient: person.email },
      ...{ eventId, registrationId: person.id },
    }),
  );
  return person;
}

/** Its port looks like a time. */
const withoutHost = (text = "") => text.replace(/https?:\/\/127\.0\.0\.1:\d+/gu, "");

test.each(facts)("an event that says $name says nothing else, anywhere", async ({ name, says, only }) => {
  const event = made.get(name);
  if (!event) throw new Error(`${name} was not published`);
  const { person } = event;
  for (const locale of ["de", "en"] as const) {
    const said = {
      ...(await saidOnSite(site.url, event, locale)),
      ...(person && (await saidToPerson(site.url, person.id, locale))),
      ...(person && locale === "de" && { mail: (await waitForMail(place.dataDir, person.email)).text }),
    };
    const places = Object.keys(said) as Surface[];
    const expected = Object.fromEntries(
      says.map((statement) => {
        const on: readonly Surface[] = only?.[statement] ?? statements[statement].on;
        return [statement, places.filter((each) => on.includes(each))];
      }),
    );
    const found = Object.fromEntries(
      names.flatMap((statement) => {
        const on = places.filter((each) => statements[statement].pattern.test(withoutHost(said[each])));
        return on.length > 0 || statement in expected ? [[statement, on]] : [];
      }),
    );
    expect(found, `${locale}: ${JSON.stringify(said, null, 1)}`).toEqual(expected);
  }
});
