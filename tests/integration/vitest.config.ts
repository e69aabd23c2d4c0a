import { failedTests } from "@podium/tests-support/runner/failed-tests";
import { longestFirst } from "@podium/tests-support/runner/longest-first";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    sequence: {
      sequencer: longestFirst([
        "registration-kill",
        "mail-faults",
        "mail-delivery",
        "registration-last-place",
        "registration-model",
        "registration-privacy-time",
        "registration-privacy",
        "registration-clock",
      ]),
    },
    reporters: ["default", failedTests()],
    globalSetup: ["../support/src/postgres/setup.ts"],
    pool: "forks",
    // More than cores, as most of the time they wait: each has a database of its own, the server is one.
    maxWorkers: 3,
    // Bounds against hanging, generous for a busy machine; a hook may start two sites.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    teardownTimeout: 20_000,
  },
});
