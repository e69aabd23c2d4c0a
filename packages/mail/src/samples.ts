import type { Locale } from "@podium/domain/locale";
import type { MailKind } from "@podium/domain/mail/kinds";
import { askingSamples } from "./letters/asking.ts";
import { barrierSamples } from "./letters/barrier.ts";
import { commentSamples } from "./letters/comment.ts";
import { daySamples } from "./letters/day.ts";
import { endedSamples } from "./letters/ended.ts";
import { placeSamples } from "./letters/place.ts";
import { standingSamples } from "./letters/standing.ts";
import { unconfirmedSamples } from "./letters/unconfirmed.ts";
import { waitingSamples } from "./letters/waiting.ts";
import { type Facts, letters, type NeedsOf, type ValuesOf } from "./letters.ts";

const samples: Facts = {
  ...unconfirmedSamples,
  ...standingSamples,
  ...placeSamples,
  ...waitingSamples,
  ...askingSamples,
  ...daySamples,
  ...endedSamples,
  ...commentSamples,
  ...barrierSamples,
};

/** Made-up values of one kind of mail, for tests and for looking at the letters. */
export function sample<Kind extends MailKind>(kind: Kind, locale: Locale): ValuesOf<Kind> {
  const needs: NeedsOf<Kind> = letters[kind].needs;
  const facts: Facts[NeedsOf<Kind>] = { ...samples[needs], locale };
  return { ...facts, kind };
}
