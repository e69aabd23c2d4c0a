"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { registersHere } from "@podium/domain/registration/channel";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { Group } from "../fields/group.tsx";
import { useFormFrame } from "../form-frame.ts";
import { Opening } from "../sections/taking-part/opening.tsx";
import { Places } from "../sections/taking-part/places.tsx";
import { CategoryDates } from "./category-dates.tsx";
import { ChannelFields } from "./channel-fields.tsx";

/**
 * How people take part, from when to when and for how many places. Most events have one category: they are asked for its
 * way and a number only, until another category is added.
 */
export function Registration() {
  const { inUse, isDetailed, onDetail } = useFormFrame();
  const t = useTranslations("eventForm");
  const { watch, getValues, setValue } = useFormContext<EventForm>();
  const [wasAdded, setAdded] = useState(false);
  const categories = watch("categories");
  const isHere = registersHere(categories);

  function addCategory() {
    const { pools } = getValues();
    const added = newCategory(pools.slice(0, 1).map(({ key }) => key));
    setValue("categories", [...getValues("categories"), added], { shouldDirty: true });
    onDetail();
    setAdded(true);
  }
  useEffect(() => {
    if (wasAdded) document.getElementById(fieldId("categories.1.nameDe"))?.focus();
  }, [wasAdded]);

  return (
    <>
      <Group name="registration">
        {!isDetailed && (
          <div id={fieldId("categories")} tabIndex={-1} className="podium-stack">
            <ChannelFields index={0} />
            <CategoryDates index={0} />
          </div>
        )}
        {categories.some(({ channel }) => channel !== "NONE") && (
          <Opening isDetailed={isDetailed} isHere={isHere} />
        )}
        {!isDetailed && (
          <div className="podium-stack podium-stack--small">
            <div className="podium-cluster">
              <Button type="button" variant="secondary" icon="add" onClick={addCategory}>
                {t("opening.addCategory")}
              </Button>
            </div>
            <p className="kern-body kern-body--muted">{t("opening.hints.addCategory")}</p>
          </div>
        )}
      </Group>
      {isDetailed && <Places inUse={inUse} isHere={isHere} />}
    </>
  );
}
