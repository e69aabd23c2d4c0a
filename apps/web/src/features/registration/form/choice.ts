import { PERSONS_MAX } from "@podium/domain/registration/schema";
import type { ValuesOf } from "../../../form/forms.ts";

type Bounds = { id: string; minPersons: number; maxPersons: number };
type Dated = { id: string; choice: { id: string } | null; judgement: { ok: boolean } };

/**
 * What one chooses between first: categories, and of dates that belong together one that stands for all of them, one that
 * is open if there is one.
 */
export function entriesOf<Category extends Dated>(categories: readonly Category[]): Category[] {
  const groups = Map.groupBy(categories, ({ id, choice }) => choice?.id ?? id);
  return [...groups.values()].flatMap(
    (group) => group.find(({ judgement }) => judgement.ok) ?? group.slice(0, 1),
  );
}

/** All dates that belong to a category that is one of them; none, where it is taken as a whole. */
export function datesWith<Category extends Dated>(
  categories: readonly Category[],
  { choice }: Pick<Dated, "choice">,
): Category[] {
  return choice ? categories.filter((each) => each.choice?.id === choice.id) : [];
}

/** The dates that were ticked, by the ids of their categories. */
export function datesChosen(values: ValuesOf<"registration">): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    /^dates\.\d/u.test(name) && value ? [value] : [],
  );
}

/** What a registration is for, as far as it is known: the category and how many persons. */
export type Choice<Category extends Bounds> = {
  /** Null: there are several, and none has been chosen. */
  category: Category | null;
  persons: number;
};

type Given = {
  /** What was typed into the form, when it has been sent. */
  values: ValuesOf<"registration"> | null;
  /** Of the address, in the words of either language. */
  query: Record<string, string | string[] | undefined>;
};

/**
 * Reads the choice from the form that was sent, else from the address. From the address only a number that the category
 * allows is taken; what was sent stays as it is, so that nothing typed gets lost.
 */
export function choiceOf<Category extends Bounds>(
  categories: readonly Category[],
  { values, query }: Given,
): Choice<Category> {
  const asked = values ? values.categoryId : text(query.category ?? query.art);
  const only = categories.length === 1 ? categories[0] : undefined;
  const category = only ?? categories.find(({ id }) => id === asked) ?? null;
  const { minPersons = 1, maxPersons = PERSONS_MAX } = category ?? {};
  if (values) return { category, persons: within(personsOf(values), minPersons, PERSONS_MAX) };
  return { category, persons: within(Number(text(query.persons ?? query.personen)), minPersons, maxPersons) };
}

/** So many persons stand in the values of a form. */
export function personsOf(values: ValuesOf<"registration">): number {
  const positions = Object.keys(values).map((name) => Number(/^persons\.(\d+)\./.exec(name)?.[1] ?? -1));
  return Math.max(0, ...positions) + 1;
}

function within(number: number, min: number, max: number): number {
  return Number.isInteger(number) ? Math.min(Math.max(number, min), max) : min;
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A date that was named stands for its choice, also where another one speaks for it by now. */
export function withEntry<Category extends Dated>(given: Given, categories: readonly Category[]): Given {
  const entryOf = (id: string | string[] | undefined) => {
    const asked = categories.find((category) => category.id === id);
    return asked?.choice ? entriesOf(datesWith(categories, asked))[0]?.id : undefined;
  };
  const { values, query } = given;
  const category = entryOf(values ? values.categoryId : (query.category ?? query.art));
  if (category === undefined) return given;
  return { values: values && { ...values, categoryId: category }, query: { ...query, category } };
}
