import { defineConfig } from "vitest/config";

// Opening the typefaces and reading papers back takes seconds on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000 } });
