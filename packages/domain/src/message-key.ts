/** "registration.full" → "registration_full": in a catalogue a dot would open a group. */
export type MessageKey<Code extends string> = Code extends `${infer Noun}.${infer Rest}`
  ? `${Noun}_${Rest}`
  : Code;

/** The key under which a catalogue has the words for a code: a refusal, a kind of mail. */
export function messageKey<Code extends string>(code: Code): MessageKey<Code> {
  // TypeScript knows of `replace` only that it returns a string.
  return code.replace(".", "_") as MessageKey<Code>;
}
