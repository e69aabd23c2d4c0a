import { sections } from "@podium/domain/event/sections";
import { describe, expect, test } from "vitest";
import { paths } from "./repository.ts";
import { facesMissing, facesWithoutSection } from "./rules/sections.ts";

const names = Object.keys(sections);

describe("a section of an event is one thing with four faces", () => {
  test("rules, row, screen and words of each are there", () => {
    expect(names.length).toBeGreaterThan(10);
    expect(facesMissing(names, paths())).toEqual([]);
  });

  test("no face belongs to nothing", () => {
    expect(facesWithoutSection(names, paths())).toEqual([]);
  });

  test("would be noticed otherwise", () => {
    const screens = "apps/admin/src/features/event-form/sections";
    const screen = `${screens}/when-where/venue.tsx`;
    expect(facesMissing(["venue"], paths())).toEqual([]);
    expect(
      facesMissing(
        ["venue"],
        paths().filter((path) => path !== screen),
      ),
    ).toEqual([`${screens}/venue.tsx`]);
    const orphan = "apps/admin/messages/de/event-form/catering.json";
    expect(facesWithoutSection(names, [...paths(), orphan])).toEqual([orphan]);
  });
});
