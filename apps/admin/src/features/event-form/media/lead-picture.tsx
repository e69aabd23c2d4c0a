"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FileChoice } from "../../../screen/upload/file-choice.tsx";

const FILE_FIELD = "picture.file";

/** The event's picture, cut as its page cuts it: chosen, seen, replaced and taken out. */
export function LeadPicture({ eventId }: { eventId: string }) {
  const t = useTranslations("media");
  const { setValue } = useFormContext<EventForm>();
  const [pictureId, alternative, focus] = useWatch<EventForm, ["pictureId", "pictureAltDe", "pictureFocus"]>({
    name: ["pictureId", "pictureAltDe", "pictureFocus"],
  });
  const changed = { shouldDirty: true } as const;
  const takeOut = () => {
    setValue("pictureId", null, changed);
    for (const name of ["pictureAltDe", "pictureAltEn", "pictureCredit", "pictureLicence"] as const)
      setValue(name, "", changed);
    setValue("pictureFocus", "CENTRE", changed);
    document.getElementById(fieldId(FILE_FIELD))?.focus();
  };
  return (
    <div className="lead-choice">
      {pictureId && (
        <>
          <img
            className="lead-choice__picture podium-cut"
            data-focus={focus}
            src={`/api/events/${eventId}/media/${pictureId}`}
            alt={alternative ?? ""}
          />
          <Button type="button" variant="tertiary" icon="delete" onClick={takeOut}>
            {t("lead.remove")}
          </Button>
        </>
      )}
      <FileChoice
        name={FILE_FIELD}
        address={`/api/events/${eventId}/media/lead`}
        use="lead"
        isThere={Boolean(pictureId)}
        label={t(pictureId ? "lead.other" : "lead.choose")}
        onDone={({ id }) => {
          setValue("pictureId", id, changed);
          // What was said of another picture is not true of this one.
          if (pictureId) {
            setValue("pictureAltDe", "", changed);
            setValue("pictureAltEn", "", changed);
          }
        }}
      />
    </div>
  );
}
