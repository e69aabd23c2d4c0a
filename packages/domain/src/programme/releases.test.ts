import { expect, test } from "vitest";
import { changesBetween, programmeChanges, type ReleasedProgramme } from "./releases.ts";

type Session = ReleasedProgramme["sessions"][number];
const words = (de: string, en: string | null = null) => ({ de, en });
const talk: Session = {
  id: "talk",
  date: "2026-05-12",
  from: "10:00",
  to: "11:00",
  title: words("Vortrag"),
  roomId: "hall",
  details: "",
};
const lunch: Session = { ...talk, id: "lunch", from: "12:00", to: null, title: words("Essen"), roomId: null };
const rooms = [
  { id: "hall", name: words("Saal") },
  { id: "yard", name: words("Hof") },
];
const before: ReleasedProgramme = { rooms, sessions: [talk, lunch] };

test.each<[string, ReleasedProgramme, object[]]>([
  ["nothing", before, []],
  ["another order: times say it", { rooms, sessions: [lunch, talk] }, []],
  [
    "an English title alone: it says the same",
    { rooms, sessions: [{ ...talk, title: words("Vortrag", "Talk") }, lunch] },
    [],
  ],
  [
    "a session that is new, one that is dropped",
    { rooms, sessions: [talk, { ...lunch, id: "walk", title: words("Gang") }] },
    [
      { kind: "added", session: { title: words("Gang"), room: null } },
      { kind: "dropped", session: { title: words("Essen") } },
    ],
  ],
  [
    "another time and another room",
    { rooms, sessions: [{ ...talk, from: "10:30", roomId: "yard" }, lunch] },
    [
      { kind: "moved", was: { date: "2026-05-12", from: "10:00", to: "11:00" }, session: { from: "10:30" } },
      { kind: "room", was: words("Saal"), session: { room: words("Hof") } },
    ],
  ],
  [
    "another day",
    { rooms, sessions: [{ ...talk, date: "2026-05-13" }, lunch] },
    [{ kind: "moved", session: { date: "2026-05-13" } }],
  ],
  [
    "another title, another note",
    { rooms, sessions: [{ ...talk, title: words("Impuls"), details: "mit Bildern" }, lunch] },
    [{ kind: "renamed", was: words("Vortrag") }, { kind: "details" }],
  ],
  [
    "a room that is called otherwise, said once",
    { rooms: [{ id: "hall", name: words("Aula") }, ...rooms.slice(1)], sessions: [talk, lunch] },
    [{ kind: "roomRenamed", name: words("Aula"), was: words("Saal") }],
  ],
])("from one release to the next: %s", (_, after, expected) => {
  const changes = changesBetween(before, after);
  expect(changes).toMatchObject(expected);
  expect(changes).toHaveLength(expected.length);
  expect(programmeChanges.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
});
