"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { fieldId, TextField } from "@podium/ui/form/field";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FileChoice } from "../../../screen/upload/file-choice.tsx";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";
import { useFormFrame } from "../form-frame.ts";

/** The picture of the person at this place: chosen, seen, described, replaced and taken out. */
export function Portrait({ index }: { index: number }) {
  const t = useTranslations("media");
  const form = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const { eventId } = useFormFrame();
  const { setValue, getValues } = useFormContext<EventForm>();
  const at = `persons.${index}` as const;
  const [pictureId, alternative, person] = useWatch<
    EventForm,
    [`${typeof at}.pictureId`, `${typeof at}.pictureAltDe`, `${typeof at}.name`]
  >({ name: [`${at}.pictureId`, `${at}.pictureAltDe`, `${at}.name`] });
  if (eventId === null) return null;
  const changed = { shouldDirty: true } as const;
  const fileField = `${at}.file`;
  const takeOut = () => {
    setValue(`${at}.pictureId`, null, changed);
    for (const name of ["pictureAltDe", "pictureAltEn", "pictureCredit"] as const)
      setValue(`${at}.${name}`, "", changed);
    document.getElementById(fieldId(fileField))?.focus();
  };
  return (
    <div className="portrait">
      {pictureId && (
        <div className="portrait__picture">
          <img
            src={`/api/events/${eventId}/media/${pictureId}`}
            alt={alternative || person || ""}
            width={120}
            height={120}
          />
          <Button type="button" variant="tertiary" icon="delete" onClick={takeOut}>
            {t("portrait.remove")}
            <VisuallyHidden>: {person}</VisuallyHidden>
          </Button>
        </div>
      )}
      <FileChoice
        name={fileField}
        address={`/api/events/${eventId}/media/portrait`}
        use="portrait"
        isThere={Boolean(pictureId)}
        label={t(pictureId ? "portrait.other" : "portrait.choose")}
        onDone={({ id }) => {
          setValue(`${at}.pictureId`, id, changed);
          const { name, pictureAltDe } = getValues(at);
          if (!pictureAltDe) setValue(`${at}.pictureAltDe`, name, changed);
        }}
      />
      {pictureId && (
        <div className="pairs">
          <TextField lang="de" hint={form("people.hints.pictureAltDe")} {...field(`${at}.pictureAltDe`)} />
          {languages.includes("en") && (
            <TextField
              lang="en"
              optionalLabel={form("form.optional")}
              hint={form("people.hints.pictureAltEn")}
              {...field(`${at}.pictureAltEn`)}
            />
          )}
          <TextField
            optionalLabel={form("form.optional")}
            hint={form("people.hints.pictureCredit")}
            {...field(`${at}.pictureCredit`)}
          />
        </div>
      )}
    </div>
  );
}
