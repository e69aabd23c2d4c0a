"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { EventChoices, VenueUse } from "@podium/api/event/staff/views";
import { eventInput, type EventForm as Form } from "@podium/domain/event/schema";
import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import { FormDraft } from "../../draft/form-draft.tsx";
import { useIsAwake } from "../../screen/use-is-awake.ts";
import { useFieldWords } from "./fields/use-field.ts";
import { FrameOfForm } from "./form-frame.ts";
import { Mistakes } from "./mistakes.tsx";
import { PARTS_ID, PartList } from "./part-list.tsx";
import { isPlain, withPlaces } from "./places/place-rows.ts";
import { toSend, withAllFacts } from "./venue-facts.ts";

/** Where links from part to part stand. */
const WAYS = `:is(#${PARTS_ID}, [data-parts], #${ERROR_SUMMARY_ID}) a`;

/**
 * The frame around the parts of an event's form: one form by the schema that the procedure has, too, whichever part is on
 * the screen. What was typed stays until it is saved, whatever leads away.
 *
 * @param onSend is given the form as typed, valid by the schema
 * @param bar the buttons and the state below the form
 * @param children the part that is shown
 */
export function EventForm({
  eventId = null,
  form,
  choices,
  inUse = [],
  venueUse = null,
  isPublished = false,
  draft,
  onSend,
  bar,
  children,
}: {
  /** Of an event that is there: its form has parts. */
  eventId?: string | null;
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
  children: ReactNode;
}) {
  const methods = useForm<Form>({
    resolver: zodResolver(eventInput, undefined, { raw: true }) as never,
    defaultValues: { ...withPlaces(form), venue: form.venue && withAllFacts(form.venue) },
    shouldFocusError: false,
  });
  const { handleSubmit, formState } = methods;
  const isAwake = useIsAwake();
  const cameByLink = useRef(false);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      cameByLink.current = target instanceof Element && target.closest(WAYS) !== null;
    };
    document.addEventListener("click", remember);
    return () => document.removeEventListener("click", remember);
  }, []);
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
      <FrameOfForm
        value={{
          eventId,
          isPublished,
          isAwake,
          cameByLink,
          round,
          choices,
          inUse: new Set(inUse),
          savedVenueId: form.venue?.id ?? null,
          venueUse,
          isDetailed,
          onDetail: () => setDetailed(true),
        }}
      >
        <div className="podium-stack podium-stack--large">
          <FormDraft name={draft} nameOf={nameOf} onPut={beginAnew} />
          <form onSubmit={send} noValidate className="event-form">
            {eventId && (
              <div className="event-form__side">
                <PartList eventId={eventId} />
              </div>
            )}
            <fieldset disabled={!isAwake} className="plain-fieldset podium-stack podium-stack--large">
              <Mistakes />
              {children}
              <div className="save-bar">{bar(formState.isDirty)}</div>
            </fieldset>
          </form>
        </div>
      </FrameOfForm>
    </FormProvider>
  );
}
