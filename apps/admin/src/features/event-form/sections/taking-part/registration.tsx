"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { registrationModes } from "@podium/domain/event/vocabulary";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useForPublication } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";
import { useFormFrame } from "../../form-frame.ts";
import { Opening } from "./opening.tsx";
import { Places } from "./places.tsx";

/** Where people register and, if here, from when to when and for how many places. */
export function Registration() {
  const { inUse, isDetailed, onDetail } = useFormFrame();
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
      {mode === "HERE" && isDetailed && <Places inUse={inUse} />}
    </>
  );
}
