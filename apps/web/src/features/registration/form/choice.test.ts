import { expect, test } from "vitest";
import { choiceOf } from "./choice.ts";

const onSite = { id: "on-site", minPersons: 1, maxPersons: 5 };
const group = { id: "group", minPersons: 3, maxPersons: 10 };
const categories = [onSite, group];

test("where there is only one category, nobody is asked", () => {
  expect(choiceOf([onSite], { values: null, query: {} })).toEqual({ category: onSite, persons: 1 });
  expect(choiceOf([onSite], { values: null, query: { art: "unknown" } }).category).toBe(onSite);
});

test("an address says it in either language", () => {
  expect(choiceOf(categories, { values: null, query: { art: "group", personen: "4" } })).toEqual({
    category: group,
    persons: 4,
  });
  expect(choiceOf(categories, { values: null, query: { category: "on-site", persons: "2" } }).persons).toBe(
    2,
  );
  expect(choiceOf(categories, { values: null, query: {} }).category).toBeNull();
});

test.each([
  ["0", 3],
  ["99", 10],
  ["3.5", 3],
  ["viele", 3],
  [undefined, 3],
])("%s persons in the address become a number that the category allows: %i", (personen, persons) => {
  expect(choiceOf(categories, { values: null, query: { art: "group", personen } }).persons).toBe(persons);
});

test("the form that was sent goes before the address, with all its persons", () => {
  const values = { categoryId: "on-site", "persons.0.email": "", "persons.6.email": "" };
  expect(choiceOf(categories, { values, query: { art: "group" } })).toEqual({ category: onSite, persons: 7 });
  expect(choiceOf([onSite], { values: {}, query: {} }).persons).toBe(1);
});
