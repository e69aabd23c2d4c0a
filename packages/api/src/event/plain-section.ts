import { columnsOf, selectOf } from "../columns.ts";

/** The entries of a list as rows of their own, which keep the form's order. */
export function numbered<Row>(rows: readonly Row[]) {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

type Named<Fields extends object> = Extract<keyof Fields, string>;

/** A section whose fields are columns of the event's row and mean the same there: read and written as they are. */
export function plainSection<Fields extends object>({ fields }: { fields: Fields }) {
  const names = Object.keys(fields) as Named<Fields>[];
  return {
    select: selectOf(names),
    toForm: <Row extends Record<Named<Fields>, unknown>>(row: Row) => columnsOf(row, names),
    data: <Event extends Record<Named<Fields>, unknown>>(event: Event) => columnsOf(event, names),
  };
}

/** The same for texts that each language has. What a language lacks is "" or nothing in the form, as in a new event. */
export function translatedSection<Fields extends object, Initial extends Record<Named<Fields>, unknown>>({
  translated: { fields, initial },
}: {
  translated: { fields: Fields; initial: Initial };
}) {
  const names = Object.keys(fields) as Named<Fields>[];
  return {
    select: selectOf(names),
    toForm: (texts: { [Name in Named<Fields>]: Initial[Name] | null } | undefined) =>
      Object.fromEntries(names.map((name) => [name, texts?.[name] ?? initial[name]])) as Pick<
        Initial,
        Named<Fields>
      >,
    data: <Texts extends Record<Named<Fields>, unknown>>(texts: Texts) => columnsOf(texts, names),
  };
}
