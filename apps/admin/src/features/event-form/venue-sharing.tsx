"use client";

import type { VenueUse } from "@podium/api/event/staff/views";
import type { EventForm } from "@podium/domain/event/schema";
import { venueReaches } from "@podium/domain/event/sections/when-where/venue";
import { Fieldset, RadioField } from "@podium/ui/form/check-field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { EventLinks } from "../../screen/event/event-links.tsx";

/** Says for whom a venue is changed; somebody who may edit all events there has the choice and sees which they are. */
export function Sharing({ use }: { use: VenueUse | null }) {
  const t = useTranslations("eventForm");
  const { register } = useFormContext<EventForm>();
  if (use === null) return null;
  const { events } = use;
  if (!events) return <p className="kern-body kern-body--muted">{t("venue.hints.copied")}</p>;
  const count = events.length;
  return (
    <>
      <EventLinks events={events} summary={t("venue.sharing.events", { count })} />
      <Fieldset id="field-venue-reach" legend={t("venue.fields.venue_reach")}>
        {venueReaches.map((reach) => (
          <RadioField
            key={reach}
            {...register("venue.reach")}
            value={reach}
            id={`field-venue-reach-${reach}`}
            label={t(`venue.sharing.reachOf.${reach}`, { count: count + 1 })}
            hint={t(`venue.sharing.hintOf.${reach}`)}
          />
        ))}
      </Fieldset>
    </>
  );
}
