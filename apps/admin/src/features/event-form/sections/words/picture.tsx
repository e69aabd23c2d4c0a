"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { pictureFocuses } from "@podium/domain/event/vocabulary";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { Group } from "../../fields/group.tsx";
import { useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";
import { useFormFrame } from "../../form-frame.ts";
import { LeadPicture } from "../../media/lead-picture.tsx";

/** The picture above the event, and what there is to say of it. */
export function Picture() {
  const t = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const { eventId } = useFormFrame();
  const optional = t("form.optional");
  const pictureId = useWatch<EventForm, "pictureId">({ name: "pictureId" });
  return (
    <Group name="picture">
      {eventId === null ? (
        <p className="kern-body podium-measure">{t("picture.later")}</p>
      ) : (
        <LeadPicture eventId={eventId} />
      )}
      {pictureId && (
        <div className="pairs">
          <TextField lang="de" hint={t("picture.hints.pictureAltDe")} {...field("pictureAltDe")} />
          {languages.includes("en") && (
            <TextField
              lang="en"
              optionalLabel={optional}
              hint={t("picture.hints.pictureAltEn")}
              {...field("pictureAltEn")}
            />
          )}
          <TextField
            optionalLabel={optional}
            hint={t("picture.hints.pictureCredit")}
            {...field("pictureCredit")}
          />
          <TextField
            optionalLabel={optional}
            hint={t("picture.hints.pictureLicence")}
            {...field("pictureLicence")}
          />
          <SelectField
            options={pictureFocuses.map((value) => ({ value, label: t(`picture.pictureFocuses.${value}`) }))}
            hint={t("picture.hints.pictureFocus")}
            {...field("pictureFocus")}
          />
        </div>
      )}
    </Group>
  );
}
