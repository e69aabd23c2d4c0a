import type { StaffEvent } from "@podium/api/event/staff/views";
import { NEW_DATE_DAYS } from "@podium/domain/registration/deadlines";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";

type NewDate = {
  isDateOpen: boolean;
  date: string;
  time: string;
  endDate: string;
  endTime: string;
  silenceKeeps: boolean;
};

/** Whether there is a new date, what that means for everybody, and what becomes of the place of somebody who does not say whether it suits. */
export function NewDateFields({ event }: { event: StaffEvent }) {
  const t = useTranslations("eventState.postpone");
  const fieldError = useFieldErrorWords();
  const { register, watch, formState } = useFormContext<NewDate>();
  const errorOf = (name: keyof NewDate) => {
    const key = formState.errors[name]?.message;
    return key && fieldError(key);
  };
  const isDateOpen = watch("isDateOpen");
  const field = (name: "date" | "time" | "endDate" | "endTime") => ({
    label: t(name),
    error: errorOf(name),
    ...register(name),
  });
  return (
    <>
      {event.hasSeveralDates ? (
        <p>{t("severalDates")}</p>
      ) : (
        <CheckboxField label={t("isDateOpen")} {...register("isDateOpen")} />
      )}
      <p>{t(isDateOpen ? "openMeans" : "datedMeans")}</p>
      {!isDateOpen && (
        <div className="pairs">
          <TextField type="date" {...field("date")} hint={event.timezone} />
          <TextField type="time" optionalLabel={t("optional")} {...field("time")} />
          <TextField
            type="date"
            optionalLabel={t("optional")}
            hint={t("endDateHint")}
            {...field("endDate")}
          />
          <TextField type="time" optionalLabel={t("optional")} {...field("endTime")} />
        </div>
      )}
      <CheckboxField
        label={t("silenceKeeps")}
        hint={t("silenceKeepsHint", { days: NEW_DATE_DAYS })}
        {...register("silenceKeeps")}
      />
    </>
  );
}
