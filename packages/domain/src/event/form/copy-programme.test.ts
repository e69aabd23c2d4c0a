import { describe, expect, test } from "vitest";
import { type EventForm, eventInput, initialEvent } from "../schema.ts";
import { newSession, type SessionForm } from "../sections/when-where/programme.ts";
import { newOccurrence, type OccurrenceForm } from "../sections/when-where/time.ts";
import { copyOf } from "./copy.ts";
import { copiedParts, type PartName } from "./parts.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const date = (number: number, day: string, differing: Partial<OccurrenceForm> = {}): OccurrenceForm => ({
  ...newOccurrence,
  id: id(number),
  date: day,
  time: "18:00",
  endTime: "20:00",
  ...differing,
});
const session = (titleDe: string, times: string, on: Partial<SessionForm> = {}): SessionForm => {
  const [from = "", to = ""] = times.split("–");
  return { ...newSession, titleDe, from, to, ...on };
};

/** Copies are what can be saved. */
function copied(
  given: { occurrences: OccurrenceForm[]; sessions: SessionForm[] },
  startsAt: string,
  parts: readonly PartName[] = copiedParts,
): EventForm {
  let made = 100;
  const texts = { ...initialEvent.translations.de, title: "Tagung" };
  const form = { ...initialEvent, ...given, translations: { ...initialEvent.translations, de: texts } };
  const terms = { startsAt, endsAt: null, parts: [...parts], isNext: false };
  const copy = copyOf(form, terms, () => id(++made));
  eventInput.parse(copy);
  return copy;
}

/** "Anfang 1 18:00–19:00", with the number of the date where there are several. */
function told({ sessions, occurrences }: EventForm): string[] {
  return sessions.map(({ titleDe, occurrenceId, day, from, to }) => {
    const number = occurrenceId ? occurrences.findIndex((each) => each.id === occurrenceId) + 1 : 0;
    return [titleDe, ...(number > 0 ? [`#${number}`] : []), day, `${from}–${to}`].join(" ");
  });
}

// Clocks are set back on 25 October 2026 and forward on 28 March 2027.
const evening = {
  occurrences: [date(1, "2026-10-20", { endDate: "2026-10-21" })],
  sessions: [
    session("Ankommen", "17:30–18:00"),
    session("Vortrag", "18:00–19:15"),
    session("Ausklang", ""),
    session("Führung", "10:00–", { day: 2 }),
  ],
};

describe("the programme of a copy", () => {
  test("keeps its clock times on another day, also over a change of the clock", () => {
    const same = ["Ankommen 1 17:30–18:00", "Vortrag 1 18:00–19:15", "Ausklang 1 –", "Führung 2 10:00–"];
    expect(told(copied(evening, "2026-11-17T18:00"))).toEqual(same);
    expect(told(copied(evening, "2027-03-27T18:00"))).toEqual(same);
  });

  test("begins as much earlier or later as its date does", () => {
    expect(told(copied(evening, "2027-03-27T19:30"))).toEqual([
      "Ankommen 1 19:00–19:30",
      "Vortrag 1 19:30–20:45",
      "Ausklang 1 –",
      "Führung 2 11:30–",
    ]);
    expect(told(copied(evening, "2027-03-27T09:00"))).toEqual([
      "Ankommen 1 08:30–09:00",
      "Vortrag 1 09:00–10:15",
      "Ausklang 1 –",
      "Führung 2 01:00–",
    ]);
  });

  test("goes on behind midnight on the next day; an end there is not said", () => {
    const late = copied(evening, "2027-03-27T23:00");
    expect(told(late)).toEqual([
      "Ankommen 1 22:30–23:00",
      "Vortrag 1 23:00–",
      "Ausklang 1 –",
      "Führung 2 15:00–",
    ]);
    const long = {
      occurrences: [date(1, "2026-10-20", { endTime: "23:59" })],
      sessions: [session("Musik", "22:00–23:30")],
    };
    expect(told(copied(long, "2027-03-27T20:30"))).toEqual(["Musik 2 00:30–02:00"]);
  });

  test("has no time where it would begin on the day before its date", () => {
    expect(told(copied(evening, "2027-03-27T00:15"))[0]).toBe("Ankommen 1 –");
  });

  test("goes with the date that each session is tied to", () => {
    const several = {
      occurrences: [
        date(1, "2026-10-20"),
        date(2, "2026-10-27", { time: "10:00", endTime: "12:00" }),
        date(3, "2026-11-03", { time: "", endTime: "" }),
        { ...newOccurrence, id: id(4), isDateOpen: true },
      ],
      sessions: [
        session("Abend", "18:30–19:00", { occurrenceId: id(1) }),
        session("Morgen", "10:15–11:00", { occurrenceId: id(2) }),
        session("Tag", "08:00–09:00", { occurrenceId: id(3) }),
        session("Offen", "18:00–", { occurrenceId: id(4) }),
      ],
    };
    const copy = copied(several, "2027-03-23T17:00");
    expect(copy.occurrences.map(({ date: day, time }) => `${day} ${time}`.trim())).toEqual([
      "2027-03-23 17:00",
      "2027-03-30 09:00",
      "2027-04-06",
      "",
    ]);
    // What has no clock time goes by days.
    expect(told(copy)).toEqual([
      "Abend #1 1 17:30–18:00",
      "Morgen #2 1 09:15–10:00",
      "Tag #3 1 08:00–09:00",
      "Offen #4 1 18:00–",
    ]);
  });

  test("keeps its times where the first clock time is said only now", () => {
    const day = {
      occurrences: [date(1, "2026-10-20", { time: "", endTime: "" })],
      sessions: [session("Markt", "10:00–16:00")],
    };
    expect(told(copied(day, "2027-03-23T09:00"))).toEqual(["Markt 1 10:00–16:00"]);
    const open = {
      occurrences: [{ ...newOccurrence, id: id(1), isDateOpen: true }],
      sessions: [session("Markt", "10:00–16:00")],
    };
    expect(told(copied(open, "2027-03-23T09:00"))).toEqual(["Markt 1 10:00–16:00"]);
  });

  test("follows on the days of the one date, with its clock, where its dates stay behind", () => {
    const two = {
      occurrences: [date(1, "2026-10-20"), date(2, "2026-10-27")],
      sessions: [
        session("Ende", "18:30–19:00", { occurrenceId: id(2) }),
        session("Anfang", "18:00–", { occurrenceId: id(1) }),
      ],
    };
    expect(told(copied(two, "2027-03-23T17:00", ["programme"]))).toEqual([
      "Anfang 1 17:00–",
      "Ende 2 17:30–18:00",
    ]);
    expect(told(copied(evening, "2027-03-23T19:00", ["programme"])).at(-1)).toBe("Führung 2 11:00–");
    expect(copied(two, "2027-03-23T18:00", ["when-where"]).sessions).toEqual([]);
  });
});
