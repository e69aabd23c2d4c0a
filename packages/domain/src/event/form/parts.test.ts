import { expect, test } from "vitest";
import { missingFields } from "../missing-fields.ts";
import { sections } from "../sections.ts";
import { fieldOrder, partNames, partOf, parts, sectionOf } from "./parts.ts";

test("each section stands in one part of the form", () => {
  const placed = partNames.flatMap((name) => [...parts[name]]);
  expect(placed.toSorted()).toEqual(Object.keys(sections).sort());
  expect(new Set(fieldOrder).size).toBe(fieldOrder.length);
});

test.each([
  ["translations.de.title", "texts", "about"],
  ["sessions.0.titleEn", "programme", "programme"],
  ["pools.3.size", "places", "participation"],
  ["registrationClosesAt", "opening", "participation"],
  ["waitlistPolicy", "policy", "procedure"],
  ["venue.name", "venue", "when-where"],
  ["weather", undefined, "about"],
])("%s belongs to the section %s in the part %s", (path, section, part) => {
  expect(sectionOf(path)).toBe(section);
  expect(partOf(path)).toBe(part);
});

test("all that may be missing before publication has a part that asks for it", () => {
  for (const path of missingFields) expect(sectionOf(path), path).toBeDefined();
});
