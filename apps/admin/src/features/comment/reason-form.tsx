"use client";

import { REASON_MAX, type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";
import { Button } from "@podium/ui/form/button";
import { SelectField, TextArea } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TypedDraft } from "../../draft/typed-draft.tsx";

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
  const [wrong, setWrong] = useState<"reasonCode" | "reasonText" | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const reasonCode = reasonCodes.find((code) => code === data.get("reasonCode"));
    const typed = data.get("reasonText");
    const reasonText = typeof typed === "string" ? typed.trim() : "";
    const missing = !reasonCode ? "reasonCode" : reasonCode === "OTHER" && !reasonText ? "reasonText" : null;
    setWrong(missing);
    if (missing) form.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
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
        error={wrong === "reasonCode" && t("form.chooseError")}
        autoFocus
        options={[
          { value: "", label: t("form.choose") },
          ...reasonCodes.map((code) => ({ value: code, label: t(`reason.${code}`) })),
        ]}
      />
      <TextArea
        name="reasonText"
        label={t("form.text")}
        optionalLabel={t("form.optional")}
        hint={t("form.textHint")}
        error={wrong === "reasonText" && t("form.textError")}
        maxLength={REASON_MAX}
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
