import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { confirming, fresh, idOf, kim, several, visitor } from "./named/ways.ts";
import { anHourAgo, event, inAnHour } from "./stages/registering.ts";

// Who typed names sees them and what becomes of them, and nothing that is not his or hers to know.

const { database } = await testDatabase();
const ctx = await contextOf(null);

type Made = Awaited<ReturnType<typeof event>>;
type Columns = NonNullable<Parameters<typeof event>[0]>["event"];
type Person = { firstName: string; lastName: string };
type Scene = { made: Made; contact: string; email: string };

const lee: Person = { firstName: "Lee", lastName: "Genannt" };

/** Somebody registers with one more person and confirms. */
async function scene(columns: Columns = {}, other: Person = lee, known = false): Promise<Scene> {
  const made = await event({
    ...several,
    places: 9,
    event: { quietFrom: null, quietUntil: null, ...columns },
  });
  const email = fresh();
  if (known) await registration(database, made, { email, firstName: "Wirklich", lastName: "Anders" });
  const persons = [
    { ...kim, email: fresh() },
    { ...other, email },
  ];
  await visitor.create({ slug: made.slug, locale: "de", persons });
  const contact = await idOf(made, persons[0]?.email ?? "");
  await visitor.confirm(confirming(contact));
  return { made, contact, email };
}

const seen = async (id: string) => (await own(id).view()).group?.members ?? null;
const confirm = async ({ made, email }: Scene) => visitor.confirm(confirming(await idOf(made, email)));
const letPass = async ({ made }: Scene) => {
  const where = { eventId: made.id, state: "UNCONFIRMED" as const };
  await database.registration.updateMany({ where, data: { holdUntil: anHourAgo() } });
  await database.namedPerson.updateMany({
    where: { group: { eventId: made.id } },
    data: { until: anHourAgo() },
  });
};

type Story = [what: string, state: string, play: (given: Scene) => Promise<unknown>, columns?: Columns];
const stories: Story[] = [
  ["has not confirmed", "UNCONFIRMED", async () => {}],
  ["lets the time pass, and nobody has looked since", "ENDED", letPass],
  ["lets the time pass", "ENDED", async (given) => letPass(given).then(() => runDue(ctx))],
  ["confirms", "CONFIRMED", confirm],
  [
    "confirms and takes another name",
    "CONFIRMED",
    async (given) => {
      await confirm(given);
      await own(await idOf(given.made, given.email)).change("Robin");
    },
  ],
  [
    "wants nothing of it",
    "ENDED",
    async ({ made, email }) => visitor.decline(confirming(await idOf(made, email))),
  ],
  [
    "confirms and cancels",
    "ENDED",
    async (given) => {
      await confirm(given);
      await own(await idOf(given.made, given.email)).cancel();
    },
  ],
  [
    "confirms and is cancelled by staff",
    "ENDED",
    async (given) => {
      await confirm(given);
      const actor = await staffMember(database, "Lea Leitung");
      const cancelling = { by: "STAFF", actor, action: "cancelByOrganiser", reason: "Zu voll." } as const;
      await act(ctx, given.made.id, cancelling, [await idOf(given.made, given.email)]);
    },
  ],
  [
    "confirms and is taken back",
    "ENDED",
    async (given) => {
      await confirm(given);
      const [member] = (await seen(given.contact)) ?? [];
      await own(given.contact).removePerson(member?.removalId ?? "");
    },
  ],
  ["is looked at by staff", "PENDING", confirm, { approvalMode: "PLACE_KEPT" }],
  [
    "has to say again",
    "RECONFIRM_DUE",
    async (given) => {
      await confirm(given);
      const where = { id: await idOf(given.made, given.email) };
      await database.registration.update({ where, data: { state: "RECONFIRM_DUE", holdUntil: inAnHour() } });
    },
  ],
  [
    "is at an event that does not take place",
    "ENDED",
    ({ made }) => database.event.update({ where: { id: made.id }, data: { status: "CANCELLED" } }),
  ],
];

