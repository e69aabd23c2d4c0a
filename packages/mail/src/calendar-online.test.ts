import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type RenderedMail, renderMail } from "./render.ts";
import { sample } from "./samples.ts";
import type { CalendarEntry } from "./writing/calendar.ts";

/** Kinds with an entry of this method; which they are stands in calendar.test. */
const kindsWith = (method: string) =>
  mailKinds.filter((kind) => renderMail(sample(kind, "de")).ics?.method === method);
const [invites, withdraws] = [kindsWith("REQUEST"), kindsWith("CANCEL")];

/** Where, as a calendar program reads it. */
function read(ics: RenderedMail["ics"]) {
  const [entry] = ICAL.Component.fromString(ics?.content ?? "").getAllSubcomponents("vevent");
  if (!entry) throw new Error("no entry");
  const { location, description } = new ICAL.Event(entry);
  return { location, description };
}

function placedAt(
  calendar: CalendarEntry | null,
  {
    venueLine,
    joinUrl,
    online = true,
  }: { venueLine: string | null; joinUrl: string | null; online?: boolean },
): CalendarEntry | null {
  const there = { location: venueLine, online, joinUrl };
  return (
    calendar && {
      ...calendar,
      occurrences: calendar.occurrences.map((occurrence) => ({ ...occurrence, ...there })),
    }
  );
}

describe("T12 · the entry of an online event says how to take part", () => {
  const joinUrl = "https://meet.example/room";
  const place = "Bürgerhaus, Große Straße 1, 04103 Leipzig";
  const entryOf = (
    kind: MailKind,
    given: { venueLine: string | null; joinUrl: string | null; online?: boolean },
  ) => {
    const values = sample(kind, "de") as ReturnType<typeof sample<"registration.confirmed">>;
    const { event } = values;
    const own = "place" in values ? (values.place as typeof values) : values;
    const calendar = placedAt(own.calendar, given);
    const placed = "place" in values ? { place: { ...own, calendar } } : { calendar };
    return read(renderMail({ ...values, ...placed, event } as Parameters<typeof renderMail>[0]).ics);
  };

  it.each(invites)("%s: the address is the place, and stands in the text", (kind) => {
    const { location, description } = entryOf(kind, { venueLine: null, joinUrl });
    expect(location).toBe(joinUrl);
    expect(description).toBe(`Zugang zur Online-Veranstaltung: ${joinUrl}`);
  });

  it.each(withdraws)("%s: who has no place any more does not keep the address", (kind) => {
    const { location, description } = entryOf(kind, { venueLine: null, joinUrl });
    expect(location).toBe("online");
    expect(description).toBeFalsy();
  });

  it.each([
    [
      "in a hall and online",
      { venueLine: place, joinUrl },
      place,
      `Zugang zur Online-Veranstaltung: ${joinUrl}`,
    ],
    ["online, address not known yet", { venueLine: null, joinUrl: null }, "online", null],
    ["in a hall only", { venueLine: place, joinUrl: null, online: false }, place, null],
  ])("%s", (_, given, location, description) => {
    const entry = entryOf("registration.confirmed", given);
    expect([entry.location, entry.description]).toEqual([location, description]);
  });
});
