import type { Conflict, Edit } from "@podium/api/event/collected/views";
import type { EventForEditing } from "@podium/api/event/staff/views";
import {
  type FieldValues,
  fieldsIn,
  formFieldOf,
  formFields,
  withFields,
} from "@podium/domain/event/form/fields";
import { isSame, mergeTyped, plain } from "@podium/domain/event/form/merge";
import { clientForm, knownFacts, sentFields } from "./client-form.ts";

/**
 * What a form knows of the server, field by field. `served`: the event with the collected changes, as it came. `shown`:
 * the same as the screen made of it, by which one can tell what was typed since. `stored`: the event itself.
 */
export type Known = {
  version: number;
  served: FieldValues;
  shown: FieldValues;
  stored: FieldValues;
  facts: ReadonlySet<string>;
};

export function knownOf(event: EventForEditing): Known {
  const form = withFields(event.form, valuesOf(event.edits));
  const facts = knownFacts(form);
  return {
    version: event.version,
    served: fieldsIn(plain(form)),
    shown: sentFields(clientForm(form), facts, event.venueUse),
    stored: sentFields(clientForm(event.form), facts, event.venueUse),
    facts,
  };
}

/** Collected changes that the event has overtaken: somebody has to choose. */
export function outdatedOf({ edits, form, savedBy }: EventForEditing): Conflict[] {
  const stored = fieldsIn(plain(form));
  return edits
    .filter(({ isOutdated }) => isOutdated)
    .map(({ field }) => ({ field, value: stored[field], ...savedBy }));
}

/** What others have in fields that somebody has typed in, too, and who they are. */
export function theirsOf(
  { edits, savedBy }: EventForEditing,
  fields: readonly string[],
  served: FieldValues,
): Conflict[] {
  return fields.map((field) => {
    const { by, at } = edits.find((edit) => edit.field === field) ?? savedBy;
    return { field, value: served[field], by, at };
  });
}

function valuesOf(edits: readonly Edit[]): FieldValues {
  return Object.fromEntries(edits.map(({ field, value }) => [field, value]));
}

/** Fields in which something was typed that the server does not have yet. */
export function typedSince(current: FieldValues, { shown }: Pick<Known, "shown">): string[] {
  return formFields.filter((field) => !isSame(current[field], shown[field]));
}

/** What a draft began with. What was on its way then, and is what the form shows now, is the same person's. */
export function begunWith(
  { base, sent = {} }: { base: FieldValues; sent?: FieldValues },
  shown: FieldValues,
): FieldValues {
  const arrived = Object.keys(sent).filter((field) => isSame(sent[field], shown[field]));
  return { ...base, ...Object.fromEntries(arrived.map((field) => [field, shown[field]])) };
}

/**
 * A newer state meets what is being typed.
 *
 * @param base what the form showed before anything was typed
 * @returns `take`: fields to be filled anew; `both`: fields in which both have changed
 */
export function meet(
  base: FieldValues,
  current: FieldValues,
  fresh: FieldValues,
): { take: FieldValues; both: string[] } {
  const { value, both } = mergeTyped(base, current, fresh);
  const take = formFields.filter((field) => !isSame(value[field], current[field]));
  return {
    take: Object.fromEntries(take.map((field) => [field, value[field]])),
    both: [...new Set(both.flatMap(({ path }) => formFieldOf(path) ?? []))],
  };
}
