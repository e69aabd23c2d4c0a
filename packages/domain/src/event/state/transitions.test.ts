import { describe, expect, it, test } from "vitest";
import { refusalCodes } from "../../refusal.ts";
import { type EventState, eventStateOf, eventStates } from "./states.ts";
import { type EventAction, eventActions, eventActionsIn, eventTransitions } from "./transitions.ts";

const now = new Date("2026-11-27T12:00:00Z");
const before = new Date("2026-11-27T11:00:00Z");
const later = new Date("2026-11-27T13:00:00Z");

describe("the state follows from what is stored and the time", () => {
  const stored = {
    status: "PUBLISHED" as const,
    publishAt: null,
    publishFailedAt: null,
    unpublishedAt: null,
    postponedAt: null,
    archivedAt: null,
    endsAt: later,
  };
  test.each([
    ["draft", { status: "DRAFT" as const, endsAt: before }],
    ["scheduled", { status: "DRAFT" as const, publishAt: later }],
    ["scheduled", { status: "DRAFT" as const, publishAt: before }],
    ["draft", { status: "DRAFT" as const, publishAt: before, publishFailedAt: now }],
    ["published", {}],
    ["published", { publishAt: before }],
    ["postponed", { postponedAt: before }],
    ["cancelled", { status: "CANCELLED" as const, postponedAt: before }],
    ["withdrawn", { status: "WITHDRAWN" as const, postponedAt: before }],
    ["unpublished", { unpublishedAt: before, postponedAt: before }],
    ["concluded", { endsAt: now }],
    ["cancelled", { status: "CANCELLED" as const }],
    ["cancelled", { status: "CANCELLED" as const, endsAt: before }],
    ["withdrawn", { status: "WITHDRAWN" as const, endsAt: before }],
    ["archived", { archivedAt: before, endsAt: before }],
    ["archived", { status: "WITHDRAWN" as const, archivedAt: before }],
    ["unpublished", { unpublishedAt: before }],
    ["unpublished", { status: "CANCELLED" as const, unpublishedAt: before }],
  ])("%s", (state, differing) => {
    expect(eventStateOf({ ...stored, ...differing }, now)).toBe(state);
  });
});

/** What a person may do where; all other pairs are refused. */
const possible: Record<EventAction, Partial<Record<EventState, EventState | "gone">>> = {
  publish: { draft: "published", scheduled: "published", withdrawn: "published", unpublished: "published" },
  schedule: { draft: "scheduled", scheduled: "scheduled" },
  unschedule: { scheduled: "draft" },
  redraft: { published: "draft", postponed: "draft", concluded: "draft" },
  withdraw: { published: "withdrawn", postponed: "withdrawn", concluded: "withdrawn" },
  limit: {
    draft: "draft",
    scheduled: "scheduled",
    published: "published",
    postponed: "postponed",
    concluded: "concluded",
    cancelled: "cancelled",
  },
  unpublish: {
    published: "unpublished",
    postponed: "unpublished",
    concluded: "unpublished",
    cancelled: "unpublished",
    archived: "archived",
  },
  postpone: { published: "postponed" },
  resume: { postponed: "published" },
  cancel: {
    published: "cancelled",
    postponed: "cancelled",
    withdrawn: "cancelled",
    unpublished: "cancelled",
  },
  succeed: { cancelled: "cancelled" },
  archive: {
    concluded: "archived",
    cancelled: "archived",
    withdrawn: "archived",
    unpublished: "archived",
  },
  unarchive: { archived: "concluded" },
  discard: { draft: "gone", scheduled: "gone" },
};

describe.each(eventActions)("%s", (action) => {
  test.each(eventStates)("of an event that is %s", (state) => {
    const outcome = eventTransitions[action][state];
    const expected = possible[action][state];
    if (expected) expect(outcome).toEqual({ to: expected });
    else expect(refusalCodes).toContain("refused" in outcome && outcome.refused);
  });
});

it("offers in each state what is not refused there, and never a way that ends nowhere", () => {
  for (const state of eventStates) {
    expect(eventActionsIn(state)).toEqual(eventActions.filter((action) => possible[action][state]));
    expect(eventActionsIn(state).length, state).toBeGreaterThan(0);
  }
});
