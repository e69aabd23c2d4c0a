import { expect, test } from "vitest";
import { contactOf } from "./contact.ts";
import { type ContactPurpose, contactPurposes } from "./vocabulary.ts";

const organisation = { email: "post@stadt.example", phone: "0341 5550-0" };
const person = (email: string | null, phone: string | null, purpose: ContactPurpose | null = null) => ({
  purpose,
  email,
  phone,
});

test.each([
  ["no contact", [], "post@stadt.example", "0341 5550-0"],
  ["one with all", [person("team@fest.example", "115")], "team@fest.example", "115"],
  ["only an e-mail address", [person("team@fest.example", null)], "team@fest.example", "0341 5550-0"],
  ["only a telephone", [person(null, "115")], "post@stadt.example", "115"],
  ["only a name", [person(null, null)], "post@stadt.example", "0341 5550-0"],
  ["empty texts", [person("", "")], "post@stadt.example", "0341 5550-0"],
  [
    "two: the first counts",
    [person("a@fest.example", "1"), person("b@fest.example", "2")],
    "a@fest.example",
    "1",
  ],
  [
    "the second has the e-mail address",
    [person(null, "1"), person("b@fest.example", "2")],
    "b@fest.example",
    "1",
  ],
  [
    "the second has the telephone",
    [person("a@fest.example", null), person(null, "2")],
    "a@fest.example",
    "2",
  ],
  ["the first has nothing", [person(null, null), person("b@fest.example", "2")], "b@fest.example", "2"],
  [
    "the last has all",
    [person(null, null), person("", ""), person("c@fest.example", "3")],
    "c@fest.example",
    "3",
  ],
])("T10 · whom to ask about an event: %s", (_, contacts, email, phone) => {
  expect(contactOf({ contacts, organisation })).toEqual({ email, phone });
});

test("T10 · an organisation without a telephone has none", () => {
  expect(contactOf({ contacts: [], organisation: { ...organisation, phone: null } }).phone).toBeNull();
});

test.each(contactPurposes.filter((purpose) => purpose !== "REGISTRATION"))(
  "nobody who registers is sent to the contact for %s",
  (purpose) => {
    const special = person("special@fest.example", "1", purpose);
    expect(contactOf({ contacts: [special], organisation })).toEqual(organisation);
    const contacts = [special, person("anmeldung@fest.example", null, "REGISTRATION"), person(null, "2")];
    expect(contactOf({ contacts, organisation })).toEqual({ email: "anmeldung@fest.example", phone: "2" });
  },
);
