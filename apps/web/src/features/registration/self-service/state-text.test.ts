import { registrationStates } from "@podium/domain/registration/states";
import { describe, expect, test } from "vitest";
import { shownState, stateText } from "./state-text.ts";

const now = new Date("2026-11-21T12:00:00Z");
const stand = {
  holdsPlace: true,
  holdUntil: "2026-11-25T08:00:00Z",
  silenceKeeps: false,
  onConfirmation: false,
  applying: false,
  cancelledBy: null,
  can: { confirm: true, accept: true, reconfirm: true },
  event: { startsAt: "2026-12-01T08:00:00Z", endsAt: "2026-12-01T12:00:00Z", cancelled: false },
};

test.each(registrationStates)("%s has words of its own while its time lasts", (state) => {
  expect(shownState({ state }, stateText({ ...stand, state }, now))).toBe(state);
});

describe("the words say what is true", () => {
  test.each([
    ["a place that is kept", { state: "UNCONFIRMED" }, "UNCONFIRMED"],
    [
      "no place yet: by confirming",
      { state: "UNCONFIRMED", holdsPlace: false, onConfirmation: true },
      "UNCONFIRMED_NO_PLACE",
    ],
    ["no place: the waiting list", { state: "UNCONFIRMED", holdsPlace: false }, "UNCONFIRMED_WAITING"],
    [
      "no place: an application",
      { state: "UNCONFIRMED", holdsPlace: false, applying: true },
      "UNCONFIRMED_APPLYING",
    ],
    ["an offer while no date is known", { state: "OFFERED", holdUntil: null }, "OFFERED_RESTING"],
    [
      "a question while no date is known",
      { state: "RECONFIRM_DUE", holdUntil: null, can: { confirm: true, accept: true, reconfirm: false } },
      "RECONFIRM_DUE_RESTING",
    ],
    [
      "a question about a new date that costs nobody the place",
      { state: "RECONFIRM_DUE", silenceKeeps: true },
      "RECONFIRM_DUE_KEPT",
    ],
    ["an application that is looked at", { state: "PENDING", holdsPlace: false }, "PENDING_APPLYING"],
    ["ended by the organiser", { state: "CANCELLED", cancelledBy: "ORGANISER" }, "CANCELLED_BY_ORGANISER"],
    ["ended by a deadline", { state: "CANCELLED", cancelledBy: "SYSTEM" }, "CANCELLED_BY_SYSTEM"],
    ["ended with what was chosen", { state: "CANCELLED", cancelledBy: "EVENT" }, "CANCELLED_BY_CATEGORY"],
    [
      "ended with the whole event",
      { state: "CANCELLED", cancelledBy: "EVENT", event: { ...stand.event, cancelled: true } },
      "CANCELLED_BY_EVENT",
    ],
    ["ended by oneself", { state: "CANCELLED", cancelledBy: "ATTENDEE" }, "CANCELLED"],
  ] as const)("%s", (_name, given, text) => {
    expect(stateText({ ...stand, ...given }, now)).toBe(text);
  });

  test.each(["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"] as const)(
    "a deadline that has passed makes %s look like what it will be",
    (state) => {
      const can = { confirm: false, accept: false, reconfirm: false };
      const text = stateText({ ...stand, state, can }, now);
      expect(text).toBe("OVERDUE");
      expect(shownState({ state }, text)).toBe("EXPIRED");
    },
  );

  test("after the event nobody is looked forward to", () => {
    const event = { startsAt: "2026-11-21T08:00:00Z", endsAt: "2026-11-21T12:00:00Z", cancelled: false };
    expect(stateText({ ...stand, state: "CONFIRMED", event }, now)).toBe("PAST");
    expect(stateText({ ...stand, state: "RECONFIRM_DUE", event }, now)).toBe("PAST");
  });

  test("a person without an answer, not ended before the event began, has a place", () => {
    const event = { startsAt: "2026-11-21T12:00:00Z", endsAt: "2026-11-21T18:00:00Z", cancelled: false };
    const can = { confirm: false, accept: false, reconfirm: false };
    const text = stateText({ ...stand, state: "RECONFIRM_DUE", can, event }, now);
    expect(shownState({ state: "RECONFIRM_DUE" }, text)).toBe("CONFIRMED");
  });
});
