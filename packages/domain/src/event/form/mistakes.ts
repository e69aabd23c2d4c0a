import { missingBeforePublication } from "../publication.ts";
import { type EventForm, type EventInput, eventInput } from "../schema.ts";

/** The path of a field, and the key of the sentence there. */
export type FieldMistake = { path: string; key: string };

/**
 * What keeps a form from being published: what its fields do not take, else what is missing.
 *
 * @returns the form as the schema reads it, when nothing does
 */
export function judgeForm(
  form: EventForm,
): { event: EventInput; mistakes: [] } | { event: EventInput | null; mistakes: FieldMistake[] } {
  const { data: event, error } = eventInput.safeParse(form);
  if (!event)
    return {
      event: null,
      mistakes: (error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), key: message })),
    };
  const missing = missingBeforePublication(event);
  return missing.length === 0
    ? { event, mistakes: [] }
    : { event, mistakes: missing.map((path) => ({ path, key: "required" })) };
}
