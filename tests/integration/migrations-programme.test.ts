import { formSelect, toForm } from "@podium/api/event/staff/form";
import { connect } from "@podium/db/client";
import { applyMigrations } from "@podium/db/migrate";
import { asBefore } from "@podium/tests-support/postgres/as-before";
import { expect, test } from "vitest";

type Line = [from: string | null, to: string | null, title: string];
const lines = (given: readonly Line[]) =>
  JSON.stringify(given.map(([from, to, title]) => ({ from, to, title, note: title && `${title}!` })));

/** By what they show: German and English list of an event, and its sessions afterwards. */
const cases: Record<string, { de: Line[]; en: Line[]; sessions: string[] }> = {
  "the same times are the same lines": {
    de: [
      ["09:00", "10:00", "Gruß"],
      ["10:00", null, "Vortrag"],
    ],
    en: [
      ["09:00", "10:00", "Welcome"],
      ["10:00", null, "Talk"],
    ],
    sessions: ["09:00 10:00 Gruß | Welcome", "10:00 – Vortrag | Talk"],
  },
  "a time that one of them knows is taken": {
    de: [
      ["09:00", null, "Gruß"],
      [null, null, "Essen"],
    ],
    en: [
      [null, "09:30", "Welcome"],
      [null, null, "Lunch"],
    ],
    sessions: ["09:00 09:30 Gruß | Welcome", "– – Essen | Lunch"],
  },
  "a line without the other language stays": {
    de: [
      ["09:00", null, "Gruß"],
      ["10:00", null, "Vortrag"],
      ["11:00", null, "Pause"],
    ],
    en: [
      ["09:00", null, "Welcome"],
      ["11:00", null, "Break"],
    ],
    sessions: ["09:00 – Gruß | Welcome", "10:00 – Vortrag | –", "11:00 – Pause | Break"],
  },
  "lines of different times are lines of their own": {
    de: [
      ["09:00", null, "Gruß"],
      ["10:00", null, "Vortrag"],
    ],
    en: [
      ["09:00", null, "Welcome"],
      ["10:30", null, "Talk"],
    ],
    sessions: ["09:00 – Gruß | Welcome", "10:00 – Vortrag | –", "10:30 – Talk | Talk"],
  },
  "two at the same time keep their order": {
    de: [
      ["09:00", null, "A"],
      ["09:00", null, "B"],
      ["10:00", null, "C"],
    ],
    en: [
      ["09:00", null, "a"],
      ["09:00", null, "b"],
    ],
    sessions: ["09:00 – A | a", "09:00 – B | b", "10:00 – C | –"],
  },
  "English alone is not lost": { de: [], en: [["09:00", null, "Talk"]], sessions: ["09:00 – Talk | Talk"] },
  "nothing stays nothing": { de: [], en: [], sessions: [] },
};
const names = Object.keys(cases);
const idOf = (index: number) => `00000000-0000-4000-8000-0000000000${String(index + 10)}`;

type Session = { from: string | null; to: string | null; titleDe: string; titleEn: string | null };
const said = ({ from, to, titleDe, titleEn }: Session) =>
  `${from || "–"} ${to || "–"} ${titleDe} | ${titleEn || "–"}`;

test("programmes of two languages become one; former states and collected changes say the same", async () => {
  await asBefore("20261128022216_programme", async (client, url) => {
    // What else an event has does not matter here.
    await client.query("SET session_replication_role = replica");
    for (const [index, name] of names.entries()) {
      const id = idOf(index);
      const { de, en } = cases[name] ?? { de: [], en: [] };
      await client.query(
        `INSERT INTO "Event" ("id", "organisationId", "slug", "startsAt", "endsAt") VALUES ($1, $1, $2, now(), now() + interval '2 hours')`,
        [id, `event-${index}`],
      );
      await client.query(
        `INSERT INTO "Occurrence" ("id", "eventId", "position", "begunAt", "overAt") VALUES ($1, $1, 1, now(), now() + interval '2 hours')`,
        [id],
      );
      await client.query(
        `INSERT INTO "EventTranslation" ("eventId", "locale", "title", "kind", "summary", "body", "audience", "fee", "programme")
        VALUES ($1, 'de', '', '', '', '', '', '', $2), ($1, 'en', '', '', '', '', '', '', $3)`,
        [id, lines(de), lines(en)],
      );
      await client.query(
        `INSERT INTO "EventPerson" ("eventId", "position", "role", "name") VALUES ($1, 1, 'OTHER', 'N. N.'), ($1, 2, 'OTHER', 'N. N.')`,
        [id],
      );
      const form = {
        occurrences: [{ id }],
        persons: [{ name: "N. N." }, { name: "N. N." }, { name: "Gone" }],
        translations: { de: { programme: JSON.parse(lines(de)) }, en: { programme: JSON.parse(lines(en)) } },
      };
      await client.query(
        `INSERT INTO "EventVersion" ("eventId", "version", "form", "fields") VALUES ($1, 1, $2, '{translations.en.programme,slug,translations.de.programme}')`,
        [id, JSON.stringify(form)],
      );
      await client.query(
        `INSERT INTO "EventEdit" ("eventId", "field", "value", "base") VALUES ($1, 'translations.de.programme', $2, $3)`,
        [id, JSON.stringify([...JSON.parse(lines(de)), { from: "1", title: "" }]), lines(de)],
      );
    }
    await applyMigrations(url);

    const { database, close } = connect(url);
    try {
      for (const [index, name] of names.entries()) {
        const eventId = idOf(index);
        const row = await database.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
        const { sessions, persons } = toForm(row);
        expect(
          sessions.map((each) => said(each as Session)),
          name,
        ).toEqual(cases[name]?.sessions);
        expect(
          sessions.every(
            ({ occurrenceId, noteDe, titleDe }) => occurrenceId === eventId && noteDe === `${titleDe}!`,
          ),
        ).toBe(true);
        const version = await database.eventVersion.findFirstOrThrow({ where: { eventId } });
        const form = version.form as {
          sessions: Session[];
          persons: { id: string | null }[];
          translations: object;
        };
        expect(form.sessions.map(said), name).toEqual(cases[name]?.sessions);
        expect(form.sessions, "a former state has the same sessions").toMatchObject(
          sessions.map(({ id }) => ({ id })),
        );
        expect(form.persons.map(({ id }) => id)).toEqual([...persons.map(({ id }) => id), null]);
        expect(form.translations).toEqual({ de: {}, en: {} });
        expect(version.fields).toEqual(["slug", "sessions"]);
        const edit = await database.eventEdit.findFirstOrThrow({ where: { eventId } });
        expect(edit.field).toBe("sessions");
        expect((edit.base as Session[]).map(said), name).toEqual(cases[name]?.sessions);
        expect((edit.value as Session[]).map(said)).toContain("1 –  | –");
      }
    } finally {
      await close();
    }
  });
});
