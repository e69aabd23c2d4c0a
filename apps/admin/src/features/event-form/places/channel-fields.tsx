"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { channels } from "@podium/domain/registration/channel";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useForPublication } from "../fields/for-publication.ts";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";

/** How one takes part in a category, with what that way has to say. What was typed for another one is there again when it is chosen. */
export function ChannelFields({ index }: { index: number }) {
  const t = useTranslations("eventForm.places");
  const field = useField();
  const later = useForPublication();
  const path = `categories.${index}` as const;
  const channel = useFormContext<EventForm>().watch(`${path}.channel`);
  return (
    <>
      <SelectField
        hint={t(`channelHints.${channel}`)}
        options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        {...field(`${path}.channel`)}
      />
      {channel === "EXTERNAL" && (
        <TextField type="url" hint={t("hints.url")} optionalLabel={later} {...field(`${path}.url`)} />
      )}
      {channel === "EMAIL" && (
        <TextField
          inputMode="email"
          hint={t("hints.email")}
          optionalLabel={later}
          {...field(`${path}.email`)}
        />
      )}
      {channel === "PHONE" && (
        <>
          <TextField inputMode="tel" optionalLabel={later} {...field(`${path}.phone`)} />
          <Hours index={index} />
        </>
      )}
      {channel === "POST" && (
        <TextField
          hint={t("hints.postal")}
          optionalLabel={later}
          {...field(`${path}.address`)}
          label={t("postal")}
        />
      )}
      {channel === "COUNTER" && (
        <>
          <TextField
            hint={t("hints.counter")}
            optionalLabel={later}
            {...field(`${path}.address`)}
            label={t("counter")}
          />
          <Hours index={index} />
        </>
      )}
    </>
  );
}

/** When somebody is there, in words. */
function Hours({ index }: { index: number }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const given = { hint: t("places.hints.hours"), optionalLabel: t("form.optional") };
  const path = `categories.${index}` as const;
  return (
    <div className={inEnglish ? "pairs" : "podium-stack"}>
      <TextField lang="de" {...given} {...field(`${path}.hoursDe`)} />
      {inEnglish && <TextField lang="en" {...given} {...field(`${path}.hoursEn`)} />}
    </div>
  );
}
