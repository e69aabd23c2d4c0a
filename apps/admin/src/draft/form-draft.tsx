"use client";

import { type Merged, mergeTyped } from "@podium/domain/event/form/merge";
import { useEffect, useEffectEvent } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { useDraft } from "./use-draft.tsx";

/**
 * Keeps what is typed into the form of the provider around it. When it comes back it is compared with what is stored now,
 * field by field.
 *
 * @param name of the form, with what it is about
 * @param nameOf what the field with this path is called, and whether its value can be read; undefined where it has no name
 * @param onPut fields that hold a state of their own begin anew
 */
export function FormDraft({
  name,
  nameOf = () => undefined,
  onPut,
}: {
  name: string;
  nameOf?: NameOf;
  onPut?: () => void;
}) {
  const { reset, subscribe, formState } = useFormContext<FieldValues>();
  const { keep, notice } = useDraft<FieldValues>(name, {
    put: ({ base, value }) => {
      const merged = mergeTyped(base, value, formState.defaultValues as FieldValues);
      if (merged.mine.length + merged.both.length === 0) return { put: "nothing" };
      reset(merged.value, { keepDefaultValues: true });
      onPut?.();
      return {
        put: "back",
        news: { theirs: namesOf(merged.theirs, nameOf), both: bothOf(merged.both, nameOf) },
      };
    },
    clear: () => {
      reset();
      onPut?.();
    },
  });
  const changed = useEffectEvent(keep);
  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, defaultValues }) =>
          changed({ value: values, base: defaultValues as FieldValues }),
      }),
    [subscribe],
  );
  return notice;
}

type NameOf = (path: string) => { label: string; isReadable: boolean } | undefined;

const namesOf = (paths: string[], nameOf: NameOf) => [
  ...new Set(paths.flatMap((path) => nameOf(path)?.label ?? [])),
];

function bothOf(both: Merged<unknown>["both"], nameOf: NameOf) {
  return both.flatMap(({ path, stored }) => {
    const name = nameOf(path);
    if (!name) return [];
    return [{ label: name.label, stored: name.isReadable && stored ? String(stored) : null }];
  });
}
