"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { approvalModes, waitlistPolicies } from "@podium/domain/registration/policy";
import { CheckboxField } from "@podium/ui/form/check-field";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Group } from "../../fields/group.tsx";
import { numberTyped } from "../../fields/numbers.ts";
import { useField } from "../../fields/use-field.ts";

const HOUR = 60;
/** Deadlines on offer, in minutes; one that came from elsewhere stays. */
const deadlines = [4, 12, 24, 48, 72, 120, 168].map((hours) => hours * HOUR);

/** "Warteliste und Zusage": who gets a place, each with the sentence of what visitors will see. */
export function Policy() {
  const t = useTranslations("eventForm");
  const field = useField();
  const { watch, getValues } = useFormContext<EventForm>();
  const [approval, waitlist] = [watch("approvalMode"), watch("waitlistPolicy")];
  const offers = [...new Set([...deadlines, getValues("offerMinutes")])].sort((one, other) => one - other);
  const optional = t("form.optional");
  return (
    <Group name="policy">
      <SelectField
        hint={t(`policy.approvalHints.${approval}`)}
        options={approvalModes.map((value) => ({ value, label: t(`policy.approvalModes.${value}`) }))}
        {...field("approvalMode")}
      />
      {approval !== "NONE" && (
        <CheckboxField hint={t("policy.hints.approveAgain")} {...field("approveAgain")} />
      )}
      <SelectField
        hint={t(`policy.waitlistHints.${waitlist}`)}
        options={waitlistPolicies.map((value) => ({ value, label: t(`policy.waitlistPolicies.${value}`) }))}
        {...field("waitlistPolicy")}
      />
      {waitlist !== "OFF" && (
        <>
          <div className="pairs">
            <TextField
              type="time"
              hint={t("policy.hints.quiet")}
              optionalLabel={optional}
              {...field("quietFrom")}
            />
            <TextField
              type="time"
              hint={t("policy.hints.quietUntil")}
              optionalLabel={optional}
              {...field("quietUntil")}
            />
          </div>
          <div className="pairs">
            <TextField
              inputMode="numeric"
              hint={t("policy.hints.lastPromotionHours")}
              {...field("lastPromotionHours", { setValueAs: numberTyped })}
            />
            {waitlist === "OFFER" && (
              <SelectField
                hint={t("policy.hints.offerMinutes")}
                options={offers.map((minutes) => ({ value: String(minutes), label: deadline(minutes) }))}
                {...field("offerMinutes", { setValueAs: Number })}
              />
            )}
          </div>
        </>
      )}
    </Group>
  );

  function deadline(minutes: number): string {
    if (minutes % (24 * HOUR) === 0) return t("form.days", { count: minutes / (24 * HOUR) });
    return minutes % HOUR === 0
      ? t("form.hours", { count: minutes / HOUR })
      : t("form.minutes", { count: minutes });
  }
}
