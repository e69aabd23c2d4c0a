import { expect, test } from "vitest";
import { namesIn } from "./mode.ts";

test("names typed below each other are parted as in a list; a single one is a first name", () => {
  expect(namesIn("Lea Đặng\r\n  Bo \n\nvon Beispiel, Ada\nJan van der Berg")).toEqual([
    { firstName: "Lea", lastName: "Đặng" },
    { firstName: "Bo", lastName: "" },
    { firstName: "Ada", lastName: "von Beispiel" },
    { firstName: "Jan", lastName: "van der Berg" },
  ]);
  expect(namesIn(" \n ")).toEqual([]);
});
