import type { LocalSign } from "./person/email.ts";
import type { Impossible } from "./person/signs.ts";

/** What the sentence about a mistake names, for the mistakes that have more to say than their key. */
type Named = {
  tooLong: { max: number; count: number };
  tooMany: { max: number; count: number };
  numberInvalid: { min: number; max: number };
  characters: Impossible;
  emailTooLong: { max: number; count: number };
  emailLocalLong: { max: number; count: number };
  emailLocalPart: LocalSign;
  contrastLow: { ratio: number; least: number; proposed: string };
};

/** The details that are words; all others are numbers. */
const words: readonly string[] = ["sign", "code", "proposed"];

/** A mistake as an issue's message: "tooLong?max=120&count=134". Says of what was typed its length and places, never the text. */
export function mistake<Key extends keyof Named>(key: Key, details: Named[Key]): string {
  const said = new URLSearchParams(
    Object.entries(details).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `${key}?${said}`;
}

export type Mistake = { key: string; details: Record<string, string | number> };

/** The key of a mistake's sentence, and what the sentence names. Any message has a key; most have nothing else. */
export function mistakeOf(message: string): Mistake {
  const [key = "", details = ""] = message.split("?", 2);
  const pairs = [...new URLSearchParams(details)];
  return {
    key,
    details: Object.fromEntries(
      pairs.map(([name, value]) => [name, words.includes(name) ? value : Number(value)]),
    ),
  };
}
