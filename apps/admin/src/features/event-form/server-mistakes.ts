import type { EventForm } from "@podium/domain/event/schema";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import type { Failure } from "../../trpc/failure.ts";

type FieldMistake = { path: FieldPath<EventForm>; key: string };

/** The field that a refusal is about, with the key of the sentence there; undefined when it is about none. */
export function fieldOfRefusal({
  code,
  details,
}: Extract<Failure, { kind: "refused" }>): FieldMistake | undefined {
  if (code === "slug.taken") return { path: "slug", key: "slug_taken" };
  const index = Number(details.position ?? 1) - 1;
  if (code === "capacity.channelInUse") return { path: `categories.${index}.channel`, key: "channelInUse" };
  if (code !== "capacity.belowTaken") return undefined;
  if (details.date) {
    const path = `categories.${index}.occurrences.${Number(details.date) - 1}.size` as const;
    return { path, key: "belowTaken" };
  }
  return { path: `pools.${index}.size`, key: "belowTaken" };
}

/**
 * Brings what the server found to the fields.
 *
 * @returns whether every part of the failure has found its field; if not, it has to be shown as a whole
 */
export function showAtFields(failure: Failure, methods: UseFormReturn<EventForm>): boolean {
  if (failure.kind === "refused") {
    const field = fieldOfRefusal(failure);
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
