"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { copyTerms } from "@podium/domain/event/form/inputs";
import { copiedParts, type PartName } from "@podium/domain/event/form/parts";
import { Button, buttonClass } from "@podium/ui/form/button";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, TextField } from "@podium/ui/form/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { FormDraft } from "../../../draft/form-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { partAddress } from "../../../screen/form-address.ts";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";

/**
 * Which parts a copy takes, and when its first date is; all others follow it. For the next one of a series the time is
 * proposed, and it counts on.
 *
 * @param dates how many the event has
 * @param proposal wall times of the event's zone; "" where nothing is proposed
 */
export function CopyEvent({
  organisationId,
  eventId,
  isNext,
  dates,
  proposal,
}: {
  organisationId: string;
  eventId: string;
  isNext: boolean;
  dates: number;
  proposal: { startsAt: string; endsAt: string };
}) {
  const t = useTranslations("eventChanges.copy");
  const form = useTranslations("eventForm");
  const sentenceOf = useFieldErrorWords();
  const router = useRouter();
  const copy = trpc.event.copy.useMutation();
  const methods = useForm({
    resolver: zodResolver(copyTerms),
    defaultValues: { ...proposal, isNext, parts: [...copiedParts] as PartName[] },
  });
  const { register, handleSubmit, formState, reset } = methods;
  const send = handleSubmit((given) => {
    if (copy.isPending || copy.isSuccess) return;
    copy.mutate(
      { organisationId, eventId, ...given },
      {
        onSuccess: (made) => {
          reset(given);
          router.push(`${partAddress(made.eventId, "about")}?new=1`);
        },
      },
    );
  });
  const errorOf = (name: "startsAt" | "endsAt" | "parts") => {
    const message = formState.errors[name]?.message;
    return message && sentenceOf(message);
  };
  return (
    <FormProvider {...methods}>
      <FormDraft name={`copy of event ${eventId}`} />
      <form onSubmit={send} noValidate className="podium-stack podium-stack--large podium-measure">
        <p className="kern-body">{t(isNext ? "leadNext" : "lead")}</p>
        {dates > 1 && <p className="kern-body">{t("dates", { count: dates })}</p>}
        <div className="pairs">
          <TextField
            type="datetime-local"
            label={t(dates > 1 ? "startsAtFirst" : "startsAt")}
            error={errorOf("startsAt")}
            {...register("startsAt")}
          />
          <TextField
            type="datetime-local"
            label={t(dates > 1 ? "endsAtFirst" : "endsAt")}
            hint={t("endHint")}
            optionalLabel={form("form.optional")}
            error={errorOf("endsAt")}
            {...register("endsAt")}
          />
        </div>
        <Fieldset id="parts" legend={t("parts")} error={errorOf("parts")}>
          {copiedParts.map((part) => (
            <CheckboxField
              key={part}
              {...register("parts")}
              id={fieldId(`parts-${part}`)}
              value={part}
              optionalLabel=""
              label={form(`form.parts.${part}`)}
            />
          ))}
        </Fieldset>
        {copy.error && <FailureAlert error={copy.error} />}
        <div className="podium-cluster">
          <Button aria-disabled={copy.isPending || undefined}>
            {copy.isPending ? t("busy") : t("button")}
          </Button>
          <PanelLink href={`/events/${eventId}`} className={buttonClass({ variant: "secondary" })}>
            <span className="kern-label">{t("back")}</span>
          </PanelLink>
        </div>
      </form>
    </FormProvider>
  );
}
