import { createAdministrator } from "./create-administrator.ts";
import { readEnvironment } from "./environment.ts";
import { resetDatabase } from "./reset-database.ts";
import { root } from "./rooms.ts";
import { ProgramError } from "./run-program.ts";
import { runTests } from "./run-tests.ts";
import { SetupError } from "./setup-error.ts";
import { start } from "./start.ts";
import { listenForStop } from "./stop-signal.ts";

const stop = listenForStop();
const [command = "start", ...words] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  start: () => start(readEnvironment(process.env, root), "production", stop),
  dev: () => start(readEnvironment(process.env, root), "development", stop),
  test: () => runTests("all", words),
  check: () => runTests("fast", words),
  "test:integration": () => runTests("integration", words),
  "test:e2e": () => runTests("e2e", words),
  bench: () => runTests("bench", words),
  "create-admin": () => createAdministrator(readEnvironment(process.env, root), words),
  reset: () => resetDatabase(readEnvironment(process.env, root)),
};

try {
  const run = commands[command];
  if (!run)
    throw new SetupError(`There is no command ${command}: use one of ${Object.keys(commands).join(", ")}.`);
  await run();
  process.exit(0);
} catch (error) {
  if (error instanceof SetupError) console.error(error.message);
  else if (error instanceof ProgramError) console.error(error.message);
  else console.error(error);
  process.exit(error instanceof ProgramError ? error.exitCode : 1);
}
