"use client";

import { standingOf } from "@podium/domain/announcement/fill";
import { ANNOUNCEMENT_MAX, type Finding } from "@podium/domain/announcement/finding";
import { readAnnouncement } from "@podium/domain/announcement/read";
import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { TextArea } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { CloseButton, closeAround, StepDialog } from "../../../screen/dialog/step-dialog.tsx";
import { FoundFacts } from "./found-facts.tsx";

/** Two steps: the text goes in, then what was found stands beside it and is chosen from. */
export function TextDialog({
  form,
  isNew,
  onTake,
  onClose,
}: {
  form: EventForm;
  isNew: boolean;
  onTake: (findings: readonly Finding[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("announcement");
  const formId = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [found, setFound] = useState<readonly Finding[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<Finding>>(new Set());

  function read() {
    if (text.trim() === "") return setError(t("textMissing"));
    if (text.length > ANNOUNCEMENT_MAX)
      return setError(t("textTooLong", { max: ANNOUNCEMENT_MAX, count: text.length }));
    const findings = readAnnouncement(text);
    if (findings.length === 0) return setError(t("nothingFound"));
    setError(undefined);
    setFound(findings);
    setChosen(new Set(findings.filter((finding) => standingOf(form, finding, isNew) === "fills")));
  }

  return (
    <StepDialog
      title={found ? t("checkTitle", { count: found.length }) : t("title")}
      step={found ? "check" : "paste"}
      isBusy={false}
      isWide
      onClose={onClose}
      footer={
        <>
          <CloseButton isBusy={false}>{t("cancel")}</CloseButton>
          {found && (
            <Button type="button" variant="secondary" onClick={() => setFound(null)}>
              {t("back")}
            </Button>
          )}
          {found ? (
            <Button
              type="button"
              disabled={chosen.size === 0}
              onClick={({ currentTarget }) => {
                onTake(found.filter((finding) => chosen.has(finding)));
                closeAround(currentTarget);
              }}
            >
              {t("take", { count: chosen.size })}
            </Button>
          ) : (
            <Button form={formId}>{t("read")}</Button>
          )}
        </>
      }
    >
      {found ? (
        <FoundFacts
          text={text}
          found={found}
          form={form}
          isNew={isNew}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : (
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // The event's form around the dialog's place on the page is another one.
            event.stopPropagation();
            read();
          }}
        >
          <TextArea
            name="announcement"
            label={t("text")}
            hint={t("textHint")}
            error={error}
            rows={14}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </form>
      )}
    </StepDialog>
  );
}
