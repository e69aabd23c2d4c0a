"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { registrationModes } from "@podium/domain/event/vocabulary";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { Group } from "../../fields/group.tsx";
import { useForPublication } from "../../fields/is-published.ts";
import { useField } from "../../fields/use-field.ts";
import { Opening } from "./opening.tsx";
import { Places } from "./places.tsx";
import { Policy } from "./policy.tsx";
import { Reminders } from "./reminders.tsx";

/**
 * Where people register and, if here, from when to when, for how many places, and what becomes of them.
 *
 * @param inUse ids of pools and categories that cannot be removed
 * @param isDetailed whether categories and places are shown one by one
 */
export function Registration({
  inUse,
  isDetailed,
  onDetail,
}: {
  inUse: ReadonlySet<string>;
  isDetailed: boolean;
  onDetail: () => void;
}) {
  const t = useTranslations("eventForm");
  const field = useField();
  const later = useForPublication();
  const { watch, getValues, setValue } = useFormContext<EventForm>();
  const [wasAdded, setAdded] = useState(false);
  const mode = watch("registrationMode");

  function addCategory() {
    const { categories, pools } = getValues();
    const added = newCategory(pools.slice(0, 1).map(({ key }) => key));
    setValue("categories", [...categories, added], { shouldDirty: true });
    onDetail();
    setAdded(true);
  }
  useEffect(() => {
    if (wasAdded) document.getElementById(fieldId("categories.1.nameDe"))?.focus();
  }, [wasAdded]);

  return (
    <>
      <Group name="registration">
        <SelectField
          options={registrationModes.map((value) => ({
            value,
            label: t(`registration.registrationModes.${value}`),
          }))}
          {...field("registrationMode")}
        />
        {mode === "EXTERNAL" && (
          <TextField
            type="url"
            hint={t("form.webAddress")}
            optionalLabel={later}
            {...field("externalRegistrationUrl")}
          />
        )}
        {mode === "HERE" && <Opening isDetailed={isDetailed} onAddCategory={addCategory} />}
      </Group>
      {mode === "HERE" && (
        <>
          {isDetailed && <Places inUse={inUse} />}
          <Policy />
          <Reminders />
        </>
      )}
    </>
  );
}
