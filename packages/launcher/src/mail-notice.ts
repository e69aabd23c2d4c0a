import { type Environment, isDemo } from "./environment.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Without a mail server nobody gets a link to confirm, an answer or a reminder: fine for a demonstration and for trying
 * things out, never by an oversight.
 *
 * @returns what is to be said at the start; undefined when mails are sent, or a demonstration shows them
 * @throws SetupError when a start for real use has neither a mail server nor a word of consent
 */
export function mailNotice(
  environment: Pick<Environment, "SMTP_URL" | "DATABASE_URL" | "PODIUM_SEED" | "PODIUM_WITHOUT_MAIL">,
  mode: "production" | "development",
): string | undefined {
  const { SMTP_URL, DATABASE_URL, PODIUM_WITHOUT_MAIL } = environment;
  if (SMTP_URL !== undefined || DATABASE_URL === undefined) return undefined;
  if (mode === "production" && !isDemo(environment) && PODIUM_WITHOUT_MAIL !== "yes") {
    throw new SetupError(
      "SMTP_URL is not set, so nobody would get a mail, not even the link that confirms a registration: set SMTP_URL, or PODIUM_WITHOUT_MAIL=yes if that is what you want.",
    );
  }
  return "Warning: SMTP_URL is not set. No mail leaves this machine; mails become files in the folder mailbox of PODIUM_DATA_DIR.";
}
