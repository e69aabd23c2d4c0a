import type { PersonInput } from "@podium/domain/registration/schema";
import type { FieldOf } from "../../../form/forms.ts";

/** Of each person, and of all together. */
type Words = Record<keyof PersonInput, string> &
  Record<"organisation" | "maySplit" | "dates" | "companions", string>;

/** What the form calls each of its fields, by name; of several persons it says whose field it is. */
export function formLabels(
  persons: number,
  { dates, organisation, maySplit, companions, firstName, lastName, email }: Words,
  ofPerson: (number: number, label: string) => string,
): Record<string, string> {
  const labels: { [Field in FieldOf<"registration">]?: string } = { dates };
  const whose = (index: number, label: string) => (persons > 1 ? ofPerson(index + 1, label) : label);
  for (let index = 0; index < persons; index += 1) {
    labels[`persons.${index}.firstName`] = whose(index, firstName);
    labels[`persons.${index}.lastName`] = whose(index, lastName);
    labels[`persons.${index}.email`] = whose(index, email);
  }
  return { ...labels, companions, organisation, maySplit };
}
