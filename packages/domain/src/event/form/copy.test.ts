import { describe, expect, test } from "vitest";
import { type EventForm, eventInput, initialEvent } from "../schema.ts";
import { newCategory } from "../sections/taking-part/places.ts";
import { newOccurrence, type OccurrenceForm } from "../sections/when-where/time.ts";
import { copyOf, nextLike } from "./copy.ts";
import { copiedParts } from "./parts.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const date = (number: number, day: string, differing: Partial<OccurrenceForm> = {}): OccurrenceForm => ({
  ...newOccurrence,
  id: id(number),
  date: day,
  time: "18:00",
  endTime: "20:00",
  ...differing,
});
const event = (differing: Partial<EventForm>): EventForm => ({
  ...initialEvent,
  translations: {
    ...initialEvent.translations,
    de: { ...initialEvent.translations.de, title: "Abende im Museum" },
  },
  ...differing,
});
/** Copies are what can be saved. */
function copied(
  form: EventForm,
  startsAt: string,
  given: { endsAt?: string; parts?: typeof copiedParts } = {},
) {
  let made = 100;
  const terms = {
    startsAt,
    endsAt: given.endsAt ?? null,
    parts: [...(given.parts ?? copiedParts)],
    isNext: false,
  };
  const copy = copyOf(form, terms, () => id(++made));
  eventInput.parse(copy);
  return copy;
}
const times = ({ occurrences }: EventForm) =>
  occurrences.map(({ date: day, time, endDate, endTime }) => [day, time, endDate, endTime].join(" ").trim());

describe("the dates of a copy", () => {
  // Clocks are set back on 25 October 2026 and forward on 28 March 2027.
  const evenings = event({
    occurrences: [
      date(1, "2026-10-20"),
      date(2, "2026-10-27", { isCancelled: true, reasonDe: "Sturm" }),
      date(3, "2026-11-03"),
    ],
  });

  test("keep their clock times over both changes of the clock", () => {
    expect(times(copied(evenings, "2027-03-23T18:00"))).toEqual([
      "2027-03-23 18:00  20:00",
      "2027-03-30 18:00  20:00",
      "2027-04-06 18:00  20:00",
    ]);
  });

  test("all move by the clock time by which the first one does, over midnight as well", () => {
    expect(times(copied(evenings, "2027-03-23T22:30"))).toEqual([
      "2027-03-23 22:30 2027-03-24 00:30",
      "2027-03-30 22:30 2027-03-31 00:30",
      "2027-04-06 22:30 2027-04-07 00:30",
    ]);
  });

  test("are no more cancelled, and know no former ids", () => {
    const { occurrences } = copied(evenings, "2027-03-23T18:00");
    expect(occurrences.map(({ isCancelled, reasonDe }) => [isCancelled, reasonDe])).toEqual(
      Array(3).fill([false, ""]),
    );
    expect(occurrences.map((each) => each.id)).toEqual([id(101), id(102), id(103)]);
  });

  test.each<[string, OccurrenceForm[], string, string[]]>([
    [
      "a day without a clock time goes by days",
      [date(1, "2026-10-20"), date(2, "2026-10-24", { time: "", endTime: "", endDate: "2026-10-26" })],
      "2027-03-23T09:00",
      ["2027-03-23 09:00  11:00", "2027-03-27  2027-03-29"],
    ],
    [
      "a first day without one makes no other later",
      [date(1, "2026-10-20", { time: "", endTime: "" }), date(2, "2026-10-27")],
      "2027-03-23T09:00",
      ["2027-03-23 09:00", "2027-03-30 18:00  20:00"],
    ],
    [
      "what is open stays open",
      [date(1, "2026-10-20"), { ...newOccurrence, isDateOpen: true }],
      "2027-03-23T18:00",
      ["2027-03-23 18:00  20:00", ""],
    ],
    [
      "of open dates the first one is known then",
      [{ ...newOccurrence, isDateOpen: true }],
      "2027-03-23T18:00",
      ["2027-03-23 18:00"],
    ],
    [
      "midnight stays the end of the evening",
      [date(1, "2026-10-20", { endTime: "00:00" })],
      "2027-03-23T18:00",
      ["2027-03-23 18:00  00:00"],
    ],
  ])("%s", (_, occurrences, startsAt, expected) => {
    expect(times(copied(event({ occurrences }), startsAt))).toEqual(expected);
  });

  test("have an end that is said", () => {
    expect(times(copied(evenings, "2027-03-23T18:00", { endsAt: "2027-03-23T19:00" }))[0]).toBe(
      "2027-03-23 18:00  19:00",
    );
  });

  test("stay behind with their part: then there is one", () => {
    const without = copiedParts.filter((part) => part !== "when-where");
    expect(times(copied(evenings, "2027-03-23T18:00", { parts: without }))).toEqual(["2027-03-23 18:00"]);
  });
});

