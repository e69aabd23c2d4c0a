import type { EventPage } from "@podium/api/event/public/views";
import type { SessionView } from "@podium/api/programme/views";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messagesOf } from "../../../i18n/messages.ts";
import { columnsOf, parallelRows } from "./parallel.ts";
import { Programme } from "./programme.tsx";

const words = (text: string) => ({ text, language: "de" as const });
const session = (id: string, from: string | null, differing: Partial<SessionView> = {}): SessionView => ({
  id,
  from,
  to: null,
  title: words(id),
  note: null,
  roomId: null,
  trackId: null,
  persons: [],
  ...differing,
});
const rooms = ["Saal", "Hof"].map((id) => ({ id, name: words(id) }));
const talk = session("Vortrag", "10:00", {
  to: "11:00",
  roomId: "Saal",
  persons: [{ position: 2, name: "Kim" }],
});
const workshop = session("Werkstatt", "10:00", { roomId: "Hof" });
const lunch = session("Essen", "12:00");

function markup(sessions: SessionView[], releases: EventPage["releases"] = []): string {
  const event = {
    occurrences: [{ startsAt: "2026-05-12T08:00:00Z" }],
    timezone: "Europe/Berlin",
    programme: { rooms, tracks: [], days: [{ date: "2026-05-12", label: null, sessions }] },
    releases,
  } as unknown as EventPage;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesOf("de")} timeZone="Europe/Berlin">
      <Programme event={event} locale="de" />
    </NextIntlClientProvider>,
  );
}

test("what begins together is one row, by rooms; what is in none is a row over all of them", () => {
  const sessions = [talk, workshop, session("Musik", "10:00"), lunch];
  expect(columnsOf({ rooms, tracks: [], days: [] }, sessions)?.columns).toEqual(rooms);
  expect(columnsOf({ rooms, tracks: [], days: [] }, [talk, lunch])).toBeNull();
  expect(
    parallelRows(sessions, "roomId").map(({ from, to, isForAll, sessions: given }) => [
      from,
      to,
      isForAll,
      given.map(({ id }) => id).join(),
    ]),
  ).toEqual([
    ["10:00", null, false, "Vortrag,Werkstatt"],
    ["10:00", null, true, "Musik"],
    ["12:00", null, true, "Essen"],
  ]);
});

test("two rooms are columns with headings and a caption, and a list for small screens; people are links", () => {
  const html = markup([talk, workshop, lunch]);
  expect(html).toMatch(/<caption[^>]*>Ablauf am 12\.? Mai 2026|<caption[^>]*>Ablauf am [^<]*2026/u);
  expect(html.match(/<th scope="col"/gu)).toHaveLength(3);
  expect(html.match(/<th scope="row"/gu)).toHaveLength(2);
  expect(html).toMatch(/<td colSpan="2"[^>]*>.*Essen/iu);
  expect(html.match(/<li class="session-list__item"/gu)).toHaveLength(3);
  expect(html).toContain('href="#person-2"');
});

test("one room, or none, is the plain table of times; without times it is a list", () => {
  expect(markup([talk, lunch])).not.toContain("timetable--parallel");
  expect(markup([talk, lunch]).match(/<th scope="row"/gu)).toHaveLength(2);
  expect(markup([session("Ankommen", null)])).toContain('<ol class="timeline">');
  expect(markup([talk])).not.toContain("details");
});

test("a release says in words what changed", () => {
  const moment = { date: "2026-05-12", from: "10:00", to: "11:00" };
  const html = markup(
    [talk],
    [
      {
        number: 2,
        at: "2026-05-01T10:00:00Z",
        changes: [
          {
            kind: "moved",
            title: words("Vortrag"),
            when: moment,
            was: { ...moment, from: "09:30", to: null },
          },
          { kind: "room", title: words("Vortrag"), room: words("Saal"), was: words("Hof") },
          { kind: "roomRenamed", title: words("Aula"), was: words("Saal") },
          { kind: "dropped", title: words("Gang"), when: { date: null, from: null, to: null } },
        ],
      },
    ],
  );
  const text = html.replace(/<[^>]+>/gu, "|").replace(/\|+/gu, "");
  expect(text).toMatch(/Programm, Fassung 2 vom [^:]*2026: was sich geändert hat/u);
  expect(text).toContain("Andere Zeit: „Vortrag“ – jetzt 10:00–11:00 Uhr, bisher 09:30 Uhr");
  expect(text).toContain("Anderer Raum: „Vortrag“ – jetzt Saal, bisher Hof");
  expect(text).toContain("Der Raum „Saal“ heißt jetzt „Aula“");
  expect(text).toContain("Entfällt: „Gang“ (ohne feste Uhrzeit)");
});
