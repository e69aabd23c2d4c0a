"use client";

import type { EventForEditing } from "@podium/api/event/staff/views";
import type { EventForm as Form } from "@podium/domain/event/schema";
import { Alert } from "@podium/ui/block/alert";
import { formatClock } from "@podium/ui/text/date.ts";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";
import { EventForm } from "./event-form.tsx";
import { withIds } from "./places/place-rows.ts";
import { SaveBar } from "./save-bar.tsx";
import { showAtFields } from "./server-mistakes.ts";
import { withVenue } from "./venue-facts.ts";

/** The form of an event that there is. @param children the part that is shown */
export function EditEvent({ event, children }: { event: EventForEditing; children: ReactNode }) {
  const t = useTranslations("eventForm");
  const locale = useLocale();
  const router = useRouter();
  const here = usePathname();
  const [version, setVersion] = useState(event.version);
  // It was made a moment ago, and the form says so.
  const isNew = useSearchParams().has("new");
  const [said, setSaid] = useState(isNew ? t("form.created") : "");
  const [isRefusedWhole, setRefusedWhole] = useState(false);
  const update = trpc.event.update.useMutation();

  return (
    <EventForm
      eventId={event.id}
      form={event.form}
      choices={event.choices}
      inUse={event.inUse}
      venueUse={event.venueUse}
      isPublished={event.status === "PUBLISHED"}
      draft={`event ${event.id}`}
      onSend={(form, methods) => {
        if (update.isPending) return;
        const typed = methods.getValues();
        update.mutate(
          { eventId: event.id, version, event: form },
          {
            onSuccess: (saved) => {
              setVersion(saved.version);
              setRefusedWhole(false);
              const { places, venue, seriesId } = saved;
              const known = (given: Form) =>
                withSeries(withVenue(places ? withIds(given, places) : given, venue), seriesId);
              // First the ids, then the state that counts as saved: the other way round the form stays unsaved.
              knowIds(known(methods.getValues()), methods);
              methods.reset(known(typed), { keepValues: true });
              const time = formatClock(new Date(), { locale, timeZone: "Europe/Berlin" });
              setSaid(t("form.saved", { time }));
              router.refresh();
            },
            onError: (error) => setRefusedWhole(!showAtFields(failureOf(error), methods)),
          },
        );
      }}
      bar={(isDirty) => (
        <SaveBar
          label={t("form.save")}
          isBusy={update.isPending}
          error={isRefusedWhole ? update.error : null}
          status={isDirty ? t("form.unsaved") : said || t("form.unchanged")}
          newerHref={here}
        />
      )}
    >
      {event.status === "PUBLISHED" && <Alert tone="info" title={t("form.published")} />}
      {children}
    </EventForm>
  );
}

/** A series that was named is there now, and one of those to choose. */
function withSeries(form: Form, seriesId: string | null): Form {
  return form.newSeries ? { ...form, newSeries: null, seriesId } : form;
}

function knowIds(
  { pools, categories, venue, seriesId, newSeries }: Form,
  { setValue }: UseFormReturn<Form>,
): void {
  setValue("newSeries", newSeries);
  setValue("seriesId", seriesId);
  if (venue) setValue("venue", venue);
  for (const [index, { id }] of pools.entries()) setValue(`pools.${index}.id`, id);
  for (const [index, { id }] of categories.entries()) setValue(`categories.${index}.id`, id);
}
