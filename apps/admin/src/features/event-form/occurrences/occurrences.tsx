"use client";

import { OCCURRENCES_MAX } from "@podium/domain/event/limits";
import type { EventForm } from "@podium/domain/event/schema";
import { newOccurrence } from "@podium/domain/event/sections/when-where/time";
import type { MadeDate } from "@podium/domain/occurrence/recurrence";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { Entries } from "../fields/entries.tsx";
import { ManyDates } from "./many-dates.tsx";
import { newId } from "./new-id.ts";
import { OccurrenceFields } from "./occurrence-fields.tsx";

/** The dates of the event; the next one begins like the last. */
export function Occurrences() {
  const { getValues, setValue, watch } = useFormContext<EventForm>();
  const count = watch("occurrences").length;
  // The list is drawn anew with what a rule has added.
  const [round, setRound] = useState(0);
  const next = () => {
    const id = newId();
    const last = getValues("occurrences").at(-1);
    if (!last) return { ...newOccurrence, id };
    const { time, isAbout, endTime, isEndAbout, isEndOpen, doors, isOpening } = last;
    return { ...newOccurrence, id, time, isAbout, endTime, isEndAbout, isEndOpen, doors, isOpening };
  };
  const add = (made: MadeDate[], isOpening: boolean) => {
    // A date of which nothing was typed yet makes room for them.
    const kept = getValues("occurrences").filter(({ date, isDateOpen }) => date || isDateOpen);
    const added = made.map((times) => ({ ...newOccurrence, ...times, id: newId(), isOpening }));
    setValue("occurrences", [...kept, ...added], { shouldDirty: true });
    setRound((before) => before + 1);
  };
  return (
    <>
      <Entries key={round} path="occurrences" kind="occurrences" empty={next} isNamedAbove least={1}>
        {(index) => <OccurrenceFields index={index} isOnly={count === 1} />}
      </Entries>
      <ManyDates room={OCCURRENCES_MAX - count} onAdd={add} />
    </>
  );
}
