import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// `prisma generate` looks for the native schema engine and downloads it when it is missing, though generating does
// not use it. Naming any file that exists keeps it from trying.
const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const prismaFolder = dirname(createRequire(import.meta.url).resolve("prisma/package.json"));

const result = spawnSync(
  process.execPath,
  [
    join(prismaFolder, "build", "index.js"),
    "generate",
    "--schema",
    join("prisma", "schema.prisma"),
    "--no-hints",
  ],
  {
    cwd: packageFolder,
    stdio: "inherit",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exit(result.status ?? 1);
