import type { MailKind } from "@podium/domain/mail/kinds";
import type { Letter } from "./letter.ts";
import { type AskingFacts, askingLetters } from "./letters/asking.ts";
import { type BarrierFacts, barrierLetters } from "./letters/barrier.ts";
import { type CommentFacts, commentLetters } from "./letters/comment.ts";
import { type DayFacts, dayLetters } from "./letters/day.ts";
import { type EndedFacts, endedLetters } from "./letters/ended.ts";
import { type EventStateFacts, eventLetters } from "./letters/event.ts";
import { type PlaceFacts, placeLetters } from "./letters/place.ts";
import { type StandingFacts, standingLetters } from "./letters/standing.ts";
import { type UnconfirmedFacts, unconfirmedLetters } from "./letters/unconfirmed.ts";
import { type WaitingFacts, waitingLetters } from "./letters/waiting.ts";

/** All facts that a letter may need, by their name. */
export type Facts = UnconfirmedFacts &
  StandingFacts &
  PlaceFacts &
  WaitingFacts &
  AskingFacts &
  DayFacts &
  EndedFacts &
  EventStateFacts &
  CommentFacts &
  BarrierFacts;

const written = {
  ...unconfirmedLetters,
  ...standingLetters,
  ...placeLetters,
  ...waitingLetters,
  ...askingLetters,
  ...dayLetters,
  ...endedLetters,
  ...eventLetters,
  ...commentLetters,
  ...barrierLetters,
};

/** The name of the facts that a kind of mail is made of. */
export type NeedsOf<Kind extends MailKind> = (typeof written)[Kind]["needs"];

/** The letter of each kind of mail. A kind without a letter does not compile. */
export const letters: { [Kind in MailKind]: Letter<NeedsOf<Kind>, Facts[NeedsOf<Kind>]> } = written;

/** Everything that the mail of a kind says. */
export type ValuesOf<Kind extends MailKind> = Facts[NeedsOf<Kind>] & { kind: Kind };
