import { type EventForm, type EventInput, eventInput } from "../schema.ts";
import { type FieldValues, formFieldOf, withFields } from "./fields.ts";

/**
 * The event with as many of the collected changes as fit: what is typed half is left as it was.
 *
 * @param form the event itself
 * @param values collected changes by their fields
 * @returns `event`: null where not even the event itself fits, as in a draft that has just begun; `unfit`: fields left out
 */
export function fitting(
  form: EventForm,
  values: FieldValues,
): { event: EventInput | null; unfit: readonly string[] } {
  const kept = { ...values };
  for (;;) {
    const parsed = eventInput.safeParse(withFields(form, kept));
    const unfit = Object.keys(values).filter((field) => !(field in kept));
    if (parsed.success) return { event: parsed.data, unfit };
    const wrong = parsed.error.issues.flatMap(({ path }) => formFieldOf(path.join(".")) ?? []);
    const changed = wrong.filter((field) => field in kept);
    // Two that contradict each other may be told at the one that nobody has changed.
    const out = changed.length > 0 ? changed : Object.keys(kept);
    if (out.length === 0) return { event: null, unfit };
    for (const field of out) delete kept[field];
  }
}
