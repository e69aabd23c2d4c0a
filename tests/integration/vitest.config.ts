import { failedTests } from "@podium/tests-support/failed-tests";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    reporters: ["default", failedTests()],
    globalSetup: ["../support/src/server-setup.ts"],
    pool: "forks",
    // Two files at once: each has a database of its own, the server is one.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
