"use client";

import { NOTE_MAX } from "@podium/domain/event/limits";
import type { EventForm } from "@podium/domain/event/schema";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { joinedLineLength } from "@podium/domain/person/text";
import { accessibilityFactCodes, factValues } from "@podium/domain/venue/facts";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { useForPublication } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";
import { useFormFrame } from "../../form-frame.ts";
import { withAllFacts } from "../../venue-facts.ts";
import { Sharing } from "../../venue-sharing.tsx";

/** One of the organisation's venues, a new one, or none yet; with what people with disabilities need to know. */
export function Venue() {
  const { choices, savedVenueId, venueUse } = useFormFrame();
  const { venues } = choices;
  const t = useTranslations("eventForm");
  const { watch, setValue } = useFormContext<EventForm>();
  const venue = watch("venue");
  const later = useForPublication();

  function choose(value: string) {
    const chosen = value === "new" ? newVenue : venues.find(({ id }) => id === value);
    setValue("venue", chosen ? withAllFacts(chosen) : null, { shouldDirty: true, shouldValidate: false });
  }

  return (
    <Group name="venue">
      <SelectField
        id={fieldId("venue")}
        name="venueChoice"
        label={t("venue.venueChoice")}
        optionalLabel={later}
        value={venue === null ? "" : (venue.id ?? "new")}
        onChange={({ target }) => choose(target.value)}
        options={[
          { value: "", label: t("venue.noVenue") },
          ...venues.map(({ id, name, street, city }) => ({
            value: id,
            label: `${name}, ${street}, ${city}`,
          })),
          { value: "new", label: t("venue.newVenue") },
        ]}
      />
      {venue && (
        <div key={venue.id ?? "new"} className="podium-stack">
          {venue.id && <Sharing use={venue.id === savedVenueId ? venueUse : { events: null }} />}
          <VenueFields />
        </div>
      )}
    </Group>
  );
}

function VenueFields() {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  return (
    <div className="podium-stack">
      <div className="pairs">
        <TextField {...field("venue.name")} />
        <TextField {...field("venue.street")} />
        <TextField {...field("venue.postalCode")} />
        <TextField {...field("venue.city")} />
        <LimitedTextArea
          rows={3}
          limit={NOTE_MAX}
          lengthOf={joinedLineLength}
          lang="de"
          optionalLabel={optional}
          {...field("venue.arrivalDe")}
        />
        <LimitedTextArea
          rows={3}
          limit={NOTE_MAX}
          lengthOf={joinedLineLength}
          lang="en"
          optionalLabel={optional}
          {...field("venue.arrivalEn")}
        />
      </div>
      <details className="facts">
        <summary>{t("venue.accessibility")}</summary>
        <div className="podium-stack">
          {accessibilityFactCodes.map((code, index) => (
            <fieldset key={code} className="fact">
              <legend className="kern-label">{t(`venue.factNames.${code}`)}</legend>
              <SelectField
                options={factValues.map((value) => ({ value, label: t(`venue.factValues.${value}`) }))}
                {...field(`venue.facts.${index}.value`)}
              />
              <TextField lang="de" optionalLabel={optional} {...field(`venue.facts.${index}.noteDe`)} />
              <TextField lang="en" optionalLabel={optional} {...field(`venue.facts.${index}.noteEn`)} />
            </fieldset>
          ))}
        </div>
      </details>
    </div>
  );
}