describe("taking part in a copy", () => {
  const choice = {
    ...newCategory([]),
    nameDe: "Abend zur Wahl",
    closesAt: "2026-10-18T23:59",
    paused: true,
    ...{ isCancelled: true, reasonDe: "Sturm" },
    dates: "CHOICE" as const,
    datesMax: 1,
    occurrences: [
      { id: id(1), size: 10, closesAt: null },
      { id: id(2), size: 20, closesAt: "2026-10-26T12:00" },
    ],
  };
  const form = event({
    occurrences: [date(1, "2026-10-20"), date(2, "2026-10-27")],
    registrationOpensAt: "2026-09-01T08:00",
    registrationClosesAt: "2026-10-20T12:00",
    registrationPaused: true,
    categories: [choice],
    pools: [],
  });

  test("opens and ends as long before its dates as it did, and one chooses among them", () => {
    const copy = copied(form, "2027-03-23T18:00");
    expect(copy).toMatchObject({
      registrationOpensAt: "2027-02-02T08:00",
      registrationClosesAt: "2027-03-23T12:00",
      registrationPaused: false,
    });
    const ids = copy.occurrences.map((each) => each.id ?? "");
    expect(copy.categories).toEqual([
      {
        ...choice,
        opensAt: "",
        closesAt: "2027-03-21T23:59",
        paused: false,
        ...{ isCancelled: false, reasonDe: "" },
        occurrences: [
          { id: ids[0], size: 10, closesAt: "" },
          { id: ids[1], size: 20, closesAt: "2027-03-29T12:00" },
        ],
      },
    ]);
  });

  test("ends when it begins at the latest, whatever clock time is said", () => {
    const day = event({
      occurrences: [date(1, "2026-10-20", { time: "", endTime: "" }), date(2, "2026-10-27")],
      registrationClosesAt: "2026-10-20T00:00",
    });
    expect(copied(day, "2027-03-23T09:00").registrationClosesAt).toBe("2027-03-23T00:00");
    const without = copiedParts.filter((part) => part !== "when-where");
    const late = event({
      occurrences: [date(1, "2026-10-20", { isCancelled: true }), date(2, "2026-10-27")],
      registrationClosesAt: "2026-10-26T12:00",
    });
    expect(copied(late, "2027-03-23T18:00", { parts: without }).registrationClosesAt).toBe(
      "2027-03-23T18:00",
    );
  });

  test("is for all of it where its dates stay behind, with places", () => {
    const without = copiedParts.filter((part) => part !== "when-where");
    const { categories, pools } = copied(form, "2027-03-23T18:00", { parts: without });
    expect(categories).toMatchObject([
      { dates: "ALL", datesMax: null, occurrences: [], pools: [pools[0]?.key] },
    ]);
    expect(pools).toMatchObject([{ name: "Abend zur Wahl", size: 10 }]);
  });
});

describe("the next one like it is proposed", () => {
  test.each<[string, OccurrenceForm[], string, string, string]>([
    ["four weeks later", [date(1, "2026-10-20")], "2026-10-01", "2026-11-17T18:00", "2026-11-17T20:00"],
    [
      "when it is still to come",
      [date(1, "2026-01-06")],
      "2026-10-01",
      "2026-10-06T18:00",
      "2026-10-06T20:00",
    ],
    [
      "after the last of its dates",
      [date(1, "2026-10-20"), date(2, "2026-12-08")],
      "2026-10-01",
      "2026-12-15T18:00",
      "2026-12-15T20:00",
    ],
    [
      "never today, since its hour may be over",
      [date(1, "2026-01-05")],
      "2026-02-09",
      "2026-02-16T18:00",
      "2026-02-16T20:00",
    ],
    ["not at all without a date", [{ ...newOccurrence, isDateOpen: true }], "2026-10-01", "", ""],
  ])("%s", (_, occurrences, today, startsAt, endsAt) => {
    expect(nextLike(occurrences, today)).toEqual({ startsAt, endsAt });
  });
});
