import { afterAll, vi } from "vitest";
import { leaveDatabase } from "../database.ts";

// vitest's `setupFiles`, for a config with `isolate: false`. Files share a process, as the libraries are half the work
// of a short file; what is our own is evaluated anew for each, and so knows nothing of the file before.

afterAll(async () => {
  await leaveDatabase();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.resetConfig();
  vi.resetModules();
});
