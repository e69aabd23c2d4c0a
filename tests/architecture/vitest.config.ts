import { defineConfig } from "vitest/config";

// The files only read the repository, and share what they have read of it.
export default defineConfig({ test: { include: ["*.test.ts"], testTimeout: 30_000, isolate: false } });
