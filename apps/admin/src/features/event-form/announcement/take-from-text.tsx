"use client";

import { filledWith } from "@podium/domain/announcement/fill";
import type { Finding } from "@podium/domain/announcement/finding";
import type { EventForm } from "@podium/domain/event/schema";
import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useFieldWords } from "../fields/use-field.ts";
import { useFormFrame } from "../form-frame.ts";
import { clientForm } from "../keeping/client-form.ts";
import { useMarks } from "./marks.tsx";
import { TextDialog } from "./text-dialog.tsx";

/**
 * The way in for a text that is there already. What is taken from it stands in the form as if it had been typed, and is
 * marked until somebody has looked at it; the text itself is neither sent nor kept.
 *
 * @param owner the form, with what it is about
 * @param onFilled fields that hold a state of their own begin anew
 */
export function TakeFromText({ owner, onFilled }: { owner: string; onFilled: () => void }) {
  const t = useTranslations("announcement");
  const { getValues, reset } = useFormContext<EventForm>();
  const { eventId, isAwake } = useFormFrame();
  // Nobody has decided anything in this form yet.
  const isNew = eventId === null;
  const mark = useMarks(owner);
  const { labelOf } = useFieldWords(["de"]);
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);

  function take(findings: readonly Finding[]) {
    const { form, paths } = filledWith(getValues(), findings);
    mark(form, paths);
    reset(clientForm(form), { keepDefaultValues: true });
    onFilled();
    setTaken([...new Set(paths.map(labelOf))]);
  }

  return (
    <>
      <div className="podium-cluster">
        <Button
          type="button"
          variant="secondary"
          icon="draft"
          disabled={!isAwake}
          onClick={() => setOpen(true)}
        >
          {t("open")}
        </Button>
        <p className="kern-body kern-body--muted">{t("lead")}</p>
      </div>
      {taken.length > 0 && (
        <Alert tone="success" title={t("taken", { count: taken.length })} live="status">
          <p className="kern-body">{t("takenFields", { fields: taken.join(", ") })}</p>
          {isNew && <p className="kern-body">{t("takenElsewhere")}</p>}
        </Alert>
      )}
      {isOpen && <TextDialog form={getValues()} isNew={isNew} onTake={take} onClose={() => setOpen(false)} />}
    </>
  );
}
