"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { eventFormats } from "@podium/domain/event/vocabulary";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useForPublication } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";
import { Occurrences } from "../../occurrences/occurrences.tsx";

/** Zones that German public bodies hold events in; one that came from elsewhere stays on offer. */
const zones = [
  "Europe/Berlin",
  "Europe/Athens",
  "Europe/Brussels",
  "Europe/Istanbul",
  "Europe/Kyiv",
  "Europe/Lisbon",
  "Europe/London",
  "Europe/Madrid",
  "Europe/Paris",
  "Europe/Rome",
  "Europe/Vienna",
  "Europe/Warsaw",
  "America/New_York",
  "Asia/Tokyo",
  "UTC",
];

/** When: one date or many; and whether in person or online. */
export function Time() {
  const t = useTranslations("eventForm");
  const field = useField();
  const later = useForPublication();
  const { getValues, watch } = useFormContext<EventForm>();
  const zone = getValues("timezone");
  const format = watch("format");
  return (
    <Group name="time">
      <Occurrences />
      <div className="pairs">
        <SelectField
          options={eventFormats.map((value) => ({ value, label: t(`time.formats.${value}`) }))}
          {...field("format")}
        />
        <SelectField
          options={[...new Set([...zones, zone])].map((value) => ({ value, label: value.replace("_", " ") }))}
          {...field("timezone")}
        />
        {format !== "ON_SITE" && (
          <TextField type="url" hint={t("form.webAddress")} optionalLabel={later} {...field("onlineUrl")} />
        )}
      </div>
    </Group>
  );
}
