import { describe, expect, test } from "vitest";
import { type Drafts, draftsOf, KEPT_MS, sweepDrafts } from "./drafts.ts";

/** As a browser has it. */
function browser(): Storage {
  const held: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => held[key] ?? null,
    setItem: (key: string, text: string) => {
      held[key] = text;
    },
    removeItem: (key: string) => {
      delete held[key];
    },
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(held),
    getOwnPropertyDescriptor: (_, key) => ({
      configurable: true,
      enumerable: true,
      value: held[String(key)],
    }),
  }) as never;
}

const AT = "2026-11-27T09:00:00.000Z";
const place = { path: "/events/1/details", title: "Angaben" };
const text = (value: unknown) => ({ value, base: "" });

function opened(store: Storage, personId = "one", page = "a", at = AT): Drafts {
  const drafts = draftsOf(store, personId, page, () => new Date(at));
  drafts.claim();
  return drafts;
}

describe("L1 · what is typed in the panel outlasts whatever leads away", () => {
  test.each<[string, unknown]>([
    ["a text", "Bürgerdialog"],
    ["nothing any more", ""],
    ["several lines", "eins\n\nzwei\u2028drei"],
    ["fields", { title: "A", places: null, free: true }],
    ["lists", { pools: [{ key: "a", size: 9 }], lines: [] }],
    ["signs of other scripts", { name: "ქართული 👩🏽‍🚀" }],
    ["what looks like markup", "</script><b>"],
    ["numbers", [0, -1, 1.5]],
    ["what is no number where one is wanted", { size: "fünf" }],
    [
      "a form's pairs",
      [
        ["firstName", "Ada"],
        ["channel", "PHONE"],
      ],
    ],
    ["a long text", "ä".repeat(100_000)],
  ])("%s is found as it was typed, by the page and by the next one", (_, value) => {
    const store = browser();
    opened(store).keep("event 1", { value, base: "was" }, place);
    const draft = { value, base: "was", at: AT, place };
    expect(opened(store).find("event 1")).toEqual(draft);
    expect(opened(store, "one", "b").find("event 1")).toEqual(draft);
  });

  test("another person and another form do not see it", () => {
    const store = browser();
    const drafts = opened(store);
    drafts.keep("event 1", text("privat"), place);
    expect(drafts.find("event 2")).toBeNull();
    expect(drafts.find("1")).toBeNull();
    expect(draftsOf(store, "two", "a", () => new Date(AT)).find("event 1")).toBeNull();
    expect(draftsOf(store, "on", "e a", () => new Date(AT)).find("event 1")).toBeNull();
  });

  test("the last one counts; once saved it is gone, from the page that it came from, too", () => {
    const store = browser();
    opened(store).keep("event 1", text("alt"), place);
    opened(store).keep("event 1", text("neu"), place);
    const next = opened(store, "one", "b");
    expect(next.find("event 1")?.value).toBe("neu");
    next.drop("event 1");
    for (const page of ["a", "b", "c"]) expect(opened(store, "one", page).find("event 1")).toBeNull();
  });

  test("two windows with one form do not overwrite each other", () => {
    const store = browser();
    const [one, other] = [opened(store, "one", "a"), opened(store, "one", "b", "2026-11-27T09:01:00Z")];
    one.keep("event 1", text("links"), place);
    other.keep("event 1", text("rechts"), place);
    expect(one.find("event 1")?.value).toBe("links");
    const later = opened(store, "one", "c", "2026-11-27T09:02:00Z");
    expect(later.find("event 1")?.value).toBe("rechts");
    later.drop("event 1");
    expect(later.find("event 1")?.value).toBe("links");
  });

  test("what waits is told by its place, the newest first and each once", () => {
    const store = browser();
    const other = { path: "/events/2/details", title: "Andere" };
    opened(store).keep("event 1", text("x"), place);
    opened(store, "one", "a", "2026-11-27T09:01:00Z").keep("event 2", text("y"), other);
    opened(store).keep("cancel 1", text("z"), place);
    expect(opened(store).places()).toEqual([other, place]);
  });

  test.each<[string, (store: Storage) => void]>([
    ["after logging out", (store) => opened(store).leave()],
    ["when somebody else has logged in", (store) => void opened(store, "two")],
  ])("%s nothing is left, other windows keep nothing more, and nothing else is touched", (_, end) => {
    const store = browser();
    store.setItem("other", "stays");
    const open = opened(store, "one", "b");
    open.keep("event 1", text("privat"), place);
    end(store);
    expect(open.keep("event 1", text("privat"), place)).toBe(false);
    expect(open.find("event 1")).toBeNull();
    expect(Object.keys(store).filter((key) => key.startsWith("podium-draft "))).toEqual([]);
    expect(store.getItem("other")).toBe("stays");
  });

  test("after a day it is gone, whoever looks", () => {
    const later = (ms: number) => new Date(Date.parse(AT) + ms);
    const store = browser();
    opened(store).keep("event 1", text("gestern"), place);
    sweepDrafts(store, later(KEPT_MS - 1));
    expect(opened(store).find("event 1")?.value).toBe("gestern");
    sweepDrafts(store, later(KEPT_MS));
    expect(Object.keys(store)).toEqual(["podium-drafts-of"]);
  });

  test("a store that is full, switched off or spoilt does not keep anybody from working", () => {
    const broken = new Proxy(
      {},
      {
        get: () => () => {
          throw new Error("QuotaExceededError");
        },
      },
    ) as Storage;
    const drafts = opened(broken);
    expect(drafts.keep("event 1", text("x"), place)).toBe(false);
    drafts.drop("event 1");
    drafts.leave();
    expect(drafts.find("event 1")).toBeNull();
    const store = browser();
    store.setItem("podium-draft one a event 1", "{kaputt");
    expect(opened(store).find("event 1")).toBeNull();
  });
});
