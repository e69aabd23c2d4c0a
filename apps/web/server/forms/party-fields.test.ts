import { expect, test } from "vitest";
import { partyOf, personsIn, withOneFewer, withOneMore } from "./party-fields.ts";

const two = {
  "persons.0.firstName": "Änne",
  "persons.0.email": " a@example.org",
  "persons.1.firstName": "Kim",
  organisation: "",
};

test("names of fields are paths; what was typed stays as it is", () => {
  expect(partyOf({ ...two, maySplit: "on", key: "k" })).toEqual({
    persons: [{ firstName: "Änne", email: " a@example.org" }, { firstName: "Kim" }],
    organisation: "",
    maySplit: true,
    key: "k",
  });
});

test("a person left out in between is empty, so that errors stay at their fields", () => {
  expect(partyOf({ "persons.1.firstName": "Kim" })).toEqual({ persons: [{}, { firstName: "Kim" }] });
});

test("dates are a list; a form that asks for them and has none says so", () => {
  const dates = { dates: "", "dates.0": "a", "dates.12": "b" };
  expect(partyOf({ ...two, ...dates }).dates).toEqual(["a", "b"]);
  expect(partyOf({ ...two, dates: "" }).dates).toEqual([]);
  expect(partyOf(two)).not.toHaveProperty("dates");
});

test("whatever else is sent is left to the schema, which refuses it", () => {
  const odd = partyOf({
    ...Object.fromEntries([["__proto__", "x"]]),
    "persons.100.email": "y",
    maySplit: "1",
  });
  expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  expect(Object.keys(odd).sort()).toEqual(["__proto__", "maySplit", "persons", "persons.100.email"]);
  expect(odd.maySplit).toBe("1");
});

test("persons are added and taken away without losing what was typed", () => {
  expect(personsIn(two)).toBe(2);
  const three = withOneMore(two);
  expect(personsIn(three)).toBe(3);
  expect(withOneFewer(three)).toEqual(two);
  expect(withOneFewer({ "persons.0.firstName": "Änne" })).toEqual({ "persons.0.firstName": "Änne" });
});
