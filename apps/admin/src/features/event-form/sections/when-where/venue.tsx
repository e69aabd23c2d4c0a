"use client";

import { NOTE_MAX } from "@podium/domain/event/limits";
import type { EventForm } from "@podium/domain/event/schema";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { joinedLineLength } from "@podium/domain/person/text";
import { alikeVenues } from "@podium/domain/venue/alike";
import { factValues, venueFactCodes } from "@podium/domain/venue/facts";
import { Button } from "@podium/ui/form/button";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useFormContext } from "react-hook-form";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { useForPublication } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";
import { useFormFrame } from "../../form-frame.ts";
import { withAllFacts } from "../../venue-facts.ts";
import { Sharing } from "../../venue-sharing.tsx";

/** More of them are no help. */
const ALIKE_MAX = 3;

/** One of the organisation's venues, a new one, or none yet; with what people with disabilities need to know. */
export function Venue() {
  const { choices, savedVenueId, venueUse } = useFormFrame();
  const { venues } = choices;
  const t = useTranslations("eventForm");
  const { watch, setValue } = useFormContext<EventForm>();
  const venue = watch("venue");
  const later = useForPublication();
  // What was typed of a venue is there again when it is chosen again.
  const typed = useRef(new Map<string, NonNullable<EventForm["venue"]>>());

  function choose(value: string) {
    if (venue) typed.current.set(venue.id ?? "new", venue);
    const chosen = value === "new" ? newVenue : venues.find(({ id }) => id === value);
    const next = typed.current.get(value) ?? (chosen ? withAllFacts(chosen) : null);
    setValue("venue", next, { shouldDirty: true, shouldValidate: false });
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
          {!venue.id && <AlikeVenues venue={venue} choose={choose} />}
          {venue.id && <Sharing use={venue.id === savedVenueId ? venueUse : { events: null }} />}
          <VenueFields />
        </div>
      )}
    </Group>
  );
}

/** Venues that may be the one that is being typed: taken with one press. */
function AlikeVenues({
  venue,
  choose,
}: {
  venue: NonNullable<EventForm["venue"]>;
  choose: (value: string) => void;
}) {
  const t = useTranslations("eventForm.venue");
  const alike = alikeVenues(useFormFrame().choices.venues, venue);
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className="podium-stack podium-stack--small">
          <p className="kern-body">{t("alike")}</p>
          <ul className="podium-cluster">
            {alike.slice(0, ALIKE_MAX).map(({ id, name, street, city }) => (
              <li key={id}>
                <Button type="button" variant="secondary" onClick={() => id && choose(id)}>
                  {t("take", { venue: [name, street, city].filter(Boolean).join(", ") })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
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
          {venueFactCodes.map((code, index) => (
            <fieldset key={code} className="fact">
              <legend className="kern-label">{t(`accessibility.codes.${code}`)}</legend>
              <SelectField
                options={factValues.map((value) => ({ value, label: t(`accessibility.values.${value}`) }))}
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
