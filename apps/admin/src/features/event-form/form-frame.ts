"use client";

import type { Conflict } from "@podium/api/event/collected/views";
import type { EventChoices, VenueUse } from "@podium/api/event/staff/views";
import { createContext, type RefObject, useContext } from "react";

/** What the parts of the form know of the event beside what is typed. */
export type FactsOfForm = {
  /** Null: it is not there yet. */
  eventId: string | null;
  isPublished: boolean;
  choices: EventChoices;
  /** Ids of pools and categories that cannot be removed. */
  inUse: ReadonlySet<string>;
  /** The venue that the event has now, and the other events there. */
  savedVenueId: string | null;
  venueUse: VenueUse | null;
  /** Fields that somebody else has changed, too, with what stands there. */
  conflicts: ReadonlyMap<string, Conflict>;
  onChoose: (field: string, whose: "mine" | "theirs") => void;
};

type FormFrame = FactsOfForm & {
  /** Whether the fields are open. */
  isAwake: boolean;
  /** Whether somebody is on the way from one part to another. */
  cameByLink: RefObject<boolean>;
  /** Rises when all fields are filled anew. */
  round: number;
  /** Whether categories and places are shown one by one. */
  isDetailed: boolean;
  onDetail: () => void;
};

export const FrameOfForm = createContext<FormFrame | null>(null);

/** @throws Error outside of a form */
export function useFormFrame(): FormFrame {
  const frame = useContext(FrameOfForm);
  if (!frame) throw new Error("a part of the event's form stands outside of the form");
  return frame;
}
