import { isEmptyText } from "@podium/domain/person/text";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import type { FieldOf } from "../../src/form/forms.ts";

const SPLIT: keyof CreateRegistrationInput = "maySplit";
const DATES: keyof CreateRegistrationInput = "dates";
const COMPANIONS: keyof CreateRegistrationInput = "companions";
const PERSONS: keyof CreateRegistrationInput = "persons";

/** The name of a field that is asked of each person. */
export const PERSON_FIELD = new RegExp(`^${PERSONS}\\.(\\d{1,2})\\.(\\w+)$`);

/** The name of the field of one date; without a number it says that dates are to be chosen. */
const DATE_FIELD = new RegExp(`^${DATES}(\\.\\d{1,3})?$`);

/**
 * What the registration form sends, in the shape of its schema: `persons.0.firstName` is a path. Anything else is handed
 * on as it is, so that the schema can refuse it.
 */
export function partyOf(fields: Record<string, string>): Record<string, unknown> {
  const party: Record<string, unknown> = {};
  const persons: Record<string, string>[] = Array.from({ length: personsIn(fields) }, () => ({}));
  const dates: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const [, position, field] = PERSON_FIELD.exec(name) ?? [];
    const person = persons[Number(position)];
    if (person && field) person[field] = value;
    else if (DATE_FIELD.test(name)) dates.push(...(name === DATES ? [] : [value]));
    else if (name === SPLIT) party[SPLIT] = value === "on" ? true : value;
    else if (name === COMPANIONS) party[COMPANIONS] = numberIn(value);
    else Object.defineProperty(party, name, { value, enumerable: true });
  }
  const isAsked = Object.keys(fields).some((name) => DATE_FIELD.test(name));
  return { ...party, ...(isAsked && { [DATES]: dates }), [PERSONS]: persons };
}

/** Undefined: nothing was typed. What is no number stays as it is. */
function numberIn(typed: string): unknown {
  if (isEmptyText(typed)) return undefined;
  return /^\d{1,6}$/u.test(typed.trim()) ? Number(typed) : typed;
}

/** So many persons the form had fields for. */
export function personsIn(fields: Record<string, string>): number {
  const positions = Object.keys(fields).map((name) => Number(PERSON_FIELD.exec(name)?.[1] ?? -1));
  return Math.max(0, ...positions.map((position) => position + 1));
}

/** With empty fields for one more person. */
export function withOneMore(fields: Record<string, string>): Record<string, string> {
  return { ...fields, [firstFieldOf(personsIn(fields))]: "" };
}

/** Without the last person; the first one stays. */
export function withOneFewer(fields: Record<string, string>): Record<string, string> {
  const last = personsIn(fields) - 1;
  if (last < 1) return fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !name.startsWith(`${PERSONS}.${last}.`)),
  );
}

/** @param position from 0 */
export function firstFieldOf(position: number): FieldOf<"registration"> {
  return `persons.${position}.firstName`;
}
