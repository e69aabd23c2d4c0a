/** Why the door stayed shut, as far as it says so. */
export type LoginError = "refused" | "throttled" | "again" | "fault";

/** @param word next-auth's `?error=`; anything unknown is a fault */
export function loginErrorOf(word: string): LoginError {
  if (word === "CredentialsSignin") return "refused";
  if (word === "throttled" || word === "again") return word;
  return "fault";
}
