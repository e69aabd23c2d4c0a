"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { newOccurrence } from "@podium/domain/event/sections/when-where/time";
import { useFormContext } from "react-hook-form";
import { Entries } from "../fields/entries.tsx";
import { newId } from "./new-id.ts";
import { OccurrenceFields } from "./occurrence-fields.tsx";

/** The dates of the event; the next one begins like the last. */
export function Occurrences() {
  const { getValues, watch } = useFormContext<EventForm>();
  const count = watch("occurrences").length;
  const next = () => {
    const last = getValues("occurrences").at(-1);
    const id = newId();
    if (!last) return { ...newOccurrence, id };
    const { time, isAbout, endTime, isEndAbout, isEndOpen, doors, isOpening } = last;
    return { ...newOccurrence, id, time, isAbout, endTime, isEndAbout, isEndOpen, doors, isOpening };
  };
  return (
    <Entries path="occurrences" kind="occurrences" empty={next} isNamedAbove least={1}>
      {(index) => <OccurrenceFields index={index} isOnly={count === 1} />}
    </Entries>
  );
}
