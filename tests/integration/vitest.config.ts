import { failedTests } from "@podium/tests-support/runner/failed-tests";
import { longestFirst } from "@podium/tests-support/runner/longest-first";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    sequence: {
      sequencer: longestFirst([
        "registration-kill",
        "launcher-database",
        "launcher-restart",
        "mail-delivery",
        "registration-last-place",
        "mail-faults",
        "registration-networks",
        "registration-model",
        "registration-links-pages",
        "registration-privacy",
        "registration-privacy-time",
        "registration-privacy-group",
        "registration-clock",
        "access-matrix",
      ]),
    },
    reporters: ["default", failedTests()],
    globalSetup: ["../support/src/postgres/setup.ts"],
    setupFiles: ["../support/src/runner/fresh-file.ts"],
    pool: "forks",
    isolate: false,
    // More than cores, as most of the time they wait: each has a database of its own, the server is one.
    maxWorkers: 3,
    // Bounds against hanging, generous for a busy machine; a hook may start two sites.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    teardownTimeout: 20_000,
  },
});
