/** What a form sends beside what somebody typed, and what is ticked or chosen. */
const untyped: ReadonlySet<string> = new Set([
  "form",
  "step",
  "key",
  "categoryId",
  "dates",
  "maySplit",
  "receipt",
  "result",
]);
const DATE = /^dates\.\d+$/u;

export type TypedText = {
  /** The last part of the field's name. */
  part: string;
  /** Which of several persons it belongs to, from 1. */
  person: number | null;
  text: string;
};

/** What somebody typed into a form, in its order, without what was left empty. */
export function typedTexts(values: Record<string, string | undefined>): TypedText[] {
  return Object.entries(values).flatMap(([name, text]) => {
    if (untyped.has(name) || DATE.test(name) || !text?.trim()) return [];
    const [, position, part = name] = /^persons\.(\d+)\.(\w+)$/u.exec(name) ?? [];
    return [{ part, person: position === undefined ? null : Number(position) + 1, text }];
  });
}
