import { connect, type Transaction } from "../client.ts";
import { createEvent } from "../factories/event.ts";
import { seedComments } from "./comments.ts";
import { externalWorkshop, openDialogue } from "./events/examples-kommunen-konstruktiv.ts";
import { cancelledWalk, draftForum, fullDialogue, openDay } from "./events/examples-musterstadt.ts";
import { almostFullBarcamp, onlineHour } from "./events/examples-offene-kommunen.ts";
import { expertRound, hybridForum, waitingWorkshop } from "./events/examples-places.ts";
import { kommunenKonstruktiv2024 } from "./events/kommunen-konstruktiv.ts";
import { offeneKommunen2013 } from "./events/offene-kommunen.ts";
import { seedOrganisations, seedSeries } from "./organisations.ts";
import { type DemoPicture, seedPicture } from "./picture.ts";
import { type Crowd, seedGroup, seedRegistrations } from "./registrations.ts";
import type { DemoEvent, Scene } from "./scene.ts";
import { type DemoLogin, seedUsers } from "./users.ts";
import { seedVenues } from "./venues.ts";

const TIMEOUT_MS = 120_000;

/** The examples and who has registered for them. */
const examples: [event: (scene: Scene) => DemoEvent, crowd: Crowd][] = [
  [openDialogue, { CONFIRMED: 33, UNCONFIRMED: 4, CANCELLED: 3, EXPIRED: 2 }],
  [externalWorkshop, {}],
  // Still almost full when the unconfirmed place falls back.
  [almostFullBarcamp, { CONFIRMED: 36, UNCONFIRMED: 1, CANCELLED: 2 }],
  [onlineHour, { CONFIRMED: 9, UNCONFIRMED: 1 }],
  [fullDialogue, { CONFIRMED: 25, CANCELLED: 1, EXPIRED: 1 }],
  // Nobody waits for a place that is free: the offered one is taken as well.
  [waitingWorkshop, { CONFIRMED: 11, OFFERED: 1, WAITLISTED: 6, CANCELLED: 2 }],
  [openDay, {}],
  [draftForum, {}],
];

/**
 * Fills an empty, prepared database with the demonstration: three organisations, the two real events of the past, upcoming
 * examples, people who registered, comments. All or nothing, so it can be repeated after a kill.
 *
 * @param given.logins one for each of `demoUsers`; the hashes are stored as they are
 * @param given.picture of the first example; without one it has none
 * @param given.now dates of the examples are counted from here
 * @returns false when the database holds organisations already: then nothing was changed
 * @throws Error when a login is missing
 */
export async function seedDemo(given: {
  databaseUrl: string;
  logins: readonly DemoLogin[];
  now: Date;
  picture?: DemoPicture;
}): Promise<boolean> {
  const { database, close } = connect(given.databaseUrl, { database: 1, pool: 1 });
  try {
    return await database.$transaction((transaction) => fill(transaction, given), { timeout: TIMEOUT_MS });
  } finally {
    await close();
  }
}

async function fill(
  transaction: Transaction,
  { logins, now, picture }: { logins: readonly DemoLogin[]; now: Date; picture?: DemoPicture },
): Promise<boolean> {
  // Two first starts on one database: the second waits here, and then finds the work done.
  await transaction.$executeRaw`LOCK TABLE "Organisation" IN SHARE ROW EXCLUSIVE MODE`;
  if ((await transaction.organisation.count()) > 0) return false;
  const organisations = await seedOrganisations(transaction);
  const users = await seedUsers(transaction, logins, organisations);
  const venues = await seedVenues(transaction, organisations);
  const series = await seedSeries(transaction, organisations);
  const scene: Scene = { now, organisations, venues, series };

  await createEvent(transaction, kommunenKonstruktiv2024(scene));
  const conference = await createEvent(transaction, offeneKommunen2013(scene));
  await seedComments(transaction, conference, users["moderator@podium.example"].id, now);
  for (const [index, [example, crowd]] of examples.entries()) {
    const event = await createEvent(transaction, example(scene));
    if (index === 0 && picture) await seedPicture(transaction, event.id, picture);
    await seedRegistrations(transaction, event, crowd, now);
  }
  await seedApplicants(transaction, scene);
  await seedKinds(transaction, scene);
  await seedCancelled(transaction, scene);
  return true;
}

/** Places are taken when staff approve. */
async function seedApplicants(transaction: Transaction, scene: Scene): Promise<void> {
  const event = await createEvent(transaction, expertRound(scene));
  const crowd = { CONFIRMED: 7, PENDING: 9, UNCONFIRMED: 1 };
  await seedRegistrations(transaction, event, crowd, scene.now, { holdsPlace: false });
}

/** Single people and a family of four in each of the categories. */
async function seedKinds(transaction: Transaction, scene: Scene): Promise<void> {
  const event = await createEvent(transaction, hybridForum(scene));
  for (const [index, categoryId] of event.categoryIds.entries()) {
    const kind = { ...event, categoryId };
    const skip = index * 10;
    await seedRegistrations(transaction, kind, { CONFIRMED: 5 - index }, scene.now, { skip });
    await seedGroup(transaction, kind, { size: 4, skip: skip + 5, now: scene.now });
  }
}

/** Its registrations ended with the event. */
async function seedCancelled(transaction: Transaction, scene: Scene): Promise<void> {
  const event = await createEvent(transaction, cancelledWalk(scene));
  await seedRegistrations(transaction, event, { CANCELLED: 6 }, scene.now, { cancelledBy: "EVENT" });
}
