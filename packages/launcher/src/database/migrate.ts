import { environmentOf } from "../../variables.mjs";
import { ProgramError, runProgram } from "../process/run-program.ts";
import { inRoot } from "../rooms.ts";
import { SetupError } from "../setup-error.ts";
import { step } from "../steps.ts";

/**
 * Brings the tables to the present schema, in a process of its own that knows the database's address and nothing else.
 *
 * @param directUrl not through a pooler that gives connections away: a migration holds a session's lock
 * @throws SetupError with the database's words when a script fails
 */
export async function migrate(directUrl: string): Promise<void> {
  const onlyEnvironment = environmentOf("migrations", { ...process.env, DATABASE_URL: directUrl });
  await step("Bringing the tables up to date", () =>
    runProgram(process.execPath, ["scripts/prepare.ts"], {
      folder: inRoot("packages", "db"),
      onlyEnvironment,
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof ProgramError)) throw error;
    throw new SetupError(`A migration failed and was taken back: ${reasonIn(error.message)}`);
  });
}

/** The last line is the script's own; anything before it is a program's that it uses. */
function reasonIn(output: string): string {
  const last = output.split("\n").at(-1) ?? "";
  try {
    const { message, code } = JSON.parse(last);
    return code ? `${message} (${code})` : message;
  } catch {
    return last;
  }
}
