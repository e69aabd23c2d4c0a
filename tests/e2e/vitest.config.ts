import { failedTests } from "@podium/tests-support/runner/failed-tests";
import { longestFirst } from "@podium/tests-support/runner/longest-first";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    sequence: {
      sequencer: longestFirst([
        "site-quality",
        "registration-life",
        "registration",
        "registration-actions",
        "keyboard-staff",
        "event-editing",
        "admin-quality",
        "forms-history",
        "site-quality-english",
      ]),
    },
    reporters: ["default", failedTests()],
    globalSetup: ["harness/global-setup.ts"],
    pool: "forks",
    // More than cores: a walk waits for site and panel now and then. Each has a browser.
    maxWorkers: 3,
    // Files share nothing but the browser, and every walk has an empty profile of it.
    isolate: false,
    // Bounds against hanging, generous for a busy machine.
    testTimeout: 360_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // Vitest's own second is a promise of speed; this bound is that of the browser's steps.
    expect: { poll: { timeout: 90_000 } },
  },
});
