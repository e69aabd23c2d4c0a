import type { Locale } from "@podium/domain/locale";
import type { MailKind } from "@podium/domain/mail/kinds";
import { type Facts, letters, type NeedsOf, type ValuesOf } from "./letters.ts";

/** Made-up values of one kind of mail, for tests and for looking at the letters. */
export function sample<Kind extends MailKind>(kind: Kind, locale: Locale): ValuesOf<Kind> {
  const facts: Facts[NeedsOf<Kind>] = { ...letters[kind].sample, locale };
  return { ...facts, kind };
}
