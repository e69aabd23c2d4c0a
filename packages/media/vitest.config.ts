import { defineConfig } from "vitest/config";

// Photos are drawn and archives packed: seconds on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000 } });
