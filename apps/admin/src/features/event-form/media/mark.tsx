"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FileChoice } from "../../../screen/upload/file-choice.tsx";
import { useFormFrame } from "../form-frame.ts";

/** The mark of the body at this place: chosen, seen, replaced and taken out. Its name stands beside it. */
export function Mark({ index }: { index: number }) {
  const t = useTranslations("media");
  const { eventId } = useFormFrame();
  const { setValue } = useFormContext<EventForm>();
  const at = `partners.${index}` as const;
  const [markId, body] = useWatch<EventForm, [`${typeof at}.markId`, `${typeof at}.name`]>({
    name: [`${at}.markId`, `${at}.name`],
  });
  if (eventId === null) return null;
  const fileField = `${at}.file`;
  const takeOut = () => {
    setValue(`${at}.markId`, null, { shouldDirty: true });
    document.getElementById(fieldId(fileField))?.focus();
  };
  return (
    <div className="portrait">
      {markId && (
        <div className="portrait__picture">
          <img className="portrait__mark" src={`/api/events/${eventId}/media/${markId}`} alt={body} />
          <Button type="button" variant="tertiary" icon="delete" onClick={takeOut}>
            {t("mark.remove")}
            <VisuallyHidden>: {body}</VisuallyHidden>
          </Button>
        </div>
      )}
      <FileChoice
        name={fileField}
        address={`/api/events/${eventId}/media/mark`}
        use="mark"
        isThere={Boolean(markId)}
        label={t(markId ? "mark.other" : "mark.choose")}
        onDone={({ id }) => setValue(`${at}.markId`, id, { shouldDirty: true })}
      />
    </div>
  );
}
