import type { EventForm } from "@podium/domain/event/schema";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import type { Failure } from "../../trpc/failure.ts";

/** Refusals that belong to one field of the form, with the key of the sentence there. */
const fieldOfRefusal: Record<string, { path: FieldPath<EventForm>; key: string }> = {
  "slug.taken": { path: "slug", key: "slug_taken" },
  "capacity.belowTaken": { path: "poolSize", key: "numberInvalid" },
};

/**
 * Brings what the server found to the fields.
 *
 * @returns whether every part of the failure has found its field; if not, it has to be shown as a whole
 */
export function showAtFields(failure: Failure, methods: UseFormReturn<EventForm>): boolean {
  if (failure.kind === "refused") {
    const field = fieldOfRefusal[failure.code];
    if (field) methods.setError(field.path, { type: "server", message: field.key });
    return false;
  }
  if (failure.kind !== "invalid") return false;
  const paths = Object.entries(failure.fields).map(
    ([path, key]) => [path.replace(/^event\./u, ""), key] as const,
  );
  for (const [path, key] of paths) {
    methods.setError(path as FieldPath<EventForm>, { type: "server", message: key });
  }
  return paths.length > 0;
}
