import { format } from "node:util";
import { buildWhenNeeded, generateWhenNeeded } from "./build.ts";
import { createAdministrator } from "./commands/create-administrator.ts";
import { newSecrets } from "./commands/new-secrets.ts";
import { resetDatabase } from "./commands/reset-database.ts";
import { runTests } from "./commands/run-tests.ts";
import { start } from "./commands/start.ts";
import { readEnvironment } from "./environment.ts";
import { ProgramError } from "./process/run-program.ts";
import { listenForStop } from "./process/stop-signal.ts";
import { root } from "./rooms.ts";
import { SetupError } from "./setup-error.ts";
import { complain } from "./steps.ts";

const stop = listenForStop();
const [command = "start", ...words] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  start: () => start(readEnvironment(process.env, root), "production", stop),
  dev: () => start(readEnvironment(process.env, root), "development", stop),
  build: async () => {
    await generateWhenNeeded();
    await buildWhenNeeded();
  },
  test: () => runTests("all", words),
  check: () => runTests("fast", words),
  "test:integration": () => runTests("integration", words),
  "test:e2e": () => runTests("e2e", words),
  "check:scopes": () => runTests("scopes", words),
  bench: () => runTests("bench", words),
  "create-admin": () => createAdministrator(readEnvironment(process.env, root), words),
  "new-secrets": async () => newSecrets(readEnvironment(process.env, root), words),
  reset: () => resetDatabase(readEnvironment(process.env, root)),
};

try {
  const run = commands[command];
  if (!run)
    throw new SetupError(`There is no command ${command}: use one of ${Object.keys(commands).join(", ")}.`);
  await run();
  process.exit(0);
} catch (error) {
  if (error instanceof SetupError || error instanceof ProgramError) complain(error.message);
  else complain(format(error));
  process.exit(error instanceof ProgramError ? error.exitCode : 1);
}
