/** Why the door stayed shut, as far as it says so; `minutes` to wait after too many attempts. */
export type LoginError = { reason: "refused" | "again" | "fault" } | { reason: "throttled"; minutes: number };

/** @param word next-auth's `?error=`; anything unknown is a fault */
export function loginErrorOf(word: string): LoginError {
  if (word === "CredentialsSignin") return { reason: "refused" };
  if (word === "again") return { reason: word };
  const minutes = /^throttled-(\d{1,4})$/u.exec(word)?.[1];
  return minutes ? { reason: "throttled", minutes: Number(minutes) } : { reason: "fault" };
}
