import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import { publishedEvent } from "@podium/tests-support/events";
import { registration } from "@podium/tests-support/registrations";
import type { Call } from "../calls.ts";
import { type Contender, type Contest, type Ground, nobody, waysTo } from "./contest.ts";

/** Places that are left, for parties of one to three. */
const LEFT = 3;

/**
 * An event with three places left, and parties with companions who come for them. Two places are taken: by somebody who
 * would bring one more companion, and by somebody else.
 *
 * @param waitlist with a waiting list two families of two wait, and the places have just become free
 */
export async function lastPlaces(
  ground: Ground,
  waitlist: WaitlistPolicy,
): Promise<Contest & { hostId: string }> {
  const { database, bodyId } = ground;
  const event = await publishedEvent(database, bodyId, {
    places: 2,
    categories: [{ nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 6, companions: "COUNTED" }],
    event: { waitlistPolicy: waitlist, quietFrom: null, quietUntil: null },
  });
  const host = await registration(database, event);
  await registration(database, event);
  const family = async (state: "PENDING" | "WAITLISTED", queuedAt?: Date) => {
    const standing = { state, holdsPlace: false, queuedAt };
    const contact = await registration(database, event, standing);
    await registration(database, event, { ...standing, companionOf: contact });
    return contact.id;
  };
  const applicant = await family("PENDING");
  const former = await registration(database, event, { state: "CANCELLED" });
  const waiting: string[] = [];
  for (let ahead = waitlist === "OFF" ? 0 : 2; ahead > 0; ahead -= 1)
    waiting.push(await family("WAITLISTED", new Date(Date.now() - ahead * 60_000)));
  await database.capacityPool.updateMany({ where: { eventId: event.id }, data: { size: 2 + LEFT } });

  const { address, ask, by, form } = waysTo(ground, event, waitlist);
  const overflow = waitlist === "OFF" ? ("REFUSE" as const) : ("WAIT" as const);
  const of = (persons: number, contender: Contender): Contender => ({ ...contender, persons });
  const along = { named: 1, counted: 0 };
  const create = (counted: number): Call => ({
    ...{ to: "create", kind: 0, emails: [address()], maySplit: false, organisation: "" },
    along: { named: 0, counted },
  });
  const enter = { to: "enter" as const, kind: 0, overflow, mail: true };
  /** One more companion of the host: "done" is a place only where nobody can wait. */
  const added = (way: string, process: number, call: Call): Contender => ({
    way,
    run: async () => (await ask(process, call)) === "done" && waitlist === "OFF",
  });
  const beside = { id: host.id, isNamed: true };
  const contenders = [
    ...ground.sites.map((site) => of(2, form(site, { companions: "1" }))),
    of(2, by("procedure", 0, create(1))),
    of(3, by("procedure", 1, create(2))),
    of(2, by("approval", 0, { to: "staff", action: "approve", ids: [applicant] })),
    by("reinstatement", 1, { to: "staff", action: "reinstate", ids: [former.id] }),
    of(2, by("entry", 1, { ...enter, email: address(), along })),
    by("single", 0, { ...enter, email: address(), along: nobody }),
    added("companion", 0, { to: "addCompanion", ...beside }),
    added("companion by staff", 1, { to: "enterCompanion", ...beside, overflow, mail: true }),
  ];
  const [, second] = waiting;
  if (second)
    contenders.push(
      by("promotion", 0, { to: "clock" }),
      by("promotion", 1, { to: "clock" }),
      of(2, by("promotion by staff", 1, { to: "staff", action: "promote", ids: [second] })),
    );
  return { eventId: event.id, hostId: host.id, contenders, waiting };
}

/** Contacts of whom some have a place and others none; of the host, who is joined by others later, nothing is said. */
export async function torn(
  { pool }: Pick<Ground, "pool">,
  eventId: string,
  hostId: string,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT contact."id"::text FROM "Registration" contact
       JOIN "Registration" companion ON companion."companionOfId" = contact."id"
     WHERE contact."eventId" = $1 AND contact."id" <> $2 AND companion."holdsPlace" <> contact."holdsPlace"`,
    [eventId, hostId],
  );
  return rows.map(({ id }) => id);
}
