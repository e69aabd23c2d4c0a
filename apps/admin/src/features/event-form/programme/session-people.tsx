"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useFieldWords } from "../fields/use-field.ts";
import { newId } from "../occurrences/new-id.ts";

/** Who of the event's persons is to be heard or seen at a session. */
export function SessionPeople({ index, warning }: { index: number; warning?: ReactNode }) {
  const t = useTranslations("eventForm.programme");
  const { labelOf } = useFieldWords();
  const { watch, setValue } = useFormContext<EventForm>();
  const path = `sessions.${index}.personIds` as const;
  const { field } = useController<EventForm, `sessions.${number}.personIds`>({ name: path });
  const persons = watch("persons");
  // Stays open when the warning that has opened it goes.
  const [isOpen, setOpen] = useState(false);
  if (persons.length === 0) return null;
  const chosen = new Set(field.value);
  const count = persons.filter(({ id }) => id && chosen.has(id)).length;
  const change = (position: number, isHere: boolean) => {
    // Somebody who came from a pasted text has no id before the first save.
    const id = persons[position]?.id ?? newId();
    setValue(`persons.${position}.id`, id, { shouldDirty: true });
    const others = (field.value ?? []).filter((each) => each !== id);
    field.onChange(isHere ? [...others, id] : others);
  };
  return (
    <details
      open={isOpen || Boolean(warning)}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      id={fieldId(path)}
    >
      <summary>{t("people", { count })}</summary>
      <Fieldset id={`${fieldId(path)}-persons`} legend={labelOf(path)} hint={warning}>
        {persons.map(({ id, name }, position) => (
          <CheckboxField
            key={id ?? position}
            name={path}
            id={fieldId(`${path}-${position}`)}
            label={name || t("nameless", { number: position + 1 })}
            checked={Boolean(id && chosen.has(id))}
            onBlur={field.onBlur}
            onChange={({ target }) => change(position, target.checked)}
          />
        ))}
      </Fieldset>
    </details>
  );
}
