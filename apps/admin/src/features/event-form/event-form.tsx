"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { EventChoices, VenueUse } from "@podium/api/event/staff/views";
import { eventInput, type EventForm as Form } from "@podium/domain/event/schema";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import { FormDraft } from "../../draft/form-draft.tsx";
import { useIsAwake } from "../../screen/use-is-awake.ts";
import { BeforePublication } from "./before-publication.tsx";
import { Contents } from "./contents.tsx";
import { IsPublished } from "./fields/is-published.ts";
import { useFieldWords } from "./fields/use-field.ts";
import { Mistakes } from "./mistakes.tsx";
import { isPlain, withPlaces } from "./places/place-rows.ts";
import { Comments } from "./sections/taking-part/comments.tsx";
import { Registration } from "./sections/taking-part/registration.tsx";
import { Programme } from "./sections/when-where/programme.tsx";
import { Time } from "./sections/when-where/time.tsx";
import { Venue } from "./sections/when-where/venue.tsx";
import { Classification } from "./sections/words/classification.tsx";
import { Content } from "./sections/words/content.tsx";
import { Fees } from "./sections/words/fees.tsx";
import { Notes } from "./sections/words/notes.tsx";
import { People } from "./sections/words/people.tsx";
import { Texts } from "./sections/words/texts.tsx";
import { toSend, withAllFacts } from "./venue-facts.ts";

/**
 * All fields of an event, for creating and editing, by the schema that the procedure has, too. What was typed stays
 * until it is saved, whatever leads away.
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
  draft,
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
  /** Under which name what is typed is kept. */
  draft: string;
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
  const isAwake = useIsAwake();
  const [isDetailed, setDetailed] = useState(() => !isPlain(methods.getValues()));

  // Fields that hold a state of their own begin anew when a draft is put back.
  const [round, setRound] = useState(0);
  const beginAnew = () => {
    setRound((before) => before + 1);
    setDetailed(!isPlain(methods.getValues()));
  };
  const { nameOf } = useFieldWords();

  const known = new Set(form.venue?.facts.map(({ code }) => code));
  const send = handleSubmit((given) => onSend(toSend(given, known, venueUse), methods));

  return (
    <FormProvider {...methods}>
      <IsPublished value={isPublished}>
        <div className="podium-stack podium-stack--large">
          <FormDraft name={draft} nameOf={nameOf} onPut={beginAnew} />
          <form onSubmit={send} noValidate className="event-form">
            <div className="event-form__side podium-stack">
              {!isPublished && <BeforePublication />}
              <Contents isDetailed={isDetailed} />
            </div>
            <fieldset disabled={!isAwake} className="plain-fieldset podium-stack podium-stack--large">
              <Mistakes />
              {isPublished && <Alert tone="info" title={t("form.published")} />}
              <Fragment key={round}>
                <Texts />
                <Time />
                <Venue venues={choices.venues} savedId={form.venue?.id ?? null} use={venueUse} />
                <Fees />
                <Registration
                  inUse={new Set(inUse)}
                  isDetailed={isDetailed}
                  onDetail={() => setDetailed(true)}
                />
                <Content />
                <Programme />
                <Notes />
                <Classification series={choices.series} />
                <People />
                <Comments />
              </Fragment>
              <div className="save-bar">{bar(formState.isDirty)}</div>
            </fieldset>
          </form>
        </div>
      </IsPublished>
    </FormProvider>
  );
}
