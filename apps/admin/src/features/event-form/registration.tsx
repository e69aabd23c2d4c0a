"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { registrationModes } from "@podium/domain/event/vocabulary";
import { CheckboxField } from "@podium/ui/check-field";
import { SelectField, TextField } from "@podium/ui/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Group } from "./group.tsx";
import { useField } from "./use-field.ts";

/** What is typed as a number: nothing is null ("no limit"), anything else that is no number stays a mistake. */
const numberOrNull = (value: unknown) =>
  value === null || value === undefined || String(value).trim() === "" ? null : Number(value);

/** Who can register where, from when to when, and for how many places. */
export function Registration() {
  const t = useTranslations("eventForm");
  const field = useField();
  const mode = useFormContext<EventForm>().watch("registrationMode");
  const optional = t("optional");
  return (
    <Group name="registration">
      <SelectField
        options={registrationModes.map((value) => ({ value, label: t(`registrationModes.${value}`) }))}
        {...field("registrationMode")}
      />
      {mode === "EXTERNAL" && (
        <TextField
          type="url"
          hint={t("hints.onlineUrl")}
          optionalLabel={t("forPublication")}
          {...field("externalRegistrationUrl")}
        />
      )}
      {mode === "HERE" && (
        <>
          <div className="pairs">
            <TextField
              inputMode="numeric"
              hint={t("hints.poolSize")}
              optionalLabel={optional}
              {...field("poolSize", { setValueAs: numberOrNull })}
            />
            <TextField
              inputMode="numeric"
              hint={t("hints.holdMinutes")}
              {...field("holdMinutes", { setValueAs: Number })}
            />
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
          </div>
          <CheckboxField {...field("registrationPaused")} />
          <CheckboxField {...field("showPlacesLeft")} />
        </>
      )}
    </Group>
  );
}
