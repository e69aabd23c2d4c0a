import { comments } from "./sections/taking-part/comments.ts";
import { opening } from "./sections/taking-part/opening.ts";
import { places } from "./sections/taking-part/places.ts";
import { policy } from "./sections/taking-part/policy.ts";
import { reminders } from "./sections/taking-part/reminders.ts";
import { accessibility } from "./sections/when-where/accessibility.ts";
import { programme } from "./sections/when-where/programme.ts";
import { time } from "./sections/when-where/time.ts";
import { venue } from "./sections/when-where/venue.ts";
import { classification } from "./sections/words/classification.ts";
import { content } from "./sections/words/content.ts";
import { easy } from "./sections/words/easy.ts";
import { fees } from "./sections/words/fees.ts";
import { film } from "./sections/words/film.ts";
import { notes } from "./sections/words/notes.ts";
import { people } from "./sections/words/people.ts";
import { picture } from "./sections/words/picture.ts";
import { results } from "./sections/words/results.ts";
import { texts } from "./sections/words/texts.ts";

/** The parts of an event's form, in the order in which their fields follow one another on the screen. */
export const sections = {
  texts,
  time,
  venue,
  accessibility,
  fees,
  places,
  opening,
  policy,
  reminders,
  content,
  picture,
  easy,
  film,
  programme,
  notes,
  classification,
  people,
  results,
  comments,
};
export type SectionName = keyof typeof sections;