describe("P8 · the contact sees the name as it was typed, and the state", () => {
  test.each(stories)("of somebody who %s: %s", async (_, state, play, columns) => {
    const given = await scene(columns);
    await play(given);
    const members = await seen(given.contact);
    expect(members?.map(({ removalId: _, ...member }) => member)).toEqual([
      { number: 2, name: "Lee Genannt", state },
    ]);
    const removable = state !== "UNCONFIRMED" && state !== "ENDED";
    expect(members?.[0]?.removalId !== null).toBe(removable);
  });

  test.each([
    { firstName: "Suharto", lastName: "" },
    { firstName: "", lastName: "Madonna" },
    { firstName: "Lee-Ann", lastName: "\u0110\u1eb7ng-\u00d6zt\u00fcrk" },
    { firstName: "\u05e9\u05e8\u05d4", lastName: "\u05db\u05d4\u05df" },
    { firstName: "Ng\u1ecdc", lastName: "Nguy\u1ec5n" },
    { firstName: "<b>Kim</b>", lastName: "&amp;" },
    { firstName: "x".repeat(120), lastName: "y".repeat(120) },
  ])("$firstName $lastName", async (person) => {
    const { contact } = await scene({}, person);
    const name = [person.firstName, person.lastName].filter(Boolean).join(" ");
    expect((await seen(contact))?.[0]?.name).toBe(name);
  });

  test.each([
    ["named in the form", scene],
    [
      "added later",
      async (columns: Columns, _: Person, known: boolean) => {
        const given = await scene(columns);
        const email = fresh();
        if (known) await registration(database, given.made, { email, firstName: "Wirklich" });
        await own(given.contact).addPerson(email);
        return given;
      },
    ],
  ])("the same of somebody who is registered already, %s, before and after the time", async (_, play) => {
    const told = async (known: boolean) => {
      const given = await play({}, lee, known);
      const before = await seen(given.contact);
      await letPass(given);
      return [before, await seen(given.contact)];
    };
    const [unknown, known] = [await told(false), await told(true)];
    expect(known).toEqual(unknown);
    expect(unknown.flat().map((member) => member?.state)).toContain("ENDED");
  });
});

describe("P8 · a name is for who typed it", () => {
  test("before the address is confirmed the page holds initials", async () => {
    const made = await event({ ...several, places: 9 });
    const email = fresh();
    const persons = [
      { ...kim, email },
      { ...lee, email: fresh() },
    ];
    await visitor.create({ slug: made.slug, locale: "de", persons });
    expect((await seen(await idOf(made, email)))?.map(({ name }) => name)).toEqual(["L. G."]);
  });

  test("those who were named see nobody", async () => {
    const given = await scene();
    await confirm(given);
    expect(await seen(await idOf(given.made, given.email))).toBeNull();
  });

  test("who speaks for the group after the contact has left sees initials, the contact still the names", async () => {
    const given = await scene();
    await own(given.contact).addPerson(fresh());
    await confirm(given);
    await own(given.contact).cancel();
    const next = await seen(await idOf(given.made, given.email));
    expect(next?.map(({ name, state }) => [name, state])).toEqual([["N. J.", "UNCONFIRMED"]]);
    const contact = await seen(given.contact);
    expect(contact?.map(({ name, removalId }) => [name, removalId])).toEqual([
      ["Lee Genannt", null],
      ["Noch Jemand", null],
    ]);
  });

  test("names go with the group", async () => {
    const { made, contact } = await scene();
    const { groupId } = await database.registration.findUniqueOrThrow({ where: { id: contact } });
    expect(await database.namedPerson.count({ where: { groupId } })).toBe(1);
    await database.consent.deleteMany({ where: { registration: { eventId: made.id } } });
    await database.mail.deleteMany({ where: { eventId: made.id } });
    await database.registration.deleteMany({ where: { groupId } });
    await database.registrationGroup.delete({ where: { id: groupId } });
    expect(await database.namedPerson.count({ where: { groupId } })).toBe(0);
  });
});
