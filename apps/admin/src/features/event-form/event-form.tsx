"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { eventInput, type EventForm as Form } from "@podium/domain/event/schema";
import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import { type FormEventHandler, type ReactNode, useEffect, useRef, useState } from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import { useIsAwake } from "../../screen/use-is-awake.ts";
import { type FactsOfForm, FrameOfForm } from "./form-frame.ts";
import { clientForm } from "./keeping/client-form.ts";
import { Mistakes } from "./mistakes.tsx";
import { PARTS_ID, PartList } from "./part-list.tsx";
import { isPlain } from "./places/place-rows.ts";

/** Where links from part to part stand. */
const WAYS = `:is(#${PARTS_ID}, [data-parts], #${ERROR_SUMMARY_ID}) a`;

/** One form by the schema that the procedure has, too, and which turn of filling it is. */
export function useEventForm(form: Form) {
  const methods = useForm<Form>({
    resolver: zodResolver(eventInput, undefined, { raw: true }) as never,
    defaultValues: clientForm(form),
    shouldFocusError: false,
  });
  const [isDetailed, setDetailed] = useState(() => !isPlain(methods.getValues()));
  // Fields that hold a state of their own begin anew when they are filled by something else than typing.
  const [number, setNumber] = useState(0);
  return {
    methods,
    number,
    isDetailed,
    onDetail: () => setDetailed(true),
    beginAnew: () => {
      setNumber((before) => before + 1);
      setDetailed(!isPlain(methods.getValues()));
    },
  };
}

type Round = Omit<ReturnType<typeof useEventForm>, "methods" | "beginAnew">;

/**
 * The frame around the parts of an event's form, whichever of them is on the screen.
 *
 * @param above what is to be said before the form
 * @param bar the buttons and the state below it
 * @param children the part that is shown
 */
export function EventForm({
  methods,
  round,
  facts,
  above,
  onSubmit,
  bar,
  children,
}: {
  methods: UseFormReturn<Form>;
  round: Round;
  facts: FactsOfForm;
  above: ReactNode;
  onSubmit: FormEventHandler | undefined;
  bar: ReactNode;
  children: ReactNode;
}) {
  const isAwake = useIsAwake();
  const cameByLink = useRef(false);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      cameByLink.current = target instanceof Element && target.closest(WAYS) !== null;
    };
    document.addEventListener("click", remember);
    return () => document.removeEventListener("click", remember);
  }, []);
  const { number, isDetailed, onDetail } = round;
  const { eventId } = facts;
  return (
    <FormProvider {...methods}>
      <FrameOfForm value={{ ...facts, isAwake, cameByLink, round: number, isDetailed, onDetail }}>
        <div className="podium-stack podium-stack--large">
          {above}
          <form onSubmit={onSubmit ?? ((event) => event.preventDefault())} noValidate className="event-form">
            {eventId && (
              <div className="event-form__side">
                <PartList eventId={eventId} />
              </div>
            )}
            <fieldset disabled={!isAwake} className="plain-fieldset podium-stack podium-stack--large">
              <Mistakes />
              {children}
              <div className="save-bar">{bar}</div>
            </fieldset>
          </form>
        </div>
      </FrameOfForm>
    </FormProvider>
  );
}
