"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { EventChoices, VenueUse } from "@podium/api/event/staff/views";
import { eventInput, type EventForm as Form } from "@podium/domain/event/schema";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import { useIsAwake } from "../../screen/use-is-awake.ts";
import { BeforePublication } from "./before-publication.tsx";
import { Contents } from "./contents.tsx";
import { IsPublished } from "./fields/is-published.ts";
import { Mistakes } from "./mistakes.tsx";
import { isPlain, withPlaces } from "./places/place-rows.ts";
import { Classification } from "./sections/classification.tsx";
import { Comments } from "./sections/comments.tsx";
import { Content } from "./sections/content.tsx";
import { People } from "./sections/people.tsx";
import { Programme } from "./sections/programme.tsx";
import { Registration } from "./sections/registration.tsx";
import { Texts } from "./sections/texts.tsx";
import { Time } from "./sections/time.tsx";
import { Venue } from "./sections/venue.tsx";
import { toSend, withAllFacts } from "./venue-facts.ts";

/**
 * All fields of an event, for creating and editing, by the schema that the procedure has, too. What was typed stays
 * until it is saved; leaving the page with unsaved changes asks first.
 *
 * @param onSend is given the form as typed, valid by the schema
 * @param bar the buttons and the state below the form
 */
export function EventForm({
  form,
  choices,
  inUse = [],
  venueUse = null,
  isPublished = false,
  onSend,
  bar,
}: {
  form: Form;
  choices: EventChoices;
  /** Ids of pools and categories that cannot be removed. */
  inUse?: readonly string[];
  /** The other events at the venue that the form comes with. */
  venueUse?: VenueUse | null;
  isPublished?: boolean;
  onSend: (event: Form, methods: UseFormReturn<Form>) => void;
  bar: (isDirty: boolean) => ReactNode;
}) {
  const t = useTranslations("eventForm");
  const methods = useForm<Form>({
    resolver: zodResolver(eventInput, undefined, { raw: true }) as never,
    defaultValues: { ...withPlaces(form), venue: form.venue && withAllFacts(form.venue) },
    shouldFocusError: false,
  });
  const { handleSubmit, formState } = methods;
  useLeaveWarning(formState.isDirty);
  const isAwake = useIsAwake();
  const [isDetailed, setDetailed] = useState(() => !isPlain(methods.getValues()));

  const known = new Set(form.venue?.facts.map(({ code }) => code));
  const send = handleSubmit((given) => onSend(toSend(given, known, venueUse), methods));

  return (
    <FormProvider {...methods}>
      <IsPublished value={isPublished}>
        <form onSubmit={send} noValidate className="event-form">
          <div className="event-form__side podium-stack">
            {!isPublished && <BeforePublication />}
            <Contents isDetailed={isDetailed} />
          </div>
          <fieldset disabled={!isAwake} className="plain-fieldset podium-stack podium-stack--large">
            <Mistakes />
            {isPublished && <Alert tone="info" title={t("form.published")} />}
            <Texts />
            <Time />
            <Venue venues={choices.venues} savedId={form.venue?.id ?? null} use={venueUse} />
            <Registration inUse={new Set(inUse)} isDetailed={isDetailed} onDetail={() => setDetailed(true)} />
            <Content />
            <Programme />
            <Classification series={choices.series} />
            <People />
            <Comments />
            <div className="save-bar">{bar(formState.isDirty)}</div>
          </fieldset>
        </form>
      </IsPublished>
    </FormProvider>
  );
}

/** The browser asks before unsaved changes are lost. */
function useLeaveWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}
