"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { registrationModes } from "@podium/domain/event/vocabulary";
import { Button } from "@podium/ui/form/button";
import { CheckboxField } from "@podium/ui/form/check-field";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { Categories } from "./categories.tsx";
import { emptyCategory } from "./form-of.ts";
import { Group } from "./group.tsx";
import { useForPublication } from "./is-published.ts";
import { numberOrNull, numberTyped } from "./numbers.ts";
import { Policy } from "./policy.tsx";
import { Pools } from "./pools.tsx";
import { Reminders } from "./reminders.tsx";
import { useField } from "./use-field.ts";

/**
 * Who can register where, from when to when, for how many places, and what becomes of them. Most events have one kind
 * of participation: they are asked for a number only, until another kind is added.
 *
 * @param inUse ids of pools and kinds of participation that cannot be removed
 * @param isDetailed whether kinds of participation and places are shown one by one
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

  function addKind() {
    const { categories, pools } = getValues();
    const added = emptyCategory(pools.slice(0, 1).map(({ key }) => key));
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
          options={registrationModes.map((value) => ({ value, label: t(`registrationModes.${value}`) }))}
          {...field("registrationMode")}
        />
        {mode === "EXTERNAL" && (
          <TextField
            type="url"
            hint={t("hints.onlineUrl")}
            optionalLabel={later}
            {...field("externalRegistrationUrl")}
          />
        )}
        {mode === "HERE" && <Window isDetailed={isDetailed} onAddKind={addKind} />}
      </Group>
      {mode === "HERE" && (
        <>
          {isDetailed && <Categories inUse={inUse} />}
          {isDetailed && <Pools inUse={inUse} />}
          <Policy />
          <Reminders />
        </>
      )}
    </>
  );
}

function Window({ isDetailed, onAddKind }: { isDetailed: boolean; onAddKind: () => void }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("optional");
  return (
    <>
      <div className="pairs">
        {!isDetailed && (
          <>
            <TextField
              inputMode="numeric"
              hint={t("hints.poolSize")}
              optionalLabel={optional}
              {...field("pools.0.size", { setValueAs: numberOrNull })}
            />
            <TextField
              inputMode="numeric"
              hint={t("hints.maxPersons")}
              {...field("categories.0.maxPersons", { setValueAs: numberTyped })}
            />
          </>
        )}
        <TextField
          type="datetime-local"
          hint={t("hints.registrationOpensAt")}
          optionalLabel={optional}
          {...field("registrationOpensAt")}
        />
        <TextField
          type="datetime-local"
          hint={t("hints.registrationClosesAt")}
          optionalLabel={optional}
          {...field("registrationClosesAt")}
        />
        <TextField
          inputMode="numeric"
          hint={t("hints.holdMinutes")}
          {...field("holdMinutes", { setValueAs: numberTyped })}
        />
      </div>
      <CheckboxField hint={t("hints.registrationPaused")} {...field("registrationPaused")} />
      <CheckboxField {...field("showPlacesLeft")} />
      {!isDetailed && (
        <div className="podium-stack podium-stack--small">
          <div className="podium-cluster">
            <Button type="button" variant="secondary" icon="add" onClick={onAddKind}>
              {t("addAnotherKind")}
            </Button>
          </div>
          <p className="kern-body kern-body--muted">{t("hints.addAnotherKind")}</p>
        </div>
      )}
    </>
  );
}
