"use client";

import { Button } from "@podium/ui/form/button";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { numberOrNull, numberTyped } from "../../fields/numbers.ts";
import { useField } from "../../fields/use-field.ts";

/**
 * From when to when, and for how many. Most events have one category: they are asked for a number only, until another
 * category is added.
 */
export function Opening({ isDetailed, onAddCategory }: { isDetailed: boolean; onAddCategory: () => void }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  return (
    <>
      <div className="pairs">
        {!isDetailed && (
          <>
            <TextField
              inputMode="numeric"
              hint={t("places.hints.poolSize")}
              optionalLabel={optional}
              {...field("pools.0.size", { setValueAs: numberOrNull })}
            />
            <TextField
              inputMode="numeric"
              hint={t("places.hints.maxPersons")}
              {...field("categories.0.maxPersons", { setValueAs: numberTyped })}
            />
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
          hint={t("opening.hints.registrationClosesAt")}
          optionalLabel={optional}
          {...field("registrationClosesAt")}
        />
        <TextField
          inputMode="numeric"
          hint={t("policy.hints.holdMinutes")}
          {...field("holdMinutes", { setValueAs: numberTyped })}
        />
      </div>
      <CheckboxField hint={t("opening.hints.registrationPaused")} {...field("registrationPaused")} />
      <CheckboxField {...field("showPlacesLeft")} />
      {!isDetailed && (
        <div className="podium-stack podium-stack--small">
          <div className="podium-cluster">
            <Button type="button" variant="secondary" icon="add" onClick={onAddCategory}>
              {t("opening.addCategory")}
            </Button>
          </div>
          <p className="kern-body kern-body--muted">{t("opening.hints.addCategory")}</p>
        </div>
      )}
    </>
  );
}
