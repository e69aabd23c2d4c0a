import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";
import { eventForm, session } from "./event-form.ts";

const createCaller = createCallerFactory(appRouter);
let organisationId: string;
let lead: ReturnType<typeof createCaller>;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Programmstadt")).id;
  lead = createCaller(
    await contextOf(await staffMember(database, "Kim", { organisationId, role: "EVENT_LEAD" })),
  );
});

const [hall, yard, kim, talk] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const person = { role: "SPEAKER", name: "Kim Beispiel", url: "" } as const;

/** Two evenings; on the first one two sessions at once, on the second one a session with Kim. */
function congress(differing: Partial<EventForm> = {}): EventForm {
  const second = randomUUID();
  return eventForm({
    occurrences: [
      occurrenceFrom("2031-03-11T18:00", "2031-03-11T21:00"),
      { ...occurrenceFrom("2031-03-12T18:00", "2031-03-12T21:00"), id: second },
    ],
    rooms: [
      { id: hall, nameDe: "Saal", nameEn: "Hall" },
      { id: yard, nameDe: "Hof", nameEn: "" },
    ],
    persons: [{ ...person, id: kim }],
    sessions: [
      session("18:00", "19:00", "Vortrag", {
        occurrenceId: second,
        personIds: [kim],
        roomId: hall,
        id: talk,
      }),
      session("19:00", "", "Werkstatt", { titleEn: "Workshop", roomId: yard }),
      session("18:00", "19:00", "Gruß", { roomId: hall }),
    ],
    ...differing,
  });
}

async function online(form: EventForm) {
  const made = await lead.event.create({ organisationId, event: form });
  await lead.event.publish(made);
  const { form: stored } = await lead.event.forEditing(made);
  const page = async (locale: "de" | "en" = "de") => {
    const found = await publicCaller().event.bySlug({ slug: stored.slug ?? "", locale });
    if (!found) throw new Error("not online");
    return found;
  };
  /** Saves the form with something else in it. */
  const change = async (differing: (form: EventForm) => Partial<EventForm>) => {
    const now = await lead.event.forEditing(made);
    const event = { ...now.form, ...differing(now.form) };
    return lead.event.update({ eventId: made.eventId, version: now.version, event });
  };
  return { eventId: made.eventId, stored, page, change };
}

const titles = ({ sessions }: Pick<EventForm, "sessions">) => sessions.map(({ titleDe }) => titleDe);

describe("a programme", () => {
  test("comes back in the order of time, stands on its days in both languages, and unchanged it is no change", async () => {
    const { stored, page, change } = await online(congress());
    expect(titles(stored)).toEqual(["Gruß", "Werkstatt", "Vortrag"]);
    const { version } = await change(() => ({}));
    expect((await change(() => ({}))).version).toBe(version);
    const { programme } = await page("en");
    expect(programme.rooms.map(({ name }) => name)).toEqual([
      { text: "Hall", language: "en" },
      { text: "Hof", language: "de" },
    ]);
    expect(programme.days).toMatchObject([
      {
        date: "2031-03-11",
        sessions: [
          { title: { text: "Gruß", language: "de" }, roomId: hall },
          { from: "19:00", to: null, title: { text: "Workshop", language: "en" }, persons: [] },
        ],
      },
      { date: "2031-03-12", sessions: [{ persons: [{ position: 1, name: "Kim Beispiel" }] }] },
    ]);
  });

  test("moves with its date, loses whoever is no person of the event any more, and keeps its date", async () => {
    const { stored, page, change } = await online(congress());
    const later = stored.occurrences.map((each) =>
      each.date === "2031-03-12" ? { ...each, date: "2031-04-02" } : each,
    );
    await change(() => ({ occurrences: later, persons: [] }));
    const day = (await page()).programme.days.at(-1);
    expect(day).toMatchObject({
      date: "2031-04-02",
      sessions: [{ title: { text: "Vortrag" }, persons: [] }],
    });
    // Its date is gone: somebody has to say where it belongs.
    await expect(change(({ occurrences }) => ({ occurrences: occurrences.slice(0, 1) }))).rejects.toThrow(
      "dateGone",
    );
  });

  test("has rooms and people of its own event alone", async () => {
    const { database } = await testDatabase();
    const other = await online(congress());
    const lone = { rooms: [], persons: [{ ...person, id: randomUUID() }], tracks: [] };
    const foreign = session("10:00", "", "Fremd", { personIds: [kim] });
    const { eventId } = await online(eventForm({ ...lone, sessions: [foreign] }));
    expect(await database.sessionPerson.count({ where: { eventId } })).toBe(0);
    const inTheirRoom = eventForm({ ...lone, sessions: [{ ...foreign, roomId: hall }] });
    await expect(lead.event.create({ organisationId, event: inTheirRoom })).rejects.toThrow("choiceInvalid");
    const theirs = { eventId, id: randomUUID(), position: 9, titleDe: "Fremd", roomId: hall };
    await expect(database.programmeSession.create({ data: theirs })).rejects.toThrow("Foreign key");
    expect((await other.page()).programme.days).toHaveLength(2);
  });

  test("is collected as one field, shown in the preview with its next release, and restored as it was", async () => {
    const { eventId, stored, page } = await online(congress());
    const sessions = stored.sessions.map((each) =>
      each.id === talk ? { ...each, titleDe: "Impuls" } : each,
    );
    const typed = { field: "sessions", value: sessions, was: stored.sessions };
    expect((await lead.event.keep({ eventId, changes: [typed] })).conflicts).toEqual([]);
    const { token } = await lead.event.previewLink({ eventId });
    const preview = await publicCaller().event.preview({ token, locale: "de" });
    expect(preview?.page.releases).toMatchObject([{ number: 2, changes: [{ kind: "renamed" }] }]);
    expect((await page()).releases).toEqual([]);

    const { version, edits } = await lead.event.forEditing({ eventId });
    const kept = edits.map(({ field, at }) => ({ field, at }));
    const saved = await lead.event.update({ eventId, version, event: { ...stored, sessions }, kept });
    expect((await page()).releases).toMatchObject([{ number: 2 }]);
    expect(await lead.event.restore({ eventId, version: saved.version - 1 })).toEqual({
      fields: ["sessions"],
    });
  });
});

