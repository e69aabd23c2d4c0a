"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newPool } from "@podium/domain/event/sections/taking-part/places";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Entries } from "../fields/entries.tsx";
import { Group } from "../fields/group.tsx";
import { numberOrNull } from "../fields/numbers.ts";
import { useField } from "../fields/use-field.ts";
import { withoutPool } from "./place-rows.ts";

/** "Plätze": how many there are of what. Several categories can count in one of them. */
export function Pools({ inUse }: { inUse: ReadonlySet<string> }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const { getValues, setValue, watch } = useFormContext<EventForm>();
  const count = watch("pools").length;
  const whyKept = (index: number) => {
    if (count === 1) return t("places.kept.lastPool");
    const id = getValues(`pools.${index}.id`);
    return id && inUse.has(id) ? t("places.kept.poolInUse") : undefined;
  };
  function forget(index: number) {
    const { pools, categories } = getValues();
    const left = pools.filter((_, position) => position !== index);
    for (const [position, category] of withoutPool(categories, pools[index]?.key ?? "", left).entries())
      setValue(`categories.${position}.pools`, category.pools, { shouldDirty: true });
  }
  return (
    <Group name="pools">
      <p className="kern-body podium-measure">{t("places.hints.pools")}</p>
      <Entries
        path="pools"
        kind="pools"
        empty={() => newPool(getValues("pools"))}
        isNamedAbove
        whyKept={whyKept}
        onRemove={forget}
      >
        {(index) => (
          <div className="pairs">
            <TextField hint={t("places.hints.poolName")} {...field(`pools.${index}.name`)} />
            <TextField
              inputMode="numeric"
              hint={t("places.hints.poolSize")}
              optionalLabel={t("form.optional")}
              {...field(`pools.${index}.size`, { setValueAs: numberOrNull })}
            />
          </div>
        )}
      </Entries>
    </Group>
  );
}
