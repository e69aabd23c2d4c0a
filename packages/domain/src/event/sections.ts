import { classification } from "./sections/classification.ts";
import { comments } from "./sections/comments.ts";
import { content } from "./sections/content.ts";
import { fees } from "./sections/fees.ts";
import { notes } from "./sections/notes.ts";
import { opening } from "./sections/opening.ts";
import { people } from "./sections/people.ts";
import { places } from "./sections/places.ts";
import { policy } from "./sections/policy.ts";
import { programme } from "./sections/programme.ts";
import { registration } from "./sections/registration.ts";
import { reminders } from "./sections/reminders.ts";
import { texts } from "./sections/texts.ts";
import { time } from "./sections/time.ts";
import { venue } from "./sections/venue.ts";

/** The parts of an event's form, in the order in which their fields follow one another on the screen. */
export const sections = {
  texts,
  time,
  venue,
  fees,
  registration,
  places,
  opening,
  policy,
  reminders,
  content,
  programme,
  notes,
  classification,
  people,
  comments,
};
export type SectionName = keyof typeof sections;
