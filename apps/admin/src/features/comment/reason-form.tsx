"use client";

import { REASON_MAX, type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";
import { optionalParagraphs } from "@podium/domain/person/text";
import { Button } from "@podium/ui/form/button";
import { SelectField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TypedDraft } from "../../draft/typed-draft.tsx";
import { LimitedTextArea } from "../../screen/text-area/limited-text-area.tsx";
import { useFieldErrorWords } from "../../screen/use-field-error-words.ts";

export type Reason = { reasonCode: ReasonCode; reasonText: string };

/** Asks why. A decision against somebody's words has a reason, and its author reads it. */
export function ReasonForm({
  action,
  draft,
  busy,
  onSubmit,
  onBack,
}: {
  action: "REJECT" | "HIDE";
  /** Under which name what is typed is kept. */
  draft: string;
  busy: boolean;
  onSubmit: (reason: Reason) => void;
  onBack: () => void;
}) {
  const t = useTranslations("comment");
  const fieldError = useFieldErrorWords();
  const [wrong, setWrong] = useState<{ name: "reasonCode" | "reasonText"; sentence: string } | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const reasonCode = reasonCodes.find((code) => code === data.get("reasonCode"));
    const typed = data.get("reasonText");
    const reasonText = typeof typed === "string" ? typed.trim() : "";
    const mistake = optionalParagraphs(REASON_MAX).safeParse(reasonText).error?.issues[0];
    const found = !reasonCode
      ? ({ name: "reasonCode", sentence: t("form.chooseError") } as const)
      : reasonCode === "OTHER" && !reasonText
        ? ({ name: "reasonText", sentence: t("form.textError") } as const)
        : mistake && ({ name: "reasonText", sentence: fieldError(mistake.message) } as const);
    setWrong(found ?? null);
    if (found) form.querySelector<HTMLElement>(`[name=${found.name}]`)?.focus();
    else if (reasonCode) onSubmit({ reasonCode, reasonText });
  };

  return (
    <form className="podium-stack case__form" onSubmit={submit} noValidate aria-labelledby="reason-title">
      <Heading level={4} look="small" id="reason-title">
        {t(`form.${action}`)}
      </Heading>
      <p className="kern-body">{t("form.hint")}</p>
      <TypedDraft name={draft} />
      <SelectField
        name="reasonCode"
        label={t("form.reason")}
        defaultValue=""
        error={wrong?.name === "reasonCode" && wrong.sentence}
        autoFocus
        options={[
          { value: "", label: t("form.choose") },
          ...reasonCodes.map((code) => ({ value: code, label: t(`reason.${code}`) })),
        ]}
      />
      <LimitedTextArea
        name="reasonText"
        label={t("form.text")}
        optionalLabel={t("form.optional")}
        hint={t("form.textHint")}
        error={wrong?.name === "reasonText" && wrong.sentence}
        limit={REASON_MAX}
        rows={3}
      />
      <div className="podium-cluster">
        <Button disabled={busy}>{busy ? t("busy") : t(`action.${action}`)}</Button>
        <Button type="button" variant="secondary" onClick={onBack}>
          {t("form.back")}
        </Button>
      </div>
    </form>
  );
}