describe("a release of the programme", () => {
  test("is numbered and says what changed; another English title alone is none, and neither is another fee", async () => {
    const { page, change } = await online(congress());
    expect((await page()).releases).toEqual([]);
    await change(({ sessions }) => ({
      sessions: sessions.map((each) => ({ ...each, titleEn: "Something" })),
      fees: [{ forDe: "", forEn: "", amount: "5", noteDe: "", noteEn: "" }],
    }));
    expect((await page()).releases).toEqual([]);
    await change(({ sessions: [, workshop, ...others] }) => ({
      sessions: [
        { ...session("20:00", "20:30", "Ausklang") },
        ...[workshop, ...others].flatMap((each) =>
          each ? [{ ...each, from: "18:30", to: "", roomId: hall }] : [],
        ),
      ],
    }));
    await change(({ rooms }) => ({ rooms: rooms.map((each) => ({ ...each, nameDe: `${each.nameDe} 2` })) }));
    const { releases } = await page();
    expect(releases.map(({ number, changes }) => [number, changes.map(({ kind }) => kind)])).toEqual([
      [3, ["roomRenamed", "roomRenamed"]],
      [2, ["moved", "room", "added", "moved", "dropped"]],
    ]);
  });

  test("tells also what was changed while the page was offline", async () => {
    const { eventId, page, change } = await online(congress());
    const { version } = await lead.event.forEditing({ eventId });
    await lead.event.withdraw({ eventId, version });
    await change(({ sessions }) => ({ sessions: sessions.slice(1) }));
    await lead.event.publish({ eventId, version: (await lead.event.forEditing({ eventId })).version });
    expect((await page()).releases).toMatchObject([{ number: 2, changes: [{ kind: "dropped" }] }]);
  });

  test("of what was online before there were any is the first one, and the change the second", async () => {
    const { database } = await testDatabase();
    const event = await publishedEvent(database, organisationId);
    await database.programmeSession.create({
      data: { eventId: event.id, id: randomUUID(), position: 1, titleDe: "Alt", from: "10:00" },
    });
    const { version, form } = await lead.event.forEditing({ eventId: event.id });
    const { audiences, contacts, venue } = eventForm();
    const whole = {
      ...form,
      audiences,
      contacts,
      venue,
      sessions: [...form.sessions, session("11:00", "", "Neu")],
    };
    await lead.event.update({ eventId: event.id, version, event: whole });
    const page = await publicCaller().event.bySlug({ slug: event.slug, locale: "de" });
    expect(page?.releases).toMatchObject([
      { number: 2, changes: [{ kind: "added", title: { text: "Neu" } }] },
    ]);
  });
});

test("a calendar has the sessions of each date with its entry", async () => {
  const { stored } = await online(congress());
  const calendar = await publicCaller().event.calendar({ slug: stored.slug ?? "", locale: "de" });
  const line = { date: null, to: "19:00", from: "18:00", room: "Saal" };
  expect(calendar?.entries.map(({ programme }) => programme)).toMatchObject([
    [
      { ...line, title: "Gruß" },
      { title: "Werkstatt", to: null, room: "Hof" },
    ],
    [{ ...line, title: "Vortrag" }],
  ]);
});
