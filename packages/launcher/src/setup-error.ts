/**
 * Something the person at the keyboard can put right. The message is one clear sentence that says what is wrong and
 * what to do; it is printed without a stack trace and ends the launcher with exit code 1.
 */
export class SetupError extends Error {
  override name = "SetupError";
}
