import { describe, expect, test } from "vitest";
import {
  type CommentState,
  judgeComment,
  judgeDecision,
  type ModerationAction,
  possibleActions,
  stateAfter,
} from "./rules.ts";

describe("judgeComment", () => {
  test.each([
    ["PUBLISHED", "OPEN", true],
    ["PUBLISHED", "CLOSED", false],
    ["PUBLISHED", "OFF", false],
    ["CANCELLED", "OPEN", true],
    ["CANCELLED", "CLOSED", false],
    ["CANCELLED", "OFF", false],
    ["WITHDRAWN", "OPEN", false],
    ["DRAFT", "OPEN", false],
    ["DRAFT", "CLOSED", false],
    ["DRAFT", "OFF", false],
  ] as const)(
    "an event that is %s with comments %s: writing allowed is %s",
    (status, commentPolicy, allowed) => {
      expect(judgeComment({ status, commentPolicy, unpublishedAt: null, archivedAt: null }).ok).toBe(allowed);
    },
  );

  test("nobody writes below a page that the clock has taken offline", () => {
    const event = {
      status: "PUBLISHED",
      commentPolicy: "OPEN",
      unpublishedAt: new Date(),
      archivedAt: null,
    } as const;
    expect(judgeComment(event)).toMatchObject({ code: "event.offline" });
  });

  test("nobody writes below an event that is in the archive", () => {
    const event = { status: "PUBLISHED", commentPolicy: "OPEN", unpublishedAt: null } as const;
    expect(judgeComment({ ...event, archivedAt: new Date() })).toMatchObject({ code: "comment.closed" });
  });

  test("a draft does not exist for visitors, not even by its comments", () => {
    expect(
      judgeComment({ status: "DRAFT", commentPolicy: "OPEN", unpublishedAt: null, archivedAt: null }),
    ).toMatchObject({
      code: "event.notFound",
    });
  });
});

describe("judgeDecision", () => {
  const table: Record<CommentState, Partial<Record<ModerationAction, CommentState>>> = {
    PENDING: { RELEASE: "PUBLISHED", REJECT: "REJECTED" },
    PUBLISHED: { HIDE: "HIDDEN" },
    HIDDEN: { RESTORE: "PUBLISHED" },
    REJECTED: {},
  };
  const actions = ["RELEASE", "REJECT", "HIDE", "RESTORE"] as const;
  const cases = (Object.keys(table) as CommentState[]).flatMap((state) =>
    actions.map((action) => [state, action] as const),
  );

  test.each(cases)("%s: %s", (state, action) => {
    const next = table[state][action];
    expect(judgeDecision({ state, version: 3 }, { action, version: 3 }).ok).toBe(next !== undefined);
    expect(possibleActions(state).includes(action)).toBe(next !== undefined);
    if (next) expect(stateAfter(action)).toBe(next);
  });

  test("who decides on an older version is told, not obeyed", () => {
    expect(judgeDecision({ state: "PENDING", version: 2 }, { action: "RELEASE", version: 1 })).toMatchObject({
      code: "comment.alreadyDecided",
    });
  });
});
