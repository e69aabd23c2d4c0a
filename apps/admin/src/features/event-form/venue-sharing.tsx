"use client";

import type { VenueUse } from "@podium/api/event/staff/views";
import type { EventForm } from "@podium/domain/event/schema";
import { venueReaches } from "@podium/domain/event/sections/when-where/venue";
import { Fieldset, RadioField } from "@podium/ui/form/check-field";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";

/** Says for whom a venue is changed; somebody who may edit all events there has the choice and sees which they are. */
export function Sharing({ use }: { use: VenueUse | null }) {
  const t = useTranslations("eventForm");
  const locale = useLocale();
  const { register } = useFormContext<EventForm>();
  if (use === null) return null;
  const { events } = use;
  if (!events) return <p className="kern-body kern-body--muted">{t("venue.hints.copied")}</p>;
  const count = events.length;
  return (
    <>
      <details>
        <summary>{t("venue.sharing.events", { count })}</summary>
        <ul className="kern-body">
          {events.map(({ id, title, dates }) => (
            <li key={id}>
              <a href={`/events/${id}`} target="_blank" rel="noreferrer" className="kern-link">
                {title}
              </a>
              , {formatDates(dates, locale)}
            </li>
          ))}
        </ul>
      </details>
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
