"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { numberOrNull, numberTyped } from "../../fields/numbers.ts";
import { useField } from "../../fields/use-field.ts";
import { CompanionsField } from "../../places/companions-field.tsx";

/** From when to when, and for how many. @param isHere whether anybody registers here: elsewhere nothing is counted or kept */
export function Opening({ isDetailed, isHere }: { isDetailed: boolean; isHere: boolean }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  // Of a choice each date has its places.
  const dates = useFormContext<EventForm>().watch("categories.0.dates");
  return (
    <>
      <div className="pairs">
        {!isDetailed && isHere && (
          <>
            {dates !== "CHOICE" && (
              <TextField
                inputMode="numeric"
                hint={t("places.hints.poolSize")}
                optionalLabel={optional}
                {...field("pools.0.size", { setValueAs: numberOrNull })}
              />
            )}
            <TextField
              inputMode="numeric"
              hint={t("places.hints.maxPersons")}
              {...field("categories.0.maxPersons", { setValueAs: numberTyped })}
            />
            <CompanionsField index={0} />
          </>
        )}
        <TextField
          type="datetime-local"
          hint={t("opening.hints.registrationOpensAt")}
          optionalLabel={optional}
          {...field("registrationOpensAt")}
        />
        <TextField
          type="datetime-local"
          hint={t(isHere ? "opening.hints.registrationClosesAt" : "opening.hints.closesElsewhere")}
          optionalLabel={optional}
          {...field("registrationClosesAt")}
        />
        {isHere && (
          <TextField
            inputMode="numeric"
            hint={t("policy.hints.holdMinutes")}
            {...field("holdMinutes", { setValueAs: numberTyped })}
          />
        )}
      </div>
      <CheckboxField hint={t("opening.hints.registrationPaused")} {...field("registrationPaused")} />
      {isHere && <CheckboxField {...field("showPlacesLeft")} />}
    </>
  );
}
