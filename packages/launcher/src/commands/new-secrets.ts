import { prepareDataDirectory, renewSecrets } from "../data-directory.ts";
import type { Environment } from "../environment.ts";
import { SetupError } from "../setup-error.ts";
import { say } from "../steps.ts";

/**
 * New keys in the data directory. Keys that the environment gives are changed there.
 *
 * @param words nothing, or "forget": links and log-ins of before are refused from the next start on
 * @throws SetupError when there is another word, or the environment gives a key
 */
export function newSecrets(environment: Environment, words: string[]): void {
  const [word, ...more] = words;
  if (more.length > 0 || (word !== undefined && word !== "forget")) {
    throw new SetupError("new-secrets takes one word at most: forget.");
  }
  if (environment.PODIUM_SECRET || environment.NEXTAUTH_SECRET) {
    throw new SetupError(
      "PODIUM_SECRET or NEXTAUTH_SECRET is set: change it there, and put the key of before into the variable that ends in _PREVIOUS.",
    );
  }
  prepareDataDirectory(environment.PODIUM_DATA_DIR);
  renewSecrets(environment.PODIUM_DATA_DIR, { forget: word === "forget" });
  say(
    word === "forget"
      ? "New keys are made. From the next start on, links that were sent are dead and everybody has to log in again."
      : "New keys are made and sign from the next start on. What the keys of before have signed stays good.",
  );
}
