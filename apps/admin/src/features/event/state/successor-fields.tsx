"use client";

import { SelectField, TextField } from "@podium/ui/form/field";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";

type Successors = { successorId: string; successorUrl: string };

/** What takes the place of the event: another one of the same body, or a web address. */
export function SuccessorFields({ eventId }: { eventId: string }) {
  const t = useTranslations("eventState.successor");
  const locale = useLocale();
  const fieldError = useFieldErrorWords();
  const { register, formState } = useFormContext<Successors>();
  const { data = [] } = trpc.event.successors.useQuery({ eventId });
  const error = formState.errors.successorUrl?.message;
  const choices = data.map(({ id, title, dates }) => ({
    value: id,
    label: `${title}, ${formatDates(dates, locale)}`,
  }));
  return (
    <>
      {choices.length > 0 && (
        <SelectField
          label={t("event")}
          optionalLabel={t("optional")}
          options={[{ value: "", label: t("none") }, ...choices]}
          {...register("successorId")}
        />
      )}
      <TextField
        type="url"
        label={t("url")}
        hint={t("hint")}
        optionalLabel={t("optional")}
        error={error && fieldError(error)}
        {...register("successorUrl")}
      />
    </>
  );
}
