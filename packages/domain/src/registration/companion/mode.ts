import { fullName, type Name } from "../../person/name.ts";
import { accepted, type Judgement, refused } from "../../refusal.ts";
import { partName } from "../import/columns.ts";

/** Who may come along without an address: nobody, persons with a name, or a mere number of persons, too. */
export const companionModes = ["NONE", "NAMED", "COUNTED"] as const;
export type CompanionMode = (typeof companionModes)[number];

/** Persons without an address of their own; the first of a party, its contact, acts for them. */
export type Companions = { named: number; counted: number };

export const nobodyAlong: Companions = { named: 0, counted: 0 };

export function sizeOfCompanions({ named, counted }: Companions): number {
  return named + counted;
}

/** May these come along in a category? How many persons may come together is judged elsewhere. */
export function judgeCompanions(mode: CompanionMode, { named, counted }: Companions): Judgement {
  if (mode === "NONE" && named + counted > 0) return refused("registration.addressNeeded");
  return mode !== "COUNTED" && counted > 0 ? refused("registration.nameNeeded") : accepted;
}

/**
 * The persons of a form: those with an address, the contact first, and those who come along with that one.
 *
 * @param counted so many companions more, without a name
 */
export function withCompanions<Person extends Name & { email: string | null }>(
  persons: readonly Person[],
  counted: number,
): { addressed: (Person & { email: string })[]; companions: Name[] } {
  const addressed = persons.flatMap((person) =>
    person.email === null ? [] : [{ ...person, email: person.email }],
  );
  const named = persons.filter(({ email }) => email === null);
  return {
    addressed,
    companions: [
      ...named.map(({ firstName, lastName }) => ({ firstName, lastName })),
      ...Array.from({ length: counted }, () => nameless),
    ],
  };
}

/** A companion who is merely counted. */
export const nameless: Name = { firstName: "", lastName: "" };

/** Names that somebody typed below each other; a single word is a first name. */
export function namesIn(text: string): Name[] {
  const lines = text.split(/\r?\n/u).map((typed) => typed.trim());
  return lines.filter(Boolean).map((typed) => {
    return /[\s,]/u.test(typed) ? partName(typed) : { firstName: typed, lastName: "" };
  });
}

export function companionsOf(names: readonly Name[]): Companions {
  const named = names.filter((name) => fullName(name) !== "").length;
  return { named, counted: names.length - named };
}
