"use client";

import type { Conflict } from "@podium/api/event/collected/views";
import { withFields } from "@podium/domain/event/form/fields";
import { type PartName, partOf } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useValueWords } from "../changes/value-words.ts";
import { useFieldWords } from "../fields/use-field.ts";
import { useFormFrame } from "../form-frame.ts";

/** Fields of this part that somebody else has changed, too: both values, and the choice. */
export function Conflicts({ part }: { part: PartName }) {
  const { conflicts } = useFormFrame();
  const here = [...conflicts.values()].filter(({ field }) => partOf(field) === part);
  return here.map((conflict) => <ConflictChoice key={conflict.field} conflict={conflict} />);
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const t = useTranslations("eventForm.form.conflict");
  const locale = useLocale();
  const { choices, onChoose } = useFormFrame();
  const { getValues } = useFormContext<EventForm>();
  const { labelOf } = useFieldWords();
  const words = useValueWords(choices);
  const { field, by, at, value } = conflict;
  const mine = words(field, getValues());
  const theirs = words(field, withFields(getValues(), { [field]: value }));
  const name = by ?? t("somebody");
  const time = at && formatShortDateTime(at, { locale, timeZone: "Europe/Berlin" });
  function choose(whose: "mine" | "theirs") {
    onChoose(field, whose);
    document.getElementById(fieldId(field))?.focus();
  }
  return (
    <Alert tone="warning" live="alert" title={t("title", { label: labelOf(field) })}>
      <dl className="conflict">
        <div>
          <dt>{time ? t("theirsAt", { name, time }) : t("theirs", { name })}</dt>
          <dd>{theirs.join("\n") || t("nothing")}</dd>
        </div>
        <div>
          <dt>{t("mine")}</dt>
          <dd>{mine.join("\n") || t("nothing")}</dd>
        </div>
      </dl>
      <div className="podium-cluster">
        <Button type="button" variant="secondary" onClick={() => choose("theirs")}>
          {t("takeTheirs")}
        </Button>
        <Button type="button" variant="secondary" onClick={() => choose("mine")}>
          {t("keepMine")}
        </Button>
      </div>
    </Alert>
  );
}
